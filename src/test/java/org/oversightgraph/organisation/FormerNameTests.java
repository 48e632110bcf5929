package org.oversightgraph.organisation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.organisation.Organisation.Description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Checks the names of an organisation on a date. */
class FormerNameTests {

	private static final Organisation RENAMED = new Organisation("RM3", "Northern Care Alliance", List.of("NCA"),
			List.of(FormerName.parse("Hope Hospital|1991|2002-04"),
					FormerName.parse("Salford Royal|2002-04-30|2021-10-01")),
			OrganisationKind.TRUST, null, null, TrustType.ACUTE, Description.NONE, null, List.of());

	@ParameterizedTest
	@CsvSource({ "2002-03-31, Hope Hospital", "2021-09-30, Salford Royal", "2021-10-01, Northern Care Alliance",
			"2026-11-25, Northern Care Alliance", "2002-04-15, Northern Care Alliance" })
	void returnsNameOnDate(LocalDate date, String name) {
		assertThat(RENAMED.nameOn(date)).isEqualTo(name);
		assertThat(RENAMED.named(date).name()).isEqualTo(name);
		assertThat(RENAMED.named(date).named(date)).isEqualTo(RENAMED.named(date));
	}

	@Test
	void returnsNextNameWhileDateOfChangeIsUncertain() {
		FormerName former = FormerName.parse("Midlands Partnership||2022-03-18..2025-07-15");
		assertThat(former.appliesOn(LocalDate.parse("2022-03-17"))).isTrue();
		assertThat(former.appliesOn(LocalDate.parse("2023-01-01"))).isFalse();
	}

	@Test
	void listsLatestNameAmongOtherNames() {
		Organisation before = RENAMED.named(LocalDate.parse("2021-07-01"));
		assertThat(before.otherNames()).containsExactly("Northern Care Alliance", "NCA");
		assertThat(before.code()).isEqualTo("RM3");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2022-06-30 | Devon Partnership                | NHS Devon replaced Devon Partnership
			2022-07-01 | the system of NHS Devon | NHS Devon replaced Devon Partnership
			""")
	void namesSystemBeforeIcb(LocalDate date, String system, String replaced) {
		Organisation icb = new Organisation("QJK", "NHS Devon", List.of(),
				List.of(FormerName.parse("Devon Partnership||2022-07-01")), OrganisationKind.ICB, null, null,
				TrustType.UNKNOWN, Description.NONE, null, List.of());
		assertThat(icb.named(date).systemInSentence()).isEqualTo(system);
		assertThat(icb.renamedInWords("Devon Partnership", "NHS Devon")).isEqualTo(replaced);
	}

	@Test
	void saysThatTrustWasRenamed() {
		assertThat(RENAMED.renamedInWords("Salford Royal", "Northern Care Alliance"))
			.isEqualTo("Salford Royal was renamed Northern Care Alliance");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Salford Royal||2021-10-01", "Hope Hospital|1991|2002-04", "A|2020..|2022-03-18..2025" })
	void writesNameInFormThatWasRead(String written) {
		assertThat(FormerName.parse(written).written()).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Salford Royal", "Salford Royal|2021-10-01", "||2021", "A||", "A||someday",
			"A|2022-01-01|2021-01-01", "A|||2021" })
	void rejectsOtherForms(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> FormerName.parse(written));
	}

}
