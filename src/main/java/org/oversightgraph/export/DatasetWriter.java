package org.oversightgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;
import org.oversightgraph.release.DatasetOrder;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes a dataset in the format of {@code seed/README.md}. The same content always gives
 * the same bytes, so that any tool can compare two states. Reading the files again gives
 * the same content. A table without rows has no file.
 */
public final class DatasetWriter {

	/**
	 * The fixed time of every zip entry, so that zips do not depend on the time of
	 * writing.
	 */
	private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
		.build();

	private DatasetWriter() {
	}

	/** Receives the files one by one. */
	private interface Receiver {

		void receive(String name, String text) throws IOException;

	}

	/**
	 * Writes the files into a new or empty folder.
	 * @throws IllegalArgumentException if the folder is not empty
	 * @throws IOException if it cannot be written
	 */
	public static void toFolder(DatasetContent content, Path folder) throws IOException {
		Files.createDirectories(folder);
		try (Stream<Path> existing = Files.list(folder)) {
			if (existing.findAny().isPresent()) {
				throw new IllegalArgumentException("The folder %s is not empty. Use a new folder.".formatted(folder));
			}
		}
		write(content, (name, text) -> Files.writeString(folder.resolve(name), text));
	}

	/**
	 * Writes the files as a zip, in a folder with the id of the dataset. Does not close
	 * the stream.
	 * @throws IOException if it cannot be written
	 */
	public static void toZip(DatasetContent content, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		write(content, (name, text) -> {
			ZipEntry entry = new ZipEntry(content.header().id() + "/" + name);
			entry.setTimeLocal(ANY_TIME);
			zip.putNextEntry(entry);
			zip.write(text.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		});
		zip.finish();
	}

	private static void write(DatasetContent content, Receiver receiver) throws IOException {
		receiver.receive(DatasetFormat.HEADER_FILE, header(content.header()));
		Map<String, List<Row>> byTable = DatasetOrder.of(content.rows())
			.stream()
			.collect(Collectors.groupingBy((row) -> row.table().name()));
		for (Table table : DatasetFormat.tables()) {
			List<Row> rows = byTable.get(table.name());
			if (rows != null) {
				receiver.receive(table.file(), csv(table, rows));
			}
		}
	}

	private static String header(DatasetHeader header) {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("id", header.id());
		entries.put("title", header.title());
		entries.put("nature", header.nature().name().toLowerCase(Locale.ROOT));
		entries.put("holds_from", header.holdsFrom().toString());
		entries.put("release", header.release());
		entries.put("summary", header.summary());
		return YAML.writeValueAsString(entries);
	}

	private static String csv(Table table, List<Row> rows) throws IOException {
		StringWriter text = new StringWriter();
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
		List<Column> columns = Row.columns(table, rows);
		csv.writeRecord(columns.stream().map(Column::name).toList());
		rows.forEach((row) -> csv.writeRecord(row.written(columns)));
		csv.flush();
		return text.toString();
	}

}
