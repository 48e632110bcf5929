package org.oversightgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Hashes by which a dataset, and a fact in it, are known again. */
final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * The hash of a dataset: over its header and the content of its rows in any order,
	 * and the version of the format.
	 */
	static String ofDataset(DatasetHeader header, Collection<Row> rows) {
		MessageDigest digest = sha256();
		update(digest, DatasetFormat.VERSION);
		for (String part : List.of(header.id(), header.title(), header.nature().name(), header.holdsFrom().toString(),
				header.release(), header.summary())) {
			update(digest, part);
		}
		rows.parallelStream()
			.map((row) -> row.table().name() + row.contentHash())
			.sorted()
			.forEachOrdered((row) -> update(digest, row));
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The key of a row: the same for what is the same in every release. */
	static String ofKey(Row row) {
		MessageDigest digest = sha256();
		update(digest, row.table().name());
		row.key().forEach((part) -> update(digest, part));
		return HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	/** The content of a row. */
	static String ofContent(Row row) {
		MessageDigest digest = sha256();
		row.written().forEach((part) -> update(digest, part));
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
