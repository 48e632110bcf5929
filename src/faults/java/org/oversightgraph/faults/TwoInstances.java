package org.oversightgraph.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Two products on one Neo4j. After an import through one, the other must not answer from
 * the old release for longer than 1 s. An import based on an older release is refused.
 */
final class TwoInstances implements Scenario {

	private static final int IMPORTS = 5;

	private static final Question NAME = new Question("name",
			"{ organisation(code: \"%s\") { name } dataset { release } }".formatted(Dataset.CODE), Map.of());

	/**
	 * An answer of the other instance.
	 *
	 * @param asked time of the request
	 * @param name name in the answer; empty if there is none
	 * @param release release in the answer; 0 if there is none
	 */
	private record Told(long asked, String name, int release) {
	}

	@Override
	public String name() {
		return "instances";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Outcome outcome = new Outcome(name());
		try (Neo4jProcess neo4j = Neo4jProcess.start(ground.graph(name()));
				ProductProcess first = ground.startReady(name() + "-1", Ground.external(neo4j.port()));
				ProductProcess second = ground.startReady(name() + "-2", Ground.external(neo4j.port()))) {
			second.beginLog();
			for (int i = 1; i <= IMPORTS; i++) {
				follow(ground, first, second, "Followed " + i, outcome);
			}
			ifMatch(ground, first, second, outcome);
			return List.of(outcome.log(second));
		}
	}

	private static void follow(Ground ground, ProductProcess first, ProductProcess second, String name, Outcome outcome)
			throws InterruptedException {
		Queue<Told> told = new ConcurrentLinkedQueue<>();
		AtomicBoolean over = new AtomicBoolean();
		List<Thread> readers = java.util.stream.IntStream.range(0, 4)
			.mapToObj((i) -> Thread.ofPlatform().daemon().start(() -> {
				while (!over.get()) {
					told.add(ask(second));
					Pause.of(Duration.ofMillis(20));
				}
			}))
			.toList();
		Import done = Import.send(first.address(), ground.dataset().named(name));
		Pause.seconds(12);
		over.set(true);
		for (Thread reader : readers) {
			reader.join();
		}
		long last = told.stream()
			.filter((one) -> !one.name().isEmpty() && !one.name().equals(name))
			.mapToLong(Told::asked)
			.max()
			.orElse(done.completed());
		double stale = Math.max(0, (last - done.completed()) / (double) TimeUnit.SECONDS.toNanos(1));
		outcome.note("%s: import %s. Last answer from the old release %.2f s after it".formatted(name, done, stale))
			.expect(done.succeeded(), "an import fails: %s".formatted(done))
			.expect(stale < 1,
					"the other instance answers from the old release for %.1f s (under 1 s expected)".formatted(stale));
	}

	private static Told ask(ProductProcess product) {
		long asked = System.nanoTime();
		try {
			HttpResponse<byte[]> response = Http.send(NAME.request(product.address(), false));
			JsonNode data = Question.JSON.readTree(response.body()).path("data");
			return new Told(asked, data.path("organisation").path("name").asString(""),
					data.path("dataset").path("release").asInt(0));
		}
		catch (IOException | JacksonException ex) {
			return new Told(asked, "", 0);
		}
	}

	private static void ifMatch(Ground ground, ProductProcess first, ProductProcess second, Outcome outcome) {
		int release = ask(first).release();
		Import stale = Import.send(Import.request(second.address(), ground.dataset().named("Stale"))
			.header("If-Match", "\"%d\"".formatted(release - 1))
			.build());
		outcome.note("import with a stale If-Match: %s".formatted(stale))
			.expect(stale.status() == 409,
					"an import with a stale If-Match is not refused with 409: %s".formatted(stale));
		Import current = Import.send(Import.request(second.address(), ground.dataset().named("Current"))
			.header("If-Match", "\"%d\"".formatted(ask(first).release()))
			.build());
		outcome.expect(current.succeeded(), "an import with the current If-Match fails: %s".formatted(current));
	}

}
