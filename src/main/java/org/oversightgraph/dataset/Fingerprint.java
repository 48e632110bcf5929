package org.oversightgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Hashes by which a dataset, and a fact in it, are known again. */
final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * The hash of a dataset: over its files by name, whatever their line endings, and the
	 * version of the format.
	 */
	static String ofDataset(Map<String, String> textByFile) {
		MessageDigest digest = sha256();
		update(digest, DatasetFormat.VERSION);
		textByFile.keySet().stream().sorted().forEach((name) -> {
			update(digest, name);
			update(digest, textByFile.getOrDefault(name, "").replace("\r\n", "\n"));
		});
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The key of a fact: the same for the same fact in every release. */
	static String ofFact(Row row) {
		MessageDigest digest = sha256();
		update(digest, row.table().name());
		row.key().forEach((part) -> update(digest, part));
		return HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	private static void update(MessageDigest digest, String part) {
		digest.update(part.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
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
