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

/** The marks that distinguish hypothetical facts from recorded facts. */
final class Supposition {

	/** The source of all hypothetical facts. No recorded fact has it. */
	static final Source SOURCE = new Source("scenario", "This scenario", null, null, null, null, null, null);

	private static final String NOTE = "Hypothetical: assumed by this scenario and not recorded.";

	private static final String IN_SCENARIO = "In this scenario: ";

	private static final String MARK = "(hypothetical)";

	private static final String SLUG = "hypothetical:";

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

	private static final Pattern COMMON = Pattern.compile("(?i)^NHS | integrated care board| \\(hypothetical\\)");

	private Supposition() {
	}

	/** Returns the provenance of a hypothetical fact from the date. */
	static Provenance from(LocalDate asOf) {
		return new Provenance(new Period(PartialDate.of(asOf), null), Evidence.DERIVED, null, List.of(SOURCE), NOTE,
				false);
	}

	/** Returns an ICB made by the scenario. Its name and code mark it as hypothetical. */
	static Organisation icb(String name, LocalDate asOf) {
		String marked = name.strip().endsWith(MARK) ? name.strip() : name.strip() + " " + MARK;
		String bare = COMMON.matcher(marked).replaceAll("").toLowerCase(Locale.ROOT);
		String slug = BETWEEN_WORDS.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
		return new Organisation(SLUG + slug, marked, List.of(), List.of(), OrganisationKind.ICB, PartialDate.of(asOf),
				null, TrustType.UNKNOWN, Description.NONE, NOTE, List.of());
	}

	/** Returns an organisation closed on the day before the date. */
	static Organisation closed(Organisation body, LocalDate asOf) {
		return body.withClosedOn(PartialDate.of(asOf.minusDays(1)));
	}

	/**
	 * Returns a position for display, with marks on new conclusions and on hypothetical
	 * facts.
	 */
	static OversightPosition marked(OversightPosition after, @Nullable OversightPosition before) {
		Set<Reason> known = new HashSet<>();
		if (before != null) {
			known.addAll(before.reasons());
			before.lines().forEach((line) -> known.addAll(line.reasons()));
		}
		return after.withLines(after.lines().stream().map((line) -> marked(line, known)).toList())
			.withReasons(after.reasons().stream().map((reason) -> marked(reason, known)).toList());
	}

	/**
	 * Returns a finding for display, with marks on the finding and on hypothetical facts.
	 */
	static Finding marked(Finding finding) {
		return finding.withStatement(IN_SCENARIO + finding.statement())
			.withFacts(finding.facts().stream().map(Supposition::marked).toList());
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
				fact.period(), fact.inheritedFrom(), fact.confirmedOn(), fact.sources(), NOTE, fact.restricted());
	}

}
