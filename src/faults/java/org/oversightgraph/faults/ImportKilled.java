package org.oversightgraph.faults;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * The product is killed during an import into its embedded server. After a restart, it
 * must answer right, from the old or the new release, and accept the import.
 */
final class ImportKilled implements Scenario {

	private static final List<Integer> MILLISECONDS = List.of(200, 600, 1200);

	@Override
	public String name() {
		return "import-kill";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Outcome outcome = new Outcome(name());
		Path home = ground.graph(name());
		for (int milliseconds : MILLISECONDS) {
			byte[] zip = ground.dataset().large("Killed after " + milliseconds);
			try (ProductProcess product = ground.startReady(name(), Ground.embedded(home))) {
				HttpRequest request = Import.request(product.address(), zip).build();
				Thread importing = Thread.ofPlatform()
					.daemon()
					.start(() -> outcome.note("import %s".formatted(Import.send(request))));
				Pause.of(Duration.ofMillis(milliseconds));
				product.kill();
				importing.join();
			}
			again(ground, home, zip, outcome);
		}
		return List.of(outcome);
	}

	private void again(Ground ground, Path home, byte[] zip, Outcome outcome) {
		try (ProductProcess product = ground.start(name(), Ground.embedded(home))) {
			product.awaitReady(ground.questions()::answersRight, Ground.START);
			Import done = Import.send(product.address(), zip);
			outcome.note("the same import after the restart %s".formatted(done))
				.expect(done.succeeded() || done.status() == 200,
						"an import after the restart fails: %s".formatted(done))
				.expect(ground.questions().answersRight(product.address()), "wrong answers after the restart");
		}
		catch (IllegalStateException ex) {
			outcome.expect(false, "the product does not restart: %s".formatted(ex));
		}
	}

}
