package org.oversightgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Hashes that identify a dataset and the facts in it. */
final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * Returns the hash of a dataset. It covers the version of the format, the header and
	 * the rows in any order.
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

	/** Returns the hash of the key of a row. It identifies the row across releases. */
	static String ofKey(Row row) {
		MessageDigest digest = sha256();
		update(digest, row.table().name());
		row.key().forEach((part) -> update(digest, part));
		return HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	/** Returns the hash of the content of a row. */
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
