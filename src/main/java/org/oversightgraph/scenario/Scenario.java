package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.FindingReasoner;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;

/**
 * Determines the effects of hypothetical changes. The result depends only on the facts of
 * a date and the changes. The same reasoning is applied before and after.
 */
final class Scenario {

	private final OversightReasoner reasoner;

	private final FindingReasoner finder;

	Scenario(Framework framework) {
		this.reasoner = new OversightReasoner(framework);
		this.finder = new FindingReasoner(framework);
	}

	/**
	 * Returns the outcome of the changes.
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if a change cannot be
	 * applied
	 */
	Outcome outcome(Setting setting, List<ScenarioChange> changes, Question question) {
		Map<String, OversightFacts> recorded = setting.facts();
		SupposedFacts supposed = new SupposedFacts(recorded, question);
		List<String> words = new Changes(supposed, setting.clusters()).make(changes);
		List<Difference> differences = differences(recorded, supposed);
		List<Rewrite> rewrites = Rewrite.of(setting.arrangements(), supposed);
		List<SystemsOfTrust> systems = SystemsOfTrust.changing(recorded, supposed);
		FindingsChanged findings = findings(setting, supposed);
		Map<String, OversightFacts> made = new LinkedHashMap<>();
		supposed.made().keySet().forEach((code) -> made.put(code, Objects.requireNonNull(supposed.all().get(code))));
		return new Outcome(words, Summary.of(differences, rewrites, systems, findings, supposed), differences, rewrites,
				systems, findings.difference(), setting.recorded().notChecked(), made);
	}

	private List<Difference> differences(Map<String, OversightFacts> recorded, SupposedFacts supposed) {
		List<Difference> differences = new ArrayList<>();
		supposed.all().forEach((code, facts) -> {
			OversightFacts known = recorded.get(code);
			if (!facts.equals(known) && !supposed.isPassing(code)) {
				Difference difference = difference(known, facts, supposed);
				if (difference != null) {
					differences.add(difference);
				}
			}
		});
		return differences;
	}

	private @Nullable Difference difference(@Nullable OversightFacts known, OversightFacts facts,
			SupposedFacts supposed) {
		OversightPosition before = (known == null) ? null : this.reasoner.position(known, supposed.question());
		OversightPosition after = this.reasoner.position(facts, supposed.question());
		if (before != null && Gist.of(before).equals(Gist.of(after))) {
			return null;
		}
		OversightPosition marked = Supposition.marked(after, before);
		List<OversightLine> old = (before == null) ? List.of() : before.lines();
		return new Difference(facts.subject(), before, marked,
				new DifferenceInWords(known, before, facts, after, supposed).sentence(),
				Gist.beyond(marked.lines(), old), Gist.beyond(old, after.lines()));
	}

	/**
	 * Compares the findings. Organisations with unchanged facts have the same findings
	 * before and after.
	 */
	private FindingsChanged findings(Setting setting, SupposedFacts supposed) {
		List<OversightFacts> same = supposed.all()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(setting.facts().get(entry.getKey())))
			.map(Map.Entry::getValue)
			.toList();
		List<Finding> staying = found(same, setting, supposed.question());
		List<Finding> before = found(setting.facts()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(supposed.all().get(entry.getKey())))
			.map(Map.Entry::getValue)
			.toList(), setting, supposed.question());
		List<Finding> after = found(supposed.all()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(setting.facts().get(entry.getKey())))
			.map(Map.Entry::getValue)
			.toList(), setting, supposed.question()).stream().map(Supposition::marked).toList();
		FindingsDifference difference = FindingsDifference.between(before, after, supposed);
		return new FindingsChanged(difference,
				FindingsOfKind.count(Stream.concat(staying.stream(), before.stream()).toList(),
						Stream.concat(staying.stream(), after.stream()).toList(), difference));
	}

	private List<Finding> found(Collection<OversightFacts> bodies, Setting setting, Question question) {
		return this.finder.findings(bodies, setting.recorded(), question);
	}

}
