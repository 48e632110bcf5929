package org.oversightgraph.dataset;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestrictedRowsTests {

	private static final String SEGMENTS = "organisation,segment,edition,period,score,rank,peer_group,in_deficit,valid_from,valid_to,evidence,confirmed_on,sources,note";

	private final DatasetReader reader = new DatasetReader(Draft.EDITIONS);

	private static Draft withColumn(String file) {
		Draft draft = Draft.tiny();
		String text = draft.text(file);
		return draft.put(file,
				text.lines()
					.map((line) -> line + ",\n")
					.reduce("", String::concat)
					.replaceFirst(",\n", ",restricted\n"));
	}

	private List<DatasetFault> faults(Draft draft) {
		return catchThrowableOfType(InvalidDatasetException.class, () -> this.reader.read(draft.files())).faults();
	}

	@Test
	void readsRestrictedFact() {
		DatasetContent content = this.reader.read(
				withColumn("segments.csv").add("segments.csv", "RA1,3,NOF-2025-26,,,,,,2026-04,,STATED,,register,,true")
					.files());
		assertThat(content.rows().stream().filter(Row::isRestricted)).singleElement()
			.satisfies((row) -> assertThat(row.text("segment")).isEqualTo("3"));
		assertThat(content.hasRestricted()).isTrue();
		assertThat(content.facts()).isEqualTo(18);
		assertThat(content.hash()).isNotEqualTo(content.published().hash());
	}

	@Test
	void publishedContentOmitsRestrictedRows() {
		DatasetContent plain = this.reader.read(Draft.tiny().files());
		DatasetContent content = this.reader.read(
				withColumn("segments.csv").add("segments.csv", "RA1,3,NOF-2025-26,,,,,,2026-04,,STATED,,register,,true")
					.files());
		assertThat(content.published()).isEqualTo(new DatasetContent(plain.header(), content.published().rows()));
		assertThat(content.published().hash()).isEqualTo(plain.hash());
		assertThat(content.published().facts()).isEqualTo(17);
		assertThat(plain.published()).isSameAs(plain);
	}

	@Test
	void ignoresEmptyMarks() {
		assertThat(this.reader.read(withColumn("segments.csv").files()).hash())
			.isEqualTo(this.reader.read(Draft.tiny().files()).hash());
	}

	@Test
	void rejectsInvalidMarks() {
		for (String value : List.of("yes", "false", "1")) {
			assertThat(faults(withColumn("segments.csv").add("segments.csv",
					"RA1,3,NOF-2025-26,,,,,,2026-04,,STATED,,register,," + value)))
				.singleElement()
				.hasToString("segments.csv, line 4, column restricted: \"" + value
						+ "\" is not a value of this column. Allowed values: true.");
		}
	}

	@Test
	void rejectsRestrictedOrganisations() {
		assertThat(faults(withColumn("trusts.csv"))).singleElement()
			.hasToString(
					"trusts.csv, line 1, column restricted: Organisations cannot be restricted. Remove the column. Mark the facts about the organisation instead.");
	}

	@Test
	void rejectsPublicRowsThatReferToRestrictedRows() {
		Draft source = withColumn("sources.csv").add("sources.csv", "letter,A letter,,,,,,,true")
			.put("segments.csv", SEGMENTS + "\nRA1,3,NOF-2025-26,,,,,,2026-04,,STATED,,register;letter,\n");
		assertThat(faults(source)).singleElement()
			.hasToString(
					"segments.csv, line 2, column sources: \"letter\" is a restricted row of sources.csv. Mark this row as restricted too, or remove the mark there.");
		Draft episode = withColumn("support_episodes.csv");
		episode.put("support_episodes.csv", episode.text("support_episodes.csv").replace("minutes,,", "minutes,,true"));
		assertThat(faults(episode)).singleElement()
			.satisfies((fault) -> assertThat(fault.where()).isEqualTo("support_events.csv, line 2, column episode"));
	}

	@Test
	void everyTableOfFactsAndSourcesEndsWithMark() {
		for (Table table : DatasetFormat.tables()) {
			boolean organisations = table.target() instanceof Target.Body;
			assertThat(table.columns().getLast().isRestriction()).as(table.name()).isEqualTo(!organisations);
			assertThat(table.columns().stream().filter(Column::isRestriction)).hasSize(organisations ? 0 : 1);
		}
	}

}
