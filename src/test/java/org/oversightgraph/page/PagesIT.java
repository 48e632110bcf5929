package org.oversightgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.oversightgraph.ProductTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Uses the pages in a real browser. */
@ProductTest
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class PagesIT extends BrowserTest {

	private static final String NORTH_WEST_AMBULANCE = "/?of=RX7&asOf=2026-05-01&edition=NOF-2022-23";

	private static final String LANCASHIRE = "NHS Lancashire and South Cumbria Integrated Care Board";

	PagesIT(@LocalServerPort int port) {
		super(port);
	}

	@Test
	void answersSharedLinkWithReasonsFactsAndSources() {
		this.page.navigate(NORTH_WEST_AMBULANCE);
		Locator answer = this.page.locator("#answer");
		assertThat(answer.locator("h2")).containsText("North West Ambulance Service NHS Trust");
		assertThat(answer.locator(".asked")).containsText("1 May 2026");
		assertThat(answer.locator(".badge")).hasText("Presumed");
		assertThat(answer.locator(".lead")).containsText(LANCASHIRE);
		assertThat(answer.locator(".citation").first()).containsText("NOF-2022-23 ¶22");
		assertThat(this.page.locator("#status")).containsText(LANCASHIRE + " leads");

		Locator facts = answer.locator("ol.reasons > li").first().locator(".facts > ul > li");
		assertThat(facts.first()).isHidden();
		button("Show all facts").click();
		assertThat(facts.first()).isVisible();
		assertThat(facts.all()).hasSizeGreaterThanOrEqualTo(5)
			.allSatisfy((fact) -> assertThat(fact.locator(".source a").first().getAttribute("href"))
				.startsWith("https://"));
	}

	@Test
	void selectsSuggestionByKeyboard() {
		this.page.navigate("/");
		Locator field = field();
		field.fill("lancash");
		assertThat(this.page.getByRole(AriaRole.OPTION).first()).containsText(LANCASHIRE);
		assertThat(field).hasAttribute("aria-expanded", "true");
		field.press("ArrowDown");
		assertThat(field).hasAttribute("aria-activedescendant", "suggestions-0");
		field.press("Enter");
		assertThat(this.page.locator("#answer h2")).containsText(LANCASHIRE);
		assertThat(field).hasAttribute("aria-expanded", "false");
		assertThat(field).hasValue(LANCASHIRE + " (QE1)");
		assertThat(this.page.url()).contains("?of=QE1&asOf=");
	}

	@Test
	void answersCodeOnEnterAndRestoresOnBack() {
		this.page.navigate(NORTH_WEST_AMBULANCE);
		assertThat(this.page.locator(".lead")).containsText(LANCASHIRE);
		field().fill("ryd");
		this.page.getByLabel("Date").fill("2023-06-01");
		field().press("Enter");
		assertThat(this.page.locator("#answer h2")).containsText("South East Coast Ambulance");
		assertThat(this.page.locator(".badge")).hasText("Undetermined");
		assertThat(this.page.locator(".summary")).containsText("Possible leads");
		this.page.locator(".summary a").first().click();
		assertThat(this.page.locator("#answer h2")).containsText("Integrated Care Board");
		assertThat(this.page.locator("#answer h2")).isFocused();

		this.page.goBack();
		this.page.goBack();
		assertThat(this.page.locator("#answer h2")).containsText("North West Ambulance");
		assertThat(this.page.locator(".summary")).containsText("Shared with");
		assertThat(this.page.getByLabel("Date")).hasValue("2026-05-01");
		assertThat(this.page.getByLabel("Edition")).hasValue("NOF-2022-23");
	}

	@Test
	void writesDatesInWords() {
		this.page.navigate("/?of=RRU&asOf=2024-06-01");
		assertThat(this.page.locator("ol.reasons")).containsText("is recorded on 1 June 2024.");
	}

	@Test
	void offersChoiceForAmbiguousName() {
		this.page.navigate("/");
		field().fill("manchester");
		field().press("Enter");
		assertThat(this.page.locator("#found")).containsText("Choose one");
		assertThat(this.page.getByRole(AriaRole.OPTION).first()).isVisible();
		assertThat(this.page.locator("#answer")).isHidden();
	}

	@Test
	void cancelsSearchWhenReaderLeaves() {
		List<Request> cancelled = new ArrayList<>();
		this.page.onRequestFailed(cancelled::add);
		this.page.navigate("/");
		assertThat(this.page.locator("#dataset")).containsText("England");
		// The route holds all requests. A held request continues once its route is
		// removed.
		this.page.route("**/graphql", (_) -> {
		});
		field().evaluate("(field) => { field.value = 'north west ambulance'; }");
		this.page.waitForRequest("**/graphql", () -> field().press("Enter"));
		this.page.locator("#browse-link").click();
		assertThat(this.page.locator("#list-view")).isVisible();
		this.page.waitForCondition(() -> !cancelled.isEmpty(), new Page.WaitForConditionOptions().setTimeout(5000));
	}

	@Test
	void showsErrorForUnknownCode() {
		this.page.navigate("/");
		field().fill("XXX9");
		field().press("Enter");
		assertThat(this.page.locator("#answer .problem")).containsText("Unknown organisation code XXX9");
		assertThat(this.page.locator("#status")).containsText("Unknown organisation code XXX9");
	}

	@Test
	void showsErrorForDateBeforeData() {
		this.page.navigate("/?of=RX7&asOf=2019-01-01");
		assertThat(this.page.locator("#answer .problem")).containsText("2021-07-01");
	}

	@Test
	void reportsUnreachableServiceAndRetries() {
		this.page.navigate("/");
		assertThat(this.page.locator("#dataset")).containsText("England");
		this.page.route("**/graphql", Route::abort);
		field().fill("RX7");
		field().press("Enter");
		assertThat(this.page.locator("#answer .problem")).containsText("cannot be reached");
		this.page.unroute("**/graphql");
		button("Try again").click();
		assertThat(this.page.locator(".lead")).isVisible();
		assertRequestsFailed();
	}

	@Test
	void escapesData() {
		this.page.route("**/graphql", (route) -> {
			APIResponse response = route.fetch();
			route.fulfill(new Route.FulfillOptions().setResponse(response)
				.setBody(response.text()
					.replace("North West Ambulance", "<img src=x onerror=alert(1)>")
					.replaceAll("https?://", "javascript:")));
		});
		this.page.navigate(NORTH_WEST_AMBULANCE);
		assertThat(this.page.locator("#answer h2")).containsText("<img src=x onerror=alert(1)>");
		assertThat(this.page.locator("#answer img")).hasCount(0);
		assertThat(this.page.locator("#answer a[href^='javascript']")).hasCount(0);
	}

	@Test
	void labelsFictionalData() {
		this.page.navigate("/");
		assertThat(this.page.locator("#dataset")).containsText("release");
		assertThat(this.page.getByText("Fictional teaching data")).isHidden();
		this.page.route("**/graphql", (route) -> {
			APIResponse response = route.fetch();
			route.fulfill(new Route.FulfillOptions().setResponse(response)
				.setBody(response.text().replace("\"REAL\"", "\"ILLUSTRATIVE\"")));
		});
		this.page.reload();
		assertThat(this.page.getByText("Fictional teaching data")).isVisible();
	}

	@Test
	void doesNotScrollSidewaysOnNarrowScreen() {
		this.page.setViewportSize(360, 740);
		this.page.navigate(NORTH_WEST_AMBULANCE);
		button("Show all facts").click();
		assertThat(this.page.locator(".source").last()).isVisible();
		assertThat(width("scrollWidth")).isEqualTo(360);
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
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reference")).click();
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

	/** An address that names an example without variables opens it without any. */
	@Test
	void opensExampleWithoutVariablesInGraphiQl() {
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
		this.page.getByText("Open this query in GraphiQL").click();
		assertThat(this.page.locator(".graphiql-query-editor")).containsText("query WhoOversees");
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
		for (String path : List.of("/", "/graphiql/", "/reference", "/app.js", "/nowhere")) {
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
