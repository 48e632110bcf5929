package org.oversightgraph.page.change;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oversightgraph.history.ChangeCauseKind;
import org.oversightgraph.page.Wording;

import static org.assertj.core.api.Assertions.assertThat;

class CauseWordsTests {

	/** Values in capitals would otherwise become words that readers do not know. */
	@ParameterizedTest
	@EnumSource(value = ChangeCauseKind.class, names = { "EDITION_BEGAN", "SEGMENT_CHANGED" },
			mode = EnumSource.Mode.EXCLUDE)
	void hasItsOwnWordsForEachCause(ChangeCauseKind cause) {
		assertThat(CauseWords.of(cause.name())).isNotEqualTo(Wording.of(cause.name()));
	}

}
