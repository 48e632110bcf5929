package org.oversightgraph.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The raw response of a server.
 *
 * @param text the whole response; empty if there is none
 */
record RawResponse(String text) {

	private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

	private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"[A-Z_]+\"");

	private static final Pattern INSIDE = Pattern.compile(String.join("|", "\\bat [\\w.$/]+\\([\\w$]+\\.java:\\d+\\)",
			"\\b(?:java|org\\.neo4j|org\\.springframework|graphql)(?:\\.\\w+)+(?:Exception|Error)\\b",
			"\\bMATCH \\((?![nN]\\) DETACH)", "(?:bolt|neo4j)://", "Neo\\.(?:Client|Transient|Database)Error"));

	private static final int MOST_BYTES = 4_000_000;

	private static final int MOST_MILLISECONDS = 15_000;

	/** Sends bytes over a new connection, and reads the whole response. */
	static RawResponse to(int port, byte[] request) {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(MOST_MILLISECONDS);
			socket.getOutputStream().write(request);
			socket.shutdownOutput();
			InputStream in = socket.getInputStream();
			byte[] buffer = new byte[16 * 1024];
			for (int read = in.read(buffer); read >= 0 && answer.size() < MOST_BYTES; read = in.read(buffer)) {
				answer.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// The server has closed the connection or timed out. The response so far
			// counts.
		}
		return new RawResponse(answer.toString(StandardCharsets.UTF_8));
	}

	/** Returns the HTTP status; 0 if there is none. */
	int status() {
		Matcher matcher = STATUS.matcher(this.text);
		return matcher.lookingAt() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	boolean coded() {
		return CODE.matcher(this.text).find();
	}

	/**
	 * Returns the first text that shows internals of the product; empty if there is none.
	 */
	String inside() {
		Matcher matcher = INSIDE.matcher(this.text);
		return matcher.find() ? matcher.group() : "";
	}

}
