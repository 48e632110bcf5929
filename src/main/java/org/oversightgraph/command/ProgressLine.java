package org.oversightgraph.command;

import java.io.PrintWriter;
import java.time.Duration;

import org.oversightgraph.release.Progress;

/**
 * Shows the progress of an import: a bar on a terminal, otherwise lines.
 */
final class ProgressLine implements Progress {

	private static final int WIDTH = 30;

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	private final PrintWriter err;

	private final Display display;

	/** Time of the last line, or of the start of the work; 0 before the start. */
	private long reportedAt;

	private int shown;

	ProgressLine(PrintWriter err, Display display) {
		this.err = err;
		this.display = display;
	}

	/** The form of the display. */
	enum Display {

		/** A bar that grows. */
		BAR,
		/** Lines. */
		LINES

	}

	@Override
	public void at(String phase, long done, long total) {
		if (this.reportedAt == 0) {
			this.reportedAt = System.nanoTime();
		}
		long percent = (total > 0) ? Math.min(100, done * 100 / total) : 100;
		if (this.display == Display.BAR) {
			int filled = Math.toIntExact(percent * WIDTH / 100);
			String line = "%s [%s%s] %d %%".formatted(phase, "#".repeat(filled), " ".repeat(WIDTH - filled), percent);
			this.err.print("\r" + line + " ".repeat(Math.max(0, this.shown - line.length())));
			this.err.flush();
			this.shown = line.length();
		}
		else if (System.nanoTime() - this.reportedAt > INTERVAL.toNanos()) {
			this.reportedAt = System.nanoTime();
			this.err.printf("%s: %d of %d rows%n", phase, done, total);
		}
	}

	/** Removes the bar, so that other output can follow. */
	void done() {
		if (this.shown > 0) {
			this.err.print("\r" + " ".repeat(this.shown) + "\r");
			this.err.flush();
			this.shown = 0;
		}
	}

}
