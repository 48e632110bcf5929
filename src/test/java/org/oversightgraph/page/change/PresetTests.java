package org.oversightgraph.page.change;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.oversightgraph.page.change.Preset.Edition;

import static org.assertj.core.api.Assertions.assertThat;

class PresetTests {

	private static final LocalDate START = LocalDate.of(2021, 7, 1);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	@Test
	void comparesTheMergersOfApril2026ByDefault() {
		Preset preset = Preset.byDefault(START, TODAY);
		assertThat(preset.from()).isEqualTo("2026-03-31");
		assertThat(preset.to()).isEqualTo("2026-04-01");
	}

	@Test
	void comparesTheLastYearBeforeTheMergers() {
		Preset preset = Preset.byDefault(START, LocalDate.of(2026, 3, 1));
		assertThat(preset.from()).isEqualTo("2025-03-01");
		assertThat(preset.to()).isEqualTo("2026-03-01");
	}

	@Test
	void doesNotCompareDatesBeforeTheRecordsBegin() {
		LocalDate late = LocalDate.of(2026, 4, 1);
		assertThat(Preset.byDefault(late, TODAY).from()).isEqualTo(late);
		assertThat(Preset.all(late, TODAY, List.of()))
			.allSatisfy((preset) -> assertThat(preset.from()).isAfterOrEqualTo(late));
	}

	@Test
	void offersLast12MonthsThenStartDatesLatestFirst() {
		List<Preset> all = Preset.all(START, TODAY,
				List.of(new Edition("ONE", "One", START), new Edition("TWO", "Two", LocalDate.of(2022, 7, 1)),
						new Edition("THREE", "Three", LocalDate.of(2026, 4, 1))));
		assertThat(all).extracting(Preset::label)
			.containsExactly("Last 12 months", "1 April 2026: start of THREE, start of the financial year 2026/27",
					"1 April 2025: start of the financial year 2025/26",
					"1 April 2024: start of the financial year 2024/25",
					"1 April 2023: start of the financial year 2023/24", "1 July 2022: start of TWO",
					"1 April 2022: start of the financial year 2022/23");
	}

	@Test
	void offersNoDateAfterToday() {
		assertThat(Preset.all(START, LocalDate.of(2023, 1, 15), List.of()))
			.allSatisfy((preset) -> assertThat(preset.to()).isBeforeOrEqualTo("2023-01-15"));
	}

}
