package org.oversightgraph.platform.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramChecksumTests {

	@TempDir
	private Path folder;

	private Optional<String> checksum(String name, String code) {
		return ProgramChecksum.of(TestJars.write(this.folder.resolve(name), code));
	}

	@Test
	void returnsSameChecksumForSameCode() {
		Optional<String> first = checksum("first.jar", "return 1");
		assertThat(first).isPresent();
		assertThat(checksum("second.jar", "return 1")).isEqualTo(first);
	}

	/** The two jars have the same length and time. */
	@Test
	void changesChecksumWithCode() {
		File first = TestJars.write(this.folder.resolve("first.jar"), "return 1");
		File second = TestJars.write(this.folder.resolve("second.jar"), "return 2");
		assertThat(second).hasSize(first.length());
		assertThat(second.lastModified()).isEqualTo(first.lastModified());
		assertThat(ProgramChecksum.of(second)).isPresent().isNotEqualTo(ProgramChecksum.of(first));
	}

	@Test
	void returnsNoChecksumWithoutJar() throws Exception {
		assertThat(ProgramChecksum.of(null)).isEmpty();
		assertThat(ProgramChecksum.of(this.folder.toFile())).isEmpty();
		assertThat(ProgramChecksum.of(this.folder.resolve("none.jar").toFile())).isEmpty();
		assertThat(ProgramChecksum.of(Files.createFile(this.folder.resolve("empty.jar")).toFile())).isEmpty();
		Path other = Files.writeString(this.folder.resolve("text.jar"), "A text that is no archive, but long enough");
		assertThat(ProgramChecksum.of(other.toFile())).isEmpty();
	}

}
