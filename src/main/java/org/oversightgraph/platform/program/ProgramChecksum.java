package org.oversightgraph.platform.program;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.system.ApplicationHome;

/**
 * A checksum of the jar of the product. It covers the central directory, which has the
 * name, length and CRC-32 of each entry. A change of a class, resource or library changes
 * it. The same source gives the same checksum, because its jar is the same. The file's
 * own time says nothing, because the build sets it to a constant.
 */
public final class ProgramChecksum {

	/** The record at the end of an archive without a comment. */
	private static final int END_LENGTH = 22;

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int DIRECTORY_LENGTH = 12;

	private static final int DIRECTORY_START = 16;

	private ProgramChecksum() {
	}

	/** Returns the checksum of the running product. */
	public static Optional<String> ofProduct() {
		return of(new ApplicationHome(ProgramChecksum.class).getSource());
	}

	/**
	 * Returns the checksum of a jar. Empty for a folder, because its classes can change
	 * while the product runs, and for another kind of file.
	 * @param program the jar or the folder with the classes; null if unknown
	 */
	public static Optional<String> of(@Nullable File program) {
		if (program == null || !program.isFile() || program.length() < END_LENGTH) {
			return Optional.empty();
		}
		try (RandomAccessFile jar = new RandomAccessFile(program, "r")) {
			ByteBuffer end = read(jar, jar.length() - END_LENGTH, END_LENGTH);
			if (end.getInt(0) != END_SIGNATURE) {
				return Optional.empty();
			}
			ByteBuffer directory = read(jar, Integer.toUnsignedLong(end.getInt(DIRECTORY_START)),
					end.getInt(DIRECTORY_LENGTH));
			// A SHA-256 would take 100 ms of a start, before the JVM has compiled it.
			CRC32 checksum = new CRC32();
			checksum.update(directory);
			return Optional.of("%08x-%d".formatted(checksum.getValue(), jar.length()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ByteBuffer read(RandomAccessFile jar, long start, int length) throws IOException {
		byte[] bytes = new byte[length];
		jar.seek(start);
		jar.readFully(bytes);
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

}
