package org.oversightgraph.page.about;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AboutViewTests {

	@Test
	void roundsPartialSharesToBetween1And99Percent() {
		assertThat(AboutView.of(201, 202)).isEqualTo("201 (99%)");
		assertThat(AboutView.of(202, 202)).isEqualTo("202 (100%)");
		assertThat(AboutView.of(1, 1000)).isEqualTo("1 (1%)");
		assertThat(AboutView.of(0, 202)).isEqualTo("0");
		assertThat(AboutView.of(0, 0)).isEqualTo("0");
	}

}
