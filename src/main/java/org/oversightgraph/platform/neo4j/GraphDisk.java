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
 * The disk that holds the embedded server's data. A file of some megabytes is reserved on
 * it: the server needs room to start again after its disk has filled up, and removing the
 * file gives it that room, whatever else fills the disk.
 */
final class GraphDisk implements GraphStorage {

	private static final Logger logger = LoggerFactory.getLogger(GraphDisk.class);

	/** Size of one file of the transaction log, which is allocated as a whole. */
	static final DataSize LOG_FILE = DataSize.ofMegabytes(16);

	/** Memory that holds pages of the store, which are written when the server stops. */
	static final DataSize PAGE_CACHE = DataSize.ofMegabytes(64);

	private static final DataSize RESERVE = PAGE_CACHE;

	/** Enough for two more files of the log, and for what Neo4j writes by itself. */
	private static final DataSize LEAST = DataSize.ofMegabytes(40);

	/** Log, store and indexes of a row, twice what England's data takes. */
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

	/** Whether there is room for the least that a write needs. */
	boolean hasRoom() {
		return free() >= needed(0);
	}

	/** Space is reserved again before anything else is written. */
	private long needed(long rows) {
		long missing = Files.exists(this.reserve) ? 0 : RESERVE.toBytes();
		return LEAST.toBytes() + rows * ROW.toBytes() + missing;
	}

	/** Bytes that this process may still write. */
	long free() {
		try {
			return Files.getFileStore(this.home).getUsableSpace();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reserves space, if none is reserved and there is room for it. */
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
	 * Gives the reserved space to the server if there is no room. It needs room to stop,
	 * too: Neo4j does not end until it has written what it holds in memory.
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
