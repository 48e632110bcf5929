package org.oversightgraph.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * The exported dataset, changed in places that no query of the suite reads.
 */
final class Dataset {

	/** The organisation whose name changes. */
	static final String CODE = "E06000001";

	private static final String NAME = "Hartlepool";

	/** A source in the England dataset, which the restricted rows name. */
	private static final String SOURCE = "nhse-nof-q1-2025-26-mental-health-and-community-metrics";

	private final byte[] zip;

	/**
	 * Creates a dataset from an export.
	 * @param zip the exported dataset
	 */
	Dataset(byte[] zip) {
		this.zip = zip;
	}

	/** Returns this dataset with another name of one organisation. */
	byte[] named(String name) {
		String row = CODE + "," + NAME + ",";
		return changed("local_authorities.csv", (text) -> {
			if (!text.contains(row)) {
				throw new IllegalStateException("no row " + row);
			}
			return text.replace(row, CODE + "," + name + ",");
		});
	}

	/** Returns this dataset with long notes, about 4 MB in total, and another name. */
	byte[] large(String name) {
		Random random = new Random(name.hashCode());
		return new Dataset(named(name)).changed("local_authorities.csv",
				(text) -> text.lines()
					.map((line) -> line.endsWith(",") ? line + words(random) : line)
					.collect(Collectors.joining("\n", "", "\n")));
	}

	/**
	 * Returns this dataset with a restricted segment and a restricted metric of each
	 * organisation.
	 * @param codes codes of the organisations
	 */
	byte[] restricted(List<String> codes) {
		Map<String, String> common = Map.of("evidence", "STATED", "sources", SOURCE, "restricted", "true");
		byte[] segments = changed("segments.csv", (text) -> added(text, codes, common,
				Map.of("segment", "4", "edition", "NOF-2022-23", "valid_from", "2023-04-02")));
		return new Dataset(segments).changed("metrics.csv", (text) -> added(text, codes, common, Map.of("period",
				"Q1 2023/24", "metric", "FAULTS", "title", "Restricted metric of the fault suite", "value", "1")));
	}

	private static String added(String csv, List<String> codes, Map<String, String> common, Map<String, String> own) {
		List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
		List<String> header = new ArrayList<>(rows.getFirst().getHeader());
		header.add("restricted");
		StringWriter text = new StringWriter();
		try (CsvWriter writer = CsvWriter.builder().build(text)) {
			writer.writeRecord(header);
			for (NamedCsvRecord row : rows) {
				List<String> fields = new ArrayList<>(row.getFields());
				fields.add("");
				writer.writeRecord(fields);
			}
			for (String code : codes) {
				writer.writeRecord(header.stream()
					.map((column) -> column.equals("organisation") ? code
							: own.getOrDefault(column, common.getOrDefault(column, "")))
					.toList());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return text.toString();
	}

	private static String words(Random random) {
		return random.ints(12_000, 'a', 'z' + 1)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private byte[] changed(String file, UnaryOperator<String> change) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(this.zip));
				ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().endsWith(file)
						? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
						: content);
				out.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
