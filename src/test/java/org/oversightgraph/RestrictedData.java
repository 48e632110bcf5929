package org.oversightgraph;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

	private static final String SOURCE = "hidden-letter";

	private static final String ARRANGEMENT = "agreement:zyxmarker";

	private static final String MEMORANDUM = "memorandum:zyxmarker";

	/** A public arrangement. Its only public party has no other relationships. */
	private static final String LONELY = "agreement:lonely";

	private static final String EPISODE = "support:zyxmarker";

	private final DatasetReader reader;

	private final List<Row> seed;

	public RestrictedData(DatasetReader reader) {
		this.reader = reader;
		this.seed = new ArrayList<>(reader.read(DatasetFiles.inFolder(Path.of("seed/exampleshire"))).rows());
		this.seed.add(row("arrangements", Map.of("id", LONELY, "kind", "OVERSIGHT_AGREEMENT", "title",
				"Lonely agreement", "joint", "no", "status", "IN_FORCE", "valid_from", "2023-02-01"), ""));
		this.seed.add(row("arrangement_parties",
				Map.of("arrangement", LONELY, "organisation", "ZR11", "role", "SUBJECT", "valid_from", "2023-02-01"),
				""));
	}

	/**
	 * Returns the first release, with or without its restricted rows. Only restricted
	 * rows are exit criteria, memoranda, directors, and recommendations of the quality
	 * regulator.
	 */
	public DatasetContent first(boolean withRestricted) {
		Set<String> memoranda = this.seed.stream()
			.filter((row) -> "MEMORANDUM_OF_UNDERSTANDING".equals(row.text("kind")))
			.map((row) -> String.valueOf(row.text("id")))
			.collect(Collectors.toSet());
		List<Row> rows = new ArrayList<>(this.seed.stream()
			.filter((row) -> !row.table().name().equals("exit_criteria")
					&& !memoranda.contains(String.valueOf(row.text("id")))
					&& !memoranda.contains(String.valueOf(row.text("arrangement"))))
			.map((row) -> row.table().name().equals("support_episodes") ? withoutRecommendation(row) : row)
			.toList());
		rows.addAll(restricted().stream().filter((row) -> !"ex-mou-zq2".equals(row.text("arrangement"))).toList());
		rows.add(toBePublished(true));
		rows.add(toBeWithdrawn());
		return content("1", rows, withRestricted);
	}

	private static Row withoutRecommendation(Row episode) {
		return episode
			.with(Map.of("cqc_recommended", "", "trigger", "OWN_PERFORMANCE", "director", "", "director_from", ""));
	}

	/**
	 * Returns the second release. A public row is amended, a restricted row is published,
	 * one is withdrawn and one is new. Organisations that the quality regulator
	 * recommended have restricted ratings only.
	 */
	public DatasetContent second(boolean withRestricted) {
		Set<String> recommended = Set.of("ZR02", "ZR07", "ZR20");
		List<Row> rows = new ArrayList<>(this.seed.stream()
			.filter((row) -> !("PROVIDER".equals(row.text("scope"))
					&& recommended.contains(String.valueOf(row.text("organisation")))))
			.toList());
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
	private static List<Row> restricted() {
		List<Row> rows = new ArrayList<>();
		rows.add(Row.ofWritten(DatasetFormat.table("sources"),
				Map.of("id", SOURCE, "title", MARKER + " letter", "restricted", "true")));
		rows.addAll(ownedRecords());
		rows.addAll(arrangements());
		rows.addAll(relationships());
		return rows;
	}

	private static List<Row> ownedRecords() {
		List<Row> rows = new ArrayList<>();
		rows.add(marked("segments", Map.of("organisation", "ZR02", "segment", "4", "edition", "NOF-2026-27",
				"valid_from", "2026-10-01", "period", "Q1 2026/27", "score", "3.97", "rank", "99")));
		rows.add(marked("segments",
				Map.of("organisation", "ZQ2", "segment", "4", "edition", "NOF-2026-27", "valid_from", "2026-10-01")));
		rows.add(marked("support_episodes",
				Map.of("id", EPISODE, "organisation", "ZR02", "programme", "MANDATED_SUPPORT", "trigger",
						"OWN_PERFORMANCE", "cqc_recommended", "yes", "director", "ID", "director_from", "2023-02-01",
						"valid_from", "2023-02-01")));
		for (String episode : List.of(EPISODE, "ex-ep-zr02-rsp")) {
			rows.add(marked("support_events", Map.of("episode", episode, "event", "ENTERED", "on", "2023-02-01")));
		}
		// The last of these episodes has no public criterion.
		for (String episode : List.of(EPISODE, "ex-ep-zr02-rsp", "ex-ep-zr04-ms")) {
			rows.add(marked("exit_criteria", Map.of("episode", episode, "number", "90", "criterion", MARKER)));
		}
		// The third of these trusts has no public rating.
		Map.of("ZR02", "2024-05-05", "ZR07", "2023-10-15", "ZR05", "2024-05-05")
			.forEach((trust, date) -> rows.add(marked("quality_ratings", Map.of("organisation", trust, "scope",
					"PROVIDER", "overall", "INADEQUATE", "published_on", date, "date_basis", "PUBLISHED"))));
		for (String period : List.of("Q1 2026/27", "Q1 2025/26")) {
			rows.add(marked("metrics", Map.of("organisation", "ZR02", "period", period, "metric", "EX900", "title",
					MARKER, "value", NUMBER)));
		}
		rows.add(marked("annual_assessments", Map.of("organisation", "ZQ2", "year", "2025/26", "summary", MARKER)));
		return rows;
	}

	/** Returns restricted arrangements, and restricted parties of public arrangements. */
	private static List<Row> arrangements() {
		return List.of(
				marked("arrangements",
						Map.of("id", ARRANGEMENT, "kind", "OVERSIGHT_AGREEMENT", "title", MARKER + " agreement",
								"joint", "no", "status", "IN_FORCE", "valid_from", "2023-02-01")),
				party(ARRANGEMENT, "ZR02", "SUBJECT"), party(ARRANGEMENT, "ZQ1", "LEAD"),
				marked("arrangements",
						Map.of("id", MEMORANDUM, "kind", "MEMORANDUM_OF_UNDERSTANDING", "title", MARKER + " memorandum",
								"joint", "no", "status", "IN_FORCE", "valid_from", "2023-02-01")),
				party(MEMORANDUM, "ZQ9", "ICB"), party(MEMORANDUM, "ZY2", "REGION"),
				party("ex-mou-zq2", "ZY2", "REGION"), party("ex-oversight-zr12", "ZQ4", "SHARED"),
				party("ex-oversight-coastal", "ZR02", "SUBJECT"), party("ex-oversight-mental-health", "ZQ2", "SHARED"),
				party("ex-oversight-mental-health", "ZR11", "SUBJECT"), party(LONELY, "ZQ3", "LEAD"),
				party(LONELY, "ZY1", "COORDINATOR"), party("ex-delegation-specialised-south", "ZQ2", "DELEGATE"),
				party("ex-delegation-specialised-north", "ZQ2", "HOST"), party("ex-committee-north", "ZQ4", "MEMBER"));
	}

	private static List<Row> relationships() {
		return List.of(
				marked("successions",
						Map.of("predecessor", "ZQ7", "successor", "ZQ3", "effective_on", "2026-04-01", "partial",
								"yes")),
				marked("successions",
						Map.of("predecessor", "ZR20", "successor", "ZR01", "effective_on", "2023-04-01", "partial",
								"yes")),
				marked("successions",
						Map.of("predecessor", "ZQ9", "successor", "ZQ2", "effective_on", "2023-04-01", "partial",
								"yes")),
				link("services", "trust", "ZR02", "icb", "ZQ4",
						Map.of("service", "zyxmarker_services", "basis", "COVERAGE")),
				link("services", "trust", "ZR11", "icb", "ZQ3",
						Map.of("service", "zyxmarker_services", "basis", "COVERAGE")),
				link("commissioning", "icb", "ZQ4", "trust", "ZR02",
						Map.of("service", "acute_services", "role", "ASSOCIATE")),
				link("icb_regions", "icb", "ZQ4", "region", "ZY1", Map.of()),
				link("icb_cluster_members", "icb", "ZQ4", "cluster", "cluster:exampleshire-central-south", Map.of()),
				link("trust_registrations", "trust", "ZR02", "icb", "ZQ1", Map.of()),
				link("system_partners", "trust", "ZR02", "icb", "ZQ4", Map.of()),
				link("place_partners", "place", "place:exampleshire-hilltop", "organisation", "ZR02", Map.of()),
				link("place_icbs", "place", "place:exampleshire-exampleton", "icb", "ZQ4", Map.of()),
				link("collaborative_members", "organisation", "ZR02", "collaborative",
						"collaborative:exampleshire-mental-health", Map.of("role", "MEMBER")),
				link("collaborative_icbs", "collaborative", "collaborative:exampleshire-mental-health", "icb", "ZQ2",
						Map.of()),
				link("partnership_icbs", "partnership", "partnership:exampleshire-north", "icb", "ZQ2", Map.of()),
				link("local_authority_icbs", "local_authority", "E99000001", "icb", "ZQ2", Map.of("share", "0.5")),
				link("sub_icb_location_icbs", "sub_icb_location", "ZS1", "icb", "ZQ2", Map.of()));
	}

	private static Row party(String arrangement, String organisation, String role) {
		return link("arrangement_parties", "arrangement", arrangement, "organisation", organisation,
				Map.of("role", role));
	}

	private static Row link(String table, String start, String from, String end, String to,
			Map<String, String> values) {
		Map<String, String> all = new HashMap<>(values);
		all.putAll(Map.of(start, from, end, to, "valid_from", "2023-02-01"));
		return marked(table, all);
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
