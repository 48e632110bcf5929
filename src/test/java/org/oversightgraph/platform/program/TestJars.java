package org.oversightgraph.platform.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small jars. As in the build of the product, all their times are the same. */
public final class TestJars {

	private static final long TIME = 1_000_000_000_000L;

	private TestJars() {
	}

	/** Writes a jar with one class. */
	public static File write(Path jar, String code) {
		ZipEntry entry = new ZipEntry("org/oversightgraph/Product.class");
		entry.setTime(TIME);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			zip.putNextEntry(entry);
			zip.write(code.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (!jar.toFile().setLastModified(TIME)) {
			throw new IllegalStateException("cannot set the time of " + jar);
		}
		return jar.toFile();
	}

}
