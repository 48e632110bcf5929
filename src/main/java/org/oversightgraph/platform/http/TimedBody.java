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

/** Reads the body of a request, with a limit of size and time. */
final class TimedBody {

	/** Maximum time for a body to arrive. */
	private static final Duration TIME = Duration.ofSeconds(10);

	private static final int AT_ONCE = 8 * 1024;

	private TimedBody() {
	}

	/**
	 * Reads a body.
	 * @param largest the maximum size in bytes
	 * @throws UnreadBodyException if the body is larger, arrives too slowly, or is
	 * incomplete
	 */
	static byte[] read(InputStream body, int largest) throws UnreadBodyException {
		return read(body, largest, TIME);
	}

	/** Reads a body. A single read waits no longer than the server's own timeout. */
	static byte[] read(InputStream body, int largest, Duration time) throws UnreadBodyException {
		long begin = System.nanoTime();
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		byte[] buffer = new byte[AT_ONCE];
		try {
			for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
				read.write(buffer, 0, count);
				if (read.size() > largest) {
					throw new UnreadBodyException(Problem.of(HttpStatus.CONTENT_TOO_LARGE, ProblemCode.LIMIT_EXCEEDED,
							"The request body is larger than %d bytes. Send a smaller request.".formatted(largest)));
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
			throw new UnreadBodyException(Problem.of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST,
					"The request body is incomplete. Send the request again."));
		}
	}

	/** Closes the connection, because the rest of the body may still arrive. */
	private static UnreadBodyException tooSlow(Duration time) {
		return new UnreadBodyException(
				Problem
					.of(HttpStatus.REQUEST_TIMEOUT, ProblemCode.BAD_REQUEST,
							"The request body did not arrive within %d s. Send the request again."
								.formatted(time.toSeconds()))
					.with(HttpHeaders.CONNECTION, "close"));
	}

}
