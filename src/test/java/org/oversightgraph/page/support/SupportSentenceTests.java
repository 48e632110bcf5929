package org.oversightgraph.page.support;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.support.Register.Episode;
import org.oversightgraph.standing.SupportStay.Status;

import static org.assertj.core.api.Assertions.assertThat;

class SupportSentenceTests {

	private static final LocalDate DATE = LocalDate.of(2026, 11, 26);

	private static final List<Programme> RECOVERY = List.of(Programme.RECOVERY_SUPPORT_PROGRAMME);

	private static Episode episode(String code, @Nullable String confirmed) {
		return new Episode(new Body(code, code, OrganisationKind.TRUST, null, null),
				Programme.RECOVERY_SUPPORT_PROGRAMME, Status.ONGOING, "", null, List.of(), 0, 0, 0, "", List.of(),
				List.of(), "", new Reason.Fact("", null, "2021-07", null, confirmed, null, List.of(), false));
	}

	private static List<Episode> episodes(String... codes) {
		return Stream.of(codes).map((code) -> episode(code, null)).toList();
	}

	@Test
	void countsEachOrganisationOnce() {
		assertThat(SupportSentence.of(DATE, List.of(), Status.ONGOING, episodes("RX7", "RX7", "RYE")))
			.isEqualTo("On 26 November 2026, 2 organisations are recorded in a support programme.");
	}

	@Test
	void namesTheProgramme() {
		assertThat(SupportSentence.of(DATE, RECOVERY, Status.ONGOING, episodes("RX7")))
			.isEqualTo("On 26 November 2026, 1 organisation is recorded in the Recovery Support Programme.");
	}

	@Test
	void statesThatNoOrganisationIsInProgramme() {
		assertThat(SupportSentence.of(DATE, RECOVERY, Status.ONGOING, List.of()))
			.isEqualTo("On 26 November 2026, no organisation is recorded in the Recovery Support Programme.");
	}

	@Test
	void statesThatRecordsDoNotShowWhetherSupportContinues() {
		assertThat(SupportSentence.of(DATE, RECOVERY, Status.NOT_KNOWN, episodes("RX7", "RYE"))).isEqualTo(
				"For 2 organisations, the records do not show whether they are still in the Recovery Support Programme on 26 November 2026.");
	}

	@Test
	void statesOldestConfirmationInItsPrecision() {
		assertThat(SupportSentence.age(List.of(episode("RX7", "2025"), episode("RYE", "2025-02-06"))))
			.endsWith("The oldest of these records was last confirmed on 6 February 2025.");
		assertThat(SupportSentence.age(List.of(episode("RX7", "2025-09")))).endsWith("in September 2025.");
		assertThat(SupportSentence.age(episodes("RX7"))).isEmpty();
	}

	@Test
	void namesLatestEditionWithRulesOnExit() {
		Edition edition = new Edition("OLD", "Old edition", LocalDate.of(2022, 7, 1), LocalDate.of(2025, 6, 25),
				List.of());
		Register.Rule rule = new Register.Rule("leaving", "OLD ¶60", "Leaving", "NHS England decides.");
		assertThat(new ExitAnswer(Programme.RECOVERY_SUPPORT_PROGRAMME, "No rule today.", edition, List.of(rule),
				List.of())
			.provenance()).isEqualTo(
					"No rule today. The latest edition with rules on exit from it is OLD, in force until 25 June 2025. Its rules were:");
		assertThat(new ExitAnswer(Programme.FINANCIAL_INTERVENTION, "No rule today.", null, List.of(), List.of())
			.provenance()).isEqualTo("No rule today. No edition here has rules on exit from it.");
	}

	@Test
	void findsTheSegmentWithTheMostSupport() {
		Edition edition = new Edition("OLD", "Old edition", LocalDate.of(2022, 7, 1), null,
				List.of(new Edition.Segment(1, "One", "None."), new Edition.Segment(4, "Four", "Intensive."),
						new Edition.Segment(5, "Five", null)));
		assertThat(edition.mostSupported()).isEqualTo(new Edition.Segment(4, "Four", "Intensive."));
	}

	@Test
	void abbreviatesProgrammes() {
		assertThat(SupportPage.initials(Programme.RECOVERY_SUPPORT_PROGRAMME)).isEqualTo("RSP");
	}

}
