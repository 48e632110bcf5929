package org.oversightgraph.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

import org.oversightgraph.process.Command;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

/**
 * The disk of the embedded server is full. Reads must continue, and imports must be
 * refused with a message. Both must work when there is room again, and after a restart.
 */
final class DiskFull implements Scenario {

	/** Room for the preallocated transaction logs of two databases. */
	private static final String SIZE = "800m";

	@Override
	public String name() {
		return "disk";
	}

	@Override
	public List<Outcome> run(Ground ground) throws Exception {
		Path disk = Files.createDirectories(ground.settings().work().resolve("small-disk"));
		try {
			Command.run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
		}
		catch (IllegalStateException ex) {
			throw new SkippedException("cannot mount a tmpfs here (requires root): " + ex);
		}
		try {
			return List.of(measure(ground, disk));
		}
		finally {
			Command.run("umount", "-l", disk.toString());
		}
	}

	private Outcome measure(Ground ground, Path disk) throws IOException {
		Outcome outcome = new Outcome(name());
		Path home = ground.graph("graph", disk);
		Path ballast = disk.resolve("ballast");
		try (ProductProcess product = ground.startReady(name(), Ground.embedded(home))) {
			product.beginLog();
			Probes probes = Probes.start(product.address());
			OpenLoad load = OpenLoad.start(product.address(), ground.questions(), ground.questions().mix(), 10);
			fill(ballast);
			for (int i = 1; i <= 3; i++) {
				Import refused = Import.send(product.address(), ground.dataset().large("Full disk " + i));
				outcome.note("import on a full disk: %s".formatted(refused))
					.expect(refused.succeeded() || refused.refusedWithWords(),
							"an import on a full disk is not refused with a message: %s".formatted(refused));
			}
			Pause.seconds(5);
			Files.delete(ballast);
			long room = System.nanoTime();
			Import again = importSoon(ground, product, "Room again");
			Pause.seconds(5);
			Tally tally = load.stop();
			OptionalDouble recovery = tally.recovery(room);
			outcome.load(tally)
				.recovery(recovery, DatabaseFault.MOST_RECOVERY_SECONDS)
				.probes(probes.stop())
				.log(product);
			outcome.note("import with room again: %s".formatted(again))
				.expect(again.succeeded(), "an import with room again fails: %s".formatted(again));
		}
		restart(ground, home, outcome);
		return outcome;
	}

	/** Sends an import repeatedly for up to 10 s. */
	private static Import importSoon(Ground ground, ProductProcess product, String name) {
		long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		Import done = Import.send(product.address(), ground.dataset().named(name));
		while (!done.succeeded() && System.nanoTime() < end) {
			Pause.seconds(1);
			done = Import.send(product.address(), ground.dataset().named(name));
		}
		return done;
	}

	private void restart(Ground ground, Path home, Outcome outcome) {
		try (ProductProcess product = ground.start(name() + "-again", Ground.embedded(home))) {
			product.awaitReady(ground.questions()::answersRight, Ground.START);
			Import done = importSoon(ground, product, "After a restart");
			outcome.expect(done.succeeded(), "an import after a restart fails: %s".formatted(done));
		}
		catch (IllegalStateException ex) {
			outcome.expect(false, "the product does not restart: %s".formatted(ex.getMessage()));
		}
	}

	private static void fill(Path ballast) throws IOException {
		byte[] block = new byte[64 * 1024];
		try (OutputStream out = Files.newOutputStream(ballast)) {
			while (true) {
				out.write(block);
			}
		}
		catch (IOException ex) {
			if (!String.valueOf(ex.getMessage()).contains("No space")) {
				throw ex;
			}
		}
	}

}
