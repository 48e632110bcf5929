package org.oversightgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DatasetReaderTests {

	private final DatasetReader reader = new DatasetReader(Draft.EDITIONS);

	@ParameterizedTest
	@ValueSource(strings = { "exampleshire", "england" })
	void readsBundledDatasets(String dataset) {
		DatasetContent content = this.reader.read(DatasetFiles.inFolder(Path.of("seed", dataset)));
		assertThat(content.header().id()).isEqualTo(dataset);
		assertThat(content.facts()).isPositive();
	}

	@Test
	void readsSameDatasetFromClasspathAndFolder() {
		assertThat(this.reader.read(DatasetFiles.onClasspath("datasets/tiny")).hash())
			.isEqualTo(this.reader.read(DatasetFiles.inFolder(Path.of("src/test/resources/datasets/tiny"))).hash());
	}

	@Test
	void namesMissingFolder() {
		assertThatThrownBy(() -> DatasetFiles.inFolder(Path.of("seed", "nowhere")))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("nowhere");
		assertThatThrownBy(() -> DatasetFiles.onClasspath("seed/nowhere")).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("seed/nowhere");
	}

	@Test
	void countsRowsOrganisationsAndFacts() {
		DatasetContent content = this.reader.read(Draft.tiny().files());
		assertThat(content.organisations()).isEqualTo(8);
		assertThat(content.facts()).isEqualTo(17);
		assertThat(content.rows()).hasSize(8 + 17 + 2);
	}

	@Test
	void ignoresLineEndingsAndByteOrderMark() {
		Draft windows = Draft.tiny();
		windows.put("trusts.csv", "\uFEFF" + windows.text("trusts.csv").replace("\n", "\r\n"));
		assertThat(this.reader.read(windows.files()).hash()).isEqualTo(this.reader.read(Draft.tiny().files()).hash());
		Draft other = Draft.tiny().replace("trusts.csv", "First Trust", "Other Trust");
		assertThat(this.reader.read(other.files()).hash()).isNotEqualTo(this.reader.read(Draft.tiny().files()).hash());
	}

	@Test
	void ignoresBlankRowsOtherSpacesAndCaseOfHeadings() {
		String trusts = Draft.tiny().text("trusts.csv");
		int heading = trusts.indexOf('\n');
		Draft resaved = Draft.tiny()
			.put("trusts.csv", trusts.substring(0, heading).toUpperCase(Locale.ROOT) + "\n" + ",".repeat(11)
					+ trusts.substring(heading).replace(",ACUTE,", ",\u00A0ACUTE\u2007,"));
		assertThat(this.reader.read(resaved.files()).hash()).isEqualTo(this.reader.read(Draft.tiny().files()).hash());
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t" })
	void reportsWrongSeparatorOnce(String separator) {
		Draft draft = Draft.tiny();
		draft.put("trusts.csv", draft.text("trusts.csv").replace(",", separator));
		assertThatThrownBy(() -> this.reader.read(draft.files())).isInstanceOfSatisfying(InvalidDatasetException.class,
				(ex) -> assertThat(ex.faults()).filteredOn((fault) -> fault.file().equals("trusts.csv"))
					.singleElement()
					.extracting(DatasetFault::problem)
					.isEqualTo("The columns are separated by semicolons or tabs."));
	}

	@Test
	void readsWholeNumbersWrittenAsDecimals() throws UnreadableValueException {
		assertThat(new ColumnType.Whole(1).read("2.0")).isEqualTo(2L);
		assertThat(new ColumnType.Whole(1).read("24.000")).isEqualTo(24L);
		for (String wrong : List.of("2.5", "2.", ".0", "2,0", "0.0", "-1", "2e0")) {
			assertThatThrownBy(() -> new ColumnType.Whole(1).read(wrong)).as(wrong)
				.isInstanceOf(UnreadableValueException.class);
		}
	}

	@Test
	void acceptsColumnsInAnyOrderAndCodesInAnyCase() {
		Draft draft = Draft.tiny().put("icb_regions.csv", """
				region,icb,note,valid_to,valid_from,confirmed_on,sources,evidence
				y61,qa1,,2026-04-01,,,register,STATED
				Y61,QA2,,2026-04-01,,,register,STATED
				Y61,QA3,,,2026-04-01,2026-04,register,STATED
				""");
		assertThat(this.reader.read(draft.files()).hash()).isEqualTo(this.reader.read(Draft.tiny().files()).hash());
	}

	@Test
	void acceptsOlderDatasetWithoutFormerNames() {
		Draft older = Draft.tiny().put("regions.csv", """
				code,name,other_names,ons_code,opened_on,closed_on,sources,note
				Y61,East of England,,E40000007,,,register,
				""");
		Draft newer = Draft.tiny().put("regions.csv", """
				code,name,other_names,former_names,ons_code,opened_on,closed_on,sources,note
				Y61,East of England,,,E40000007,,,register,
				""");
		assertThat(this.reader.read(older.files()).hash()).isEqualTo(this.reader.read(newer.files()).hash());
	}

	@ParameterizedTest
	@ValueSource(strings = { "East", "East||someday", "East|2022|2021" })
	void rejectsFormerNameWithoutPeriod(String former) {
		List<DatasetFault> faults = faults(Draft.tiny().put("regions.csv", """
				code,name,other_names,former_names,ons_code,opened_on,closed_on,sources,note
				Y61,East of England,,%s,E40000007,,,register,
				""".formatted(former)));
		assertThat(faults).hasSize(1);
		assertThat(faults.getFirst().toString()).contains("former_names", "is not a list of former names");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x07, 0x1B, 0x9B, 0x202E, 0x2066, 0x200F, 0x061C })
	void rejectsInvisibleCharacters(int character) {
		String name = "First" + Character.toString(character) + " Trust";
		List<DatasetFault> faults = faults(Draft.tiny().replace("trusts.csv", "First Trust", name));
		assertThat(faults).hasSize(1);
		assertThat(faults.getFirst().where()).startsWith("trusts.csv, line ").endsWith(", column name");
		assertThat(faults.getFirst().problem())
			.isEqualTo("\"First\uFFFD Trust\" has the character U+%04X.".formatted(character));
		assertThat(faults.getFirst().remedy()).startsWith("Remove it.");
	}

	@Test
	void rejectsInvisibleCharactersInHeader() {
		List<DatasetFault> faults = faults(Draft.tiny().replace("dataset.yaml", "title: ", "title: \u202E"));
		assertThat(faults).hasSize(1);
		assertThat(faults.getFirst().where()).startsWith("dataset.yaml, line ").endsWith(", column title");
		assertThat(faults.getFirst().problem()).contains("U+202E");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("single")
	void reportsFaultWithPlaceAndRemedy(Case expected) {
		List<DatasetFault> faults = faults(expected.change().apply(Draft.tiny()));
		assertThat(faults).as(faults.toString()).hasSize(1);
		DatasetFault fault = faults.getFirst();
		assertThat(fault.file()).isEqualTo(expected.file());
		assertThat(fault.line()).isEqualTo(expected.line());
		assertThat(fault.column()).isEqualTo(expected.column());
		assertThat(fault.toString()).contains(expected.words());
	}

	/**
	 * A change that makes the dataset invalid, and the expected fault.
	 *
	 * @param title title of the test
	 * @param words parts of the expected message
	 */
	record Case(String title, UnaryOperator<Draft> change, String file, int line, @Nullable String column,
			List<String> words) {

		static Case of(String title, UnaryOperator<Draft> change, String file, int line, @Nullable String column,
				String... words) {
			return new Case(title, change, file, line, column, List.of(words));
		}

		/** Replaces one text in one file. */
		static Case of(String title, String old, String text, String file, int line, @Nullable String column,
				String... words) {
			return of(title, (draft) -> draft.replace(file, old, text), file, line, column, words);
		}

		@Override
		public String toString() {
			return this.title;
		}

	}

	static Stream<Case> single() {
		return Stream.of(files(), tables(), values(), references(), facts(), header()).flatMap(List::stream);
	}

	private static List<Case> files() {
		return List.of(
				Case.of("no header", (draft) -> draft.remove("dataset.yaml"), "dataset.yaml", 0, null, "is missing"),
				Case.of("no sources", (draft) -> draft.remove("sources.csv"), "sources.csv", 0, null, "is missing",
						"Every fact needs a source"),
				Case.of("misspelt file", (draft) -> draft.rename("trusts.csv", "trust.csv"), "trust.csv", 0, null,
						"Did you mean trusts.csv?"),
				Case.of("misspelt sources", (draft) -> draft.rename("sources.csv", "source.csv"), "source.csv", 0, null,
						"Did you mean sources.csv?"),
				Case.of("unknown file", (draft) -> draft.put("plan.xlsx", "x"), "plan.xlsx", 0, null,
						"not part of the dataset format"),
				Case.of("empty file", (draft) -> draft.put("metrics.csv", ""), "metrics.csv", 0, null, "is empty",
						"organisation,period,theme"),
				Case.of("not UTF-8",
						(draft) -> draft.put("trusts.csv",
								draft.text("trusts.csv")
									.replace("Second", "S\u00E9cond")
									.getBytes(StandardCharsets.ISO_8859_1)),
						"trusts.csv", 3, null, "not UTF-8", "Save the file"));
	}

	private static List<Case> tables() {
		return List.of(
				Case.of("misspelt column", "legal_form", "legal_from", "trusts.csv", 1, "legal_from", "is not a column",
						"Did you mean legal_form?"),
				Case.of("misspelt key column", "code,name", "cod,name", "trusts.csv", 1, "cod", "Did you mean code?"),
				Case.of("unknown column",
						(draft) -> draft.put("national_bodies.csv",
								draft.text("national_bodies.csv")
									.replace("sources,note", "sources,note,budget")
									.replace("register,", "register,,")),
						"national_bodies.csv", 1, "budget", "is not a column of this file",
						"The columns are code, name"),
				Case.of("column twice",
						(draft) -> draft.put("national_bodies.csv",
								draft.text("national_bodies.csv")
									.replace("sources,note", "sources,note,note")
									.replace("register,", "register,,")),
						"national_bodies.csv", 1, "note", "is the heading of two columns"),
				Case.of("missing column", (draft) -> draft.put("sources.csv", """
						id,title,publisher,address,published_on,retrieved_on,licence
						register,The register,,,2026-01,,
						minutes,Minutes of a meeting,,,,,
						"""), "sources.csv", 1, "via", "is missing"),
				Case.of("a value too many", "no,STATED,,register,\nQA2", "no,STATED,,register,,\nQA2",
						"successions.csv", 2, null, "has 9 values, and the header has 8"),
				Case.of("a value too few", "MENTAL_HEALTH,FOUNDATION_TRUST,,,,register;minutes,",
						"MENTAL_HEALTH,FOUNDATION_TRUST,,,,register;minutes", "trusts.csv", 3, null,
						"has 11 values, and the header has 12"),
				Case.of("quote without an end", "by merger.\"", "by merger.", "icbs.csv", 4, null, "quotes"));
	}

	private static List<Case> values() {
		return List.of(Case.of("no name", "RA1,First Trust", "RA1,", "trusts.csv", 2, "name", "A value is missing"),
				Case.of("malformed code", "RA1,PROVIDER", "R-1,PROVIDER", "quality_ratings.csv", 2, "organisation",
						"\"R-1\" does not look like a code", "RX7"),
				Case.of("malformed date", "2024-06-01", "1 June 2024", "quality_ratings.csv", 2, "published_on",
						"\"1 June 2024\" is not a date", "2022/23"),
				Case.of("a day that does not exist", "2024-06-01", "2024-06-31", "quality_ratings.csv", 2,
						"published_on", "no such date"),
				Case.of("malformed confirmation", "2026-04,register", "April,register", "icb_regions.csv", 4,
						"confirmed_on", "is not a date"),
				Case.of("unknown value", "ACUTE", "ACUT", "trusts.csv", 2, "type", "Did you mean ACUTE?",
						"Allowed values: ACUTE, MENTAL_HEALTH"),
				Case.of("unknown value in a list", "OWN_PERFORMANCE;SYSTEM", "OWN_PERFORMANCE;SISTEM",
						"support_episodes.csv", 2, "trigger", "Did you mean SYSTEM?"),
				Case.of("neither yes nor no", "2026-04-01,no,STATED,,register,\nQA2",
						"2026-04-01,n,STATED,,register,\nQA2", "successions.csv", 2, "partial", "neither yes nor no"),
				Case.of("no number", "1200", "1.200", "services.csv", 2, "pathways", "\"1.200\" is not a whole number"),
				Case.of("no decimal", "78.25", "78 and a bit", "metrics.csv", 2, "value", "is not a number"),
				Case.of("share above one", "0.75", "75", "services.csv", 2, "share", "between 0 and 1"),
				Case.of("segment below one", "RA1,2", "RA1,0", "segments.csv", 2, "segment", "The minimum is 1"));
	}

	private static List<Case> references() {
		return List.of(Case.of("unknown code", "QA3,Y61", "QA4,Y61", "icb_regions.csv", 4, "icb",
				"\"QA4\" is not the code of an organisation", "Did you mean QA1 (North Board) or QA2", "icbs.csv"),
				Case.of("a trust where an ICB belongs", "RA1,QA2", "RA1,RA2", "services.csv", 3, "icb",
						"\"RA2\" (Second Trust) is a trust,", "integrated care board"),
				Case.of("unknown source", "GOOD,GOOD,,,,,2024-06-01,PUBLISHED,STATED,register",
						"GOOD,GOOD,,,,,2024-06-01,PUBLISHED,STATED,registre", "quality_ratings.csv", 2, "sources",
						"is not an id in sources.csv", "Did you mean register?"),
				Case.of("one of two sources unknown", "register;minutes", "register;memo", "trusts.csv", 3, "sources",
						"\"memo\""),
				Case.of("no source", "PUBLISHED,STATED,register", "PUBLISHED,STATED,", "quality_ratings.csv", 2,
						"sources", "Every fact needs a source"),
				Case.of("nothing but separators for a source", "PUBLISHED,STATED,register", "PUBLISHED,STATED,;",
						"quality_ratings.csv", 2, "sources", "Every fact needs a source"),
				Case.of("unknown arrangement", "agreement:second,Y61", "agreement:third,Y61", "arrangement_parties.csv",
						4, "arrangement", "is not an id in arrangements.csv"),
				Case.of("unknown episode", "support:second", "support:secnd", "support_events.csv", 2, "episode",
						"Did you mean support:second?"),
				Case.of("unknown edition", "NOF-2025-26", "NOF-2030-31", "segments.csv", 3, "edition",
						"is not an edition", "The editions are NOF-2022-23, NOF-2025-26, NOF-2026-27, SOF-2021-22"),
				Case.of("segment that the edition does not have", "RA1,2", "RA1,5", "segments.csv", 2, "segment",
						"is not a segment of NOF-2022-23", "1 to 4"));
	}

	private static List<Case> facts() {
		return List.of(
				Case.of("body twice", (draft) -> draft.add("trusts.csv", "RA1,Another,,,,ACUTE,,,,,register,"),
						"trusts.csv", 4, "code", "is already the code of trusts.csv, line 2"),
				Case.of("code of a body of another kind",
						(draft) -> draft.add("provider_collaboratives.csv", "RA1,Another,,,,,register,"),
						"provider_collaboratives.csv", 3, "code", "is already the code of trusts.csv, line 2"),
				Case.of("fact twice",
						(draft) -> draft.add("icb_regions.csv", "QA3,Y61,2026-04-01,,DERIVED,,minutes,Again."),
						"icb_regions.csv", 5, null, "repeats icb_regions.csv, line 4", "icb, region, valid_from"),
				Case.of("source twice", (draft) -> draft.add("sources.csv", "minutes,Other minutes,,,,,,"),
						"sources.csv", 4, "id", "is already the id of sources.csv, line 3"),
				Case.of("period that ends before it begins", "2024-04,2025-04,DERIVED,,register,\nRA1,QA2",
						"2024-04,2023,DERIVED,,register,\nRA1,QA2", "services.csv", 2, "valid_to",
						"is not after valid_from"),
				Case.of("closed before it opened", "RA2,Second Trust,,2010,,", "RA2,Second Trust,,2010,2009-12,",
						"trusts.csv", 3, "closed_on", "is before opened_on, 2010"),
				Case.of("made-up fact in a real dataset", "PUBLISHED,STATED", "PUBLISHED,ILLUSTRATIVE",
						"quality_ratings.csv", 2, "evidence", "is not allowed in a real dataset"),
				Case.of("role of another kind of arrangement", "RA2,SUBJECT", "RA2,DELEGATE", "arrangement_parties.csv",
						2, "role", "is not a role in an arrangement of the kind OVERSIGHT",
						"SUBJECT, LEAD, SHARED, COORDINATOR, VEHICLE"),
				Case.of("role that the body cannot have", "QA1,LEAD", "RA1,LEAD", "arrangement_parties.csv", 3, "role",
						"is not a role for RA1 (First Trust)", "an NHS England region or an integrated care board"),
				Case.of("succession to itself", "QA2,QA3", "QA2,QA2", "successions.csv", 3, "successor",
						"succeeds itself"),
				Case.of("succession in a circle",
						(draft) -> draft.add("successions.csv", "QA3,QA1,2027,no,STATED,,register,"), "successions.csv",
						4, "successor", "closes a cycle: QA1 to QA3 to QA1"));
	}

	private static List<Case> header() {
		return List.of(Case.of("bad YAML", "title: Tiny", "title: [Tiny", "dataset.yaml", 3, null, "not valid YAML"),
				Case.of("no mapping", (draft) -> draft.put("dataset.yaml", "- tiny\n"), "dataset.yaml", 1, null,
						"not a list of entries"),
				Case.of("misspelt entry", "summary:", "sumary:", "dataset.yaml", 6, "sumary", "Did you mean summary?"),
				Case.of("missing entry", "release: \"1\"\n", "", "dataset.yaml", 0, "release", "is missing"),
				Case.of("empty entry", "release: \"1\"", "release:", "dataset.yaml", 5, "release", "is missing"),
				Case.of("entry that is a list", "title: Tiny", "title: [Tiny]", "dataset.yaml", 2, "title",
						"not a plain value"),
				Case.of("unknown nature", "nature: real", "nature: reel", "dataset.yaml", 3, "nature",
						"Did you mean real?"),
				Case.of("no day", "2021-07-01", "2021-07", "dataset.yaml", 4, "holds_from", "is not a date"),
				Case.of("bad id", "id: tiny", "id: Tiny one", "dataset.yaml", 1, "id", "is not an id"),
				Case.of("two datasets in one", "id: tiny", "id: tiny\nid: other", "dataset.yaml", 2, "id",
						"is a second value of the entry"),
				Case.of("second document", (draft) -> draft.add("dataset.yaml", "---\nid: other"), "dataset.yaml", 8,
						null, "a second dataset"));
	}

	@Test
	void rejectsRealFactsInIllustrativeDataset() {
		List<DatasetFault> faults = faults(
				Draft.tiny().replace("dataset.yaml", "nature: real", "nature: illustrative"));
		assertThat(faults).hasSize(17).allSatisfy((fault) -> {
			assertThat(fault.column()).isEqualTo("evidence");
			assertThat(fault.remedy()).contains("ILLUSTRATIVE");
		});
	}

	@Test
	void reportsEachInvalidEntryOfHeader() {
		assertThat(faults(Draft.tiny().put("dataset.yaml", "id: tiny\nnature: reel\nsumary: Tiny\n")))
			.extracting(DatasetFault::column)
			.containsExactly("title", "holds_from", "release", "nature", "sumary");
	}

	@Test
	void reportsEachCycleOfSuccessions() {
		List<DatasetFault> faults = faults(Draft.tiny()
			.add("successions.csv", "QA3,QA1,2027,no,STATED,,register,")
			.add("successions.csv", "RA1,RA2,2027,no,STATED,,register,")
			.add("successions.csv", "RA2,RA1,2027,no,STATED,,register,"));
		assertThat(faults).extracting(DatasetFault::line).containsExactly(4, 6);
	}

	@Test
	void rejectsFilesOfTwoDatasets() {
		List<DatasetFile> twice = Stream
			.concat(Draft.tiny().files().files().stream(), Draft.tiny().files().files().stream())
			.toList();
		InvalidDatasetException problem = catchThrowableOfType(InvalidDatasetException.class,
				() -> this.reader.read(DatasetFiles.of("both", twice)));
		assertThat(problem.faults()).allSatisfy((fault) -> assertThat(fault.problem()).contains("twice"));
	}

	@Test
	void reportsTenFaultsInTenMessages() {
		Draft draft = Draft.tiny()
			.put("boards.csv", "x")
			.replace("dataset.yaml", "2021-07-01", "July 2021")
			.replace("trusts.csv", "ACUTE", "ACUT")
			.replace("trusts.csv", "register;minutes", "register;minuts")
			.replace("icb_regions.csv", "QA3,Y61", "QA9,Y61")
			.replace("services.csv", "0.75", "three quarters")
			.replace("segments.csv", "RA1,2", "RA1,5")
			.replace("arrangement_parties.csv", "QA1,LEAD", "RA1,LEAD")
			.replace("quality_ratings.csv", "2024-06-01", "2024-13")
			.add("sources.csv", "minutes,Other minutes,,,,,,");
		InvalidDatasetException problem = catchThrowableOfType(InvalidDatasetException.class,
				() -> this.reader.read(draft.files()));
		assertThat(problem.faults()).hasSize(10);
		assertThat(String.valueOf(problem.getMessage()).lines()).hasSize(11)
			.first()
			.asString()
			.isEqualTo("The dataset was not loaded. It has 10 faults:");
		assertThat(problem.faults()).map(DatasetFault::where)
			.containsExactly("arrangement_parties.csv, line 3, column role", "boards.csv",
					"dataset.yaml, line 4, column holds_from", "icb_regions.csv, line 4, column icb",
					"quality_ratings.csv, line 2, column published_on", "segments.csv, line 2, column segment",
					"services.csv, line 2, column share", "sources.csv, line 4, column id",
					"trusts.csv, line 2, column type", "trusts.csv, line 3, column sources");
	}

	@Test
	void countsFaultsBeyondAThousand() {
		StringBuilder rows = new StringBuilder(Draft.tiny().text("metrics.csv"));
		for (int i = 0; i < 1500; i++) {
			rows.append("RA9,Q%d,,M,Title,1,,,STATED,register,\n".formatted(i));
		}
		InvalidDatasetException problem = catchThrowableOfType(InvalidDatasetException.class,
				() -> this.reader.read(Draft.tiny().put("metrics.csv", rows.toString()).files()));
		assertThat(problem.faults()).hasSize(1000);
		assertThat(problem.further()).isEqualTo(500);
		assertThat(problem).hasMessageContaining("1500 faults").hasMessageEndingWith("and 500 more");
	}

	private List<DatasetFault> faults(Draft draft) {
		InvalidDatasetException problem = catchThrowableOfType(InvalidDatasetException.class,
				() -> this.reader.read(draft.files()));
		assertThat(problem).as("faults of the changed dataset").isNotNull();
		return problem.faults();
	}

}
