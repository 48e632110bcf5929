package org.oversightgraph.bench.serving;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A lean HTTP/1.1 client on one connection, which it opens again when the server closes
 * it. It costs the machine little and leaves the processors to the servers.
 */
final class Wire implements Exchange {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Rotation rotation;

	/** The bytes of each request. */
	private final byte[][] bytes;

	private final byte[] buffer = new byte[64 * 1024];

	private @Nullable Socket socket;

	private int begin;

	private int end;

	private int size;

	/** Creates a client that sends the requests of a rotation. */
	Wire(Rotation rotation) {
		this.rotation = rotation;
		this.bytes = new byte[rotation.size()][];
	}

	/** Sends a request once, and returns the body of its response. */
	static byte[] once(Request request) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (Wire wire = new Wire(new Rotation(List.of(request)))) {
			wire.exchange(0, body);
		}
		return body.toByteArray();
	}

	@Override
	public int ask() throws IOException {
		int index = this.rotation.next();
		exchange(index, null);
		if (!this.rotation.isUsual(index, this.size)) {
			throw new IOException("an answer of %d bytes, which is not the usual size".formatted(this.size));
		}
		return this.size;
	}

	private void exchange(int index, @Nullable ByteArrayOutputStream body) throws IOException {
		Request request = this.rotation.get(index);
		Socket open = (this.socket != null) ? this.socket : connect(request.server());
		this.socket = open;
		byte[] own = (this.bytes[index] != null) ? this.bytes[index] : request.copy();
		this.bytes[index] = own;
		request.number(own);
		this.size = 0;
		boolean complete = false;
		try {
			open.getOutputStream().write(own);
			complete = read(open.getInputStream(), body);
		}
		finally {
			if (!complete) {
				close();
			}
		}
	}

	private Socket connect(URI server) throws IOException {
		Socket opened = new Socket();
		opened.setTcpNoDelay(true);
		opened.setSoTimeout((int) PATIENCE.toMillis());
		opened.connect(new InetSocketAddress(server.getHost(), server.getPort()));
		this.begin = 0;
		this.end = 0;
		return opened;
	}

	/** Reads a response, and returns whether the connection stays open. */
	private boolean read(InputStream in, @Nullable ByteArrayOutputStream body) throws IOException {
		String status = line(in);
		long length = -1;
		boolean chunked = false;
		boolean open = true;
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			// The names of the headers that matter begin with one of two letters.
			char first = Character.toLowerCase(header.charAt(0));
			if (first != 'c' && first != 't') {
				continue;
			}
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Long.parseLong(lower.substring(15).strip());
			}
			else if (lower.startsWith("transfer-encoding:")) {
				chunked = lower.contains("chunked");
			}
			else if (lower.startsWith("connection:")) {
				open = !lower.contains("close");
			}
		}
		if (chunked) {
			for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
				content(in, chunk, body);
				line(in);
			}
			line(in);
		}
		else if (length >= 0) {
			content(in, length, body);
		}
		else {
			throw new IOException("a response without a length: " + status);
		}
		if (!status.startsWith("HTTP/1.1 200")) {
			throw new IOException(status);
		}
		return open;
	}

	private int chunk(InputStream in) throws IOException {
		String head = line(in);
		int more = head.indexOf(';');
		return Integer.parseInt((more < 0) ? head : head.substring(0, more), 16);
	}

	private void content(InputStream in, long length, @Nullable ByteArrayOutputStream body) throws IOException {
		long left = length;
		while (left > 0) {
			fill(in);
			int part = (int) Math.min(left, this.end - this.begin);
			if (body != null) {
				body.write(this.buffer, this.begin, part);
			}
			this.begin += part;
			left -= part;
		}
		this.size += (int) length;
	}

	private String line(InputStream in) throws IOException {
		StringBuilder parts = new StringBuilder(0);
		while (true) {
			fill(in);
			int first = this.begin;
			int last = first;
			while (last < this.end && this.buffer[last] != '\n') {
				last++;
			}
			String part = new String(this.buffer, first, last - first, StandardCharsets.ISO_8859_1);
			if (last < this.end) {
				this.begin = last + 1;
				String line = parts.isEmpty() ? part : parts.append(part).toString();
				return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
			}
			parts.append(part);
			this.begin = last;
		}
	}

	/** Reads more bytes if all bytes in the buffer are used. */
	private void fill(InputStream in) throws IOException {
		if (this.begin == this.end) {
			this.begin = 0;
			this.end = Math.max(0, in.read(this.buffer));
			if (this.end == 0) {
				throw new EOFException("the server closed the connection");
			}
		}
	}

	@Override
	public void close() {
		if (this.socket != null) {
			try {
				this.socket.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			finally {
				this.socket = null;
			}
		}
	}

	/** Returns a body as text. */
	static String text(byte[] body) {
		return new String(body, StandardCharsets.UTF_8);
	}

}
