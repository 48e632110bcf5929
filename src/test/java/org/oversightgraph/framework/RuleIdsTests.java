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
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.interaction.InteractionPattern;
import org.oversightgraph.Case;
import org.oversightgraph.oversight.Determination;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ties the rules that are held as data to the code that reasons by them, both ways, and
 * to the cases that teach them on the fictional dataset.
 */
class RuleIdsTests {

	private static final Path HOUSE = Path.of("src/main/java/org/oversightgraph");

	private static final List<String> REASONING = List.of("oversight", "interaction", "standing", "finding", "system",
			"commissioning");

	private static final Pattern TEXT = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

	/** A text in the code that can only be the id of a rule. */
	private static final Predicate<String> LIKE_A_RULE = (text) -> text.contains("-");

	private final Framework framework = TestFramework.FRAMEWORK;

	@Test
	void everyRuleByWhichTheCodeReasonsIsHeldAsData() {
		Set<String> used = new TreeSet<>(textsInCode());
		used.removeIf(LIKE_A_RULE.negate());
		assertThat(used).hasSizeGreaterThan(10).isSubsetOf(held((rule) -> true));
	}

	/**
	 * A rule is applied by its role, by the data of its edition, by its segment or, for a
	 * memorandum, by its topic; a convention is applied by its id.
	 */
	@Test
	void everyRuleHeldAsDataIsApplied() {
		assertThat(this.framework.conventions().stream().map(FrameworkRule::id)).hasSizeGreaterThan(10)
			.isSubsetOf(textsInCode());
		for (FrameworkEdition edition : this.framework.editions()) {
			Set<String> named = namedInData(edition);
			assertThat(edition.rules()).allSatisfy(
					(rule) -> assertThat(!rule.roles().isEmpty() || named.contains(rule.id()) || rule.segment() != null
							|| rule.everySegment() || rule.topic().equals("MEMORANDUM"))
						.as("%s is applied", rule.id())
						.isTrue());
		}
	}

	@Test
	void everyRoleIsPlayedByARuleAndUsedByTheCode() {
		String code = Stream.concat(REASONING.stream(), Stream.of("framework"))
			.flatMap((name) -> filesIn(HOUSE.resolve(name), ".java"))
			.map(RuleIdsTests::read)
			.collect(Collectors.joining());
		assertThat(RuleRole.values())
			.allSatisfy((role) -> assertThat(code).containsPattern("RuleRole\\." + role + "\\b"))
			.allSatisfy((role) -> assertThat(this.framework.editions())
				.anyMatch((edition) -> edition.playing(role).isPresent()));
	}

	@Test
	void rulesOfASegmentApplyToOrganisationsThatTheEditionSegments() {
		for (FrameworkEdition edition : this.framework.editions()) {
			assertThat(edition.rules()).filteredOn((rule) -> rule.segment() != null || rule.everySegment())
				.isNotEmpty()
				.allSatisfy((rule) -> assertThat(edition.segmented()).as(rule.id())
					.containsAnyElementsOf(rule.appliesTo()));
		}
	}

	@Test
	void everyRuleIsShownByATeachingCaseAndEveryRuleShownIsHeld() {
		Set<String> shown = teachingCases().flatMap((one) -> one.expect().named())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(shown).isEqualTo(held((rule) -> true));
	}

	@Test
	void everyFileOfCasesIsOfAKindThatIsRun() {
		assertThat(filesIn(Path.of("src/test/resources/cases"), ".yaml")).hasSameSizeAs(Case.files(Case.KINDS));
	}

	@Test
	void everyConclusionThereCanBeIsReachedByATeachingCase() {
		assertThat(teachingCases().map((one) -> one.expect().determination()).filter(Objects::nonNull))
			.contains(Determination.values());
		assertThat(teachingCases().map((one) -> one.expect().pattern()).filter(Objects::nonNull))
			.contains(InteractionPattern.values());
		assertThat(teachingCases().flatMap((one) -> Stream.ofNullable(one.expect().finds()))
			.flatMap((finds) -> finds.keySet().stream())).contains(FindingKind.values());
	}

	/** The cases on the fictional dataset, all of which are run. */
	private static Stream<Case> teachingCases() {
		return Case.files(Case.KINDS)
			.stream()
			.map(Case::read)
			.filter((cases) -> cases.dataset().equals("exampleshire"))
			.flatMap((cases) -> cases.cases().stream());
	}

	/** The ids of rules that the data of an edition names beside its rules. */
	private static Set<String> namedInData(FrameworkEdition edition) {
		Set<String> named = edition.decisions()
			.stream()
			.map(SegmentDecision::rule)
			.collect(Collectors.toCollection(TreeSet::new));
		edition.segments().stream().map(FrameworkEdition.Segment::programme).filter(Objects::nonNull).forEach((it) -> {
			named.addAll(it.entry());
			named.addAll(it.ledBy());
			named.addAll(it.exit());
			it.directors().forEach((director) -> named.add(director.rule()));
		});
		return named;
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
	private static Set<String> textsInCode() {
		return REASONING.stream()
			.flatMap((name) -> filesIn(HOUSE.resolve(name), ".java"))
			.filter((file) -> !file.toString().endsWith("Graph.java"))
			.flatMap((file) -> TEXT.matcher(read(file)).results())
			.map((found) -> found.group(1))
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

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
