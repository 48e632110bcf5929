package org.oversightgraph.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.UnreadBodyException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Reads a body that has to be small, and to arrive soon. */
public final class TimedBody {

	/** How long a body may take to arrive. */
	private static final Duration TIME = Duration.ofSeconds(10);

	private static final int AT_ONCE = 8 * 1024;

	private TimedBody() {
	}

	/**
	 * Reads a body.
	 * @param largest how many bytes it may have
	 * @throws UnreadBodyException if it has more, arrives too slowly, or is cut short
	 */
	public static byte[] read(InputStream body, int largest) throws UnreadBodyException {
		return read(body, largest, TIME);
	}

	/** A single read waits at most as long as the server does for the next bytes. */
	static byte[] read(InputStream body, int largest, Duration time) throws UnreadBodyException {
		long begin = System.nanoTime();
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		byte[] some = new byte[AT_ONCE];
		try {
			for (int count = body.read(some); count >= 0; count = body.read(some)) {
				read.write(some, 0, count);
				if (read.size() > largest) {
					throw new UnreadBodyException(Problem.of(HttpStatus.CONTENT_TOO_LARGE, ProblemCode.LIMIT_EXCEEDED,
							"The body is larger than %d bytes. Ask for less at a time.".formatted(largest)));
				}
				if (System.nanoTime() - begin > time.toNanos()) {
					throw tooSlow(time);
				}
			}
			return read.toByteArray();
		}
		catch (UnreadBodyException ex) {
			throw ex;
		}
		catch (SocketTimeoutException ex) {
			throw tooSlow(time);
		}
		catch (IOException ex) {
			throw new UnreadBodyException(
					Problem.of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST, "The body ended before it was whole."));
		}
	}

	/** The rest of the body may still come, so that the connection is of no more use. */
	private static UnreadBodyException tooSlow(Duration time) {
		return new UnreadBodyException(Problem
			.of(HttpStatus.REQUEST_TIMEOUT, ProblemCode.BAD_REQUEST,
					"The body did not arrive within %d s. Send the request again.".formatted(time.toSeconds()))
			.with(HttpHeaders.CONNECTION, "close"));
	}

}
