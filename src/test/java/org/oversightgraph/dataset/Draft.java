package org.oversightgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy of a dataset that a test changes before it is read. */
public final class Draft {

	/** Number of segments of each edition. */
	public static final Map<String, Integer> EDITIONS = Map.of("SOF-2021-22", 4, "NOF-2022-23", 4, "NOF-2025-26", 5,
			"NOF-2026-27", 4);

	private final Map<String, byte[]> files = new TreeMap<>();

	public static Draft tiny() {
		Draft draft = new Draft();
		DatasetFiles.inFolder(Path.of("src/test/resources/datasets/tiny"))
			.files()
			.forEach((file) -> draft.files.put(file.name(), file.content()));
		return draft;
	}

	/** Replaces a text that occurs once. */
	public Draft replace(String file, String old, String text) {
		String content = text(file);
		assertThat(content.split(Pattern.quote(old), -1)).as("parts around " + old).hasSize(2);
		return put(file, content.replace(old, text));
	}

	/** Adds a line at the end of a file. */
	public Draft add(String file, String line) {
		return put(file, text(file) + line + "\n");
	}

	public Draft put(String file, String content) {
		return put(file, content.getBytes(StandardCharsets.UTF_8));
	}

	Draft put(String file, byte[] content) {
		this.files.put(file, content);
		return this;
	}

	public Draft remove(String file) {
		assertThat(this.files.remove(file)).isNotNull();
		return this;
	}

	Draft rename(String file, String name) {
		String content = text(file);
		return remove(file).put(name, content);
	}

	String text(String file) {
		return new String(Objects.requireNonNull(this.files.get(file), file), StandardCharsets.UTF_8);
	}

	public DatasetFiles files() {
		return DatasetFiles.of("draft",
				this.files.entrySet().stream().map((file) -> new DatasetFile(file.getKey(), file.getValue())).toList());
	}

}
