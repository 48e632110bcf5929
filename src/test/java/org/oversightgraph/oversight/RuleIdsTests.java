package org.oversightgraph.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.TestFramework;

import static org.assertj.core.api.Assertions.assertThat;

/** Ties the rules that are held as data to the code that reasons by them, both ways. */
class RuleIdsTests {

	private static final Path REASONING = Path.of("src/main/java/org/oversightgraph/oversight");

	/** A text in the code that can only be the id of a rule. */
	private static final Pattern RULE_ID = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

	private static final Set<String> TOPICS_OF_REASONING = Set.of("OVERSIGHT", "COMMISSIONING");

	private final Framework framework = TestFramework.FRAMEWORK;

	@Test
	void everyRuleByWhichTheCodeReasonsIsHeldAsData() throws IOException {
		assertThat(usedInCode()).hasSizeGreaterThan(20).isSubsetOf(held((rule) -> true));
	}

	@Test
	void everyRuleOfWhoOverseesAndCommissionsIsReasonedByOrFollowsFromASegment() throws IOException {
		Set<String> reasoned = held((rule) -> TOPICS_OF_REASONING.contains(rule.topic()) && rule.segment() == null);
		assertThat(reasoned).hasSizeGreaterThan(20).isSubsetOf(usedInCode());
	}

	private Set<String> held(Predicate<FrameworkRule> which) {
		return Stream
			.concat(this.framework.editions().stream().flatMap((edition) -> edition.rules().stream()),
					this.framework.conventions().stream())
			.filter(which)
			.map(FrameworkRule::id)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Graph classes name statements in the same way, and know no rules. */
	private static Set<String> usedInCode() throws IOException {
		Set<String> used = new TreeSet<>();
		for (Path file : sources()) {
			RULE_ID.matcher(Files.readString(file)).results().forEach((found) -> used.add(found.group(1)));
		}
		return used;
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.list(REASONING)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.toString().endsWith("Graph.java"))
				.toList();
		}
	}

}
