package org.oversightgraph.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes the text of a file: UTF-8, with or without a byte order mark. */
final class DatasetText {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private DatasetText() {
	}

	/**
	 * Decodes a file. Reports lines that are not UTF-8, and continues with the rest of
	 * the file.
	 */
	static String decode(DatasetFile file, Faults faults) {
		byte[] bytes = file.content();
		int line = 1;
		int begin = 0;
		for (int at = 0; at <= bytes.length; at++) {
			// A line feed is never part of another character in UTF-8.
			if (at == bytes.length || bytes[at] == '\n') {
				if (!isUtf8(ByteBuffer.wrap(bytes, begin, at - begin))) {
					faults.add(DatasetFault.ofLine(file.name(), line, "The line is not UTF-8.",
							"Save the file with UTF-8 encoding."));
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

}
