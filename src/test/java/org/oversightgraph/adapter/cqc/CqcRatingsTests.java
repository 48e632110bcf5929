package org.oversightgraph.adapter.cqc;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.adapter.AdapterResult.Applied;
import org.oversightgraph.adapter.Options;
import org.oversightgraph.adapter.Options.SourceEntry;
import org.oversightgraph.adapter.catalogue.England;
import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Applies the latest ratings of the Care Quality Commission to the England dataset. */
class CqcRatingsTests {

	private static final List<String> LOCATIONS = List.of("Location ID", "Location ODS Code", "Location Name",
			"Care Home?", "Location Type", "Location Primary Inspection Category", "Service / Population Group",
			"Domain", "Latest Rating", "Publication Date", "Report Type", "Inherited Rating (Y/N)", "URL",
			"Provider ID", "Provider Name");

	private static final List<String> PROVIDERS = List.of("Provider ID", "Provider ODS Code", "Provider Name",
			"Provider Type", "Service / Population Group", "Domain", "Latest Rating", "Publication Date",
			"Inherited Rating (Y/N)");

	private static List<String> location(String location, String name, String service, String domain, String rating,
			String date) {
		return List.of(location, "", name, "N", "NHS Healthcare Organisation", "Acute hospital - NHS non-specialist",
				service, domain, rating, date, "Location", "N", "", location.substring(0, 3), "");
	}

	private static List<String> provider(String id, String odsCode, String domain, String rating, String date) {
		return List.of(id, odsCode, "", "NHS Healthcare Organisation", "Overall", domain, rating, date, "Y");
	}

	private static final Workbook WORKBOOK = new Workbook()
		.sheet("README", List.of(List.of("Ratings", "as of"), List.of("5 November 2026")))
		.sheet("Locations",
				List.of(LOCATIONS,
						location("R0A02", "Wythenshawe & Withington", "Overall", "Overall", "Good", "03/11/2026"),
						location("R0A02", "Wythenshawe & Withington", "Overall", "Safe", "Requires improvement",
								"03/11/2026"),
						location("R0A02", "Wythenshawe & Withington", "Overall", "Well-led", "Good", "03/11/2026"),
						location("R0A02", "Wythenshawe & Withington", "Surgery", "Overall", "Inadequate", "03/11/2026"),
						location("1-123456", "A care home", "Overall", "Overall", "Dubious", "03/11/2026"),
						location("R1F99", "A new place", "Overall", "Overall", "No published rating", "")))
		.sheet("Providers", List.of(PROVIDERS, provider("RX7", "RX7", "Overall", "Outstanding", "04/11/2026"),
				provider("1-234", "RX8", "Overall", "Inspected but not rated", "04/11/2026")));

	private static byte[] csv(List<List<String>> rows) {
		StringBuilder text = new StringBuilder("\uFEFF");
		rows.forEach((row) -> text.append('"' + String.join("\",\"", row) + "\"\r\n"));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "ods" })
	void addsNewRatingsOfTrustsAndLocations(String ending) {
		byte[] bytes = ending.equals("xlsx") ? WORKBOOK.xlsx() : WORKBOOK.ods();
		Applied applied = England.applied("cqc-ratings", England.SEED,
				SourceFile.of("05_November_2026_Latest_ratings." + ending, bytes), Options.NONE);
		assertThat(England.texts(applied)).containsExactly(
				"R0A (Manchester University NHS Foundation Trust), location R0A02 (Wythenshawe & Withington): Good overall, published on 2026-11-03, previously Requires improvement.",
				"RX7 (North West Ambulance Service NHS Trust): Outstanding overall, published on 2026-11-04"
						+ previous("RX7"),
				"RX8 (Yorkshire Ambulance Service NHS Trust): Not rated overall, published on 2026-11-04"
						+ previous("RX8"));
		assertThat(applied.remarks()).containsExactly("Ignored trusts and locations without a dated overall rating: 1.",
				"Rows not used, on providers that are not trusts in the dataset: 1.",
				"Rows not used, on a single service, or without a service: 1.");
		assertThat(England.rows(applied.content(), "quality_ratings", "location", "R0A02"))
			.extracting((row) -> row.get("published_on"), (row) -> row.get("overall"), (row) -> row.get("safe"),
					(row) -> row.get("effective"), (row) -> row.get("well_led"), (row) -> row.get("sources"))
			.containsExactly(
					tuple("2019-03-19", "REQUIRES_IMPROVEMENT", "REQUIRES_IMPROVEMENT", "REQUIRES_IMPROVEMENT",
							"REQUIRES_IMPROVEMENT", "cqc-latest-ratings-2026-05"),
					tuple("2026-11-03", "GOOD", "REQUIRES_IMPROVEMENT", "", "GOOD", "cqc-latest-ratings-2026-11"));
		assertThat(England.rows(applied.content(), "quality_ratings", "organisation", "RX8")).last()
			.satisfies((row) -> assertThat(row).containsEntry("scope", "PROVIDER")
				.containsEntry("note", "Inherited from the former provider."));
		assertThat(England
			.applied("cqc-ratings", applied.content(),
					SourceFile.of("05_November_2026_Latest_ratings." + ending, bytes), Options.NONE)
			.content()).isSameAs(applied.content());
	}

	private static String previous(String trust) {
		return England.rows(England.SEED, "quality_ratings", "organisation", trust).isEmpty() ? "."
				: ", previously Good.";
	}

	@Test
	void changesNothingForRecordedRatings() {
		List<List<String>> rows = new ArrayList<>(List.of(LOCATIONS));
		for (Map<String, String> row : England.rows(England.SEED, "quality_ratings", "scope", "LOCATION")) {
			String date = LocalDate.parse(row.getOrDefault("published_on", ""))
				.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
			Map.of("Overall", "overall", "Safe", "safe", "Effective", "effective", "Caring", "caring", "Responsive",
					"responsive", "Well-led", "well_led")
				.forEach((domain, column) -> {
					String rating = row.getOrDefault(column, "").replace('_', ' ');
					if (!rating.isEmpty()) {
						String id = row.getOrDefault("location", "");
						List<String> cells = new ArrayList<>(location(id, "", "Overall", domain, rating, date));
						cells.set(LOCATIONS.indexOf("Provider ID"), row.getOrDefault("organisation", ""));
						rows.add(cells);
					}
				});
		}
		assertThat(rows).hasSizeGreaterThan(700);
		Applied applied = England.applied("cqc-ratings", England.SEED, SourceFile.of("ratings.csv", csv(rows)),
				England.on("2026-05-05"));
		assertThat(applied.changes()).isEmpty();
		assertThat(applied.content()).isSameAs(England.SEED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "ods" })
	void readsAllRowsOfLongSheet(String ending) {
		List<List<String>> rows = new ArrayList<>(List.of(LOCATIONS));
		String name = "Rest & care ".repeat(10);
		for (int i = 0; i < 20_000; i++) {
			rows.add(location("1-" + i, name, "Overall", "Overall", "Good", "03/11/2026"));
		}
		rows.add(location("R0A02", "Wythenshawe", "Overall", "Overall", "Good", "03/11/2026"));
		Workbook workbook = new Workbook().sheet("Locations", rows);
		assertThat(England.texts(England.applied("cqc-ratings", England.SEED,
				SourceFile.of("r." + ending, ending.equals("xlsx") ? workbook.xlsx() : workbook.ods()),
				England.on("2026-11"))))
			.hasSize(1);
	}

	@Test
	void rejectsWorkbookThatIsTooLargeWhenUnpacked() {
		byte[] bomb = Workbook.zipped("content.xml", "<a>" + " ".repeat(200_000) + "</a>");
		assertThat(bomb).hasSizeLessThan(5000);
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.ods", bomb), England.on("2026-11").upTo(5000)))
			.singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("The file is larger than the maximum of 150000 bytes.");
	}

	@Test
	void reportsAllFaultsWithLineAndColumn() {
		Workbook workbook = new Workbook().sheet("Locations",
				List.of(LOCATIONS, location("R0A02", "", "Overall", "Overall", "Goood", "03/11/2026"),
						location("R0A02", "", "Overall", "Safety", "Good", "03/11/2026"),
						location("R0A02", "", "Overall", "Safe", "Good", "31-02-2026")));
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.xlsx", workbook.xlsx()), England.on("2026-11")))
			.extracting(DatasetFault::where, DatasetFault::value)
			.containsExactly(tuple("r.xlsx, sheet Locations, line 2, column Latest Rating", "Goood"),
					tuple("r.xlsx, sheet Locations, line 3, column Domain", "Safety"),
					tuple("r.xlsx, sheet Locations, line 4, column Publication Date", "31-02-2026"));
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.ods", workbook.ods()), England.on("2026-11"))
			.getFirst()
			.toString()).startsWith(
					"r.ods, sheet Locations, line 2, column Latest Rating: \"Goood\" is not a rating. Did you mean Good?");
	}

	@Test
	void rejectsFileWithoutRatings() {
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.zip", Workbook.zipped("r.txt", "")),
				England.on("2026-11")))
			.singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("The file is a zip, but not a workbook.");
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.ods", Workbook.zipped("content.xml", "<a><b></a>")),
				England.on("2026-11")))
			.singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("The workbook is damaged.");
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.xlsx", Arrays.copyOf(WORKBOOK.xlsx(), 2000)),
				England.on("2026-11")))
			.singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("The workbook is damaged.");
		assertThat(England.faults("cqc-ratings", England.file("r.csv", "a,b\n"), England.on("2026-11"))).singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("The file has no sheet of ratings.");
		assertThat(England.faults("cqc-ratings",
				SourceFile.of("r.xlsx", new Workbook().sheet("Locations", List.of(LOCATIONS.subList(0, 9))).xlsx()),
				England.on("2026-11")))
			.extracting(DatasetFault::where)
			.containsExactly("r.xlsx, sheet Locations, line 1, column Provider ID",
					"r.xlsx, sheet Locations, line 1, column Publication Date");
	}

	/** Without these columns, other ratings would become the rating of the trust. */
	@ParameterizedTest
	@CsvSource({ "Service / Population Group, Service/Population Group",
			"Provider ID, CQC Provider ID (for office use only)", "Location ID, CQC Location ID" })
	void rejectsFileWithRenamedColumn(String column, String renamed) {
		List<String> headings = LOCATIONS.stream()
			.map((heading) -> heading.equals(column) ? renamed : heading)
			.toList();
		List<List<String>> rows = List.of(headings,
				location("R0A02", "Example", "Surgery", "Overall", "Inadequate", "03/11/2026"));
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.csv", csv(rows)), England.on("2026-11")))
			.singleElement()
			.satisfies((fault) -> {
				assertThat(fault.column()).isEqualTo(column);
				assertThat(fault.remedy()).contains("Required columns: ", "The file has: ", renamed);
			});
	}

	@Test
	void rejectsFileWithoutRatingOfTrust() {
		List<String> row = new ArrayList<>(location("R0A02", "", "Overall", "Overall", "Good", "03/11/2026"));
		row.set(LOCATIONS.indexOf("Provider ID"), "X0X");
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.csv", csv(List.of(LOCATIONS, row))),
				England.on("2026-11")))
			.singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("The file has no rating of a trust in the dataset.");
	}

	@Test
	void rejectsRatingsThatContradictEachOther() {
		List<List<String>> rows = List.of(LOCATIONS, location("R0A02", "", "Overall", "Overall", "Good", "03/11/2026"),
				location("R0A02", "", "Overall", "Overall", "Inadequate", "03/11/2026"));
		assertThat(England.faults("cqc-ratings", SourceFile.of("r.csv", csv(rows)), England.on("2026-11")))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.toString()).startsWith(
					"r.csv, line 3: The row contradicts line 2 on the rating Overall of R0A (Manchester University"));
	}

	@Test
	void ignoresRowsWithoutRating() {
		List<List<String>> rows = List.of(LOCATIONS, location("R0A02", "", "Overall", "Overall", "Good", "03/11/2026"),
				location("R0A02", "", "Overall", "Caring", "Not applicable", "03/11/2026"),
				location("R0A02", "", "Overall", "Safe", "", "03/11/2026"));
		Applied applied = England.applied("cqc-ratings", England.SEED, SourceFile.of("r.csv", csv(rows)),
				England.on("2026-11"));
		assertThat(applied.changes()).hasSize(1);
		assertThat(applied.remarks()).containsExactly("Rows not used, without a rating: 2.");
	}

	@Test
	void ignoresCaseAndNonBreakingSpaces() {
		List<String> row = new ArrayList<>(
				location("R0A02", "", "Overall\u00A0", "Overall", "Requires\u00A0improvement", "03/11/2026"));
		row.set(LOCATIONS.indexOf("Provider ID"), "r0a\u00A0");
		assertThat(England.texts(England.applied("cqc-ratings", England.SEED,
				SourceFile.of("r.csv", csv(List.of(LOCATIONS, row))), England.on("2026-11"))))
			.singleElement()
			.asString()
			.startsWith("R0A (Manchester University NHS Foundation Trust), location R0A02: Requires improvement");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "ods" })
	void ignoresHiddenSheetAndReportsIt(String ending) {
		Workbook workbook = new Workbook()
			.sheet("Locations", List.of(LOCATIONS, location("R0A02", "", "Overall", "Overall", "Good", "03/11/2026")))
			.hidden("Last year",
					List.of(LOCATIONS, location("R0A02", "", "Overall", "Overall", "Inadequate", "03/11/2025")));
		Applied applied = England.applied("cqc-ratings", England.SEED,
				SourceFile.of("r." + ending, ending.equals("xlsx") ? workbook.xlsx() : workbook.ods()),
				England.on("2026-11"));
		assertThat(England.texts(applied)).singleElement().asString().contains("Good overall, published on 2026-11-03");
		assertThat(applied.remarks()).containsExactly("Not used, because it is hidden: sheet Last year.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "true" })
	void readsDatesIn1904DateSystem(String setting) {
		Workbook workbook = new Workbook().sheet("Locations",
				List.of(LOCATIONS, location("R0A02", "", "Overall", "Overall", "Good", "03/11/2026")));
		assertThat(England.texts(England.applied("cqc-ratings", England.SEED,
				SourceFile.of("r.xlsx", workbook.xlsxFrom1904(setting)), England.on("2026-11"))))
			.singleElement()
			.asString()
			.contains("published on 2026-11-03");
	}

	@Test
	void recordsSourceFromOptions() {
		SourceEntry source = new SourceEntry("cqc-my-copy", "Ratings, my copy", null, "https://example.org/ratings",
				null, LocalDate.of(2026, 11, 20), "a mirror");
		Applied applied = England.applied("cqc-ratings", England.SEED, SourceFile.of("r.xlsx", WORKBOOK.xlsx()),
				England.on("2026-11-05").from(source).named("november"));
		assertThat(applied.content().header().release()).isEqualTo("november");
		assertThat(England.rows(applied.content(), "sources", "id", "cqc-my-copy")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("title", "Ratings, my copy")
				.containsEntry("publisher", "Care Quality Commission")
				.containsEntry("address", "https://example.org/ratings")
				.containsEntry("retrieved_on", "2026-11-20")
				.containsEntry("via", "a mirror"));
	}

}
