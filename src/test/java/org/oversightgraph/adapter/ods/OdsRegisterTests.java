package org.oversightgraph.adapter.ods;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.adapter.AdapterResult.Applied;
import org.oversightgraph.adapter.FoundChange;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Options;
import org.oversightgraph.adapter.catalogue.England;
import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Applies the register of NHS trusts to the England dataset. */
class OdsRegisterTests {

	private static final String JULY = England.published("ods-etr-2026-07.csv");

	/** The July register with one trust renamed, one moved, one closed and one new. */
	private static final String OCTOBER = replaced(
			replaced(
					replaced(JULY, "\"NORTH WEST AMBULANCE SERVICE NHS TRUST\"",
							"\"AMBULANCE SERVICE OF THE NORTH WEST NHS FOUNDATION TRUST\""),
					"\"RYD\",([^\\n]*)\"Y59\",\"[A-Z0-9]+\"", "\"RYD\",$1\"Y59\",\"QKS\""),
			"\"RNU\",([^\\n]*\"\\d{8}\"),\"\"", "\"RNU\",$1,\"20260930\"")
			+ """
					"P0Q1R","ST MARY'S AND ST ANNE'S COMMUNITY HEALTH NHS TRUST","Y62","QE1","","","","ASHTON-UNDER-LYNE","","OL6 9RW","20261001","","","","","","","","","","","1","","A","","",""
					""";

	private static String replaced(String text, String pattern, String replacement) {
		String changed = text.replaceFirst(pattern, replacement);
		assertThat(changed).isNotEqualTo(text);
		return changed;
	}

	@Test
	void changesNothingForRecordedRegister() {
		Applied applied = England.applied("ods-etr", England.SEED, England.file("etr.csv", JULY),
				England.on("2026-07-08"));
		assertThat(applied.changes()).isEmpty();
		assertThat(applied.confirmed()).isZero();
		assertThat(applied.content()).isSameAs(England.SEED);
		assertThat(applied.remarks()).containsExactly(
				"Not in the file and left unchanged: TAD (Bradford District Care NHS Foundation Trust), "
						+ "TAH (Sheffield Health Partnership University NHS Foundation Trust), "
						+ "TAJ (Black Country Healthcare NHS Foundation Trust).",
				"Not in a region of England and not used: RQF (Velindre NHS Trust), "
						+ "RT4 (Welsh Ambulance Services NHS Trust), RYT (Public Health Wales NHS Trust).");
	}

	@Test
	void readsMonthFromFileName() {
		Applied applied = England.applied("ods-etr", England.SEED, England.file("ods-etr-2026-07.csv", JULY),
				Options.NONE);
		assertThat(applied.content()).isSameAs(England.SEED);
	}

	@Test
	void reportsDatedChangesOfLaterRegister() {
		Applied applied = October.APPLIED;
		assertThat(applied.changes()).extracting(FoundChange::kind, FoundChange::code)
			.containsExactly(tuple(Kind.CLOSED, "RNU"), tuple(Kind.RENAMED, "RX7"), tuple(Kind.MOVED, "RYD"),
					tuple(Kind.OPENED, "P0Q1R"));
		assertThat(England.texts(applied)).containsExactly(
				"RNU (Oxford Health NHS Foundation Trust) closed on 2026-09-30.",
				"North West Ambulance Service NHS Trust (RX7) is now called Ambulance Service of the North West NHS Foundation Trust, by 2026-10-02.",
				"RYD (South East Coast Ambulance Service NHS Foundation Trust) moved from S9B9J (NHS Surrey and Sussex Integrated Care Board) to QKS (NHS Kent and Medway Integrated Care Board), between 2026-07-09 and 2026-10-02.",
				"P0Q1R (St Mary's and St Anne's Community Health NHS Trust) opened on 2026-10-01.");
		assertThat(applied.remarks()).contains(
				"The register does not state the successor of RNU (Oxford Health NHS Foundation Trust). Use ods-succession.");
	}

	/** The October register applied to the England dataset, once for several tests. */
	private static final class October {

		private static final Applied APPLIED = England.applied("ods-etr", England.SEED,
				England.file("etr.csv", OCTOBER), England.on("2026-10-02"));

	}

	@Test
	void keepsFormerRegistrationOfMovedTrust() {
		assertThat(England.rows(October.APPLIED.content(), "trust_registrations", "trust", "RYD"))
			.extracting((row) -> row.get("icb"), (row) -> row.get("valid_from"), (row) -> row.get("valid_to"),
					(row) -> row.get("confirmed_on"))
			.endsWith(tuple("S9B9J", "2026-04-01", "2026-07-09..2026-10-02", "2026-07-08"),
					tuple("QKS", "2026-07-09..2026-10-02", "", "2026-10-02"));
	}

	@Test
	void keepsFormerNameOfRenamedTrust() {
		Map<String, String> trust = England.rows(October.APPLIED.content(), "trusts", "code", "RX7").getFirst();
		assertThat(trust).containsEntry("name", "Ambulance Service of the North West NHS Foundation Trust")
			.containsEntry("legal_form", "FOUNDATION_TRUST")
			.containsEntry("other_names", "NWAS;North West Ambulance")
			.containsEntry("former_names", "North West Ambulance Service NHS Trust||2026-07-09..2026-10-02")
			.containsEntry("sources", "ods-etr-2026-07;davewest84-trusts;ods-etr-2026-10");
	}

	@Test
	void endsRegistrationOfClosedTrustAndKeepsItsFacts() {
		assertThat(England.rows(October.APPLIED.content(), "trusts", "code", "RNU").getFirst())
			.containsEntry("closed_on", "2026-09-30");
		assertThat(England.rows(October.APPLIED.content(), "trust_registrations", "trust", "RNU").getLast())
			.containsEntry("valid_to", "2026-10-01");
		assertThat(England.rows(October.APPLIED.content(), "system_partners", "trust", "RNU"))
			.isEqualTo(England.rows(England.SEED, "system_partners", "trust", "RNU"))
			.isNotEmpty();
	}

	@Test
	void addsNewTrust() {
		assertThat(England.rows(October.APPLIED.content(), "trusts", "code", "P0Q1R").getFirst())
			.containsEntry("type", "COMMUNITY")
			.containsEntry("legal_form", "NHS_TRUST")
			.containsEntry("town", "Ashton-under-Lyne")
			.containsEntry("opened_on", "2026-10-01")
			.containsEntry("note", "Type derived from its name.");
		assertThat(England.rows(October.APPLIED.content(), "trust_registrations", "trust", "P0Q1R")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("icb", "QE1").containsEntry("valid_from", "2026-10-01"));
	}

	@Test
	void confirmsUnchangedRegistrations() {
		Applied applied = October.APPLIED;
		assertThat(applied.content().header().release()).isEqualTo("ods-etr-2026-10");
		Map<String, List<Map<String, String>>> added = England.added(England.SEED, applied.content());
		assertThat(added.keySet()).containsExactlyInAnyOrder("sources", "trusts", "trust_registrations");
		assertThat(added.get("trusts")).hasSize(3);
		assertThat(added.get("sources")).singleElement()
			.satisfies((source) -> assertThat(source).containsEntry("id", "ods-etr-2026-10")
				.containsEntry("title", "Register of NHS trusts (etr) as of 2026-10-02")
				.containsEntry("publisher", "NHS Organisation Data Service")
				.containsEntry("licence", "Open Government Licence v3.0")
				.containsEntry("published_on", "2026-10-02"));
		assertThat(applied.confirmed()).isEqualTo(added.getOrDefault("trust_registrations", List.of()).size() - 4)
			.isGreaterThan(180);
		assertThat(applied.content().rows()).hasSize(England.SEED.rows().size() + 4);
	}

	@Test
	void changesNothingOnSecondImport() {
		Applied again = England.applied("ods-etr", October.APPLIED.content(), England.file("etr.csv", OCTOBER),
				England.on("2026-10-02"));
		assertThat(again.changes()).isEmpty();
		assertThat(again.confirmed()).isZero();
		assertThat(again.content()).isSameAs(October.APPLIED.content());
	}

	@Test
	void usesSuccessionDateForMoveToSuccessor() {
		List<Row> rows = England.SEED.rows()
			.stream()
			.filter((row) -> !isRegistration(row, "G6V2S", "Z9B2Z"))
			.map((row) -> isRegistration(row, "G6V2S", "QMJ") ? row.with(Map.of("valid_to", "")) : row)
			.toList();
		Applied applied = England.applied("ods-etr", new DatasetContent(England.SEED.header(), rows),
				England.file("etr.csv", JULY), England.on("2026-07-08"));
		assertThat(England.texts(applied)).containsExactly("G6V2S (North London NHS Foundation Trust) moved from QMJ "
				+ "(NHS North Central London Integrated Care Board) to Z9B2Z (NHS West and North London Integrated Care Board), on 2026-04-01.");
		assertThat(England.rows(applied.content(), "trust_registrations", "trust", "G6V2S"))
			.extracting((row) -> row.get("icb"), (row) -> row.get("valid_from"), (row) -> row.get("valid_to"),
					(row) -> row.get("evidence"), (row) -> row.get("note"))
			.isEqualTo(England.rows(England.SEED, "trust_registrations", "trust", "G6V2S")
				.stream()
				.map((row) -> tuple(row.get("icb"), row.get("valid_from"), row.get("valid_to"), row.get("evidence"),
						row.get("note")))
				.toList());
	}

	private static boolean isRegistration(Row row, String trust, String icb) {
		return row.table().name().equals("trust_registrations") && trust.equals(row.text("trust"))
				&& icb.equals(row.text("icb"));
	}

	@Test
	void addsSourceForSecondRegisterOfTheMonth() {
		Applied applied = England.applied("ods-etr", England.SEED, England.file("etr.csv", OCTOBER),
				England.on("2026-07-22"));
		assertThat(applied.content().header().release()).isEqualTo("ods-etr-2026-07-22");
		assertThat(England.rows(applied.content(), "sources", "id", "ods-etr-2026-07")).isNotEmpty();
	}

	@Test
	void reportsTrustListedUnderClosedIcb() {
		String register = replaced(JULY, "(\"RX7\",[^\\n]*\"Y62\"),\"[A-Z0-9]+\"", "$1,\"QH8\"");
		Applied applied = England.applied("ods-etr", England.SEED, England.file("etr.csv", register),
				England.on("2026-08-05"));
		assertThat(applied.remarks()).contains(
				"The register lists RX7 (North West Ambulance Service NHS Trust) under QH8 (NHS Mid and South Essex Integrated Care Board), which closed on 2026-03-31.");
	}

	@Test
	void reopensTrustThatLaterRegisterListsAsOpen() {
		Applied applied = England.applied("ods-etr", October.APPLIED.content(), England.file("etr.csv", JULY),
				England.on("2026-11-05"));
		assertThat(applied.changes()).extracting(FoundChange::kind, FoundChange::code)
			.contains(tuple(Kind.NOT_CLOSED, "RNU"), tuple(Kind.RENAMED, "RX7"), tuple(Kind.MOVED, "RYD"));
		assertThat(England.rows(applied.content(), "trusts", "code", "RNU").getFirst()).containsEntry("closed_on", "");
		assertThat(England.rows(applied.content(), "trust_registrations", "trust", "RNU").getLast())
			.containsEntry("valid_to", "")
			.containsEntry("confirmed_on", "2026-11-05");
		assertThat(applied.remarks())
			.anyMatch((remark) -> remark.startsWith("Not in the file") && remark.contains("P0Q1R"));
	}

	@Test
	void rejectsEarlierRegister() {
		assertThat(England.faults("ods-etr", England.file("etr.csv", JULY), England.on("2025-07-15"))).singleElement()
			.satisfies((fault) -> assertThat(fault.toString()).isEqualTo(
					"etr.csv: The file is of 2025-07-15, and the dataset already uses a file of 2026-07-08? (ods-etr-2026-07). Apply files in date order."));
	}

	@Test
	void rejectsFileWithoutDate() {
		assertThat(England.faults("ods-etr", England.file("etr.csv", JULY), Options.NONE)).singleElement()
			.extracting(DatasetFault::remedy)
			.isEqualTo("Specify the date of the register, such as 2026-07-08, or its month, such as 2026-07.");
	}

	@Test
	void reportsAllFaultsWithLineAndColumn() {
		String text = """
				"RX7","NORTH WEST AMBULANCE SERVICE NHS TRUST","Y62","QE1X","","","","BOLTON","","BL1 5DD","20060701","","","","","","","","","","","1","","A","","",""
				"RYD","SOUTH EAST COAST AMBULANCE","Y59","S9B9J","","","","CRAWLEY","","RH10 9BG","20060732","","","","","","","","","","","1","","A","","",""
				"RX8","YORKSHIRE AMBULANCE SERVICE NHS TRUST","Y63"
				"RX9","EAST MIDLANDS AMBULANCE SERVICE NHS TRUST","Y6","QT1","","","","NOTTINGHAM","","NG8 6PY","20060701","2026-01-01","","","","","","","","","","1","","A","","",""
				""";
		assertThat(England.faults("ods-etr", England.file("etr-2026-10-02.csv", text), Options.NONE))
			.extracting(DatasetFault::where, DatasetFault::problem)
			.containsExactly(
					tuple("etr-2026-10-02.csv, line 1, column 4 (ICB)",
							"\"QE1X\" is not the code of an integrated care board."),
					tuple("etr-2026-10-02.csv, line 2, column 11 (open date)", "\"20060732\" is not a date."),
					tuple("etr-2026-10-02.csv, line 3", "The row has 3 values, and the register has 27."),
					tuple("etr-2026-10-02.csv, line 4, column 3 (region)", "\"Y6\" is not the code of a region."),
					tuple("etr-2026-10-02.csv, line 4, column 12 (close date)", "\"2026-01-01\" is not a date."));
	}

	@Test
	void suggestsIcbForMisspeltCode() {
		String text = JULY.replaceFirst("(\"RX7\",[^\\n]*\"Y62\"),\"[A-Z0-9]+\"", "$1,\"QE1X\"");
		assertThat(England.faults("ods-etr", England.file("etr.csv", text), England.on("2026-07-08"))).singleElement()
			.extracting(DatasetFault::remedy)
			.asString()
			.startsWith("Did you mean QE1 (NHS Lancashire and South Cumbria Integrated Care Board)?");
	}

	@Test
	void reportsLineAndColumnOfWrongEncoding() {
		byte[] latin = JULY.replaceFirst("ALDER HEY", "ALD\u00c9R HEY").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(England.faults("ods-etr", SourceFile.of("etr.csv", latin), England.on("2026-07-08"))).singleElement()
			.satisfies((fault) -> {
				assertThat(fault.column()).isEqualTo("2");
				assertThat(fault.line()).isGreaterThan(1);
				assertThat(fault.problem()).endsWith("is not UTF-8.");
			});
	}

	@Test
	void ignoresByteOrderMark() {
		Applied applied = England.applied("ods-etr", England.SEED, England.file("etr.csv", "\uFEFF" + JULY),
				England.on("2026-07-08"));
		assertThat(applied.content()).isSameAs(England.SEED);
	}

	/** Spreadsheets change spaces, apostrophes, case and the last columns. */
	@Test
	void changesNothingForRegisterResavedBySpreadsheet() {
		String resaved = JULY.replaceAll("(?m)(,\"\"){3}$", "")
			.replaceFirst("\"RX7\"", "\"rx7\u00A0\"")
			.replace("ST GEORGE'S", "ST GEORGE\u2019S")
			.replaceAll("\"(\\w{2,4}) (\\d\\w\\w)\"", "\"$1  $2\"")
			.replace("\"Y62\",\"QOP\"", "\"y62\",\"qop\"");
		assertThat(resaved).isNotEqualTo(JULY).contains("\"rx7", "ST GEORGE\u2019S", "qop");
		Applied applied = England.applied("ods-etr", England.SEED,
				England.file("etr.csv", resaved + ",,,\n\"Extracted by the Organisation Data Service\"\n"),
				England.on("2026-07-08"));
		assertThat(applied.changes()).isEmpty();
		assertThat(applied.content()).isSameAs(England.SEED);
		assertThat(applied.remarks()).anyMatch((remark) -> remark.startsWith("Not used, because it is a note"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "W00", "W92000004" })
	void reportsTrustsOutsideEnglandAsNotUsed(String region) {
		String welsh = "\"RQF\",\"VELINDRE NHS TRUST\",\"%s\",\"\",\"\",\"\",\"\",\"CARDIFF\",\"\",\"CF15 7QZ\",\"\"%s\n"
			.formatted(region, ",\"\"".repeat(16));
		Applied applied = England.applied("ods-etr", England.SEED,
				England.file("etr.csv", replaced(JULY, "(?m)^\"RQF\".*\\n", welsh)), England.on("2026-07-08"));
		assertThat(applied.changes()).isEmpty();
		assertThat(applied.remarks())
			.anyMatch((remark) -> remark.startsWith("Not in a region of England and not used: ")
					&& remark.contains("RQF (Velindre NHS Trust)"));
	}

	@Test
	void reportsLostColumnOnce() {
		String register = JULY.lines().findFirst().orElseThrow() + "\n"
				+ JULY.lines()
					.skip(1)
					.map((row) -> row.substring(0, row.lastIndexOf(',')) + "\n")
					.collect(Collectors.joining());
		assertThat(England.faults("ods-etr", England.file("etr.csv", register), England.on("2026-07-08")))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.problem())
				.isEqualTo("273 rows, of which this is the first, have 26 values, and the register has 27."));
	}

}
