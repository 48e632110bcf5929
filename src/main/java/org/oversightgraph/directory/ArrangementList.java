package org.oversightgraph.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.directory.ArrangementFilter.Side;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;

import org.springframework.stereotype.Component;

/**
 * Reads arrangements for a list and its facets. Takes one round trip, or two if the areas
 * of the parties are needed.
 */
@Component
class ArrangementList {

	private final ArrangementGraph arrangements;

	private final OversightGraph facts;

	private final DirectoryGraph directory;

	ArrangementList(ArrangementGraph arrangements, OversightGraph facts, DirectoryGraph directory) {
		this.arrangements = arrangements;
		this.facts = facts;
		this.directory = directory;
	}

	/**
	 * Returns the arrangements that match the filter. It includes the arrangements that
	 * fail only the condition on one counted facet.
	 * @param counted the facets to count
	 */
	List<ListedArrangement> candidates(ArrangementFilter filter, Set<Side> counted, Question question) {
		filter.areas().forEach(UnknownCode::requireWellFormed);
		List<ListedArrangement> all = recorded(filter, counted, question).stream()
			.map(RecordedArrangement::arrangement)
			.filter((arrangement) -> arrangement.isShownOn(question.asOf()))
			.map((arrangement) -> new ListedArrangement(arrangement, arrangement.statusOn(question.asOf()), null))
			.filter((listed) -> filter.couldFit(counted, listed))
			.toList();
		boolean needsAreas = filter.needsAreas() || counted.stream().anyMatch(Side::needsAreas);
		return needsAreas ? withAreas(all, filter, question) : all;
	}

	private List<RecordedArrangement> recorded(ArrangementFilter filter, Set<Side> counted, Question question) {
		OrganisationCode party = filter.party();
		if (party == null) {
			return this.arrangements.ofKinds(filter.kindsToRead(counted), question.moment());
		}
		UnknownCode.requireWellFormed(party);
		return this.arrangements.of(List.of(party.value()), question.moment());
	}

	/**
	 * Requires that the party of the filter exists. It explains why a list is empty.
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if the party is unknown
	 */
	void requireParty(ArrangementFilter filter, Question question) {
		OrganisationCode party = filter.party();
		if (party != null && this.directory.body(party.value(), question.release()).isEmpty()) {
			throw UnknownCode.notFound(party);
		}
	}

	private List<ListedArrangement> withAreas(List<ListedArrangement> all, ArrangementFilter filter,
			Question question) {
		Set<String> concerned = new LinkedHashSet<>();
		filter.areas().forEach((code) -> concerned.add(code.value()));
		all.forEach((listed) -> parties(listed.arrangement(), question).forEach(concerned::add));
		Map<String, OversightFacts> known = this.facts.facts(Subjects.of(concerned), question.moment());
		requireKnown(filter, known);
		return all.stream()
			.map((listed) -> new ListedArrangement(listed.arrangement(), listed.status(),
					Area.of(parties(listed.arrangement(), question).map(known::get).filter(Objects::nonNull).toList(),
							question.asOf())))
			.toList();
	}

	private static Stream<String> parties(Arrangement arrangement, Question question) {
		return arrangement.partiesFor(question.asOf()).stream().map((party) -> party.organisation().code()).distinct();
	}

	private static void requireKnown(ArrangementFilter filter, Map<String, OversightFacts> known) {
		filter.acrossOrNone()
			.forEach((code) -> UnknownCode.require(code, body(code, known),
					(body) -> body.is(OrganisationKind.ICB) || body.is(OrganisationKind.REGION),
					"across must contain codes of integrated care boards or NHS England regions"));
		if (filter.region() != null) {
			UnknownCode.requireRegion(filter.region(), body(filter.region(), known));
		}
		if (filter.icb() != null) {
			UnknownCode.requireIcb(filter.icb(), body(filter.icb(), known));
		}
	}

	private static @Nullable Organisation body(OrganisationCode code, Map<String, OversightFacts> known) {
		OversightFacts facts = known.get(code.value());
		return (facts != null) ? facts.subject() : null;
	}

}
