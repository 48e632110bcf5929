package org.oversightgraph.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.TestFramework;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The start page as the server sends it. */
class StartPageControllerTests {

	@Test
	void offersEachEditionAndSegmentOfFramework() throws IOException {
		byte[] body = new StartPageController(TestFramework.FRAMEWORK, new ClassPathResource("index.mustache")).page()
			.getBody();
		assertThat(new String(body, StandardCharsets.UTF_8)).contains("<option value=\"\">")
			.contains("data-last-segment=\"5\"")
			.doesNotContain("{{")
			.contains(TestFramework.FRAMEWORK.editions().stream().map(StartPageControllerTests::option).toList());
	}

	private static String option(FrameworkEdition edition) {
		return "<option value=\"%s\">%s: %s</option>".formatted(edition.id(), edition.id(), edition.title());
	}

}
