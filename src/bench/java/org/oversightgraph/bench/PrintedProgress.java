package org.oversightgraph.bench;

import java.io.PrintStream;

import org.oversightgraph.release.Progress;

/** Prints the progress of a phase in steps of 10 %. */
final class PrintedProgress implements Progress {

	private final PrintStream out;

	private String last = "";

	PrintedProgress(PrintStream out) {
		this.out = out;
	}

	@Override
	public void at(String phase, long done, long total) {
		String now = "  %s %d %%".formatted(phase, (total == 0) ? 100 : done * 10 / total * 10);
		if (!now.equals(this.last)) {
			this.out.println(now);
			this.last = now;
		}
	}

}
