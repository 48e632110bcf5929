package org.oversightgraph.page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.CuratedProduct;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages where the schema is not told and documents that are not known are logged. */
@CuratedProduct
@EnabledIf(value = InABrowser.INSTALLED, disabledReason = InABrowser.MISSING)
class ProductionPagesIT extends InABrowser {

	ProductionPagesIT(@LocalServerPort int port) {
		super(port);
	}

	@BeforeAll
	static void load() {
		TestGraph.use("england");
	}

	@Test
	void graphiqlSaysWhereTheSchemaIsAndRunsTheExamples() {
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
	void aLinkIsAnswered() {
		this.page.navigate("/?of=RX7&asOf=2026-05-01&edition=NOF-2022-23");
		assertThat(this.page.locator("#answer .badge")).hasText("Presumed");
	}

}
