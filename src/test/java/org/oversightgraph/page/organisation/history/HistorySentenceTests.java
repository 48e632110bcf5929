package org.oversightgraph.page.organisation.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.history.ChangeCauseKind;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.SegmentRecord;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Cause;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Period;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Position;
import org.oversightgraph.page.organisation.history.HistoryAnswer.Succession;

import static org.assertj.core.api.Assertions.assertThat;

class HistorySentenceTests {

	private static final LocalDate CLOSED = LocalDate.of(2026, 3, 31);

	@Test
	void namesTheSuccessorsOfASplitOrganisation() {
		assertThat(sentence(OrganisationStatus.CLOSED, CLOSED, List.of(succession("A", true), succession("B", true)),
				List.of()))
			.isEqualTo("Old closed on 31 March 2026, and A and B each took over part of its area on 1 April 2026.");
	}

	@Test
	void namesTheOnlySuccessorOfASplitOrganisation() {
		assertThat(sentence(OrganisationStatus.CLOSED, CLOSED, List.of(succession("A", true)), List.of()))
			.isEqualTo("Old closed on 31 March 2026, and A took over part of its area on 1 April 2026.");
	}

	@Test
	void namesTheSuccessorOfAMergedOrganisation() {
		assertThat(sentence(OrganisationStatus.CLOSED, CLOSED, List.of(succession("A", false)), List.of()))
			.isEqualTo("Old closed on 31 March 2026, and A took over from it on 1 April 2026.");
	}

	@Test
	void saysIfNoSuccessorIsRecorded() {
		assertThat(sentence(OrganisationStatus.CLOSED, null, List.of(), List.of()))
			.isEqualTo("Old closed. No successor is recorded.");
	}

	@Test
	void countsChangesOfTheLeadOnly() {
		List<Period> periods = List.of(period("2021-07-01", Determination.PRESUMED, "A"),
				period("2022-07-01", Determination.PRESUMED, "A"), period("2023-07-01", Determination.BY_RULE, "B"));
		assertThat(sentence(OrganisationStatus.ACTIVE, null, List.of(), periods)).isEqualTo(
				"B has led the oversight of Old since 1 July 2023. The lead has changed once since the records began on 1 July 2021.");
	}

	@Test
	void countsChangesOfCertaintyIfTheLeadStays() {
		List<Period> periods = List.of(period("2021-07-01", Determination.PRESUMED, "A"),
				period("2022-07-01", Determination.BY_RULE, "A"), period("2023-07-01", Determination.AGREED, "A"));
		assertThat(sentence(OrganisationStatus.ACTIVE, null, List.of(), periods)).isEqualTo(
				"A has led the oversight of Old since 1 July 2022. The lead or its certainty has changed once since the records began on 1 July 2021.");
	}

	@Test
	void saysThatNoLeadWasDeterminedBefore() {
		List<Period> periods = List.of(period("2021-07-01", Determination.UNDETERMINED, null),
				period("2022-07-01", Determination.UNDETERMINED, null),
				period("2025-06-26", Determination.BY_RULE, "B"));
		assertThat(sentence(OrganisationStatus.ACTIVE, null, List.of(), periods)).isEqualTo(
				"B has led the oversight of Old since 26 June 2025. Before that, no lead was determined. The records begin on 1 July 2021.");
	}

	@Test
	void saysIfNoLeadIsDetermined() {
		List<Period> periods = List.of(period("2021-07-01", Determination.UNDETERMINED, null),
				period("2022-07-01", Determination.CONFLICTING, null));
		assertThat(sentence(OrganisationStatus.ACTIVE, null, List.of(), periods))
			.isEqualTo("No lead has been determined for Old since 1 July 2021.");
	}

	@Test
	void leavesOutTheTimeBeforeTheOrganisationWasOverseen() {
		List<Period> periods = List.of(period("2021-07-01", Determination.NOT_OVERSEEN, null),
				period("2026-04-01", Determination.BY_RULE, "B"));
		assertThat(sentence(OrganisationStatus.ACTIVE, null, List.of(), periods)).isEqualTo(
				"B has led the oversight of Old since 1 April 2026. The lead has not changed since Old came under oversight on 1 April 2026.");
	}

	@Test
	void countsCausesByKind() {
		assertThat(HistoryTables.kinds(
				List.of(cause(ChangeCauseKind.OPENED), cause(ChangeCauseKind.CLOSED), cause(ChangeCauseKind.OPENED))))
			.isEqualTo("Opened (2), Closed");
		assertThat(HistoryTables.kinds(List.of())).isEqualTo("Records begin");
	}

	private static Cause cause(ChangeCauseKind kind) {
		return new Cause(kind, "", List.of());
	}

	private static String sentence(OrganisationStatus status, @Nullable LocalDate closed, List<Succession> into,
			List<Period> periods) {
		Heading heading = new Heading("OLD", "Old", OrganisationKind.ICB, null, null, status, null, null, null,
				List.of(), List.of(), List.of());
		HistoryAnswer answer = new HistoryAnswer(
				new HistoryAnswer.Overseen(new HistoryAnswer.Subject(null, closed, List.of(), List.of(), into, null)),
				new HistoryAnswer.Periods(periods), List.of(), new HistoryAnswer.Dataset(LocalDate.of(2021, 7, 1)));
		return new HistorySentence(heading, answer).text();
	}

	private static Succession succession(String name, boolean partial) {
		return new Succession(body(name), LocalDate.of(2026, 4, 1), partial,
				new Reason.Fact("", null, null, null, null, null, null, false));
	}

	private static Period period(String from, Determination determination, @Nullable String lead) {
		return new Period(LocalDate.parse(from), null, new Position(new SegmentRecord.Edition("FIRST"), determination,
				(lead == null) ? null : body(lead), List.of(), List.of(), null), List.of());
	}

	private static Body body(String name) {
		return new Body(name, name, OrganisationKind.ICB, null, null);
	}

}
