package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.TableReader.ReadTable;
import org.oversightgraph.suggestion.Suggestion;

/** Reads and validates datasets. */
public final class DatasetReader {

	private final Map<String, Integer> segmentsByEdition;

	private final ReadingLimits limits;

	/**
	 * Creates a reader with the default limits.
	 * @param segmentsByEdition the number of segments of each edition of the framework
	 */
	public DatasetReader(Map<String, Integer> segmentsByEdition) {
		this(segmentsByEdition, ReadingLimits.USUAL);
	}

	/**
	 * Creates a reader.
	 * @param segmentsByEdition the number of segments of each edition of the framework
	 * @param limits the limits for the size of a dataset
	 */
	public DatasetReader(Map<String, Integer> segmentsByEdition, ReadingLimits limits) {
		this.segmentsByEdition = Map.copyOf(segmentsByEdition);
		this.limits = limits;
	}

	/** Returns the limits for the size of a dataset. */
	public ReadingLimits limits() {
		return this.limits;
	}

	/**
	 * Reads a dataset.
	 * @throws InvalidDatasetException if it has faults
	 * @throws DatasetTooLargeException if it has more rows than the limit
	 */
	public DatasetContent read(DatasetFiles files) {
		Faults faults = new Faults();
		Map<String, String> texts = texts(files, faults);
		Set<String> misspelt = misspelt(files, texts.keySet(), faults);
		return check(new ReadDataset(header(texts, misspelt, faults), tables(texts, misspelt, faults)), faults);
	}

	/**
	 * Validates a dataset that was not read from files, with the same checks.
	 * @param rows the rows, in any order
	 * @throws InvalidDatasetException if it has faults
	 */
	public DatasetContent check(DatasetHeader header, Collection<Row> rows) {
		Faults faults = new Faults();
		Map<Table, List<Row>> byTable = rows.stream().collect(Collectors.groupingBy(Row::table));
		Map<String, ReadTable> tables = new HashMap<>();
		byTable.forEach((table, own) -> tables.put(table.name(), TableReader.check(table, own, faults)));
		return check(new ReadDataset(header, tables), faults);
	}

	private DatasetContent check(ReadDataset dataset, Faults faults) {
		new FactChecks(dataset, faults).run();
		new ReferenceChecks(dataset, this.segmentsByEdition, faults).run();
		new PartyChecks(dataset, faults).run();
		new SuccessionChecks(dataset, faults).run();
		new RestrictionChecks(dataset, faults).run();
		faults.report();
		DatasetHeader header = dataset.header();
		if (header == null) {
			throw new IllegalStateException("a valid dataset must have a header");
		}
		return new DatasetContent(header, dataset.rows().toList());
	}

	private static Map<String, String> texts(DatasetFiles files, Faults faults) {
		Map<String, String> texts = new TreeMap<>();
		for (DatasetFile file : files.files()) {
			if (isKnown(file.name()) && texts.put(file.name(), DatasetText.decode(file, faults)) != null) {
				faults.add(DatasetFault.ofFile(file.name(), "The file occurs twice.",
						"Two datasets may have been mixed. Load one folder at a time."));
			}
		}
		return texts;
	}

	/**
	 * Reports files with unknown names, and returns the names that were probably meant.
	 */
	private static Set<String> misspelt(DatasetFiles files, Set<String> present, Faults faults) {
		Set<String> meant = new HashSet<>();
		for (DatasetFile file : files.files()) {
			if (!isKnown(file.name())) {
				Suggestion known = Suggestion.among(fileNames());
				known.nearest(file.name()).stream().filter((name) -> !present.contains(name)).forEach(meant::add);
				faults.add(DatasetFault.ofFile(file.name(), "The file name is not part of the dataset format.",
						known.forValue(file.name()) + "See seed/README.md for the list of files."));
			}
		}
		return meant;
	}

	private static boolean isKnown(String file) {
		return file.equals(DatasetFormat.HEADER_FILE) || DatasetFormat.tableOf(file).isPresent();
	}

	private static List<String> fileNames() {
		List<String> names = new ArrayList<>(DatasetFormat.tables().stream().map(Table::file).toList());
		names.add(DatasetFormat.HEADER_FILE);
		return names;
	}

	private static @Nullable DatasetHeader header(Map<String, String> texts, Set<String> misspelt, Faults faults) {
		String text = texts.get(DatasetFormat.HEADER_FILE);
		if (text != null) {
			return HeaderReader.read(text, faults);
		}
		if (!misspelt.contains(DatasetFormat.HEADER_FILE)) {
			faults.add(DatasetFault.ofFile(DatasetFormat.HEADER_FILE, "The file is missing.",
					"Add it, with id, title, nature, holds_from, release and summary."));
		}
		return null;
	}

	private Map<String, ReadTable> tables(Map<String, String> texts, Set<String> misspelt, Faults faults) {
		Map<String, ReadTable> tables = new HashMap<>();
		int rows = 0;
		for (Table table : DatasetFormat.tables()) {
			String text = texts.get(table.file());
			if (text != null) {
				ReadTable read = TableReader.read(table, text, faults, this.limits.maxRows() - rows);
				if (read.rows().size() > this.limits.maxRows() - rows) {
					throw new DatasetTooLargeException(List.of(DatasetTooLargeException.fault(table.file(),
							"With this file the dataset has more than %d rows.".formatted(this.limits.maxRows()),
							"max-rows")));
				}
				rows += read.rows().size();
				tables.put(table.name(), read);
			}
			else if (misspelt.contains(table.file())) {
				tables.put(table.name(), ReadTable.UNREAD);
			}
			else if (table.name().equals(DatasetFormat.SOURCES)) {
				faults.add(DatasetFault.ofFile(table.file(), "The file is missing.",
						"Add it. Every fact needs a source."));
				tables.put(table.name(), ReadTable.UNREAD);
			}
		}
		return tables;
	}

}
