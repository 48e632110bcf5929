package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** A small disk in memory that a test can fill. Only root can mount it. */
final class SmallDisk implements AutoCloseable {

	private final Path folder;

	private SmallDisk(Path folder) {
		this.folder = folder;
	}

	/** Mounts a disk, or skips the test if that is not possible. */
	static SmallDisk at(Path folder, int megabytes) {
		Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
				"a small disk can be mounted by root only");
		return new SmallDisk(folder);
	}

	private static boolean run(String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Fills the disk, except for this number of megabytes. */
	void fill(int left) throws IOException {
		byte[] block = new byte[4096];
		try (OutputStream ballast = Files.newOutputStream(this.folder.resolve("ballast"))) {
			while (free() > left * 1024L * 1024) {
				ballast.write(block);
			}
		}
	}

	private long free() throws IOException {
		return Files.getFileStore(this.folder).getUsableSpace();
	}

	/** Frees the filled space. */
	void empty() throws IOException {
		Files.delete(this.folder.resolve("ballast"));
	}

	@Override
	public void close() {
		run("umount", this.folder.toString());
	}

}
