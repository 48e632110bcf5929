package org.oversightgraph.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oversightgraph.organisation.Organisation.Description;
import org.oversightgraph.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# opened on, closed on,  date,       status
			2022-07-01,  ,           2022-06-30, NOT_YET_OPEN
			2022-07-01,  ,           2022-07-01, ACTIVE
			2022-07-01,  2026-03-31, 2026-03-30, ACTIVE
			2022-07-01,  2026-03-31, 2026-03-31, ACTIVE
			2022-07-01,  2026-03-31, 2026-04-01, CLOSED
			2022-07-01,  2022-07-01, 2022-07-01, ACTIVE
			,            2026-03-31, 1948-07-05, ACTIVE
			,            ,           1948-07-05, ACTIVE
			2022-10,     ,           2022-09-30, NOT_YET_OPEN
			2022-10,     ,           2022-10-01, ACTIVE
			2022,        2024,       2024-12-31, ACTIVE
			2022,        2024,       2025-01-01, CLOSED
			2022,        2024..,     2999-01-01, ACTIVE
			""")
	void isActiveFromOpeningToClosingDate(@Nullable String openedOn, @Nullable String closedOn, LocalDate date,
			OrganisationStatus status) {
		Organisation organisation = organisation(openedOn, closedOn);
		assertThat(organisation.statusOn(date)).isEqualTo(status);
		assertThat(organisation.isClosedOn(date)).isEqualTo(status == OrganisationStatus.CLOSED);
	}

	@ParameterizedTest
	@EnumSource
	void namesKindWithArticle(OrganisationKind kind) {
		String article = switch (kind) {
			case REGION, ICB, ICB_CLUSTER, INTEGRATED_CARE_PARTNERSHIP -> "an ";
			case NATIONAL_BODY, TRUST, PLACE, PROVIDER_COLLABORATIVE, LOCAL_AUTHORITY, SUB_ICB_LOCATION -> "a ";
		};
		assertThat(kind.oneOf()).isEqualTo(article + kind.words());
	}

	private static Organisation organisation(@Nullable String first, @Nullable String last) {
		return new Organisation("QZZ", "NHS Exampleshire", List.of(), List.of(), OrganisationKind.ICB, date(first),
				date(last), TrustType.UNKNOWN, Description.NONE, null, List.of());
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text == null) ? null : PartialDate.parse(text);
	}

}
