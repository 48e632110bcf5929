package org.oversightgraph.page.directory;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.filter.PageInfo;
import org.oversightgraph.table.Table;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationsViewTests {

	private static OrganisationsView of(int total, int shown) {
		Table.Builder table = Table.named("organisations", "Organisations", "Organisation");
		for (int row = 0; row < shown; row++) {
			table.row("Trust " + row);
		}
		return new OrganisationsView(total, new PageInfo(false, false, null, null), List.of(), List.of(),
				new Choices("sort", "Sort by", List.of()), false, "", "", table.build());
	}

	@Test
	void countsMatchesAndShownOrganisations() {
		assertThat(of(1205, 25).sentence()).isEqualTo("1,205 organisations match. This page shows 25 of them.");
		assertThat(of(1, 1).sentence()).isEqualTo("1 organisation matches.");
		assertThat(of(0, 0).sentence()).isEqualTo("No organisation matches these filters.");
	}

	@Test
	void statesWhichRowsFilesContain() {
		assertThat(of(205, 25).files()).isEqualTo("The CSV and Excel files contain all 205 organisations.");
		assertThat(of(1001, 25).files()).contains("this page only");
		assertThat(of(25, 25).files()).isEmpty();
	}

}
