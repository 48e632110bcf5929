package org.oversightgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Table;

/**
 * An illustrative dataset of any size, in the format of {@code seed/README.md}. The same
 * size gives the same dataset. The proportions of its tables are about those of the
 * England dataset. Metrics fill the rest.
 */
final class IllustrativeDataset {

	/** Minimum number of facts for which all rows are different. */
	static final int LEAST = 20_000;

	private static final long SEED = 20_260_401;

	/** One of this number of facts has another note in the second state. */
	private static final int CHANGED = 100;

	private static final LocalDate BEGIN = LocalDate.of(2021, 7, 1);

	private static final String[] RATINGS = { "OUTSTANDING", "GOOD", "REQUIRES_IMPROVEMENT", "INADEQUATE" };

	private static final String[] ROLES = { "SUBJECT", "LEAD", "SHARED", "COORDINATOR" };

	private final Path folder;

	private final int facts;

	private final boolean second;

	private final int trusts;

	private final int icbs;

	private int written;

	private IllustrativeDataset(Path folder, int facts, boolean second) {
		this.folder = folder;
		this.facts = facts;
		this.second = second;
		this.trusts = facts / 200;
		this.icbs = Math.max(10, facts / 5000);
	}

	/**
	 * Writes the files of a dataset.
	 * @param facts the number of facts
	 * @param second whether to write the second state, in which one fact of a hundred is
	 * amended
	 */
	static void write(Path folder, int facts, boolean second) throws IOException {
		if (facts < LEAST) {
			throw new IllegalArgumentException("Too few facts. Minimum %d.".formatted(LEAST));
		}
		new IllustrativeDataset(Files.createDirectories(folder), facts, second).write();
	}

	private void write() throws IOException {
		Files.writeString(this.folder.resolve(DatasetFormat.HEADER_FILE), """
				id: benchmark
				title: Made up for the benchmark of imports
				nature: illustrative
				holds_from: 2021-07-01
				release: "%d"
				summary: It has no facts about real organisations.
				""".formatted(this.second ? 2 : 1));
		table("sources", 2000, (i) -> Map.of("id", "source-" + i, "title", "Made-up source " + i));
		bodies();
		systems();
		agreements();
		support();
		standing();
	}

	private void bodies() {
		bodies("regions", 7, "ZY", Map.of());
		bodies("icbs", this.icbs, "ZQ", Map.of());
		bodies("trusts", this.trusts, "ZR", Map.of("type", "ACUTE"));
		bodies("places", this.facts / 500, "place:p", Map.of());
		bodies("provider_collaboratives", this.facts / 1000, "collaborative:c", Map.of());
		bodies("local_authorities", this.facts / 1000, "ZL", Map.of());
	}

	private void systems() {
		facts("icb_regions", this.icbs, (i) -> link("icb", icb(i), "region", "ZY" + i % 7));
		facts("trust_registrations", this.trusts, (i) -> link("trust", trust(i), "icb", icb(i)));
		facts("system_partners", this.trusts * 4, (i) -> link("trust", trust(i), "icb", icb(i + turn(i))));
		facts("services", this.trusts * 30, this::service);
		facts("commissioning", this.trusts * 10, (i) -> with(link("icb", icb(i), "trust", trust(i)),
				Map.of("service", "service_" + turn(i), "role", "SOLE")));
		facts("place_icbs", this.facts / 500, (i) -> link("place", "place:p" + i, "icb", icb(i)));
		facts("place_partners", this.facts / 50, (i) -> link("place", "place:p" + i / 10, "organisation", trust(i)));
		facts("collaborative_members", this.facts / 50,
				(i) -> with(link("collaborative", "collaborative:c" + i / 20, "organisation", trust(i)),
						Map.of("role", "MEMBER")));
		facts("collaborative_icbs", this.facts / 250,
				(i) -> link("collaborative", "collaborative:c" + i / 4, "icb", icb(i)));
		facts("local_authority_icbs", this.facts / 1000,
				(i) -> with(link("local_authority", "ZL" + i, "icb", icb(i)), Map.of("share", "1")));
	}

	private void agreements() {
		facts("arrangements", this.facts / 100, (i) -> Map.of("id", "agreement-" + i, "kind", "OVERSIGHT_AGREEMENT",
				"title", "Made-up agreement " + i, "joint", "no", "status", "IN_FORCE", "valid_from", "2022-07"));
		facts("arrangement_parties", this.facts / 25, (i) -> {
			String[] parties = { trust(i / 4), icb(i / 4), icb(i / 4 + 1), "ZY" + i / 4 % 7 };
			return Map.of("arrangement", "agreement-" + i / 4, "organisation", parties[i % 4], "role", ROLES[i % 4],
					"valid_from", "2022-07");
		});
	}

	private void support() {
		facts("support_episodes", this.facts / 125,
				(i) -> Map.of("id", "episode-" + i, "organisation", trust(i), "programme", "RECOVERY_SUPPORT_PROGRAMME",
						"trigger", "OWN_PERFORMANCE", "valid_from", day(i), "valid_to", "2026"));
		facts("support_events", this.facts / 60,
				(i) -> Map.of("episode", "episode-" + i % (this.facts / 125), "event", "PARTICIPATING", "on", day(i)));
		facts("exit_criteria", this.facts / 60, (i) -> Map.of("episode", "episode-" + i % (this.facts / 125), "number",
				String.valueOf(1 + i / (this.facts / 125)), "criterion", "Made-up criterion " + i % 40, "met", "no"));
	}

	private void standing() {
		Random chance = new Random(SEED);
		facts("segments", this.trusts * 20,
				(i) -> Map.of("organisation", trust(i), "segment", String.valueOf(1 + chance.nextInt(4)), "edition",
						"NOF-2022-23", "valid_from", quarter(turn(i)), "valid_to", quarter(turn(i) + 1)));
		facts("quality_ratings", this.trusts * 16,
				(i) -> Map.of("organisation", trust(i), "scope", "LOCATION", "location", "Made-up site " + turn(i),
						"overall", RATINGS[chance.nextInt(4)], "well_led", RATINGS[chance.nextInt(4)], "safe",
						RATINGS[chance.nextInt(4)], "published_on", day(i)));
		facts("metrics", this.facts - this.written,
				(i) -> Map.of("organisation", trust(i), "period", quarter(turn(i) % 20), "theme", "Made-up theme",
						"metric", "OF" + turn(i) / 20, "title", "Made-up measure " + turn(i) / 20, "value",
						String.valueOf(chance.nextInt(1000) / 10.0), "units", "%", "rank",
						String.valueOf(1 + chance.nextInt(this.trusts))));
	}

	private Map<String, String> service(int i) {
		return with(link("trust", trust(i), "icb", icb(i + turn(i) / 10)),
				Map.of("service", "service_" + turn(i) % 10, "basis", "PATIENT_FLOW", "share",
						String.valueOf((i % 97) / 100.0), "pathways", String.valueOf(i % 9973), "valid_to", "2026-04"));
	}

	/** Returns the round of an index, in which each trust has one turn. */
	private int turn(int i) {
		return i / this.trusts;
	}

	private String trust(int i) {
		return "ZR" + i % this.trusts;
	}

	private String icb(int i) {
		return "ZQ" + i % this.icbs;
	}

	private static String quarter(int i) {
		return BEGIN.plusMonths(3L * i).toString();
	}

	private static String day(int i) {
		return BEGIN.plusDays(i % 1500).toString();
	}

	private static Map<String, String> link(String from, String fromCode, String to, String toCode) {
		return Map.of(from, fromCode, to, toCode, "valid_from", "2022-07-01");
	}

	private static Map<String, String> with(Map<String, String> row, Map<String, String> more) {
		Map<String, String> together = new HashMap<>(row);
		together.putAll(more);
		return together;
	}

	private void bodies(String table, int rows, String code, Map<String, String> more) {
		table(table, rows, (i) -> with(more, Map.of("code", code + i, "name", "Made-up body " + code + i, "opened_on",
				"2021-07-01", "sources", "source-" + i % 2000)));
	}

	private void facts(String table, int rows, IntFunction<Map<String, String>> row) {
		this.written += rows;
		table(table, rows, (i) -> {
			String note = (this.second && i % CHANGED == 0) ? "Looked at again." : "";
			return with(row.apply(i), Map.of("evidence", "ILLUSTRATIVE", "confirmed_on", "2026-09-01", "sources",
					"source-" + i % 2000, "note", note));
		});
	}

	private void table(String name, int rows, IntFunction<Map<String, String>> row) {
		Table table = DatasetFormat.table(name);
		try (CsvWriter csv = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.LF)
			.build(this.folder.resolve(table.file()))) {
			csv.writeRecord(table.headings());
			for (int i = 0; i < rows; i++) {
				Map<String, String> values = row.apply(i);
				csv.writeRecord(table.headings().stream().map((heading) -> values.getOrDefault(heading, "")).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
