package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;
import org.oversightgraph.finding.Finding;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.Organisation.Description;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/** What keeps the supposed apart from the recorded. */
final class Supposition {

	/** The one source of whatever is supposed; no recorded fact has it. */
	static final Source SOURCE = new Source("scenario", "This scenario", null, null, null, null, null, null);

	private static final String NOTE = "Hypothetical: supposed by this scenario, and recorded nowhere.";

	private static final String IN_SCENARIO = "In this scenario: ";

	private static final String MARK = "(hypothetical)";

	private static final String SLUG = "hypothetical:";

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

	private static final Pattern COMMON = Pattern.compile("(?i)^NHS | integrated care board| \\(hypothetical\\)");

	private Supposition() {
	}

	/** The footing of a supposed fact, from the date on. */
	static Provenance from(LocalDate asOf) {
		return new Provenance(new Period(PartialDate.of(asOf), null), Evidence.DERIVED, null, List.of(SOURCE), NOTE);
	}

	/** An ICB that the scenario makes. Its name and its code say that it does. */
	static Organisation icb(String name, LocalDate asOf) {
		String marked = name.strip().endsWith(MARK) ? name.strip() : name.strip() + " " + MARK;
		String bare = COMMON.matcher(marked).replaceAll("").toLowerCase(Locale.ROOT);
		String slug = BETWEEN_WORDS.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
		return new Organisation(SLUG + slug, marked, List.of(), OrganisationKind.ICB, PartialDate.of(asOf), null,
				TrustType.UNKNOWN, Description.NONE, NOTE, List.of());
	}

	/** A body as it is once the scenario has closed it, on the day before. */
	static Organisation closed(Organisation body, LocalDate asOf) {
		return new Organisation(body.code(), body.name(), body.otherNames(), body.kind(), body.openedOn(),
				PartialDate.of(asOf.minusDays(1)), body.trustType(), body.description(), body.note(), body.sources());
	}

	/**
	 * A position as it is shown: what the scenario alone concludes says so, and so does
	 * every fact that it supposes.
	 */
	static OversightPosition marked(OversightPosition after, @Nullable OversightPosition before) {
		Set<Reason> known = new HashSet<>();
		if (before != null) {
			known.addAll(before.reasons());
			before.lines().forEach((line) -> known.addAll(line.reasons()));
		}
		return new OversightPosition(after.subject(), after.asOf(), after.edition(), after.determination(),
				after.lead(), after.candidates(), after.sharedWith(), after.coordinators(),
				after.lines().stream().map((line) -> marked(line, known)).toList(),
				after.reasons().stream().map((reason) -> marked(reason, known)).toList(), after.segment(),
				after.segmentNote());
	}

	/**
	 * A finding as it is shown: it says that it is one of a scenario, and so does every
	 * fact that this supposes.
	 */
	static Finding marked(Finding finding) {
		return new Finding(finding.kind(), finding.subject(), IN_SCENARIO + finding.statement(), finding.rule(),
				finding.citation(), finding.facts().stream().map(Supposition::marked).toList(), finding.couldSettle(),
				finding.regions(), finding.icbs());
	}

	private static OversightLine marked(OversightLine line, Set<Reason> known) {
		return new OversightLine(line.overseer(), line.role(),
				line.reasons().stream().map((reason) -> marked(reason, known)).toList());
	}

	private static Reason marked(Reason reason, Set<Reason> known) {
		return known.contains(reason) ? reason : new Reason(reason.rule(), IN_SCENARIO + reason.statement(),
				reason.citation(), reason.facts().stream().map(Supposition::marked).toList());
	}

	private static Fact marked(Fact fact) {
		return !fact.sources().contains(SOURCE) ? fact : new Fact("Hypothetical: " + fact.statement(), fact.evidence(),
				fact.period(), fact.inheritedFrom(), fact.confirmedOn(), fact.sources(), NOTE);
	}

}
