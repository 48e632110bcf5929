package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.unit.DataSize;

/**
 * The disk that holds the embedded server's data. A file reserves some megabytes on it.
 * The server needs room to restart after its disk has filled up, and removing the file
 * gives it that room.
 */
final class GraphDisk implements GraphStorage {

	private static final Logger logger = LoggerFactory.getLogger(GraphDisk.class);

	/** Size of one file of the transaction log, which is allocated as a whole. */
	static final DataSize LOG_FILE = DataSize.ofMegabytes(16);

	/** Memory that holds pages of the store, which are written when the server stops. */
	static final DataSize PAGE_CACHE = DataSize.ofMegabytes(64);

	private static final DataSize RESERVE = PAGE_CACHE;

	/** Room for two more files of the log, and for Neo4j's own writes. */
	private static final DataSize LEAST = DataSize.ofMegabytes(40);

	/** Size of a row in log, store and indexes: twice the size in England's data. */
	private static final DataSize ROW = DataSize.ofKilobytes(8);

	private final Path home;

	private final Path reserve;

	GraphDisk(Path home) {
		this.home = home.toAbsolutePath();
		this.reserve = this.home.resolve("reserve");
	}

	@Override
	public void requireRoom(long rows) {
		long needed = needed(rows);
		long free = free();
		if (free < needed) {
			throw GraphNotWritableException.full(free, needed);
		}
	}

	/** Whether there is room for the smallest write. */
	boolean hasRoom() {
		return free() >= needed(0);
	}

	/** Returns the bytes that a write needs, including the reserve if it is missing. */
	private long needed(long rows) {
		long missing = Files.exists(this.reserve) ? 0 : RESERVE.toBytes();
		return LEAST.toBytes() + rows * ROW.toBytes() + missing;
	}

	/** Returns the bytes that this process can still write. */
	long free() {
		try {
			return Files.getFileStore(this.home).getUsableSpace();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reserves space if none is reserved and there is room. */
	void reserve() {
		if (Files.exists(this.reserve) || !hasRoom()) {
			return;
		}
		byte[] megabyte = new byte[(int) DataSize.ofMegabytes(1).toBytes()];
		try (OutputStream file = Files.newOutputStream(this.reserve)) {
			for (int written = 0; written < RESERVE.toMegabytes(); written++) {
				file.write(megabyte);
			}
		}
		catch (IOException ex) {
			logger.debug("No space was reserved: {}", ex.toString());
			release();
		}
	}

	/**
	 * Gives the reserved space to the server if there is no room. The server also needs
	 * room to stop, because Neo4j first writes its memory to disk.
	 */
	void lend() {
		if (Files.exists(this.reserve) && !hasRoom()) {
			release();
		}
	}

	private void release() {
		try {
			Files.deleteIfExists(this.reserve);
		}
		catch (IOException ex) {
			logger.warn("The reserved space in {} cannot be freed: {}", this.reserve, ex.toString());
		}
	}

}
