package org.oversightgraph.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A complete response, ready to send. */
public final class KeptAnswer {

	/** Compression of shorter responses saves nothing. */
	private static final int SHORT = 1024;

	private final HttpHeaders headers;

	private final @Nullable ETag tag;

	private final byte[] body;

	private final boolean encoded;

	/**
	 * Creates a response.
	 * @param headers the headers, without those of the compression
	 * @param tag the ETag; null if there is none
	 * @param body the body, compressed if {@code encoded}
	 */
	private KeptAnswer(HttpHeaders headers, @Nullable ETag tag, byte[] body, boolean encoded) {
		this.headers = headers;
		this.tag = tag;
		this.body = body;
		this.encoded = encoded;
	}

	/**
	 * Creates a response from a plain body.
	 * @param headers the headers, without those of the compression
	 * @param tag the ETag; null if there is none
	 * @param compressed whether the client accepts compression
	 */
	public static KeptAnswer of(HttpHeaders headers, @Nullable ETag tag, byte[] body, boolean compressed) {
		boolean encoded = compressed && body.length >= SHORT;
		return new KeptAnswer(headers, tag, encoded ? gzip(body) : body, encoded);
	}

	private static byte[] gzip(byte[] plain) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
		try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
			zipped.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	int size() {
		return this.body.length;
	}

	/** Answers a request: with 304 if the client holds this response. */
	public ServerResponse answer(ServerRequest request) {
		HttpStatus status = (this.tag != null && AnswerTags.isHeld(request, this.tag)) ? HttpStatus.NOT_MODIFIED
				: HttpStatus.OK;
		return ServerResponse.status(status).headers((all) -> all.putAll(this.headers)).build((_, response) -> {
			if (status == HttpStatus.OK) {
				if (this.encoded) {
					response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
				}
				response.setContentLength(this.body.length);
				response.getOutputStream().write(this.body);
			}
			return null;
		});
	}

}
