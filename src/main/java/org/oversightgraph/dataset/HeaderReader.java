package org.oversightgraph.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.suggestion.Suggestion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code dataset.yaml} entry by entry, so that each fault has its line. */
final class HeaderReader {

	private static final List<String> ENTRIES = List.of("id", "title", "nature", "holds_from", "release", "summary");

	private static final Map<String, DatasetNature> NATURES = Map.of("real", DatasetNature.REAL, "illustrative",
			DatasetNature.ILLUSTRATIVE);

	private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

	private final Faults faults;

	private final Map<String, Entry> entries = new HashMap<>();

	private final Set<String> missing = new LinkedHashSet<>(ENTRIES);

	private boolean sound = true;

	private record Entry(int line, String value) {
	}

	private HeaderReader(Faults faults) {
		this.faults = faults;
	}

	/** Reads the header. Returns null if it has faults. */
	static @Nullable DatasetHeader read(String text, Faults faults) {
		return new HeaderReader(faults).read(text);
	}

	private @Nullable DatasetHeader read(String text) {
		try (JsonParser parser = YAMLMapper.shared().createParser(text)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				fault(1, "The file is not a list of entries.",
						"Write the entries " + known() + ", such as id: england.");
				return null;
			}
			for (String name = parser.nextName(); name != null; name = parser.nextName()) {
				entry(name, parser);
			}
			if (parser.nextToken() != null) {
				fault(lineOf(parser), "The file describes a second dataset.", "Use one folder for each dataset.");
			}
		}
		catch (JacksonException ex) {
			int line = (ex.getLocation() != null) ? Math.max(1, ex.getLocation().getLineNr()) : 1;
			fault(line, "The file is not valid YAML.",
					"Write one entry a line, such as title: England. Put a value with a colon in quotes.");
			return null;
		}
		return header();
	}

	private void entry(String name, JsonParser parser) {
		int line = lineOf(parser);
		JsonToken token = parser.nextToken();
		String value = (token == JsonToken.VALUE_NULL) ? "" : String.valueOf(parser.getString()).strip();
		this.missing.remove(name);
		if (!ENTRIES.contains(name)) {
			parser.skipChildren();
			// Report a misspelt entry once, and not also as missing.
			this.missing.removeAll(Suggestion.among(ENTRIES).nearest(name));
			fault(line, name, name, "is not an entry of this file",
					Suggestion.among(ENTRIES).forValue(name) + "The entries are " + known() + ".");
		}
		else if (token.isStructStart()) {
			parser.skipChildren();
			this.entries.put(name, new Entry(line, ""));
			fault(line, name, token.asString(), "is not a plain value", "Write " + name + ": and a text.");
		}
		else if (!isSafe(name, line, value)) {
			this.entries.put(name, new Entry(line, ""));
		}
		else if (this.entries.putIfAbsent(name, new Entry(line, value)) != null) {
			fault(line, name, value, "is a second value of the entry", "Remove one of them.");
		}
		else if (value.isEmpty()) {
			this.sound = false;
			this.faults.add(new DatasetFault(DatasetFormat.HEADER_FILE, line, name, "", "A value is missing.",
					"Write " + name + ": and a text."));
		}
	}

	private boolean isSafe(String name, int line, String value) {
		try {
			TableReader.requireSafe(value);
			return true;
		}
		catch (UnreadableValueException ex) {
			fault(line, name, value, ex.problem(), ex.remedy());
			return false;
		}
	}

	private static int lineOf(JsonParser parser) {
		return Math.max(1, parser.currentTokenLocation().getLineNr());
	}

	private static String known() {
		return String.join(", ", ENTRIES);
	}

	private @Nullable DatasetHeader header() {
		for (String name : this.missing) {
			this.sound = false;
			this.faults.add(new DatasetFault(DatasetFormat.HEADER_FILE, 0, name, null, "The entry is missing.",
					"Write " + name + ": and a text."));
		}
		checkId();
		DatasetNature nature = nature();
		LocalDate holdsFrom = holdsFrom();
		if (!this.sound || nature == null || holdsFrom == null) {
			return null;
		}
		return new DatasetHeader(value("id"), value("title"), nature, holdsFrom, value("release"), value("summary"));
	}

	private void checkId() {
		Entry id = this.entries.get("id");
		if (id != null && !id.value().isEmpty() && !ID.matcher(id.value()).matches()) {
			fault(id.line(), "id", id.value(), "is not an id", "Use lower-case letters, digits and hyphens.");
		}
	}

	private @Nullable DatasetNature nature() {
		Entry entry = this.entries.get("nature");
		if (entry == null || entry.value().isEmpty()) {
			return null;
		}
		DatasetNature nature = NATURES.get(entry.value());
		if (nature == null) {
			fault(entry.line(), "nature", entry.value(), "is not a nature of a dataset",
					Suggestion.among(NATURES.keySet()).forValue(entry.value()) + "Use real or illustrative.");
		}
		return nature;
	}

	private @Nullable LocalDate holdsFrom() {
		Entry entry = this.entries.get("holds_from");
		if (entry == null || entry.value().isEmpty()) {
			return null;
		}
		try {
			return LocalDate.parse(entry.value());
		}
		catch (DateTimeException ex) {
			fault(entry.line(), "holds_from", entry.value(), "is not a date", "Write it as 2021-07-01.");
			return null;
		}
	}

	private String value(String name) {
		Entry entry = this.entries.get(name);
		return (entry != null) ? entry.value() : "";
	}

	private void fault(int line, String problem, String remedy) {
		this.sound = false;
		this.faults.add(DatasetFault.ofLine(DatasetFormat.HEADER_FILE, line, problem, remedy));
	}

	private void fault(int line, String entry, String value, String problem, String remedy) {
		this.sound = false;
		this.faults.add(DatasetFault.ofValue(DatasetFormat.HEADER_FILE, line, entry, value, problem, remedy));
	}

}
