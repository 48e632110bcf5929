package org.oversightgraph.page.framework;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.framework.FrameworkPassage;
import org.oversightgraph.framework.FrameworkPassage.Party;
import org.oversightgraph.framework.FrameworkRule.Topic;
import org.oversightgraph.page.framework.Edition.Passage;
import org.oversightgraph.page.framework.Edition.RuleName;

import static org.assertj.core.api.Assertions.assertThat;

class PassageFilterTests {

	private static final Passage LEADS = passage("E-1 ¶2", FrameworkPassage.Kind.ROLE, "Who leads",
			"ICBs lead oversight.", Topic.OVERSIGHT);

	private static final Passage HISTORY = passage("E-1 ¶3", FrameworkPassage.Kind.BACKGROUND, "History",
			"The Act of 2022.", null);

	private static final Passage TABLE = passage("E-1 T1", FrameworkPassage.Kind.PROCESS, "Meetings",
			"Review meetings.", Topic.SEGMENTATION);

	private static final List<Passage> ALL = List.of(LEADS, HISTORY, TABLE);

	private static Passage passage(String citation, FrameworkPassage.Kind kind, String topic, String statement,
			@Nullable Topic rule) {
		return new Passage(citation, kind, topic, statement, List.of("A point."), List.of(Party.ICB), "Treatment.",
				(rule == null) ? List.of() : List.of(new RuleName("rule", "A rule", rule)), List.of(), List.of());
	}

	@Test
	void returnsAllPassagesWithoutFilter() {
		assertThat(new PassageFilter("", "", "").passages(ALL)).isEqualTo(ALL);
	}

	@Test
	void filtersByTopicOfRules() {
		assertThat(new PassageFilter("OVERSIGHT", "", "").passages(ALL)).containsExactly(LEADS);
	}

	@Test
	void filtersByKind() {
		assertThat(new PassageFilter("", "BACKGROUND", "").passages(ALL)).containsExactly(HISTORY);
		assertThat(new PassageFilter("", "NO_KIND", "").passages(ALL)).isEmpty();
	}

	@Test
	void findsAllWordsInAnyOrderAndCase() {
		assertThat(new PassageFilter("", "", "oversight icbs").passages(ALL)).containsExactly(LEADS);
		assertThat(new PassageFilter("", "", "oversight act").passages(ALL)).isEmpty();
		assertThat(new PassageFilter("", "", "t1 point").passages(ALL)).containsExactly(TABLE);
	}

	@Test
	void returnsAnchorHeadingAndStatus() {
		assertThat(LEADS.anchor()).isEqualTo("p2");
		assertThat(LEADS.heading()).isEqualTo("¶2 Who leads");
		assertThat(LEADS.status()).isEqualTo("Applied");
		assertThat(HISTORY.status()).isEqualTo("Held, gives no rule");
		assertThat(passage("E-1 (Manual, step 1)", FrameworkPassage.Kind.RULE, "Step 1", "Text.", null).heading())
			.isEqualTo("Step 1");
	}

}
