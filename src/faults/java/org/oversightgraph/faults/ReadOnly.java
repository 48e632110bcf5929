package org.oversightgraph.faults;

import java.util.List;

import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * The database is read-only. The product must start, answer, and refuse imports with a
 * message.
 */
final class ReadOnly implements Scenario {

	@Override
	public String name() {
		return "readonly";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Outcome outcome = new Outcome(name());
		try (Neo4jProcess neo4j = Neo4jProcess.startReadOnly(ground.graph(name()));
				ProductProcess product = ground.start(name(), Ground.external(neo4j.port()))) {
			try {
				product.awaitReady(ground.questions()::answersRight, Ground.START);
			}
			catch (IllegalStateException ex) {
				return List.of(outcome.log(product).expect(false, "the product does not start: %s".formatted(ex)));
			}
			Probes probes = Probes.start(product.address());
			OpenLoad load = OpenLoad.start(product.address(), ground.questions(), ground.questions().mix(), 10);
			Pause.seconds(5);
			Import refused = Import.send(product.address(), ground.dataset().named("Read only"));
			Pause.seconds(5);
			outcome.load(load.stop()).probes(probes.stop()).log(product);
			return List.of(outcome.note("import %s".formatted(refused))
				.expect(refused.refusedWithWords(), "an import is not refused with a message: %s".formatted(refused)));
		}
	}

}
