package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.footprint.FactsThroughTime;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Coverage;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.Questions;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.AsOfInheritance;
import org.oversightgraph.platform.graphql.Count;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Item;
import org.oversightgraph.platform.graphql.Paging.Page;
import org.oversightgraph.platform.graphql.Paging.PageInfo;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how oversight changed through time. */
@Controller
class HistoryController {

	private static final int MOST_MOMENTS = 10;

	private final OversightGraph graph;

	private final Framework framework;

	private final Coverage coverage;

	private final Questions questions;

	private final HistoryReasoner reasoner;

	HistoryController(OversightGraph graph, Framework framework, Coverage coverage, Questions questions) {
		this.questions = questions;
		this.graph = graph;
		this.framework = framework;
		this.coverage = coverage;
		this.reasoner = new HistoryReasoner(framework);
	}

	/**
	 * A page of changes.
	 *
	 * @param edges the changes of the page
	 * @param pageInfo the position of the page
	 * @param totalCount the number of changes on all pages
	 * @param editionsBegun the editions that came into force between the dates
	 * @param facets the number of changes for each value of each facet
	 */
	record ChangeConnection(List<Item<OversightChange>> edges, PageInfo pageInfo, int totalCount,
			List<FrameworkEdition> editionsBegun, ChangeFacets facets) implements Page {
	}

	/**
	 * The number of changes for each value of each facet.
	 *
	 * @param ofAnyCause the changes that match the filter without its condition on causes
	 * @param span the dates
	 * @param filter the filter
	 */
	record ChangeFacets(List<OversightChange> ofAnyCause, Span span, ChangeFilter filter) {

		public List<Count<ChangeCauseKind>> causes() {
			return Count.by((kind) -> kind, this.ofAnyCause.stream().flatMap((change) -> change.causeKinds().stream()));
		}

		public List<Count<LocalDate>> dates() {
			return Count.by((date) -> date,
					this.ofAnyCause.stream()
						.flatMap((change) -> change.causes()
							.stream()
							.filter(this.filter::admits)
							.flatMap((cause) -> Stream.ofNullable(cause.effectiveFrom()))
							.filter(this.span::reaches)
							.distinct()));
		}

	}

	@QueryMapping
	OversightHistory oversightHistory(@Argument OrganisationCode of, @Argument @Nullable LocalDate from,
			@Argument @Nullable LocalDate to, @Argument @Nullable String edition, Question question) {
		UnknownCode.requireWellFormed(of);
		Span span = span((from == null) ? this.coverage.holdsFrom() : from, (to == null) ? question.asOf() : to,
				(edition == null) ? null : question.edition(), question);
		FactsThroughTime facts = this.graph.throughTime(Subjects.of(List.of(of.value())), span.release())
			.get(of.value());
		if (facts == null) {
			throw UnknownCode.notFound(of);
		}
		return this.reasoner.history(facts, span);
	}

	@SchemaMapping(typeName = "Organisation")
	OversightHistory history(Organisation body, @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to,
			Question question) {
		return oversightHistory(new OrganisationCode(body.code()), from, to,
				question.isUnderOtherRules() ? question.edition().id() : null, question);
	}

	/**
	 * A moment to compare.
	 *
	 * @param asOf the date; null for the date of the question
	 * @param edition the edition; null for the edition in force on the date
	 */
	record OversightMoment(@Nullable LocalDate asOf, @Nullable String edition) {
	}

	@QueryMapping
	OversightComparison oversightComparison(@Argument OrganisationCode of, @Argument List<OversightMoment> at,
			Question question) {
		UnknownCode.requireWellFormed(of);
		if (at.size() < 2 || at.size() > MOST_MOMENTS) {
			throw new ApiProblem((at.size() < 2) ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED,
					"at has %d moments. Send 2 to %d.".formatted(at.size(), MOST_MOMENTS));
		}
		List<Question> moments = at.stream().map((moment) -> moment(moment, question)).toList();
		FactsThroughTime facts = this.graph.throughTime(Subjects.of(List.of(of.value())), question.release())
			.get(of.value());
		if (facts == null) {
			throw UnknownCode.notFound(of);
		}
		return this.reasoner.comparison(facts, moments);
	}

	private Question moment(OversightMoment moment, Question question) {
		LocalDate asOf = (moment.asOf() == null) ? question.asOf() : moment.asOf();
		return this.questions.question(asOf, question.release(), moment.edition());
	}

	@SchemaMapping(typeName = "ComparedOversight", field = "position")
	DataFetcherResult<OversightPosition> comparedPosition(ComparedOversight compared,
			DataFetchingEnvironment environment) {
		return AsOfInheritance.on(compared.position().asOf(), compared.position().edition().id(), compared.position(),
				environment);
	}

	@QueryMapping
	ChangeConnection changesBetween(@Argument LocalDate from, @Argument LocalDate to,
			@Argument @Nullable ChangeFilter filter, PageWanted requestedPage, Question question) {
		ChangeFilter matching = (filter == null) ? ChangeFilter.NONE : filter;
		Span span = span(from, to, null, question);
		ChangeFilter anyCause = matching.ofAnyCause();
		List<OversightChange> couldMatch = this.graph.derived(new ChangesKey(from, to, span.release(), anyCause),
				() -> allChanges(anyCause, span));
		List<OversightChange> all = couldMatch.stream().filter(matching::fits).toList();
		if (all.isEmpty() && !matching.named().codes().isEmpty()) {
			new Organisations(this.graph).require(matching.named(), span);
		}
		Connection<Item<OversightChange>> shown = Paging.page(all, HistoryController::key,
				requestedPage.in(span.release()), Item::new);
		return new ChangeConnection(shown.edges(), shown.pageInfo(), shown.totalCount(),
				this.framework.editions().stream().filter((edition) -> span.reaches(edition.inForceFrom())).toList(),
				new ChangeFacets(couldMatch, span, matching));
	}

	/** Returns the changes of all organisations of a filter, in no order. */
	private List<OversightChange> allChanges(ChangeFilter filter, Span span) {
		List<OversightChange> all = new ArrayList<>();
		this.graph.throughTime(filter.subjects(), span.release(),
				(part) -> part.values()
					.stream()
					.map((facts) -> change(facts, filter, span))
					.flatMap(Optional::stream)
					.forEach(all::add));
		return List.copyOf(all);
	}

	/** The key of the changes between two dates. */
	private record ChangesKey(LocalDate from, LocalDate to, long release, ChangeFilter filter) {
	}

	private static String key(OversightChange change) {
		return Spelling.plain(change.organisation().name()) + " " + change.organisation().code();
	}

	/**
	 * Returns the change of an organisation that matches the filter on one of the dates.
	 */
	private Optional<OversightChange> change(FactsThroughTime facts, ChangeFilter filter, Span span) {
		OversightFacts before = facts.on(span.from());
		if (!filter.isAbout(before.subject())) {
			return Optional.empty();
		}
		OversightFacts after = facts.on(span.to());
		boolean matches = filter.isWhere(before, span.from()) || filter.isWhere(after, span.to());
		return matches ? this.reasoner.change(facts, before, after, span) : Optional.empty();
	}

	private Span span(LocalDate from, LocalDate to, @Nullable FrameworkEdition edition, Question question) {
		LocalDate holdsFrom = this.coverage.holdsFrom();
		if (from.isBefore(holdsFrom)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"from is %s, but this dataset starts on %s. Use that date or a later date.".formatted(from,
							holdsFrom));
		}
		if (to.isBefore(from)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"to is %s, before from (%s). Use a date on or after from.".formatted(to, from));
		}
		return new Span(from, to, question.release(), edition);
	}

	@SchemaMapping(typeName = "OversightPeriod")
	DataFetcherResult<OversightPosition> position(OversightPeriod period, DataFetchingEnvironment environment) {
		return AsOfInheritance.on(period.from(), period.position(), environment);
	}

	@SchemaMapping(typeName = "OversightChange")
	@Nullable DataFetcherResult<OversightPosition> before(OversightChange change, DataFetchingEnvironment environment) {
		return dated(change.before(), environment);
	}

	@SchemaMapping(typeName = "OversightChange")
	@Nullable DataFetcherResult<OversightPosition> after(OversightChange change, DataFetchingEnvironment environment) {
		return dated(change.after(), environment);
	}

	private static @Nullable DataFetcherResult<OversightPosition> dated(@Nullable OversightPosition position,
			DataFetchingEnvironment environment) {
		return (position == null) ? null : AsOfInheritance.on(position.asOf(), position, environment);
	}

}
