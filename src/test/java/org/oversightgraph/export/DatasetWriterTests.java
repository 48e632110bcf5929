package org.oversightgraph.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DatasetWriterTests {

	private static final DatasetReader READER = new DatasetReader(Draft.EDITIONS);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "src/test/resources/datasets/tiny", "seed/exampleshire", "seed/england" })
	void readsWrittenDatasetWithoutChanges(String dataset) throws IOException {
		DatasetContent content = READER.read(DatasetFiles.inFolder(Path.of(dataset)));
		DatasetWriter.toFolder(content, this.folder.resolve("one"));
		DatasetContent reread = READER.read(DatasetFiles.inFolder(this.folder.resolve("one")));
		assertThat(reread.hash()).isEqualTo(content.hash());
		DatasetWriter.toFolder(reread, this.folder.resolve("other"));
		assertThat(files(this.folder.resolve("other"))).isEqualTo(files(this.folder.resolve("one")));
		assertThat(zip(reread)).isEqualTo(zip(content));
	}

	@Test
	void writesReproducibleZipInOrder() throws IOException {
		DatasetContent content = READER.read(Draft.tiny().files());
		DatasetWriter.toFolder(content, this.folder);
		byte[] zip = zip(content);
		List<String> names = new ArrayList<>();
		try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				String name = entry.getName().replace("tiny/", "");
				names.add(name);
				assertThat(entries.readAllBytes()).isEqualTo(Files.readAllBytes(this.folder.resolve(name)));
			}
		}
		assertThat(names).startsWith("dataset.yaml", "sources.csv", "national_bodies.csv")
			.doesNotContain("integrated_care_partnerships.csv")
			.isSubsetOf(expectedOrder())
			.isSortedAccordingTo((first, second) -> expectedOrder().indexOf(first) - expectedOrder().indexOf(second));
		TimeZone timeZone = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
			assertThat(zip(content)).isEqualTo(zip);
		}
		finally {
			TimeZone.setDefault(timeZone);
		}
	}

	private static List<String> expectedOrder() {
		List<String> names = new ArrayList<>(List.of("dataset.yaml"));
		DatasetFormat.tables().forEach((table) -> names.add(table.file()));
		return names;
	}

	@Test
	void preservesSpecialCharacters() throws IOException {
		String special = "=cmd|' /C calc'!A0, \"quoted\"\nsecond line; naïve \uD83C\uDFE5 # no comment";
		DatasetContent content = READER.read(Draft.tiny()
			.replace("trusts.csv", "First Trust", "\"" + special.replace("\"", "\"\"") + "\"")
			.put("dataset.yaml", """
					id: tiny
					title: "yes: a 'title' \\"of\\" #1 \\u2028 end"
					nature: real
					holds_from: 2021-07-01
					release: "1.10"
					summary: "first line\\nsecond: line"
					""")
			.files());
		DatasetWriter.toFolder(content, this.folder);
		DatasetContent reread = READER.read(DatasetFiles.inFolder(this.folder));
		assertThat(reread.header()).isEqualTo(content.header());
		assertThat(reread.header().release()).isEqualTo("1.10");
		assertThat(reread.hash()).isEqualTo(content.hash());
		assertThat(Files.readString(this.folder.resolve("trusts.csv")))
			.contains("\"=cmd|' /C calc'!A0, \"\"quoted\"\"\n");
	}

	@Test
	void writesRowsAndColumnsInFixedOrder() throws IOException {
		DatasetContent content = READER.read(Draft.tiny().files());
		DatasetContent reversed = new DatasetContent(content.header(), content.rows().reversed());
		assertThat(zip(reversed)).isEqualTo(zip(content));
		DatasetWriter.toFolder(content, this.folder);
		assertThat(Files.readString(this.folder.resolve("regions.csv")))
			.startsWith("code,name,other_names,former_names,ons_code,opened_on,closed_on,sources,note\n")
			.doesNotContain("\r", "\uFEFF");
	}

	@Test
	void rejectsNonEmptyFolder() throws IOException {
		Files.writeString(this.folder.resolve("metrics.csv"), "mine");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DatasetWriter.toFolder(READER.read(Draft.tiny().files()), this.folder))
			.withMessageContaining("is not empty");
		assertThat(files(this.folder)).containsExactly("metrics.csv\nmine");
	}

	private static byte[] zip(DatasetContent content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DatasetWriter.toZip(content, out);
		return out.toByteArray();
	}

	private static List<String> files(Path folder) throws IOException {
		List<String> texts = new ArrayList<>();
		try (var paths = Files.list(folder)) {
			for (Path path : paths.sorted().toList()) {
				texts.add(path.getFileName() + "\n" + Files.readString(path, StandardCharsets.UTF_8));
			}
		}
		return texts;
	}

}
