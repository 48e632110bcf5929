package org.oversightgraph.page;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.oversightgraph.ProductTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Uses GraphiQL and the reference in a real browser. */
@ProductTest
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class PagesIT extends BrowserTest {

	private static final String NORTH_WEST_AMBULANCE = "/organisations/RX7?asOf=2026-05-01&edition=NOF-2022-23";

	PagesIT(@LocalServerPort int port) {
		super(port);
	}

	@Test
	void doesNotScrollSidewaysOnNarrowScreen() {
		this.page.setViewportSize(360, 740);
		this.page.navigate("/graphiql/");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("WhoOversees");
		assertThat(width("scrollWidth")).isEqualTo(360);
		this.page.navigate("/reference");
		assertThat(this.page.locator("h3").last()).isVisible();
		assertThat(width("scrollWidth")).isEqualTo(360);
	}

	@Test
	void linksToEntriesOfReference() {
		this.page.navigate("/");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("API reference")).click();
		assertThat(this.page.locator("h1")).hasText("Schema reference");
		this.page.locator("summary").getByText("Queries").click();
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Query.oversightOf")).click();
		assertThat(this.page.locator(":target")).containsText("Returns the oversight of several organisations");
		this.page.navigate("/reference#Trust.oversight");
		Locator field = this.page.locator(":target");
		assertThat(field).containsText("Oversight of the organisation on the requested date, with reasons.");
		field.getByText("OversightPosition").click();
		assertThat(this.page.locator(":target")).hasText("OversightPosition");
		assertThat(this.page.locator("[id='Query.search.text']")).containsText("Search text, for example lancashire");
		assertThat(this.page.locator("[id='Query.search.first']")).containsText("Default: 10");
		assertThat(this.page.locator("[id='TrustType.AMBULANCE']")).containsText("999");
	}

	@Test
	void resolvesLinksOfReferenceAndHasUniqueIds() {
		this.page.navigate("/reference");
		Object brokenLinks = this.page.evaluate("""
				[...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href").slice(1))
				  .filter((id) => !document.getElementById(id))""");
		assertThat(brokenLinks).isEqualTo(List.of());
		Object duplicateIds = this.page.evaluate("""
				[...document.querySelectorAll("[id]")].map((element) => element.id)
				  .filter((id, index, all) => all.indexOf(id) !== index)""");
		assertThat(duplicateIds).isEqualTo(List.of());
	}

	@Test
	void answersNotModifiedForUnchangedReference() {
		String tag = this.page.request().get("/reference").headers().get("etag");
		APIResponse again = this.page.request()
			.get("/reference", RequestOptions.create().setHeader("If-None-Match", tag));
		assertThat(again.status()).isEqualTo(304);
	}

	/** An example without variables opens with an empty variables editor. */
	@Test
	void opensExampleWithoutVariablesInGraphiql() {
		this.page.navigate("/graphiql/?operation=dataset");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query Dataset");
		assertThat(this.page.locator(".graphiql-editor-tool")).not().containsText("null");
	}

	@Test
	void runsFirstExampleInGraphiql() {
		this.page.navigate("/graphiql");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query WhoOversees");
		this.page.locator(".graphiql-execute-button").click();
		assertThat(this.page.locator(".result-window")).containsText("QE1");
	}

	@Test
	void opensExamplesAndSchemaInGraphiql() {
		this.page.navigate("/graphiql/");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query WhoOversees");
		int tabs = this.page.locator(".graphiql-tab").count();
		this.page.getByLabel("Example").selectOption("shared-providers");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query SharedProviders");
		assertThat(this.page.locator(".graphiql-tab")).hasCount(tabs + 1);
		button("Show Documentation Explorer").click();
		assertThat(this.page.locator(".graphiql-doc-explorer")).containsText("OversightPosition");
		button("Open settings dialog").click();
		assertThat(this.page.getByText("Clear storage").first()).isVisible();
	}

	@Test
	void resetsGraphiqlOnNextVisit() {
		this.page.navigate("/graphiql/");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query WhoOversees");
		this.page.getByLabel("Example").selectOption("dataset");
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query Dataset");
		try (Page next = this.context.newPage()) {
			next.navigate("/graphiql/");
			assertThat(next.locator(".graphiql-query-editor")).containsText("query WhoOversees");
		}
	}

	@Test
	void opensAnswerInGraphiql() {
		this.page.navigate(NORTH_WEST_AMBULANCE);
		this.page.getByText("Open in GraphiQL").click();
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query OrganisationOversight");
		assertThat(this.page.locator(".graphiql-editor-tool")).containsText("2026-05-01");
	}

	@Test
	void reportsMissingScriptsOfGraphiql() {
		this.page.route("**/webjars/graphiql/graphiql.min.js", Route::abort);
		this.page.navigate("/graphiql/");
		assertThat(this.page.locator("#editor")).containsText("could not be loaded");
		assertRequestsFailed();
	}

	@Test
	void forbidsContentFromOtherServers() {
		for (String path : List.of("/", "/graphiql/", "/reference", "/page/explorer.js", "/map.svg", "/nowhere")) {
			Map<String, String> headers = this.page.request().get(path).headers();
			assertThat(headers.get("content-security-policy")).as(path)
				.startsWith("default-src 'self';")
				.doesNotContain("http", "unsafe-eval", "script-src");
			assertThat(headers).containsEntry("x-content-type-options", "nosniff")
				.containsEntry("referrer-policy", "same-origin");
		}
	}

	@Test
	void redirectsGraphiqlRelativelyWithParameters() {
		APIResponse response = this.page.request()
			.get("/graphiql?operation=search", RequestOptions.create().setMaxRedirects(0));
		assertThat(response.status()).isEqualTo(302);
		assertThat(response.headers()).containsEntry("location", "graphiql/?operation=search");
	}

}
