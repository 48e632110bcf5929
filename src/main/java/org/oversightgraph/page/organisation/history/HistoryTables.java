package org.oversightgraph.page.organisation.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Backing;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Naming;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Cause;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Period;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Position;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Standing;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Subject;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Succession;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/** The tables of the history, each with the latest row first. */
class HistoryTables {

	private static final String NOT_RECORDED = "Not recorded";

	private final HistoryAnswer answer;

	private final Links links;

	HistoryTables(HistoryAnswer answer, Links links) {
		this.answer = answer;
		this.links = links;
	}

	Section periods() {
		Table.Builder table = Table.named("periods", "Oversight, the latest period first", "From", "Until", "Edition",
				"Lead", "How it was determined", "Shared with", "Co-ordinated by", "Segment", "Why the period began");
		latestFirst().forEach((period) -> {
			Position position = period.position();
			table.row(new Cell(Wording.date(period.from()), this.links.on(period.from())),
					(period.to() == null) ? "Continues" : Wording.date(period.to()), position.edition().id(),
					(position.lead() == null) ? "" : cell(position.lead()),
					Wording.determination(position.determination()), Naming.brief(position.sharedWith()),
					Naming.brief(position.coordinators()),
					(position.segment() == null) ? NOT_RECORDED : position.segment().segment(), kinds(period.causes()));
		});
		return Section.of(table.build(), "No period is recorded.")
			.noting("Select a date to see this page as at that date.");
	}

	Section causes() {
		Table.Builder table = Table.named("causes", "Why the oversight changed", "Date", "Kind", "Event");
		latestFirst().forEach((period) -> period.causes()
			.forEach((cause) -> table.row(Wording.date(period.from()), Wording.of(cause.kind()), cause.statement())));
		int all = this.answer.oversightHistory().periods().stream().mapToInt((period) -> period.causes().size()).sum();
		return Section.of(table.build(), "No event changed the oversight.")
			.foldedAs(Wording.count(all, "event"))
			.backedBy(latestFirst().stream()
				.map((period) -> Backing.of(Wording.date(period.from()),
						period.causes().stream().flatMap((cause) -> cause.facts().stream()).distinct().toList()))
				.toList());
	}

	Section timeline() {
		Standing standing = Objects.requireNonNull(this.answer.oversight().subject().standing());
		Table.Builder table = Table.named("events", "Segments, support and ratings", "Date", "Event");
		standing.timeline()
			.reversed()
			.forEach((event) -> table.row(
					(event.onAsRecorded() == null) ? NOT_RECORDED : Wording.recorded(event.onAsRecorded()),
					event.statement()));
		return Section.of(table.build(), "No segment, support or rating is recorded by this date.");
	}

	Section names(Heading heading) {
		Table.Builder table = Table.named("names", "Names", "Name", "From", "Until");
		Subject subject = this.answer.oversight().subject();
		if (!subject.names().isEmpty()) {
			table.row(heading.name(), "", "Name on the date");
			subject.names()
				.reversed()
				.forEach((name) -> table.row(name.name(),
						(name.validFromAsRecorded() == null) ? NOT_RECORDED
								: Wording.recorded(name.validFromAsRecorded()),
						Wording.recorded(name.validToAsRecorded())));
		}
		return Section.of(table.build(), "No other name is recorded.");
	}

	Section successions() {
		Table.Builder table = Table.named("successions", "Predecessors and successors", "Relation", "Organisation",
				"Code", "Date", "Extent");
		Subject subject = this.answer.oversight().subject();
		subject.from()
			.forEach((each) -> table.row("Predecessor", cell(each.organisation()), each.organisation().code(),
					date(each), extent(each)));
		subject.into()
			.forEach((each) -> table.row("Successor", cell(each.organisation()), each.organisation().code(), date(each),
					extent(each)));
		return Section.of(table.build(), "No predecessor or successor is recorded.")
			.backedBy(Stream.concat(subject.from().stream(), subject.into().stream())
				.map((each) -> Backing.of(each.organisation().name(), List.of(each.fact())))
				.toList());
	}

	private List<Period> latestFirst() {
		return this.answer.oversightHistory().periods().reversed();
	}

	private Cell cell(Body body) {
		return new Cell(Naming.full(body), this.links.organisation(body.code()));
	}

	private static String date(Succession succession) {
		return (succession.on() == null) ? NOT_RECORDED : Wording.date(succession.on());
	}

	private static String extent(Succession succession) {
		return succession.partial() ? "In part" : "Whole";
	}

	/** Returns the kinds of causes with their numbers, for example "Opened (2)". */
	static String kinds(List<Cause> causes) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		causes.forEach((cause) -> numbers.merge(Wording.of(cause.kind()), 1, Integer::sum));
		return numbers.isEmpty() ? "Records begin"
				: numbers.entrySet()
					.stream()
					.map((kind) -> kind.getKey() + ((kind.getValue() == 1) ? "" : " (" + kind.getValue() + ")"))
					.collect(Collectors.joining(", "));
	}

}
