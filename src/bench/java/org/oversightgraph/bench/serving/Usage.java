package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process has used, from {@code /proc}. */
final class Usage {

	/** Linux counts the time of processes in hundredths of a second for all programs. */
	private static final double MILLISECONDS_A_TICK = 10;

	private static final int USER_TIME = 11;

	private static final int SYSTEM_TIME = 12;

	/** Names of threads, as far as Linux keeps them. */
	private static final List<String> COMPILER = List.of("C1 ", "C2 ");

	private static final List<String> COLLECTOR = List.of("GC Thread", "G1 ", "VM Thread");

	private Usage() {
	}

	/**
	 * Processor time of a JVM's own threads, in milliseconds.
	 *
	 * @param compiler the compiler's threads
	 * @param collector the garbage collector's threads
	 */
	record Jvm(double compiler, double collector) {

		/** Returns the time since an earlier reading. */
		Jvm since(Jvm earlier) {
			return new Jvm(Math.max(0, this.compiler - earlier.compiler),
					Math.max(0, this.collector - earlier.collector));
		}

	}

	/** Returns the processor time of a process, in milliseconds. */
	static double processor(long process) throws IOException {
		return time(Files.readString(Path.of("/proc", Long.toString(process), "stat")));
	}

	/** Returns the processor time of the JVM's own threads in a process. */
	static Jvm jvm(long process) throws IOException {
		double compiler = 0;
		double collector = 0;
		try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process), "task"))) {
			for (Path thread : threads.toList()) {
				String line = stat(thread);
				String name = line.substring(line.indexOf('(') + 1, Math.max(line.lastIndexOf(')'), 0));
				if (COMPILER.stream().anyMatch(name::startsWith)) {
					compiler += time(line);
				}
				else if (COLLECTOR.stream().anyMatch(name::startsWith)) {
					collector += time(line);
				}
			}
		}
		return new Jvm(compiler, collector);
	}

	/** Returns the line of a thread, with no time if the thread has just ended. */
	private static String stat(Path thread) throws IOException {
		try {
			return Files.readString(thread.resolve("stat"));
		}
		catch (NoSuchFileException ex) {
			return "0 () S" + " 0".repeat(SYSTEM_TIME);
		}
	}

	private static double time(String stat) {
		// The name of the program, in parentheses, can have spaces.
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
		return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * MILLISECONDS_A_TICK;
	}

	/** Returns the model of the processor, or the architecture if it is not known. */
	static String processorModel() throws IOException {
		return Files.readAllLines(Path.of("/proc/cpuinfo"))
			.stream()
			.filter((line) -> line.startsWith("model name"))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.findFirst()
			.orElse(System.getProperty("os.arch"));
	}

	/** Returns the memory of the machine, in GB. */
	static long machineGigabytes() throws IOException {
		return Files.readAllLines(Path.of("/proc/meminfo"))
			.stream()
			.filter((line) -> line.startsWith("MemTotal:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) >> 20)
			.findFirst()
			.orElse(0);
	}

}
