package org.oversightgraph.platform.neo4j;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GraphDiskTests {

	@Test
	void refusesRowsThatDoNotFit(@TempDir Path home) {
		GraphDisk disk = new GraphDisk(home);
		disk.requireRoom(1);
		assertThatExceptionOfType(GraphNotWritableException.class)
			.isThrownBy(() -> disk.requireRoom(1_000_000_000_000L))
			.withMessageContainingAll("MB free. This write needs about", "Nothing was written.")
			.withMessageNotContaining(home.toString());
	}

	@Test
	void reservesSpaceOnce(@TempDir Path home) {
		GraphDisk disk = new GraphDisk(home);
		disk.reserve();
		assertThat(home.resolve("reserve")).hasSize(64 * 1024 * 1024);
		disk.reserve();
		disk.lend();
		assertThat(home.resolve("reserve")).as("there is room without it").exists();
	}

}
