package org.oversightgraph.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Serves the tools of an AI assistant over standard input and output. */
@Command(name = "assistant", mixinStandardHelpOptions = true,
		description = { "Serves tools to an AI assistant over standard input and output (Model Context Protocol).",
				"The assistant starts this command and ends it. A running product serves the same tools at /mcp." })
final class AssistantCommand implements Callable<Integer> {

	@ParentCommand
	private @Nullable OversightGraphCommand parent;

	@Override
	public Integer call() throws Exception {
		OversightGraphCommand root = Objects.requireNonNull(this.parent);
		CountDownLatch ended = new CountDownLatch(1);
		try (AutoCloseable _ = root.product()
			.assistant()
			.serve(new Ending(System.in, ended), StandardStreams.output())) {
			ended.await();
		}
		return ExitCode.OK;
	}

	/** An input that tells when it has ended. */
	private static final class Ending extends FilterInputStream {

		private final CountDownLatch ended;

		Ending(InputStream in, CountDownLatch ended) {
			super(in);
			this.ended = ended;
		}

		@Override
		public int read() throws IOException {
			return told(super.read());
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			return told(super.read(bytes, offset, length));
		}

		private int told(int read) {
			if (read < 0) {
				this.ended.countDown();
			}
			return read;
		}

	}

}
