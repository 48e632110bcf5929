package org.oversightgraph.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.TestFramework;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the patterns that known and missing segments allow. */
class PatternsTests {

	private static final FrameworkEdition EDITION = TestFramework.FRAMEWORK.edition("NOF-2022-23").orElseThrow();

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			# trust struggles, systems struggle, only pattern,                        possible
			no,                no,               ALIGNED,                             1
			yes,               no no,            STRUGGLING_TRUST_IN_STRONGER_SYSTEM, 1
			no,                yes,              STRONG_TRUST_IN_STRUGGLING_SYSTEM,   1
			yes,               yes yes,          BOTH_STRUGGLING,                     1
			yes,               yes no,           MIXED_SYSTEMS,                       1
			?,                 yes no,           MIXED_SYSTEMS,                       1
			yes,               yes no ?,         MIXED_SYSTEMS,                       1
			yes,               ?,                NOT_KNOWN,                           2
			yes,               yes ?,            NOT_KNOWN,                           2
			yes,               ? ?,              NOT_KNOWN,                           3
			?,                 yes,              NOT_KNOWN,                           2
			?,                 ?,                NOT_KNOWN,                           4
			?,                 ? ?,              NOT_KNOWN,                           5
			yes,               '',               NOT_KNOWN,                           0
			""")
	void returnsPossiblePatterns(String trust, String systems, InteractionPattern pattern, int possible) {
		List<@Nullable Boolean> struggling = new ArrayList<>();
		for (String system : systems.split(" ", 0)) {
			if (!system.isEmpty()) {
				struggling.add(read(system));
			}
		}
		Set<InteractionPattern> found = Patterns.possible(EDITION, read(trust), struggling);
		assertThat(found).hasSize(possible);
		assertThat(Patterns.only(found)).isEqualTo(pattern);
	}

	private static @Nullable Boolean read(String text) {
		return text.equals("?") ? null : Boolean.valueOf(text.equals("yes"));
	}

}
