package org.oversightgraph.platform.http;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.oversightgraph.platform.problem.UnreadBodyException;

/** A request whose body has arrived. */
final class CompleteRequest extends HttpServletRequestWrapper {

	private final Body body;

	private CompleteRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = new Body(new ByteArrayInputStream(body));
	}

	/**
	 * Reads the body of a request.
	 * @param largest the maximum size in bytes
	 * @throws UnreadBodyException if the body is larger, arrives too slowly, or is
	 * incomplete
	 */
	static CompleteRequest of(HttpServletRequest request, int largest) throws IOException {
		return new CompleteRequest(request, TimedBody.read(request.getInputStream(), largest));
	}

	@Override
	public ServletInputStream getInputStream() {
		return this.body;
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(this.body, StandardCharsets.UTF_8));
	}

	private static final class Body extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Body(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int from, int length) {
			return this.bytes.read(target, from, length);
		}

		@Override
		public int available() {
			return this.bytes.available();
		}

		@Override
		public boolean isFinished() {
			return available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("All of the request has arrived.");
		}

	}

}
