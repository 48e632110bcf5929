package org.oversightgraph.adapter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as its publisher issues it.
 *
 * @param name its name, without a path
 * @param content its bytes, from the first on whenever they are opened
 */
public record SourceFile(String name, Content content) {

	/** Opens the bytes of a file. */
	@FunctionalInterface
	public interface Content {

		/** A stream that the caller closes. */
		InputStream open() throws IOException;

	}

	/** A file on disk, which is read as far as it is needed. */
	public static SourceFile at(Path path) {
		return new SourceFile(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
	}

	/** A file in memory. */
	public static SourceFile of(String name, byte[] bytes) {
		return new SourceFile(name, () -> new ByteArrayInputStream(bytes));
	}

}
