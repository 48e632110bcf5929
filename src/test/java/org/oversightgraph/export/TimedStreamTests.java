package org.oversightgraph.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimedStreamTests {

	@Test
	void writesInSmallParts() throws IOException {
		List<Integer> parts = new ArrayList<>();
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		OutputStream counted = new OutputStream() {
			@Override
			public void write(int single) {
				throw new AssertionError("single byte");
			}

			@Override
			public void write(byte[] bytes, int from, int length) {
				parts.add(length);
				all.write(bytes, from, length);
			}
		};
		byte[] text = "abcde".repeat(4000).getBytes(StandardCharsets.US_ASCII);
		try (TimedStream stream = new TimedStream(counted, Duration.ofMinutes(1))) {
			stream.write(text, 1, text.length - 1);
		}
		assertThat(parts).containsExactly(8192, 8192, 3615);
		assertThat(all.toString(StandardCharsets.US_ASCII)).startsWith("bcdea").endsWith("cde");
	}

	@Test
	void throwsAfterTimeLimit() {
		TimedStream stream = new TimedStream(OutputStream.nullOutputStream(), Duration.ofNanos(1));
		for (Runnable use : List.<Runnable>of(() -> write(stream), () -> flush(stream))) {
			assertThatThrownBy(use::run).isInstanceOfSatisfying(ApiProblem.class,
					(problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT));
		}
	}

	private static void write(OutputStream stream) {
		try {
			stream.write(new byte[3]);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void flush(OutputStream stream) {
		try {
			stream.flush();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
