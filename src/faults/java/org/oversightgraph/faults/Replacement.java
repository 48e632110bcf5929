package org.oversightgraph.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * Two products of an earlier version on one Neo4j are replaced one at a time, under load
 * and behind a load balancer. Every answer must be right.
 */
final class Replacement implements Scenario {

	@Override
	public String name() {
		return "replacement";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		List<ProductProcess> running = new ArrayList<>();
		try (Neo4jProcess neo4j = Neo4jProcess.start(ground.graph(name()))) {
			String[] given = Ground.external(neo4j.port(), List.of("--oversight.shutdown.drain=3s"));
			running.add(ground.forEarlier().startReady(name() + "-1", given));
			running.add(ground.forEarlier().startReady(name() + "-2", given));
			return List.of(replace(ground, running, given));
		}
		finally {
			running.forEach(ProductProcess::close);
		}
	}

	private Outcome replace(Ground ground, List<ProductProcess> running, String... given) {
		Outcome outcome = new Outcome(name());
		try (Balancer balancer = Balancer.of(running.stream().map(ProductProcess::address).toList())) {
			OpenLoad load = OpenLoad.start(balancer, ground.questions(), ground.questions().mix(), 10);
			Pause.seconds(5);
			for (int i = 0; i < running.size(); i++) {
				long begin = System.nanoTime();
				ProductProcess before = running.get(i);
				before.close();
				ProductProcess now = ground.start("%s-%d-now".formatted(name(), i + 1), given);
				running.set(i, now);
				balancer.replace(before.address(), now.address());
				now.awaitReady(balancer::uses, Ground.START);
				outcome.note("instance %d replaced in %d s".formatted(i + 1,
						TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)));
			}
			Pause.seconds(10);
			outcome.load(load.stop());
		}
		running.forEach(outcome::log);
		return outcome;
	}

}
