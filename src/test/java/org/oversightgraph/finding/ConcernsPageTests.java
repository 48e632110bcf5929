package org.oversightgraph.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the page of concerns with the kinds of findings. */
class ConcernsPageTests {

	private static final Path PAGE = Path.of("src/docs/explore/concerns.md");

	private static final Pattern KIND = Pattern.compile("`([A-Z0-9]+(?:_[A-Z0-9]+)+)`");

	@Test
	void mapsConcernsToEveryKindOfFinding() throws IOException {
		Set<String> kinds = Arrays.stream(FindingKind.values()).map(Enum::name).collect(Collectors.toSet());
		assertThat(KIND.matcher(Files.readString(PAGE)).results().map((match) -> match.group(1))).containsAll(kinds)
			.allMatch(kinds::contains);
	}

	@Test
	void givesReasonForEveryConcernWithoutFinding() throws IOException {
		String page = Files.readString(PAGE);
		Matcher rows = Pattern.compile("(?m)^\\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|$")
			.matcher(page.substring(page.indexOf("## Concerns without a finding")));
		assertThat(rows.results().map((row) -> row.group(2).strip())).hasSizeGreaterThan(20)
			.allSatisfy((reason) -> assertThat(reason).isNotBlank());
	}

}
