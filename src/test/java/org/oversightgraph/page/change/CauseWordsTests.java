package org.oversightgraph.page.change;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oversightgraph.history.ChangeCauseKind;
import org.oversightgraph.page.Wording;

import static org.assertj.core.api.Assertions.assertThat;

class CauseWordsTests {

	/** Without an entry, the page would derive words from the enum value. */
	@ParameterizedTest
	@EnumSource(value = ChangeCauseKind.class, names = { "EDITION_BEGAN", "SEGMENT_CHANGED" },
			mode = EnumSource.Mode.EXCLUDE)
	void hasPlainWordsForEachCause(ChangeCauseKind cause) {
		assertThat(CauseWords.of(cause.name())).isNotEqualTo(Wording.of(cause.name()));
	}

}
