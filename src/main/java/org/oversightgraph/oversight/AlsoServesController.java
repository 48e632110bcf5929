package org.oversightgraph.oversight;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.NestedFactsLoader;
import org.oversightgraph.footprint.PatientFlow;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the large patient flows of a trust from outside its systems. */
@Controller
class AlsoServesController {

	private final Framework framework;

	AlsoServesController(Framework framework) {
		this.framework = framework;
	}

	/**
	 * A large patient flow from an ICB in whose system the trust does not work.
	 *
	 * @param icb the ICB
	 * @param share the share of the trust's patients, 0 to 1
	 * @param reason the reason why the flow is shown
	 * @param facts the supporting facts
	 */
	record AlsoServed(Organisation icb, double share, Reason reason, List<Fact> facts) {
	}

	@SchemaMapping(typeName = "Trust")
	CompletableFuture<List<AlsoServed>> alsoServes(Organisation trust, Question question, NestedFactsLoader facts) {
		return facts.of(trust, question.moment()).thenApply((found) -> {
			PatientsFromElsewhere elsewhere = PatientsFromElsewhere.of(new Reasoning(this.framework, question, found));
			return elsewhere.flows().alsoServes().stream().map((flow) -> served(flow, elsewhere)).toList();
		});
	}

	private static AlsoServed served(PatientFlow flow, PatientsFromElsewhere elsewhere) {
		return new AlsoServed(flow.icb(), flow.share(), elsewhere.reason(flow), flow.facts());
	}

}
