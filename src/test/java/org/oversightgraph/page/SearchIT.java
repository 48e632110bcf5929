package org.oversightgraph.page;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.ProductTest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Searches organisations from the field at the top of every page. */
@ProductTest
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class SearchIT extends BrowserTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	SearchIT(@LocalServerPort int port) {
		super(port);
	}

	@Test
	void explainsSuggestions() {
		this.page.navigate("/?asOf=2026-03-01");
		assertSuggests("SECAmb", "RYD", "Found by a former or short name: SECAmb", "SECAmb");
		assertSuggests("HIOW", "QRL", "Found by a former or short name", "HIOW");
		assertSuggests("surey heartlands", "QXU", "(similar spelling): Surrey Heartlands", "Surrey");
		assertSuggests("frimly health", "RDU", "Found by its name (similar spelling)", "Frimley");
		assertSuggests("crawley", "RYD", "Found by its head office: Crawley", "Crawley");
		assertSuggests("rx7", "RX7", "Found by its code", "RX7");
	}

	private void assertSuggests(String typed, String code, String reason, String mark) {
		field().fill(typed);
		Locator option = suggestions()
			.filter(new Locator.FilterOptions().setHas(this.page.locator(".code").getByText(code)))
			.filter(new Locator.FilterOptions().setHasText(reason))
			.first();
		assertThat(option.locator("mark").getByText(mark).first()).isVisible();
		assertThat(field()).hasAttribute("aria-expanded", "true");
	}

	@Test
	void showsKindTownAndClosureInSuggestions() {
		this.page.navigate("/?asOf=2026-05-01");
		field().fill("QM7");
		assertThat(suggestions().first()).containsText("integrated care board");
		assertThat(suggestions().first().locator(".tag")).hasText("closed");
		field().fill("RYD");
		assertThat(suggestions().first()).containsText("ambulance trust, Crawley");
	}

	@Test
	void opensSuggestionByKeyboardOnSameDate() {
		this.page.navigate("/map?asOf=2026-05-01");
		field().fill("lancash");
		assertThat(suggestions().first()).containsText("Lancashire and South Cumbria");
		field().press("ArrowDown");
		assertThat(field()).hasAttribute("aria-activedescendant", "suggestions-0");
		field().press("Enter");
		assertThat(this.page).hasURL(this.home + "/organisations/QE1?asOf=2026-05-01");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EEAST                                  | /organisations/RYC?
			rru                                    | /organisations/RRU?
			who shares SECAmb?                     | /organisations/RYD?
			Who leads oversight of RX7             | /organisations/RX7?
			what happened to QNQ                   | /organisations/QNQ/history?
			gaps at RX7                            | /organisations/RX7/gaps?
			who commissions RX7                    | /organisations/RX7/arrangements?
			what changed                           | /changes?
			who is in the Recovery Support Programme | /support?
			""")
	void answersCodesNamesAndQuestions(String text, String address) {
		this.page.navigate("/?asOf=2026-05-01");
		field().fill(text);
		field().press("Enter");
		assertThat(this.page.locator("h1")).isVisible();
		this.page.waitForURL((url) -> url.startsWith(this.home + address));
	}

	@Test
	void listsSeveralMatchesWithTheirLeads() {
		this.page.navigate("/?asOf=2026-05-01");
		field().fill("manchester");
		field().press("Enter");
		assertThat(this.page.locator("h1")).containsText("manchester");
		assertThat(this.page.locator("main tbody tr").first()).containsText("Manchester");
		assertThat(this.page.locator("main thead")).containsText("Lead for oversight");
	}

	@Test
	void suggestsNextStepsWithoutMatches() {
		this.page.navigate("/search?q=zzqqx&asOf=2026-05-01");
		assertThat(this.page.locator("main")).containsText("No organisation matches zzqqx on 1 May 2026");
		this.page.locator("main").getByText("Browse all organisations").click();
		assertThat(this.page.url()).contains("/organisations?", "asOf=2026-05-01");
	}

	@Test
	void reportsSlowAndFailedSuggestionsAndRepeatsThem() {
		this.page.navigate("/");
		List<Route> pending = new ArrayList<>();
		this.page.route("**/graphql", pending::add);
		field().fill("lancashire");
		assertThat(this.page.locator("#found")).hasText("Searching…");
		pending.forEach(Route::abort);
		assertThat(this.page.locator("#found")).containsText("cannot be reached");
		this.page.unroute("**/graphql");
		field().press("ArrowDown");
		assertThat(suggestions().first()).containsText("Lancashire");
		assertRequestsFailed();
	}

	/** The field works on servers that accept trusted documents only. */
	@Test
	void sendsTrustedDocumentsOnly() {
		List<String> sent = new ArrayList<>();
		this.page.onRequest((request) -> addDocument(request, sent));
		this.page.navigate("/");
		field().fill("lancashire");
		assertThat(suggestions().first()).isVisible();
		List<String> trusted = new ArrayList<>();
		JSON.readTree(this.page.request().get("/operations").text())
			.forEach((operation) -> trusted.add(operation.path("document").asString()));
		assertThat(sent).isNotEmpty().isSubsetOf(trusted);
	}

	private static void addDocument(Request request, List<String> documents) {
		if (request.url().endsWith("/graphql")) {
			documents.add(JSON.readTree(String.valueOf(request.postData())).path("query").asString());
		}
	}

	private Locator suggestions() {
		return this.page.locator("#suggestions").getByRole(AriaRole.OPTION);
	}

}
