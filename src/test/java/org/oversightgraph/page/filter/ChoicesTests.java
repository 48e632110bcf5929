package org.oversightgraph.page.filter;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;

import static org.assertj.core.api.Assertions.assertThat;

class ChoicesTests {

	@Test
	void keepsAChosenValueWithoutItems() {
		Choices choices = Choices.of("kinds", "Kind", List.of(new Count<>(OrganisationKind.TRUST, 5)),
				List.of(OrganisationKind.ICB), (kind) -> "the " + kind);
		assertThat(choices.all()).containsExactly(new Choice("TRUST", "the TRUST", 5, false),
				new Choice("ICB", "the ICB", 0, true));
		assertThat(choices.chosen()).extracting(Choice::value).containsExactly("ICB");
	}

	@Test
	void countsOrganisationsWithoutItemsAsZero() {
		Body north = new Body("Y1", "North", null, null, null);
		Body south = new Body("Y2", "South", null, null, null);
		Choices choices = Choices.ofBodies("region", "Region", List.of(north, south), "y2")
			.counted(List.of(new BodyCount(north, 3)));
		assertThat(choices.all()).containsExactly(new Choice("Y1", "North", 3, false),
				new Choice("Y2", "South", 0, true));
		assertThat(choices.all().getFirst().inWords()).isEqualTo("North (3)");
	}

}
