package org.oversightgraph.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that a test starts. It ends no later than the test. */
public final class Child {

	private static final Queue<Process> ALL = new ConcurrentLinkedQueue<>();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> ALL.forEach(Process::destroyForcibly)));
	}

	private final Process process;

	private final Path log;

	private Child(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts a process.
	 * @param command the command with its arguments
	 * @param log file to which its output is appended
	 */
	public static Child start(List<String> command, Path log) {
		try {
			Files.createDirectories(log.getParent());
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			ALL.add(process);
			return new Child(process, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the Java launcher that runs this process. */
	public static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** Returns a free port of the loopback address. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns whether the process is running. */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** Returns the process id. */
	public long id() {
		return this.process.pid();
	}

	/** Sends a signal, such as {@code STOP}. */
	public void signal(String name) {
		Command.run("kill", "-" + name, Long.toString(this.process.pid()));
	}

	/** Ends the process like {@code kill -9}. */
	public void kill() {
		this.process.destroyForcibly();
		await(Duration.ofSeconds(20));
		ALL.remove(this.process);
	}

	/** Closes its standard input. */
	public void endInput() {
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits for the end of the process, and returns whether it ended in time. */
	public boolean await(Duration most) {
		try {
			return this.process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Returns the exit code of a process that has ended. */
	public int exitCode() {
		return this.process.exitValue();
	}

	/** Returns the resident memory in MB, from /proc. Zero if the process has ended. */
	public long residentMegabytes() {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(this.process.pid()), "status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException | UncheckedIOException ex) {
			return 0;
		}
	}

	/** Returns the printed lines. */
	public List<String> lines() {
		try (Stream<String> lines = new String(Files.readAllBytes(this.log), java.nio.charset.StandardCharsets.UTF_8)
			.lines()) {
			return lines.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
