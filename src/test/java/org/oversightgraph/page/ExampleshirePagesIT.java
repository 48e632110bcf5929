package org.oversightgraph.page;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;
import org.oversightgraph.TestGraph;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Reads the pages with the fictional dataset, in a real browser. */
@ProductTest
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class ExampleshirePagesIT extends BrowserTest {

	ExampleshirePagesIT(@LocalServerPort int port) {
		super(port);
	}

	/** The start of the product loads another dataset. */
	@BeforeEach
	void load() {
		TestGraph.use("exampleshire");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/?asOf=2024-06-01", "/search", "/map?asOf=2024-06-01", "/shared-oversight?asOf=2024-06-01",
					"/changes", "/support?asOf=2024-06-01", "/gaps?asOf=2024-06-01", "/scenario?asOf=2024-06-01",
					"/about", "/organisations/ZR12?asOf=2024-06-01", "/organisations/ZQ1/system?asOf=2024-06-01" })
	void marksFictionalDataOnAccessiblePages(String address) {
		this.page.navigate(address);
		assertThat(this.page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Fictional data")))
			.containsText("Fictional teaching data");
		AccessibilityIT.assertMeetsRules(this.page, List.of());
	}

	/** The start page offers trusts of this dataset. */
	@Test
	void leadsFromExampleToAnswer() {
		this.page.navigate("/?asOf=2024-06-01");
		this.page.locator("main .cards a").first().click();
		assertThat(this.page.locator(".verdict")).not().isEmpty();
	}

	/** The page of the search offers questions about organisations of this dataset. */
	@ParameterizedTest
	@CsvSource({ "Who shares North Exampleshire Ambulance?, ZR12", "What happened to Old Central Infirmary?, ZR20" })
	void leadsFromQuestionToAnswer(String question, String code) {
		this.page.navigate("/search?asOf=2024-06-01");
		this.page.getByText(question).click();
		assertThat(this.page.locator("h1 .code")).containsText(code);
	}

	@ParameterizedTest
	@CsvSource({ "North Exampleshire Ambulance, ZR12", "zr14, ZR14" })
	void findsOrganisation(String text, String code) {
		this.page.navigate("/?asOf=2024-06-01");
		field().fill(text);
		field().press("Enter");
		assertThat(this.page.locator("h1 .code, main table").first()).containsText(code);
	}

}
