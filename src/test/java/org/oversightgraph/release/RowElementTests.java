package org.oversightgraph.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;

import static org.assertj.core.api.Assertions.assertThat;

class RowElementTests {

	@Test
	void writesOrganisation() {
		assertThat(properties(Draft.tiny(), "icbs", "QA1")).containsEntry("code", "QA1")
			.containsEntry("kind", "ICB")
			.containsEntry("evidence", "STATED")
			.containsEntry("name", "North Board")
			.containsEntry("otherNames", List.of("North", "Northern"))
			.containsEntry("openedOn", LocalDate.of(2022, 7, 1))
			.containsEntry("openedOnLatest", LocalDate.of(2022, 7, 1))
			.containsEntry("openedOnText", "2022-07-01")
			.containsEntry("closedOn", LocalDate.of(2026, 3, 31))
			.containsEntry("sources", List.of("register"))
			.containsEntry("addedIn", 7L)
			.containsEntry("describedIn", 7L)
			.containsEntry("removedIn", RowElement.OPEN)
			.doesNotContainKey("note");
	}

	@Test
	void writesTypedValuesOfFact() {
		assertThat(properties(Draft.tiny(), "segments", "RA2")).containsEntry("segment", 5L)
			.containsEntry("score", 3.81)
			.containsEntry("rank", 120L)
			.containsEntry("inDeficit", true)
			.containsEntry("peerGroup", "Acute trust")
			.containsKey("key")
			.doesNotContainKeys("organisation", "validTo", "note");
		assertThat(properties(Draft.tiny(), "segments", "RA1")).containsEntry("validFrom", LocalDate.of(2022, 4, 1))
			.containsEntry("validFromLatest", LocalDate.of(2023, 3, 31))
			.containsEntry("validFromText", "2022/23");
	}

	@Test
	void keepsKeyOfAmendedFact() {
		Object key = properties(Draft.tiny(), "support_episodes", "support:second").get("key");
		Draft later = Draft.tiny()
			.replace("support_episodes.csv", "2023-04,,STATED,,minutes,",
					"2023-04-20,2025,DERIVED,2025,register,Ended.");
		assertThat(properties(later, "support_episodes", "support:second")).containsEntry("key", key)
			.containsEntry("validToText", "2025");
	}

	private static Map<String, Object> properties(Draft draft, String table, String first) {
		return new DatasetReader(Draft.EDITIONS).read(draft.files())
			.rows()
			.stream()
			.filter((row) -> row.table().name().equals(table) && row.key().contains(first))
			.map((row) -> RowElement.properties(row, DatasetNature.REAL, 7))
			.findFirst()
			.orElseThrow();
	}

}
