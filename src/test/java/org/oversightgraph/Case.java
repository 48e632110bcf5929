package org.oversightgraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.interaction.InteractionPattern;
import org.oversightgraph.oversight.Determination;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A case in src/test/resources/cases: the relevant facts, a question and the expected
 * answer.
 *
 * @param name title of the case
 * @param paragraph paragraph of the framework that the case shows
 * @param facts facts that the answer must use
 * @param ask question about who oversees an organisation
 * @param interaction question about a trust's segment and its systems
 * @param standing question about the standing of an organisation
 * @param findings question about the findings of an organisation
 * @param system question about the system of an ICB
 * @param expect the expected answer
 */
public record Case(@JsonProperty("case") String name, String paragraph, @Nullable List<String> facts, @Nullable Ask ask,
		@Nullable Interaction interaction, @Nullable Ask standing, @Nullable Ask findings, @Nullable Ask system,
		Expected expect) {

	/** The kinds of questions in files of cases. */
	public static final List<String> KINDS = List.of("oversight", "interaction", "standing", "findings", "system");

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/** The cases of a file, and their dataset. */
	public record Cases(String dataset, List<Case> cases) {
	}

	/** A question about an organisation. */
	public record Ask(String of, LocalDate asOf, @Nullable String edition) {

		/** Returns the question for the reasoning. */
		public Question question() {
			return TestFramework.question(this.asOf, this.edition);
		}

	}

	/** A question about a trust's segment and its systems. */
	public record Interaction(String trust, LocalDate asOf, @Nullable String edition) {

		/** Returns the question for the reasoning. */
		public Question question() {
			return TestFramework.question(this.asOf, this.edition);
		}

	}

	/** The expected answer. Null values are not checked. */
	public record Expected(@Nullable Determination determination, @Nullable String lead,
			@Nullable List<String> candidates, @Nullable List<String> sharedWith, @Nullable List<String> coordinators,
			@Nullable Integer segment, @Nullable List<String> rules, @Nullable List<String> notRules,
			@Nullable List<String> lines, @Nullable InteractionPattern pattern,
			@Nullable Map<String, InteractionPattern> systems, @Nullable List<String> consequences,
			@Nullable List<String> partners, @Nullable List<String> support, @Nullable Integer presumed,
			@Nullable String reason, @Nullable LocalDate nextReview, @Nullable Map<FindingKind, String> finds,
			@Nullable List<InteractionPattern> possiblePatterns, @Nullable List<String> themes) {

		/** Lists the rules that the expected answer names. */
		public Stream<String> namedRules() {
			return Stream
				.of(orEmpty(this.rules), orEmpty(this.consequences),
						(this.finds == null) ? List.<String>of() : List.copyOf(this.finds.values()))
				.flatMap(List::stream);
		}

	}

	/**
	 * Lists the files of cases with these kinds of questions. A file's name ends with the
	 * kind.
	 */
	public static List<String> files(List<String> kinds) {
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".yaml"))
				.map((name) -> name.substring(0, name.length() - ".yaml".length()))
				.filter((name) -> kinds.stream().anyMatch((kind) -> name.endsWith("-" + kind)))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads the cases of a file. */
	public static Cases read(String file) {
		try (InputStream content = Objects.requireNonNull(Case.class.getResourceAsStream("/cases/" + file + ".yaml"),
				file)) {
			return YAML.readValue(content, Cases.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns a test for each case with these kinds of questions, on the dataset of its
	 * file.
	 */
	public static Stream<DynamicContainer> tests(List<String> kinds, Consumer<Case> check) {
		return files(kinds).stream().map((file) -> {
			Cases cases = read(file);
			return DynamicContainer.dynamicContainer(file,
					cases.cases().stream().map((example) -> DynamicTest.dynamicTest(example.name(), () -> {
						TestGraph.use(cases.dataset());
						check.accept(example);
					})));
		});
	}

	/** Returns an empty list for null. */
	public static List<String> orEmpty(@Nullable List<String> list) {
		return (list == null) ? List.of() : list;
	}

}
