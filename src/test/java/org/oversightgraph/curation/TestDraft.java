package org.oversightgraph.curation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.curation.CitedSource.NewSource;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.time.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Builds drafts and sources for tests without a graph. */
final class TestDraft {

	/** A source in the data of each draft, published on 31 March 2025. */
	static final CitedSource RECORDED = new CitedSource("minutes", null);

	/** A source that is new to the data. */
	static final CitedSource LETTER = described("Letter to the trust", "2025-11");

	private TestDraft() {
	}

	/** Returns a source that is new to the data. */
	static CitedSource described(String title, @Nullable String publishedOn) {
		return new CitedSource(null, new NewSource(title, null, null, publishedOn, null));
	}

	/** Returns a draft of real data with one source and two organisations. */
	static Draft real() {
		return of(DatasetNature.REAL);
	}

	/** Returns a draft whose new facts are restricted. */
	static Draft restricted() {
		return of(DatasetNature.REAL, true);
	}

	static Draft of(DatasetNature nature) {
		return of(nature, false);
	}

	/** Returns a draft with one source and two organisations. */
	private static Draft of(DatasetNature nature, boolean restricted) {
		DatasetHeader header = new DatasetHeader("tests", "Data for tests", nature, LocalDate.of(2021, 7, 1), "1",
				"One source and two organisations.");
		return new Draft(new DatasetContent(header,
				List.of(row("sources", Map.of("id", "minutes", "title", "Minutes", "published_on", "2025-03-31")),
						row("trusts",
								Map.of("code", "RX1", "name", "Vale Hospitals", "type", "ACUTE", "sources", "minutes")),
						row("icbs", Map.of("code", "QV1", "name", "NHS Vale", "sources", "minutes")))),
				restricted);
	}

	/** Returns a row with values as written in a file. */
	static Row row(String table, Map<String, String> written) {
		return Row.ofWritten(DatasetFormat.table(table), written);
	}

	/** Returns the rows of a table. */
	static List<Row> rows(Draft draft, String table) {
		return draft.rows(table, (row) -> true);
	}

	/** Returns the only row of a table. */
	static Row only(Draft draft, String table) {
		assertThat(rows(draft, table)).as(table).hasSize(1);
		return rows(draft, table).getFirst();
	}

	/** Returns whether a fact certainly applies on a date. */
	static boolean holds(Row row, String date) {
		return new Period(row.date("valid_from"), row.date("valid_to")).certainlyHoldsOn(LocalDate.parse(date));
	}

}
