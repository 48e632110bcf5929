package org.oversightgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Hashes of texts, in an order. They identify a dataset and the rows in it. */
final class Fingerprint {

	private static final int SHORT = 16;

	private Fingerprint() {
	}

	/** Returns the hash of the texts, as 64 hexadecimal digits. */
	static String of(Stream<String> texts) {
		return HexFormat.of().formatHex(digest(texts));
	}

	/** Returns the first half of the hash of the texts, as 32 hexadecimal digits. */
	static String shortened(Stream<String> texts) {
		return HexFormat.of().formatHex(digest(texts), 0, SHORT);
	}

	private static byte[] digest(Stream<String> texts) {
		MessageDigest digest = sha256();
		texts.forEachOrdered((text) -> {
			digest.update(text.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
		});
		return digest.digest();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
