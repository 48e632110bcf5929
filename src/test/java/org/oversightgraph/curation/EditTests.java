package org.oversightgraph.curation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.curation.NewArrangement.Party;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.standing.SupportTrigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests the rows that each change of a curator records. */
class EditTests {

	private static final String EDITION = "NOF-2025-26";

	private static final SegmentDecision SEGMENT = new SegmentDecision("RX1", 3, EDITION, "Q3 2025/26", "2025-01-01",
			null, "Reviewed in May.", TestDraft.RECORDED);

	private static final NewArrangement AGREEMENT = new NewArrangement(ArrangementKind.OVERSIGHT_AGREEMENT, "agreement",
			List.of(new Party(PartyRole.SUBJECT, "RX1"), new Party(PartyRole.LEAD, "QV1")), null, List.of("acute"),
			"2025-01-01", null, null, TestDraft.RECORDED);

	private static final SupportStay SUPPORT = new SupportStay("RX1", Programme.MANDATED_SUPPORT,
			List.of(SupportTrigger.OWN_PERFORMANCE, SupportTrigger.SYSTEM), false, DirectorKind.ID, "2025-01-01",
			"2025-12-31", null, TestDraft.RECORDED);

	private final Draft draft = TestDraft.real();

	@Test
	void recordsSegment() {
		SEGMENT.on(this.draft);
		assertThat(SEGMENT.reason()).isEqualTo("Recorded segment 3 of RX1");
		assertThat(values(TestDraft.only(this.draft, "segments"))).containsEntry("organisation", "RX1")
			.containsEntry("segment", "3")
			.containsEntry("edition", EDITION)
			.containsEntry("period", "Q3 2025/26")
			.containsEntry("valid_from", "2025-01-01")
			.containsEntry("note", "Reviewed in May.")
			.doesNotContainKey("valid_to");
	}

	@Test
	void recordsAgreementAndItsParties() {
		AGREEMENT.on(this.draft);
		assertThat(AGREEMENT.reason()).isEqualTo("Recorded oversight agreement of RX1, QV1");
		String key = "agreement:rx1-qv1-2025-01-01";
		assertThat(values(TestDraft.only(this.draft, "arrangements"))).containsEntry("id", key)
			.containsEntry("kind", "OVERSIGHT_AGREEMENT")
			.containsEntry("title", "Oversight agreement of Vale Hospitals, NHS Vale")
			.containsEntry("services", "acute")
			.containsEntry("status", "IN_FORCE")
			.containsEntry("joint", "no");
		assertThat(TestDraft.rows(this.draft, "arrangement_parties"))
			.allSatisfy((row) -> assertThat(row.text("arrangement")).isEqualTo(key))
			.extracting((row) -> row.text("role") + " " + row.text("organisation"))
			.containsExactly("SUBJECT RX1", "LEAD QV1");
	}

	@Test
	void recordsDifferentAgreementOfSamePartiesUnderAnotherKey() {
		AGREEMENT.on(this.draft);
		new NewArrangement(AGREEMENT.kind(), AGREEMENT.prefix(), AGREEMENT.parties(), "Maternity", List.of("maternity"),
				AGREEMENT.from(), null, null, TestDraft.RECORDED)
			.on(this.draft);
		assertThat(TestDraft.rows(this.draft, "arrangements")).extracting((row) -> row.text("id"))
			.containsExactly("agreement:rx1-qv1-2025-01-01", "agreement:rx1-qv1-2025-01-01-2");
	}

	@Test
	void recordsSupportEpisodeAndItsEntry() {
		SUPPORT.on(this.draft);
		assertThat(SUPPORT.reason()).isEqualTo("Recorded that RX1 entered mandated support");
		String key = "support:rx1-mandated-support";
		assertThat(values(TestDraft.only(this.draft, "support_episodes"))).containsEntry("id", key)
			.containsEntry("programme", "MANDATED_SUPPORT")
			.containsEntry("trigger", "OWN_PERFORMANCE;SYSTEM")
			.containsEntry("cqc_recommended", "no")
			.containsEntry("director", "ID")
			.containsEntry("target_exit_on", "2025-12-31");
		assertThat(values(TestDraft.only(this.draft, "support_events"))).containsEntry("episode", key)
			.containsEntry("event", "ENTERED")
			.containsEntry("on", "2025-01-01");
	}

	@Test
	void recordsExitAtEndOfSupport() {
		SUPPORT.on(this.draft);
		SupportStay.End end = new SupportStay.End("RX1", Programme.MANDATED_SUPPORT, "2025-06-30", TestDraft.LETTER);
		end.on(this.draft);
		assertThat(end.reason()).isEqualTo("Recorded that RX1 left mandated support");
		assertThat(TestDraft.rows(this.draft, "support_events"))
			.extracting((row) -> row.text("event") + " " + row.text("on"))
			.containsExactly("ENTERED 2025-01-01", "EXITED 2025-06-30");
	}

	/** Each change, the change that ends it, and the table of the fact. */
	static Stream<Ended> ended() {
		return Stream.of(
				new Ended(SEGMENT, new SegmentDecision.End("RX1", EDITION, null, "2025-06-30", TestDraft.LETTER),
						"segments"),
				new Ended(AGREEMENT,
						new NewArrangement.End("agreement:rx1-qv1-2025-01-01", "2025-06-30", TestDraft.LETTER),
						"arrangements"),
				new Ended(SUPPORT,
						new SupportStay.End("RX1", Programme.MANDATED_SUPPORT, "2025-06-30", TestDraft.LETTER),
						"support_episodes"));
	}

	/**
	 * A change and its end.
	 *
	 * @param start the change
	 * @param end the change that ends it
	 * @param table the table of the fact
	 */
	record Ended(Edit start, Edit end, String table) {
	}

	@ParameterizedTest
	@MethodSource("ended")
	void appliesUntilDateBeforeEnd(Ended ended) {
		ended.start().on(this.draft);
		ended.end().on(this.draft);
		Row row = TestDraft.only(this.draft, ended.table());
		assertThat(TestDraft.holds(row, "2025-06-30")).as("on the date before the end").isTrue();
		assertThat(TestDraft.holds(row, "2025-07-01")).as("on the end date").isFalse();
	}

	@ParameterizedTest
	@MethodSource("ended")
	void changesNothingIfSentAgain(Ended ended) {
		ended.start().on(this.draft);
		List<Row> started = List.copyOf(this.draft.rows());
		ended.start().on(this.draft);
		assertThat(this.draft.rows()).isEqualTo(started);
		ended.end().on(this.draft);
		List<Row> closed = List.copyOf(this.draft.rows());
		ended.end().on(this.draft);
		assertThat(this.draft.rows()).isEqualTo(closed);
	}

	@Test
	void endsSegmentWithRequestedStart() {
		SEGMENT.on(this.draft);
		new SegmentDecision("RX1", 4, EDITION, null, "2025-04-01", null, null, TestDraft.RECORDED).on(this.draft);
		new SegmentDecision.End("RX1", EDITION, "2025-01-01", "2025-03-31", TestDraft.LETTER).on(this.draft);
		assertThat(TestDraft.rows(this.draft, "segments"))
			.extracting((row) -> row.text("segment") + " " + row.date("valid_to"))
			.containsExactly("3 2025-04-01", "4 null");
	}

	@Test
	void rejectsEndOfOtherEdition() {
		SEGMENT.on(this.draft);
		assertThatExceptionOfType(ApiProblem.class)
			.isThrownBy(() -> new SegmentDecision.End("RX1", "NOF-2022-23", null, "2025-04-01", TestDraft.LETTER)
				.on(this.draft))
			.withMessageContaining("No such fact is recorded");
	}

	private static Map<String, String> values(Row row) {
		return row.values()
			.keySet()
			.stream()
			.collect(Collectors.toMap((column) -> column, (column) -> Draft.text(row, column)));
	}

}
