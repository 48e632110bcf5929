package org.oversightgraph.page.map;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StepsTests {

	@Test
	void dividesLargeNumbersIntoFourSteps() {
		assertThat(words(List.of(3, 23, 9))).containsExactly("1 to 6", "7 to 12", "13 to 18", "19 to 23");
	}

	@Test
	void putsZeroInSeparateStep() {
		assertThat(words(List.of(0, 8))).containsExactly("0", "1 to 2", "3 to 4", "5 to 6", "7 to 8");
	}

	@Test
	void usesOneStepForEachSmallNumber() {
		assertThat(words(List.of(1, 3))).containsExactly("1", "2", "3");
	}

	@Test
	void hasOneStepIfAllNumbersAreZero() {
		assertThat(words(List.of(0, 0))).containsExactly("0");
		assertThat(words(List.of())).containsExactly("0");
	}

	@Test
	void returnsStepOfNumber() {
		Steps steps = Steps.of(List.of(0, 23));
		assertThat(steps.of(0)).isZero();
		assertThat(steps.of(6)).isEqualTo(1);
		assertThat(steps.of(7)).isEqualTo(2);
		assertThat(steps.of(23)).isEqualTo(4);
		assertThatIllegalArgumentException().isThrownBy(() -> steps.of(24));
	}

	@Test
	void usesDifferentShadeForEachStep() {
		assertThat(Steps.of(List.of(0, 23)).shades()).extracting((shade) -> shade.colour() + shade.hatch())
			.doesNotHaveDuplicates()
			.hasSize(5);
	}

	private static List<String> words(List<Integer> numbers) {
		return Steps.of(numbers).all().stream().map(Steps.Step::words).toList();
	}

}
