package org.oversightgraph.finding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.oversight.Reasoning;

/**
 * Finds gaps and overlaps in the arrangements. The result depends only on the facts, the
 * framework and the question.
 */
public final class FindingReasoner {

	/** The kinds of organisations that can have findings. */
	static final Set<OrganisationKind> EXAMINED = Set.of(OrganisationKind.TRUST, OrganisationKind.ICB,
			OrganisationKind.PROVIDER_COLLABORATIVE);

	private final Framework framework;

	private final OversightReasoner oversight;

	/** Creates a reasoner that applies the rules of a framework. */
	public FindingReasoner(Framework framework) {
		this.framework = framework;
		this.oversight = new OversightReasoner(framework);
	}

	/**
	 * Returns the findings about organisations that are open on the date, the most severe
	 * first.
	 * @param bodies the facts of organisations; kinds that are not examined have no
	 * findings
	 * @param recorded the kinds of records in the dataset
	 */
	public List<Finding> findings(Collection<OversightFacts> bodies, Recorded recorded, Question question) {
		// A key is long, and is therefore made only once for each finding.
		SortedMap<String, Finding> found = new TreeMap<>();
		bodies.stream()
			.filter((facts) -> EXAMINED.contains(facts.subject().kind()))
			.flatMap((facts) -> examine(facts, recorded, question).stream())
			.forEach((finding) -> found.put(finding.key(), finding));
		return List.copyOf(found.values());
	}

	private List<Finding> examine(OversightFacts facts, Recorded recorded, Question question) {
		Reasoning reasoning = new Reasoning(this.framework, question, facts);
		OversightPosition position = this.oversight.position(reasoning);
		if (position.determination() == Determination.NOT_OVERSEEN) {
			return List.of();
		}
		Examined body = new Examined(this.framework, reasoning, position);
		LeadChecks.examine(body);
		StandingChecks.examine(body, recorded);
		ExitChecks.examine(body, recorded);
		return body.found();
	}

}
