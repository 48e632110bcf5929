package org.oversightgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hashes of texts and files, in an order. They identify a dataset and the rows in it.
 */
final class Fingerprint {

	private static final int SHORT = 16;

	private Fingerprint() {
	}

	/** Returns the hash of the texts, as 64 hexadecimal digits. */
	static String of(Stream<String> texts) {
		return HexFormat.of().formatHex(digest(inBytes(texts)));
	}

	/** Returns the hash of files with their names, as 64 hexadecimal digits. */
	static String of(List<DatasetFile> files) {
		return HexFormat.of()
			.formatHex(digest(files.stream()
				.flatMap((file) -> Stream.of(file.name().getBytes(StandardCharsets.UTF_8), file.content()))));
	}

	/** Returns the first half of the hash of the texts, as 32 hexadecimal digits. */
	static String shortened(Stream<String> texts) {
		return HexFormat.of().formatHex(digest(inBytes(texts)), 0, SHORT);
	}

	private static Stream<byte[]> inBytes(Stream<String> texts) {
		return texts.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] digest(Stream<byte[]> parts) {
		MessageDigest digest = sha256();
		parts.forEachOrdered((part) -> {
			digest.update(part);
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
