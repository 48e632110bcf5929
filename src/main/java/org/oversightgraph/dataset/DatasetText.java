package org.oversightgraph.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Text in the files: its encoding, and its fingerprint. */
final class DatasetText {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private DatasetText() {
	}

	/**
	 * Decodes a file. What is not UTF-8 is a fault; the rest of the file is read all the
	 * same.
	 */
	static String decode(DatasetFiles.DatasetFile file, Faults faults) {
		byte[] bytes = file.content();
		int line = 1;
		int begin = 0;
		for (int at = 0; at <= bytes.length; at++) {
			// A line feed is never part of another character in UTF-8.
			if (at == bytes.length || bytes[at] == '\n') {
				if (!isUtf8(ByteBuffer.wrap(bytes, begin, at - begin))) {
					faults.add(DatasetFault.ofLine(file.name(), line, "The line is not UTF-8.",
							"Save the file with the encoding UTF-8."));
				}
				begin = at + 1;
				line++;
			}
		}
		String text = new String(bytes, StandardCharsets.UTF_8);
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static boolean isUtf8(ByteBuffer line) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(line);
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	/**
	 * The hash of a dataset: over its files by name, whatever their line endings, and the
	 * version of the format.
	 */
	static String hashOf(Map<String, String> textByFile) {
		MessageDigest digest = sha256();
		update(digest, DatasetFormat.VERSION);
		textByFile.keySet().stream().sorted().forEach((name) -> {
			update(digest, name);
			update(digest, textByFile.getOrDefault(name, "").replace("\r\n", "\n"));
		});
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The key of a fact: the same for the same fact in every release. */
	static String keyOf(Row row) {
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
