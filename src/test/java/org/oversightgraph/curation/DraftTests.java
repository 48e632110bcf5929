package org.oversightgraph.curation;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests changes to the rows of a dataset. */
class DraftTests {

	private final Draft draft = TestDraft.real();

	private void addSegment(String segment, String from) {
		this.draft.addFact("segments",
				Map.of("organisation", "RX1", "segment", segment, "edition", "NOF-2025-26", "valid_from", from),
				TestDraft.RECORDED);
	}

	@Test
	void addsFactWithEvidenceAndSource() {
		addSegment("3", "2025-01-01");
		Row segment = TestDraft.only(this.draft, "segments");
		assertThat(segment.text("evidence")).isEqualTo("STATED");
		assertThat(segment.list("sources")).containsExactly("minutes");
		assertThat(segment.text("confirmed_on")).as("the publication date of the source").isEqualTo("2025-03-31");
		assertThat(this.draft.before().rows()).as("the data before the change").doesNotContain(segment);
	}

	@Test
	void marksFactsOfIllustrativeDatasets() {
		Draft illustrative = TestDraft.of(DatasetNature.ILLUSTRATIVE);
		illustrative.addFact("segments", Map.of("organisation", "RX1", "segment", "3", "edition", "NOF-2025-26"),
				TestDraft.RECORDED);
		assertThat(TestDraft.only(illustrative, "segments").text("evidence")).isEqualTo("ILLUSTRATIVE");
	}

	@Test
	void marksRestrictedFactsAndTheirNewSources() {
		Draft restricted = TestDraft.restricted();
		restricted.addFact("segments", Map.of("organisation", "RX1", "segment", "3", "edition", "NOF-2025-26"),
				new CitedSource(null, new CitedSource.NewSource("Letter", null, null, null, null)));
		assertThat(TestDraft.only(restricted, "segments").isRestricted()).isTrue();
		assertThat(TestDraft.rows(restricted, "sources")).filteredOn(Row::isRestricted)
			.singleElement()
			.satisfies((source) -> assertThat(source.text("title")).isEqualTo("Letter"));
		restricted.endOnly("segments", (row) -> true, "2026-01-01",
				new CitedSource(null, new CitedSource.NewSource("Minutes of the end", null, null, null, null)));
		assertThat(TestDraft.rows(restricted, "sources")).filteredOn(Row::isRestricted).hasSize(2);
	}

	@Test
	void addsSameFactOnce() {
		addSegment("3", "2025-01-01");
		addSegment("3", "2025-01-01");
		assertThat(TestDraft.rows(this.draft, "segments")).hasSize(1);
	}

	@Test
	void rejectsFactWithSameKeyAndOtherValues() {
		addSegment("3", "2025-01-01");
		assertThatExceptionOfType(ApiProblem.class)
			.isThrownBy(() -> this.draft.addFact("segments",
					Map.of("organisation", "RX1", "segment", "3", "edition", "NOF-2025-26", "valid_from", "2025-01-01",
							"note", "Reviewed."),
					TestDraft.RECORDED))
			.withMessageStartingWith("This fact is already recorded with other values: segments")
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT));
	}

	@Test
	void rejectsInvalidValue() {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> addSegment("3", "soon"))
			.withMessageContaining("valid_from: \"soon\" is not a date")
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_REQUEST));
	}

	@Test
	void endsOnlyOpenRow() {
		addSegment("3", "2025-01-01");
		Row ended = this.draft.endOnly("segments", (row) -> true, "2025-07-01", TestDraft.LETTER);
		assertThat(ended).isEqualTo(TestDraft.only(this.draft, "segments"));
		assertThat(ended.list("sources")).containsExactly("minutes", "letter-to-the-trust");
		assertThat(TestDraft.holds(ended, "2025-06-30")).as("on the date before the end").isTrue();
		assertThat(TestDraft.holds(ended, "2025-07-01")).as("on the end date").isFalse();
	}

	@Test
	void leavesRowWithSameEndUnchanged() {
		addSegment("3", "2025-01-01");
		Row ended = this.draft.endOnly("segments", (row) -> true, "2025-07-01", TestDraft.RECORDED);
		assertThat(this.draft.endOnly("segments", (row) -> true, "2025-07-01", TestDraft.LETTER)).isEqualTo(ended);
	}

	@Test
	void rejectsEndOfEndedRow() {
		addSegment("3", "2025-01-01");
		this.draft.endOnly("segments", (row) -> true, "2025-07-01", TestDraft.RECORDED);
		assertThatExceptionOfType(ApiProblem.class)
			.isThrownBy(() -> this.draft.endOnly("segments", (row) -> true, "2025-08-01", TestDraft.RECORDED))
			.withMessageContaining("has already ended")
			.withMessageContaining("until 2025-06-30")
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND));
	}

	@Test
	void rejectsEndIfSeveralRowsAreOpen() {
		addSegment("3", "2025-01-01");
		addSegment("4", "2025-04-01");
		assertThatExceptionOfType(ApiProblem.class)
			.isThrownBy(() -> this.draft.endOnly("segments", (row) -> true, "2025-07-01", TestDraft.RECORDED))
			.withMessageStartingWith("Several facts are open")
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT));
	}

	@Test
	void rejectsEndOfUnknownFact() {
		assertThatExceptionOfType(ApiProblem.class)
			.isThrownBy(() -> this.draft.endOnly("segments", (row) -> true, "2025-07-01", TestDraft.RECORDED))
			.withMessage("No such fact is recorded. Check the values.");
	}

	@Test
	void recordsNewSourceOnce() {
		addFactFrom(TestDraft.LETTER, "2025-01-01");
		addFactFrom(TestDraft.LETTER, "2025-04-01");
		assertThat(TestDraft.rows(this.draft, "sources")).extracting((row) -> row.text("id"))
			.containsExactly("minutes", "letter-to-the-trust");
	}

	@Test
	void assignsDifferentKeysToSourcesWithSameTitle() {
		addFactFrom(TestDraft.LETTER, "2025-01-01");
		addFactFrom(TestDraft.described("Letter to the trust", "2025-12"), "2025-04-01");
		assertThat(TestDraft.rows(this.draft, "sources")).extracting((row) -> row.text("id"))
			.containsExactly("minutes", "letter-to-the-trust", "letter-to-the-trust-2");
	}

	private void addFactFrom(CitedSource source, String from) {
		this.draft.addFact("segments",
				Map.of("organisation", "RX1", "segment", "3", "edition", "NOF-2025-26", "valid_from", from), source);
	}

	@ParameterizedTest
	@CsvSource({ "Segments of Q3 2026/27, segments-of-q3-2026-27", "' Board: paper 7! ', board-paper-7",
			"***, source" })
	void derivesKeyOfSourceFromTitle(String title, String key) {
		addFactFrom(TestDraft.described(title, null), "2025-01-01");
		assertThat(TestDraft.only(this.draft, "segments").list("sources")).containsExactly(key);
	}

	@Test
	void returnsNameOfOrganisationOrItsCode() {
		assertThat(this.draft.nameOf("RX1")).isEqualTo("Vale Hospitals");
		assertThat(this.draft.nameOf("RX9")).isEqualTo("RX9");
	}

}
