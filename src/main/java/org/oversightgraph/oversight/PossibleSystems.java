package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.time.DateInWords;

/**
 * The systems in which an organisation possibly works on a date. The dates of their
 * records are known only in part.
 *
 * @param facts the recorded facts of the organisation
 * @param date the date
 * @param links the records, each for an ICB in which the organisation is not certain to
 * work
 */
record PossibleSystems(OversightFacts facts, LocalDate date, List<Link> links) {

	private static final Set<LinkKind> STATED = Set.of(LinkKind.PARTNER_IN, LinkKind.COMMISSIONS, LinkKind.SERVES,
			LinkKind.PART_OF, LinkKind.WORKS_IN);

	private static final String NONE_KNOWN = "no-system-known";

	/**
	 * A possible system in words.
	 *
	 * @param statement the sentences
	 * @param links the records behind them
	 */
	record PossibleSystem(String statement, List<Link> links) {
	}

	/**
	 * Returns the possible systems of the subject.
	 * @param working returns the systems in which it works
	 */
	static PossibleSystems of(OversightFacts facts, LocalDate date, Supplier<WorkingSystems> working) {
		Organisation subject = facts.subject();
		List<Link> possible = facts.links()
			.stream()
			.filter((link) -> STATED.contains(link.kind()) && !link.isPatientFlow())
			.filter((link) -> link.from().code().equals(subject.code()) || link.to().code().equals(subject.code()))
			.filter((link) -> link.icb().is(OrganisationKind.ICB) && link.onlyPossiblyHoldsOn(date))
			.toList();
		return new PossibleSystems(facts, date,
				possible.isEmpty() ? possible : uncertain(facts, date, working.get(), possible));
	}

	/** Returns the links to ICBs in whose systems the subject does not certainly work. */
	private static List<Link> uncertain(OversightFacts facts, LocalDate date, WorkingSystems working,
			List<Link> possible) {
		Set<String> certain = working.icbs().stream().map(Organisation::code).collect(Collectors.toSet());
		Heirs heirs = new Heirs(date, facts.successions());
		return possible.stream()
			.filter((link) -> heirs.of(link.icb())
				.stream()
				.noneMatch((heir) -> certain.contains(heir.organisation().code())))
			.toList();
	}

	/**
	 * Returns the conclusion with the ICBs as candidates, if no lead is determined. ICBs
	 * are no candidates where other bodies are.
	 */
	Conclusion among(Conclusion conclusion) {
		boolean others = conclusion.candidates().stream().anyMatch((candidate) -> !candidate.is(OrganisationKind.ICB));
		return (conclusion.determination() != Determination.UNDETERMINED || this.links.isEmpty() || others) ? conclusion
				: new Conclusion(conclusion.determination(), conclusion.lead(),
						Stream.concat(conclusion.candidates().stream(), icbs()).distinct().toList(),
						conclusion.sharedWith(), conclusion.coordinators());
	}

	/** Returns the ICBs that now act for these systems, by name. */
	private Stream<Organisation> icbs() {
		Heirs heirs = new Heirs(this.date, this.facts.successions());
		return this.links.stream()
			.flatMap((link) -> heirs.of(link.icb()).stream())
			.map((heir) -> heir.organisation())
			.sorted(Comparator.comparing(Organisation::name));
	}

	/** Whether a possible system takes the place of this reason. */
	boolean replaces(Reason reason) {
		return !this.links.isEmpty() && NONE_KNOWN.equals(reason.rule());
	}

	/** Returns each possible system in words, by name of the ICB. */
	List<PossibleSystem> inWords(Determination determination) {
		String conclusion = (determination == Determination.UNDETERMINED) ? "No lead is certain. " : "";
		return this.links.stream()
			.collect(Collectors.groupingBy((link) -> link.icb().name(), TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((together) -> new PossibleSystem(
					"%s%s %s %s on %s. The record holds %s. This is not certain.".formatted(conclusion,
							this.facts.subject().name(),
							this.facts.subject().is(OrganisationKind.PLACE) ? "is possibly part of"
									: "possibly works in",
							together.getFirst().icb().systemInSentence(), DateInWords.of(this.date),
							together.getFirst().provenance().period().inWords()),
					together))
			.toList();
	}

}
