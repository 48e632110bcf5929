package org.oversightgraph.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.TestFiles;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.interaction.InteractionPattern;
import org.oversightgraph.Case;
import org.oversightgraph.oversight.Determination;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the rules in the data match the rules in the code and the teaching cases.
 */
class RuleIdsTests {

	private static final Path SOURCES = Path.of("src/main/java/org/oversightgraph");

	private static final List<String> REASONING = List.of("oversight", "interaction", "standing", "finding", "system",
			"commissioning");

	private static final Pattern TEXT = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

	/** Selects texts in the code that can only be ids of rules. */
	private static final Predicate<String> IS_RULE_ID = (text) -> text.contains("-");

	private final Framework framework = TestFramework.FRAMEWORK;

	@Test
	void definesEachRuleUsedInCode() {
		Set<String> used = new TreeSet<>(textsInCode());
		used.removeIf(IS_RULE_ID.negate());
		assertThat(used).hasSizeGreaterThan(10).isSubsetOf(ruleIds((rule) -> true));
	}

	/**
	 * A rule is applied by its role, the data of its edition, its segment or, for a
	 * memorandum, its topic. A convention is applied by its id.
	 */
	@Test
	void appliesEachDefinedRule() {
		assertThat(this.framework.conventions().stream().map(FrameworkRule::id)).hasSizeGreaterThan(10)
			.isSubsetOf(textsInCode());
		for (FrameworkEdition edition : this.framework.editions()) {
			Set<String> named = namedInData(edition);
			assertThat(edition.rules()).allSatisfy(
					(rule) -> assertThat(!rule.roles().isEmpty() || named.contains(rule.id()) || rule.segment() != null
							|| rule.everySegment() || rule.topic() == FrameworkRule.Topic.MEMORANDUM)
						.as("use of %s", rule.id())
						.isTrue());
		}
	}

	@Test
	void usesEachRoleInRulesAndCode() {
		String code = Stream.concat(REASONING.stream(), Stream.of("framework"))
			.flatMap((name) -> filesIn(SOURCES.resolve(name), ".java"))
			.map(TestFiles::read)
			.collect(Collectors.joining());
		assertThat(RuleRole.values())
			.allSatisfy((role) -> assertThat(code).containsPattern("RuleRole\\." + role + "\\b"))
			.allSatisfy((role) -> assertThat(this.framework.editions())
				.anyMatch((edition) -> edition.playing(role).isPresent()));
	}

	@Test
	void segmentRulesApplyToKindWithSegments() {
		for (FrameworkEdition edition : this.framework.editions()) {
			assertThat(edition.rules()).filteredOn((rule) -> rule.segment() != null || rule.everySegment())
				.isNotEmpty()
				.allSatisfy((rule) -> assertThat(edition.segmented()).as(rule.id())
					.containsAnyElementsOf(rule.appliesTo()));
		}
	}

	@Test
	void showsEachRuleInTeachingCase() {
		Set<String> shown = teachingCases().flatMap((example) -> example.expect().namedRules())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(shown).isEqualTo(ruleIds((rule) -> true));
	}

	@Test
	void runsEachFileOfCases() {
		assertThat(filesIn(Path.of("src/test/resources/cases"), ".yaml")).hasSameSizeAs(Case.files(Case.KINDS));
	}

	@Test
	void reachesEachConclusionInTeachingCase() {
		assertThat(teachingCases().map((example) -> example.expect().determination()).filter(Objects::nonNull))
			.contains(Determination.values());
		assertThat(teachingCases().map((example) -> example.expect().pattern()).filter(Objects::nonNull))
			.contains(InteractionPattern.values());
		assertThat(teachingCases().flatMap((example) -> Stream.ofNullable(example.expect().finds()))
			.flatMap((finds) -> finds.keySet().stream())).contains(FindingKind.values());
	}

	/** Returns the cases on the fictional dataset. */
	private static Stream<Case> teachingCases() {
		return Case.files(Case.KINDS)
			.stream()
			.map(Case::read)
			.filter((cases) -> cases.dataset().equals("exampleshire"))
			.flatMap((cases) -> cases.cases().stream());
	}

	/** Returns the ids of rules that the data of an edition names outside its rules. */
	private static Set<String> namedInData(FrameworkEdition edition) {
		Set<String> named = edition.decisions()
			.stream()
			.map(SegmentDecision::rule)
			.collect(Collectors.toCollection(TreeSet::new));
		edition.segments()
			.stream()
			.map(FrameworkEdition.Segment::programme)
			.filter(Objects::nonNull)
			.forEach((programme) -> {
				named.addAll(programme.entry());
				named.addAll(programme.ledBy());
				named.addAll(programme.exit());
				programme.directors().forEach((director) -> named.add(director.rule()));
			});
		return named;
	}

	private Set<String> ruleIds(Predicate<FrameworkRule> filter) {
		return Stream
			.concat(this.framework.editions().stream().flatMap((edition) -> edition.rules().stream()),
					this.framework.conventions().stream())
			.filter(filter)
			.map(FrameworkRule::id)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Returns literals of the reasoning. Graph classes are excluded, because they name
	 * statements in the same form and no rules.
	 */
	private static Set<String> textsInCode() {
		return REASONING.stream()
			.flatMap((name) -> filesIn(SOURCES.resolve(name), ".java"))
			.filter((file) -> !file.toString().endsWith("Graph.java"))
			.flatMap((file) -> TEXT.matcher(TestFiles.read(file)).results())
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<Path> filesIn(Path folder, String ending) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
