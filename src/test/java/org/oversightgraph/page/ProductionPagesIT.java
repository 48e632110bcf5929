package org.oversightgraph.page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.CuratedProduct;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Uses the pages in production mode, without introspection and with a log of unknown
 * documents.
 */
@CuratedProduct
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class ProductionPagesIT extends BrowserTest {

	ProductionPagesIT(@LocalServerPort int port) {
		super(port);
	}

	@BeforeAll
	static void load() {
		TestGraph.use("england");
	}

	@Test
	void linksToReferenceFromGraphiqlAndRunsExamples() {
		this.page.navigate("/graphiql/");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query WhoOversees");
		assertThat(this.page.locator("#message")).containsText("does not allow introspection");
		assertThat(this.page.locator(".result-window")).not().containsText("errors");
		this.page.locator(".graphiql-execute-button").click();
		assertThat(this.page.locator(".result-window")).containsText("QE1");
		this.page.locator("#message a").click();
		assertThat(this.page).hasURL(this.home + "/reference");
	}

	@Test
	void answersSharedLink() {
		this.page.navigate("/?of=RX7&asOf=2026-05-01&edition=NOF-2022-23");
		assertThat(this.page).hasURL(this.home + "/organisations/RX7?asOf=2026-05-01&edition=NOF-2022-23");
		assertThat(this.page.locator(".verdict")).containsText("Presumed");
	}

}
