package org.oversightgraph.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.page.NamedOrganisation.Hit;
import org.oversightgraph.search.SearchField;
import org.oversightgraph.search.Similarity;

import static org.assertj.core.api.Assertions.assertThat;

class NamedOrganisationTests {

	private static Hit hit(String code, SearchField field, Similarity match) {
		return new Hit(field, match,
				new Body(code, "Name of " + code, OrganisationKind.TRUST, null, OrganisationStatus.ACTIVE));
	}

	private static void assertFound(NamedOrganisation named, String code) {
		assertThat(named.found()).isNotNull().extracting(Body::code).isEqualTo(code);
		assertThat(named.choices()).isEmpty();
		assertThat(named.advice()).isEmpty();
	}

	@Test
	void prefersExactCode() {
		assertFound(NamedOrganisation.of("RX7", List.of(hit("RYD", SearchField.NAME, Similarity.EXACT),
				hit("RX7", SearchField.CODE, Similarity.EXACT))), "RX7");
	}

	@Test
	void selectsOnlyExactName() {
		assertFound(NamedOrganisation.of("Bolton", List.of(hit("place:bolton", SearchField.NAME, Similarity.EXACT),
				hit("RMC", SearchField.NAME, Similarity.PREFIX))), "place:bolton");
	}

	@Test
	void selectsOnlyMatch() {
		assertFound(NamedOrganisation.of("secam", List.of(hit("RYD", SearchField.OTHER_NAME, Similarity.SIMILAR))),
				"RYD");
	}

	@Test
	void offersChoicesIfSeveralMatch() {
		NamedOrganisation named = NamedOrganisation.of("Bolton",
				List.of(hit("place:bolton", SearchField.NAME, Similarity.EXACT),
						hit("E08000001", SearchField.NAME, Similarity.EXACT),
						hit("RMC", SearchField.NAME, Similarity.PREFIX)));
		assertThat(named.found()).isNull();
		assertThat(named.choices()).extracting(Body::code).containsExactly("place:bolton", "E08000001", "RMC");
		assertThat(named.advice()).isEqualTo("\"Bolton\" does not name one organisation for certain. Choose one.");
	}

	@Test
	void doesNotSelectByTown() {
		NamedOrganisation named = NamedOrganisation.of("Bolton", List
			.of(hit("RX7", SearchField.PLACE, Similarity.EXACT), hit("RMC", SearchField.NAME, Similarity.PREFIX)));
		assertThat(named.found()).isNull();
		assertThat(NamedOrganisation.of("Bolton", List.of(hit("RX7", SearchField.PLACE, Similarity.EXACT))).found())
			.isNull();
	}

	@Test
	void reportsThatNothingMatches() {
		NamedOrganisation named = NamedOrganisation.of("Xyz", List.of());
		assertThat(named.isUnknown()).isTrue();
		assertThat(named.advice()).startsWith("No organisation matches \"Xyz\".");
	}

}
