package org.oversightgraph.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/**
 * A stream with a time limit, so that a slow client cannot block an export for ever.
 * Writes small pieces, because a single write cannot be interrupted.
 */
final class TimedStream extends FilterOutputStream {

	private static final int AT_ONCE = 8 * 1024;

	private final Duration time;

	private final long begin = System.nanoTime();

	TimedStream(OutputStream out, Duration time) {
		super(out);
		this.time = time;
	}

	@Override
	public void write(int single) throws IOException {
		requireTime();
		this.out.write(single);
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		for (int at = 0; at < length; at += AT_ONCE) {
			requireTime();
			this.out.write(bytes, from + at, Math.min(AT_ONCE, length - at));
		}
	}

	@Override
	public void flush() throws IOException {
		requireTime();
		super.flush();
	}

	/**
	 * Requires that the time limit is not reached.
	 * @throws ApiProblem if it is
	 */
	private void requireTime() {
		if (System.nanoTime() - this.begin > this.time.toNanos()) {
			throw new ApiProblem(ProblemCode.TIMEOUT,
					"The export timed out after %d s. Request less data, or read it faster."
						.formatted(this.time.toSeconds()));
		}
	}

}
