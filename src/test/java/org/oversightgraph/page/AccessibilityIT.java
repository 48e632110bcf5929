package org.oversightgraph.page;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
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
		this.page.navigate("/organisations/RX7?asOf=2026-05-01&edition=NOF-2022-23");
		this.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
		assertThat(this.page.locator(".facts li").first()).isVisible();
		assertMeetsRules();
	}

	/**
	 * Checks a part of the reference, because its hundreds of entries have the same
	 * structure.
	 */
	@Test
	void meetsRulesOnReference() {
		this.page.navigate("/reference");
		assertMeetsRules(this.page, List.of("header", "nav", "#queries"));
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

	/** The explorer's page for developers. Decision 22 lists these faults of GraphiQL. */
	@Test
	void hasOnlyKnownFaultsInGraphiql() {
		this.page.navigate("/graphiql/");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query WhoOversees");
		assertThat(violations(this.page, List.of())).extracting(Rule::getId)
			.containsExactlyInAnyOrder("aria-required-children", "nested-interactive", "scrollable-region-focusable");
	}

	private void assertMeetsRules() {
		assertMeetsRules(this.page, List.of());
	}

	/** Checks a page, or parts of it. */
	static void assertMeetsRules(Page page, List<String> parts) {
		assertThat(violations(page, parts))
			.extracting((rule) -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
			.as(page.url())
			.isEmpty();
	}

	private static List<Rule> violations(Page page, List<String> parts) {
		AxeBuilder axe = new AxeBuilder(page).withTags(RULES);
		if (!parts.isEmpty()) {
			axe.include(parts);
		}
		return axe.analyze().getViolations();
	}

}
