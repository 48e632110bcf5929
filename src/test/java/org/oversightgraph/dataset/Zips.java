package org.oversightgraph.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds zips, valid and invalid ones. */
public final class Zips {

	private static final int MEGABYTE = 1024 * 1024;

	private final Map<String, byte[]> entries = new LinkedHashMap<>();

	/** Starts with the files of a folder. */
	public static Zips of(Path folder) {
		Zips zip = new Zips();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				zip.entries.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return zip;
	}

	public Zips put(String name, String content) {
		this.entries.put(name, content.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Returns a zip with the same files in a folder. */
	Zips within(String folder) {
		Zips zip = new Zips();
		this.entries.forEach((name, content) -> zip.entries.put(folder + name, content));
		return zip;
	}

	public byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : this.entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Writes a zip bomb: files of null bytes, each of this size in megabytes. */
	static void bomb(OutputStream out, int files, int megabytes) throws IOException {
		byte[] nothing = new byte[MEGABYTE];
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.BEST_SPEED);
			for (int file = 0; file < files; file++) {
				zip.putNextEntry(new ZipEntry("nothing%d.csv".formatted(file)));
				for (int i = 0; i < megabytes; i++) {
					zip.write(nothing);
				}
			}
		}
	}

}
