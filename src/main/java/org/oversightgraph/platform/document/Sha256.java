package org.oversightgraph.platform.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Hashes of documents, which clients send as ids. */
public final class Sha256 {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private Sha256() {
	}

	/** Returns the hash of a text in UTF-8, in hexadecimal digits, lower case. */
	public static String of(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	static boolean isHash(String text) {
		return HASH.matcher(text).matches();
	}

}
