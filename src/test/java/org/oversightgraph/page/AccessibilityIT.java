package org.oversightgraph.page;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the pages against the rules of <a href="https://www.w3.org/TR/WCAG22/">WCAG
 * 2.2</a>, levels A and AA, that a machine can check.
 */
@ProductTest
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class AccessibilityIT extends BrowserTest {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	AccessibilityIT(@LocalServerPort int port) {
		super(port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
							/                                                                            | #dataset    | England
					/?of=RX7&asOf=2026-05-01&edition=NOF-2022-23                                 | #answer h2  | North West
					/?of=RX7&asOf=2019-01-01                                                     | #answer h2  | No answer
					/?of=QE1&asOf=2026-05-01                                                     | #answer h2  | Lancashire
					/?of=ZZ9&asOf=2026-05-01                                                     | #answer h2  | Organisation not found
					/?view=bodies&kinds=TRUST&status=ACTIVE&asOf=2026-05-01&edition=NOF-2022-23  | #results h2 | 1 to 20
					/?view=bodies&kinds=TRUST&segment=5&name=frimly&asOf=2026-05-01              | #results    | Remove
					""")
	void meetsRulesOnPages(String address, String selector, String text) {
		this.page.navigate(address);
		assertThat(this.page.locator(selector).first()).containsText(text);
		assertMeetsRules();
		this.page.setViewportSize(360, 740);
		assertMeetsRules();
	}

	@Test
	void meetsRulesWithSuggestions() {
		this.page.navigate("/?asOf=2026-05-01");
		field().fill("lancash");
		assertThat(this.page.locator("[role=option]").first()).containsText("Lancashire");
		field().press("ArrowDown");
		assertMeetsRules();
	}

	@Test
	void meetsRulesWithAllFactsShown() {
		this.page.navigate("/?of=RX7&asOf=2026-05-01&edition=NOF-2022-23");
		Locator all = button("Show all facts");
		all.click();
		assertThat(this.page.locator("#answer .facts > ul > li").first()).isVisible();
		assertMeetsRules();
	}

	/**
	 * Checks a part of the reference, because its hundreds of entries have the same
	 * structure.
	 */
	@Test
	void meetsRulesOnReference() {
		this.page.navigate("/reference");
		assertMeetsRules(new AxeBuilder(this.page).include(List.of("header", "nav", "#queries")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs", "/docs/operate/limits", "/docs/no-such-page" })
	void meetsRulesOnDocumentation(String address) {
		this.page.navigate(address);
		assertThat(this.page.locator("h1")).isVisible();
		assertMeetsRules();
		this.page.setViewportSize(360, 740);
		assertMeetsRules();
		this.errors.removeIf((error) -> address.contains("no-such") && error.contains("404"));
	}

	private void assertMeetsRules() {
		assertMeetsRules(new AxeBuilder(this.page));
	}

	private static void assertMeetsRules(AxeBuilder axe) {
		assertThat(axe.withTags(RULES).analyze().getViolations())
			.extracting((rule) -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
			.isEmpty();
	}

}
