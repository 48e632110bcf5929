package org.oversightgraph.command;

import java.io.PrintWriter;
import java.time.Duration;

import org.oversightgraph.release.Progress;

/**
 * Shows how far an import has come: on a terminal a bar that grows, elsewhere a line now
 * and then.
 */
final class ProgressLine implements Progress {

	private static final int WIDTH = 30;

	private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

	private final PrintWriter err;

	private final Display display;

	/** When something was last told, or the work began; 0 before that. */
	private long told;

	private int shown;

	ProgressLine(PrintWriter err, Display display) {
		this.err = err;
		this.display = display;
	}

	/** How to show it. */
	enum Display {

		/** As a bar that grows. */
		BAR,
		/** As lines. */
		LINES

	}

	@Override
	public void at(String phase, long done, long total) {
		if (this.told == 0) {
			this.told = System.nanoTime();
		}
		long percent = (total > 0) ? Math.min(100, done * 100 / total) : 100;
		if (this.display == Display.BAR) {
			int filled = Math.toIntExact(percent * WIDTH / 100);
			String line = "%s [%s%s] %d %%".formatted(phase, "#".repeat(filled), " ".repeat(WIDTH - filled), percent);
			this.err.print("\r" + line + " ".repeat(Math.max(0, this.shown - line.length())));
			this.err.flush();
			this.shown = line.length();
		}
		else if (System.nanoTime() - this.told > NOW_AND_THEN.toNanos()) {
			this.told = System.nanoTime();
			this.err.printf("%s: %d of %d rows%n", phase, done, total);
		}
	}

	/** Takes the bar away, for what comes next. */
	void done() {
		if (this.shown > 0) {
			this.err.print("\r" + " ".repeat(this.shown) + "\r");
			this.err.flush();
			this.shown = 0;
		}
	}

}
