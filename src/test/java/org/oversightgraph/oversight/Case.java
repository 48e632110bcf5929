package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in src/test/resources/cases: the facts that matter, the question,
 * and the answer expected.
 *
 * @param name what it shows
 * @param paragraph what asks for it
 * @param facts facts that the answer must rest on
 * @param ask a question of who oversees
 * @param interaction or a question of how segments meet
 * @param expect the answer
 */
record Case(@JsonProperty("case") String name, String paragraph, @Nullable List<String> facts, @Nullable Ask ask,
		@Nullable Interaction interaction, Expected expect) {

	/** The cases of a file. */
	record Cases(String dataset, List<Case> cases) {
	}

	/** A question of who oversees a body. */
	record Ask(String of, LocalDate asOf, @Nullable String edition) {
	}

	/** A question of how a trust's segment meets its systems. */
	record Interaction(String trust, LocalDate asOf, @Nullable String edition) {
	}

	/** What is expected; what is left out is not looked at. */
	record Expected(@Nullable Determination determination, @Nullable String lead, @Nullable List<String> candidates,
			@Nullable List<String> sharedWith, @Nullable List<String> coordinators, @Nullable Integer segment,
			@Nullable List<String> rules, @Nullable List<String> notRules, @Nullable List<String> lines,
			@Nullable InteractionPattern pattern, @Nullable Map<String, InteractionPattern> systems,
			@Nullable List<String> consequences, @Nullable List<String> partners, @Nullable List<String> support) {
	}

}
