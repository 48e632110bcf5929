package org.oversightgraph;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Table;

/**
 * Two releases of a dataset with restricted rows in every table that can have them. Each
 * restricted row has a marker in a text.
 */
public final class RestrictedData {

	/** The id of the dataset. */
	static final String ID = "restricted-facts";

	/**
	 * The text that every restricted row has in its note, title, summary or criterion.
	 */
	static final String MARKER = "Zyxmarker";

	/** The restricted value of a metric. */
	static final String NUMBER = "7731.25";

	private static final String SOURCE = "zyxmarker-source";

	private static final String ARRANGEMENT = "agreement:zyxmarker";

	private static final String EPISODE = "support:zyxmarker";

	private final DatasetReader reader;

	private final List<Row> seed;

	public RestrictedData(DatasetReader reader) {
		this.reader = reader;
		this.seed = reader.read(DatasetFiles.inFolder(Path.of("seed/exampleshire"))).rows();
	}

	/** Returns the first release, with or without its restricted rows. */
	public DatasetContent first(boolean withRestricted) {
		List<Row> rows = new ArrayList<>(this.seed);
		rows.addAll(restricted());
		rows.add(toBePublished(true));
		rows.add(toBeWithdrawn());
		return content("1", rows, withRestricted);
	}

	/**
	 * Returns the second release. A public row is amended, a restricted row is published,
	 * one is withdrawn and one is new.
	 */
	public DatasetContent second(boolean withRestricted) {
		List<Row> rows = new ArrayList<>(this.seed);
		Row amended = rows.stream().filter((row) -> row.table().name().equals("metrics")).findFirst().orElseThrow();
		rows.set(rows.indexOf(amended), amended.with(Map.of("value", "12.5")));
		rows.addAll(restricted());
		rows.add(toBePublished(false));
		rows.add(marked("metrics", Map.of("organisation", "ZR02", "period", "Q2 2026/27", "metric", "EX900", "title",
				MARKER + " added later", "value", NUMBER)));
		return content("2", rows, withRestricted);
	}

	/** Returns the tables that can have restricted rows. */
	static List<Table> tables() {
		return DatasetFormat.tables()
			.stream()
			.filter((table) -> table.columns().stream().anyMatch(Column::isRestriction))
			.toList();
	}

	private DatasetContent content(String release, List<Row> rows, boolean withRestricted) {
		DatasetHeader header = new DatasetHeader(ID, "Restricted facts", DatasetNature.ILLUSTRATIVE,
				LocalDate.of(2021, 7, 1), release, "Fictional data with restricted facts.");
		Predicate<Row> wanted = (row) -> withRestricted || !row.isRestricted();
		return this.reader.check(header, rows.stream().filter(wanted).toList());
	}

	private static Row toBePublished(boolean restricted) {
		Map<String, String> values = Map.of("organisation", "ZR04", "segment", "4", "edition", "NOF-2026-27",
				"valid_from", "2026-10-03");
		return restricted ? marked("segments", values) : row("segments", values, "");
	}

	private static Row toBeWithdrawn() {
		return marked("annual_assessments", Map.of("organisation", "ZQ2", "year", "2024/25", "summary", MARKER));
	}

	/** Returns restricted rows, one or more of each table. */
	private List<Row> restricted() {
		List<Row> rows = new ArrayList<>();
		rows.add(Row.ofWritten(DatasetFormat.table("sources"),
				Map.of("id", SOURCE, "title", MARKER + " letter", "restricted", "true")));
		rows.add(marked("segments", Map.of("organisation", "ZR02", "segment", "4", "edition", "NOF-2026-27",
				"valid_from", "2026-10-01", "period", "Q1 2026/27", "score", "3.97", "rank", "99")));
		rows.add(marked("segments",
				Map.of("organisation", "ZQ2", "segment", "4", "edition", "NOF-2026-27", "valid_from", "2026-10-01")));
		rows.add(marked("support_episodes", Map.of("id", EPISODE, "organisation", "ZR02", "programme",
				"MANDATED_SUPPORT", "trigger", "OWN_PERFORMANCE", "valid_from", "2023-02-01")));
		rows.add(marked("support_events", Map.of("episode", EPISODE, "event", "ENTERED", "on", "2023-02-01")));
		rows.add(marked("exit_criteria", Map.of("episode", EPISODE, "number", "1", "criterion", MARKER)));
		rows.add(marked("exit_criteria", Map.of("episode", existing("support_episodes", "id"), "number", "90",
				"criterion", MARKER + " of a public episode")));
		rows.add(marked("quality_ratings", Map.of("organisation", "ZR02", "scope", "PROVIDER", "overall", "INADEQUATE",
				"published_on", "2024-05-05", "date_basis", "PUBLISHED")));
		rows.add(marked("metrics", Map.of("organisation", "ZR02", "period", "Q1 2026/27", "metric", "EX900", "title",
				MARKER, "value", NUMBER)));
		rows.add(marked("metrics", Map.of("organisation", "ZR02", "period", "Q1 2025/26", "metric", "EX900", "title",
				MARKER, "value", NUMBER)));
		rows.add(marked("annual_assessments", Map.of("organisation", "ZQ2", "year", "2025/26", "summary", MARKER)));
		rows.add(marked("arrangements", Map.of("id", ARRANGEMENT, "kind", "OVERSIGHT_AGREEMENT", "title",
				MARKER + " agreement", "joint", "no", "status", "IN_FORCE", "valid_from", "2023-02-01")));
		rows.add(marked("arrangement_parties", Map.of("arrangement", ARRANGEMENT, "organisation", "ZR02", "role",
				"SUBJECT", "valid_from", "2023-02-01")));
		rows.add(marked("arrangement_parties",
				Map.of("arrangement", ARRANGEMENT, "organisation", "ZQ1", "role", "LEAD", "valid_from", "2023-02-01")));
		rows.add(marked("successions",
				Map.of("predecessor", "ZR20", "successor", "ZR01", "effective_on", "2023-04-01", "partial", "yes")));
		rows.add(marked("services", Map.of("trust", "ZR02", "icb", "ZQ4", "service", "zyxmarker_services", "basis",
				"COVERAGE", "valid_from", "2023-02-01")));
		rows.add(marked("commissioning", Map.of("icb", "ZQ4", "trust", "ZR02", "service", "acute_services", "role",
				"ASSOCIATE", "valid_from", "2023-02-01")));
		for (Table table : tables()) {
			if (rows.stream().noneMatch((row) -> row.table().equals(table))) {
				rows.add(likeFirst(table));
			}
		}
		return rows;
	}

	/**
	 * Returns a restricted relationship like the first public one of the table, with
	 * another start date, and from a third organisation if that is possible.
	 */
	private Row likeFirst(Table table) {
		List<Row> all = this.seed.stream().filter((row) -> row.table().equals(table)).toList();
		Row first = all.getFirst();
		Row last = all.getLast();
		String other = table.key().get(1).name();
		Map<String, String> changes = new HashMap<>(Map.of("valid_from", "2022-09-09", "valid_to", "", "note", MARKER,
				"sources", SOURCE, "restricted", "true"));
		changes.put(other, String.valueOf(last.text(other)));
		return first.with(changes);
	}

	private String existing(String table, String column) {
		return this.seed.stream()
			.filter((row) -> row.table().name().equals(table))
			.map((row) -> String.valueOf(row.text(column)))
			.findFirst()
			.orElseThrow();
	}

	private static Row marked(String table, Map<String, String> values) {
		return row(table, values, "true");
	}

	private static Row row(String table, Map<String, String> values, String restricted) {
		Map<String, String> all = new HashMap<>(values);
		all.put("evidence", "ILLUSTRATIVE");
		all.put("sources", restricted.isEmpty() ? "ex-standing" : SOURCE);
		all.put("restricted", restricted);
		if (!restricted.isEmpty()) {
			all.put("note", MARKER);
		}
		return Row.ofWritten(DatasetFormat.table(table), all);
	}

}
