package org.oversightgraph.adapter.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as published.
 *
 * @param name the name, without a path
 * @param content the bytes, which can be opened several times
 */
public record SourceFile(String name, Content content) {

	/** Opens the bytes of a file. */
	@FunctionalInterface
	public interface Content {

		/** Opens a new stream. The caller closes it. */
		InputStream open() throws IOException;

	}

	/** Creates a source file from a file on disk. */
	public static SourceFile at(Path path) {
		return new SourceFile(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
	}

	/** Creates a source file from bytes in memory. */
	public static SourceFile of(String name, byte[] bytes) {
		return new SourceFile(name, () -> new ByteArrayInputStream(bytes));
	}

}
