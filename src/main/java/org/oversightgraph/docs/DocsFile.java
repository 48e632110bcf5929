package org.oversightgraph.docs;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;

/**
 * A page or image in the form that the server sends.
 *
 * @param tag the hash of the content
 */
// Nobody changes the content or compares files.
@SuppressWarnings("ArrayRecordComponent")
record DocsFile(MediaType type, byte[] content, String tag) {

	static DocsFile of(MediaType type, byte[] content) {
		return new DocsFile(type, content, DigestUtils.md5DigestAsHex(content));
	}

	static DocsFile html(String html) {
		return of(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), html.getBytes(StandardCharsets.UTF_8));
	}

}
