package org.oversightgraph.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.oversightgraph.page.NamedOrganisation.Hit;

import static org.assertj.core.api.Assertions.assertThat;

class NamedOrganisationTests {

	private static Hit hit(String code, String field, String match) {
		return new Hit(field, match, new Body(code, "Name of " + code, "TRUST", null, "ACTIVE"));
	}

	private static void assertFound(NamedOrganisation named, String code) {
		assertThat(named.found()).isNotNull().extracting(Body::code).isEqualTo(code);
		assertThat(named.choices()).isEmpty();
		assertThat(named.advice()).isEmpty();
	}

	@Test
	void prefersExactCode() {
		assertFound(NamedOrganisation.of("RX7", List.of(hit("RYD", "NAME", "EXACT"), hit("RX7", "CODE", "EXACT"))),
				"RX7");
	}

	@Test
	void selectsOnlyExactName() {
		assertFound(NamedOrganisation.of("Bolton",
				List.of(hit("place:bolton", "NAME", "EXACT"), hit("RMC", "NAME", "PREFIX"))), "place:bolton");
	}

	@Test
	void selectsOnlyMatch() {
		assertFound(NamedOrganisation.of("secam", List.of(hit("RYD", "OTHER_NAME", "SIMILAR"))), "RYD");
	}

	@Test
	void offersChoicesIfSeveralMatch() {
		NamedOrganisation named = NamedOrganisation.of("Bolton", List.of(hit("place:bolton", "NAME", "EXACT"),
				hit("E08000001", "NAME", "EXACT"), hit("RMC", "NAME", "PREFIX")));
		assertThat(named.found()).isNull();
		assertThat(named.choices()).extracting(Body::code).containsExactly("place:bolton", "E08000001", "RMC");
		assertThat(named.advice()).isEqualTo("\"Bolton\" does not name one organisation for certain. Choose one.");
	}

	@Test
	void doesNotSelectByTown() {
		NamedOrganisation named = NamedOrganisation.of("Bolton",
				List.of(hit("RX7", "PLACE", "EXACT"), hit("RMC", "NAME", "PREFIX")));
		assertThat(named.found()).isNull();
		assertThat(NamedOrganisation.of("Bolton", List.of(hit("RX7", "PLACE", "EXACT"))).found()).isNull();
	}

	@Test
	void reportsThatNothingMatches() {
		NamedOrganisation named = NamedOrganisation.of("Xyz", List.of());
		assertThat(named.isUnknown()).isTrue();
		assertThat(named.advice()).startsWith("No organisation matches \"Xyz\".");
	}

}
