package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used, from {@code /proc}. */
final class Usage {

	/** Linux counts the time of processes in hundredths of a second for all programs. */
	private static final double MILLISECONDS_A_TICK = 10;

	private static final int USER_TIME = 11;

	private static final int SYSTEM_TIME = 12;

	private Usage() {
	}

	/** Returns the processor time of a process, in milliseconds. */
	static double processor(long process) throws IOException {
		String line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
		// The name of the program, in parentheses, can have spaces.
		String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
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
