package org.oversightgraph.platform.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.UnreadBodyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TimedBodyTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@Test
	void readsBodyUpToTheLimit() throws IOException {
		byte[] body = new byte[20_000];
		assertThat(TimedBody.read(new ByteArrayInputStream(body), body.length, MINUTE)).isEqualTo(body);
		assertThat(refused(new ByteArrayInputStream(body), body.length - 1, MINUTE).status().value()).isEqualTo(413);
	}

	@Test
	void rejectsBodyThatArrivesTooSlowly() {
		Problem slow = refused(new ByteArrayInputStream(new byte[1]), 10, Duration.ofNanos(1));
		assertThat(slow.status().value()).isEqualTo(408);
		assertThat(slow.headers().getFirst("Connection")).isEqualTo("close");
		assertThat(refused(failing(new SocketTimeoutException()), 10, MINUTE).status().value()).isEqualTo(408);
	}

	@Test
	void rejectsTruncatedBody() {
		assertThat(refused(failing(new IOException("reset")), 10, MINUTE).status().value()).isEqualTo(400);
	}

	private static Problem refused(InputStream body, int limit, Duration time) {
		return catchThrowableOfType(UnreadBodyException.class, () -> TimedBody.read(body, limit, time)).problem();
	}

	private static InputStream failing(IOException failure) {
		return new InputStream() {
			@Override
			public int read() throws IOException {
				throw failure;
			}

			@Override
			public int read(byte[] bytes, int from, int length) throws IOException {
				throw failure;
			}
		};
	}

}
