package org.oversightgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.oversightgraph.ProductTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Finds organisations on the page, by search and by filters. */
@ProductTest
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class BrowseIT extends BrowserTest {

	private static final String TRUSTS = "/?view=bodies&kinds=TRUST&status=ACTIVE&asOf=2024-06-01";

	private static final JsonMapper JSON = new JsonMapper();

	BrowseIT(@LocalServerPort int port) {
		super(port);
	}

	@Test
	void explainsSuggestions() {
		this.page.navigate("/?asOf=2026-03-01");
		assertSuggests("SECAmb", "RYD", "Found by a former or short name: SECAmb", "SECAmb");
		assertSuggests("EEAST", "RYC", "Found by a former or short name: EEAST", "EEAST");
		assertSuggests("HIOW", "QRL", "Found by a former or short name", "HIOW");
		assertSuggests("surey heartlands", "QXU", "(similar spelling): Surrey Heartlands", "Surrey");
		assertSuggests("frimly health", "RDU", "Found by its name (similar spelling)", "Frimley");
		assertSuggests("crawley", "RYD", "Found by its head office: Crawley", "Crawley");
		assertSuggests("north west amb", "RX7", "Found by its name", "Amb");
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
	void answersShortNameAndCodeOnEnter() {
		this.page.navigate("/?asOf=2026-05-01");
		Map.of("EEAST", "East of England Ambulance", "rru", "London Ambulance").forEach((typed, name) -> {
			field().fill(typed);
			field().press("Enter");
			assertThat(this.page.locator("#answer h2")).containsText(name);
		});
	}

	@Test
	void suggestsCorrectionBeforeAnswer() {
		this.page.navigate("/?asOf=2026-05-01");
		field().fill("frimly health foundation");
		field().press("Enter");
		assertThat(this.page.locator("#found")).containsText("Choose");
		assertThat(this.page.locator("#answer")).isHidden();
		field().press("ArrowDown");
		field().press("Enter");
		assertThat(this.page.locator("#answer h2")).containsText("Frimley Health");
	}

	@Test
	void suggestsNextStepsWithoutMatches() {
		this.page.navigate("/?asOf=2026-05-01");
		Locator message = this.page.locator("#found");
		field().fill("zzqqx blah");
		assertThat(message).containsText("Try fewer words");
		field().fill("zzqqx");
		field().press("Enter");
		assertThat(message).containsText("like “zzqqx”");
		message.getByRole(AriaRole.LINK).click();
		assertThat(heading()).containsText("1 May 2026");
		assertThat(this.page).hasURL(this.home + "/?view=bodies&status=ACTIVE&asOf=2026-05-01");
	}

	@Test
	void reportsSlowAndFailedSearchAndRepeatsIt() {
		this.page.navigate("/");
		assertThat(this.page.locator("#dataset")).containsText("England");
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

	@Test
	void showsCountsOfApiBesideFilters() {
		this.page.navigate(TRUSTS);
		assertThat(this.page.locator("#filter")).not().hasAttribute("aria-busy", "true");
		assertThat(choice("kinds", "TRUST").locator(".count")).not().isEmpty();
		JsonNode facets = query("organisation-facets",
				"{\"filter\": {\"kinds\": [\"TRUST\"], \"status\": \"ACTIVE\"}, \"asOf\": \"2024-06-01\", \"first\": 1}")
			.path("facets");
		Map<String, String> facetNames = Map.of("kinds", "kinds", "trustTypes", "trustTypes", "status", "statuses",
				"region", "regions", "segment", "segments", "determinations", "determinations");
		facetNames.forEach((name, facet) -> {
			Map<String, String> expected = new TreeMap<>();
			facets.path(facet).forEach((bucket) -> {
				JsonNode value = bucket.path("value");
				expected.put(value.has("code") ? value.path("code").asString() : value.asString(),
						String.valueOf(bucket.path("count").asInt()));
			});
			assertThat(shown(name)).as(facet).isNotEmpty().isEqualTo(expected);
		});
	}

	private Map<String, String> shown(String name) {
		Map<String, String> shown = new TreeMap<>();
		this.page.locator("label.choice:visible:has(input[name='%s']:not([value='']))".formatted(name))
			.all()
			.forEach((choice) -> shown.put(Objects.requireNonNull(choice.locator("input").getAttribute("value")),
					choice.locator(".count").innerText()));
		return shown;
	}

	@Test
	void filtersByChoiceAndRestoresOnBack() {
		this.page.navigate(TRUSTS);
		Locator ambulance = choice("trustTypes", "AMBULANCE");
		assertThat(ambulance.locator(".count")).hasText("10");
		ambulance.click();
		assertThat(heading()).containsText("10 organisations on 1 June 2024");
		assertThat(this.page.locator("#list-status")).hasText("10 organisations.");
		assertThat(rows()).hasCount(10);
		assertThat(ambulance.locator("input")).isFocused();
		assertThat(this.page.locator(".chip")).hasCount(3);
		assertThat(this.page)
			.hasURL(this.home + "/?view=bodies&kinds=TRUST&trustTypes=AMBULANCE&status=ACTIVE&asOf=2024-06-01");

		Locator midlands = choice("region", "Y60");
		assertThat(midlands.locator(".count")).hasText("3");
		midlands.click();
		assertThat(heading()).containsText("3 organisations");
		this.page.goBack();
		assertThat(rows()).hasCount(10);
		assertThat(choice("region", "").locator("input")).isChecked();
		this.page.goBack();
		assertThat(heading()).containsText("1 to 20 of");
		assertThat(ambulance.locator("input")).not().isChecked();
		this.page.goForward();
		assertThat(rows()).hasCount(10);
		assertThat(ambulance.locator("input")).isChecked();
	}

	@Test
	void appliesAllFiltersOfAddress() {
		this.page.navigate("/?view=bodies&kinds=TRUST&trustTypes=ACUTE,AMBULANCE&determinations=PRESUMED,AGREED"
				+ "&region=y59&icb=qxu&status=ACTIVE&segment=4&name=east%20coast&asOf=2024-06-01&edition=NOF-2022-23");
		assertThat(rows()).hasCount(1);
		assertThat(rows()).containsText(new String[] { "South East Coast Ambulance" });
		assertThat(rows().locator(".leads")).containsText("NHS Surrey Heartlands ICB leads");
		assertThat(rows().locator(".stands")).containsText("Segment 4");
		assertThat(this.page.locator(".chip")).containsText(new String[] { "Trusts", "Trust type: Acute",
				"Trust type: Ambulance", "Lead: Presumed", "Lead: Agreed", "Region: South East",
				"ICB: NHS Surrey Heartlands", "Open", "Segment 4", "Name contains “east coast”" });
		assertThat(this.page.locator("#list-icb")).hasValue("QXU");
		assertThat(this.page.locator("#list-edition")).hasValue("NOF-2022-23");
	}

	@Test
	void opensAnswerOnSameDateAndRestoresList() {
		this.page.navigate(TRUSTS + "&edition=NOF-2022-23");
		this.page.locator("#list-name").fill("north west amb");
		this.page.locator("#list-name").press("Enter");
		assertThat(rows()).hasCount(1);
		rows().getByRole(AriaRole.LINK).click();
		assertThat(this.page.locator("#answer h2")).containsText("North West Ambulance");
		assertThat(this.page.locator("#answer .asked")).containsText("1 June 2024");
		assertThat(this.page.locator("#answer .asked")).containsText("NOF-2022-23");
		this.page.goBack();
		assertThat(rows()).hasCount(1);
		link("Browse organisations").click();
		assertThat(heading()).containsText("1 June 2024");
		assertThat(this.page.locator("#list-edition")).hasValue("NOF-2022-23");
		assertThat(link("Browse organisations")).hasAttribute("aria-current", "page");
	}

	@Test
	void pagesForwardAndBack() {
		this.page.navigate(TRUSTS + "&orderBy=CODE");
		List<String> expected = new ArrayList<>();
		query("organisations",
				"{\"filter\": {\"kinds\": [\"TRUST\"], \"status\": \"ACTIVE\"}, \"asOf\": \"2024-06-01\", \"first\": 60}")
			.path("edges")
			.forEach((edge) -> expected.add(edge.path("node").path("code").asString()));
		assertThat(codes()).hasText(expected.subList(0, 20).toArray(String[]::new));
		link("Next page").click();
		assertThat(codes()).hasText(expected.subList(20, 40).toArray(String[]::new));
		assertThat(heading()).containsText("21 to 40 of");
		assertThat(heading()).isFocused();
		link("Next page").click();
		assertThat(codes()).hasText(expected.subList(40, 60).toArray(String[]::new));
		assertThat(this.page.locator(".pages")).containsText("Page 3 of");
		link("Previous page").click();
		assertThat(codes()).hasText(expected.subList(20, 40).toArray(String[]::new));
		this.page.reload();
		assertThat(codes()).hasText(expected.subList(20, 40).toArray(String[]::new));
		link("Previous page").click();
		assertThat(codes()).hasText(expected.subList(0, 20).toArray(String[]::new));
		assertThat(this.page).hasURL(this.home + TRUSTS + "&orderBy=CODE");
	}

	@Test
	void keepsSortOrderInAddress() {
		this.page.navigate(TRUSTS);
		Locator order = this.page.getByLabel("Sort by");
		assertThat(order).hasValue("NAME ASC");
		order.focus();
		order.selectOption("SEGMENT DESC");
		assertThat(rows().first().locator(".stands")).containsText("Segment 4");
		assertThat(this.page).hasURL(this.home + TRUSTS + "&orderBy=SEGMENT&direction=DESC");
		assertThat(order).isFocused();
	}

	@Test
	void suggestsFiltersToRemoveWithoutMatches() {
		this.page.navigate("/?view=bodies&kinds=TRUST&segment=5&name=frimly&asOf=2026-05-01");
		assertThat(heading()).containsText("0 organisations");
		Locator nothing = this.page.locator(".nothing");
		assertThat(nothing).containsText("Remove one of them");
		assertThat(nothing.locator(".chip"))
			.containsText(new String[] { "Trusts", "Segment 5", "Name contains “frimly”" });
		assertThat(nothing.locator(".alike a").getByText("Frimley Health")).isVisible();
		link("Remove the filter Name contains").click();
		assertThat(this.page.locator("#list-name")).hasValue("");
		assertThat(heading()).isFocused();
		link("Remove the filter Segment 5").click();
		assertThat(rows()).hasCount(20);
	}

	@Test
	void downloadsSameOrganisations() {
		this.page.navigate("/?view=bodies&kinds=TRUST&determinations=PRESUMED&asOf=2026-05-01&edition=NOF-2022-23");
		int total = query("browse",
				"{\"filter\": {\"kinds\": [\"TRUST\"], \"determinations\": [\"PRESUMED\"]}, \"asOf\": \"2026-05-01\", \"edition\": \"NOF-2022-23\"}")
			.path("totalCount")
			.asInt();
		String address = Objects.requireNonNull(link("CSV").getAttribute("href"));
		APIResponse file = this.page.request().get("/" + address);
		assertThat(file.headers().get("content-type")).startsWith("text/csv");
		assertThat(total).isPositive();
		assertThat(CsvReader.builder().ofNamedCsvRecord(file.text()).stream()).hasSize(total);
	}

	@Test
	void restartsListAfterReleaseChange() {
		this.page.route("**/graphql", (route) -> {
			if (String.valueOf(route.request().postData()).contains("\"after\":\"")) {
				route.fulfill(new Route.FulfillOptions().setContentType("application/json")
					.setBody(
							"{\"data\": null, \"errors\": [{\"message\": \"Another release.\", \"extensions\": {\"code\": \"RELEASE_CHANGED\"}}]}"));
			}
			else {
				route.resume();
			}
		});
		this.page.navigate(TRUSTS);
		link("Next page").click();
		assertThat(this.page.locator("#results")).containsText("The data has changed since this list began");
		assertThat(this.page.locator("#list-status")).containsText("starts again");
		assertThat(heading()).containsText("1 to 20 of");
		assertThat(this.page).hasURL(this.home + TRUSTS);
	}

	@Test
	void reportsUnreachableServiceAndRetriesList() {
		this.page.navigate("/");
		assertThat(this.page.locator("#dataset")).containsText("England");
		this.page.route("**/graphql", Route::abort);
		link("Browse organisations").click();
		assertThat(this.page.locator("#results .problem")).containsText("cannot be reached");
		assertThat(this.page.locator("#list-status")).containsText("cannot be reached");
		this.page.unroute("**/graphql");
		button("Try again").click();
		assertThat(rows()).hasCount(20);
		assertThat(choice("kinds", "TRUST").locator(".count")).not().isEmpty();
		assertRequestsFailed();
	}

	@Test
	void reportsInvalidCursorAndRestartsList() {
		this.page.navigate(TRUSTS + "&after=nonsense&page=7");
		assertThat(this.page.locator("#results .problem")).containsText("cursor");
		link("Start the list again").click();
		assertThat(heading()).containsText("1 to 20 of");
	}

	@Test
	void collapsesFilterOnNarrowScreen() {
		this.page.setViewportSize(360, 740);
		this.page.navigate(TRUSTS);
		assertThat(rows()).hasCount(20);
		assertThat(choice("region", "Y62")).isHidden();
		assertThat(width("scrollWidth")).isEqualTo(360);
		this.page.getByText("Filter the list").click();
		this.page.locator("summary").getByText("Trust type").click();
		choice("trustTypes", "AMBULANCE").click();
		assertThat(width("scrollWidth")).isEqualTo(360);
		button("Show 10 in the list").click();
		assertThat(choice("trustTypes", "AMBULANCE")).isHidden();
		assertThat(heading()).isFocused();
		assertThat(rows()).hasCount(10);
		this.page.navigate("/");
		field().fill("surey");
		assertThat(suggestions().first()).isVisible();
		assertThat(width("scrollWidth")).isEqualTo(360);
	}

	/** The page works on servers that accept trusted documents only. */
	@Test
	void sendsTrustedDocumentsOnly() {
		List<String> sent = new ArrayList<>();
		this.page.onRequest((request) -> addDocument(request, sent));
		this.page.navigate(TRUSTS);
		assertThat(choice("kinds", "TRUST").locator(".count")).not().isEmpty();
		this.page.locator("#question-link").click();
		field().fill("lancashire");
		suggestions().first().click();
		assertThat(this.page.locator("#answer .badge")).isVisible();
		List<String> trusted = new ArrayList<>();
		JSON.readTree(this.page.request().get("/operations").text())
			.forEach((operation) -> trusted.add(operation.path("document").asString()));
		assertThat(sent).hasSizeGreaterThanOrEqualTo(6).isSubsetOf(trusted);
	}

	private static void addDocument(Request request, List<String> documents) {
		if (request.url().endsWith("/graphql")) {
			documents.add(JSON.readTree(String.valueOf(request.postData())).path("query").asString());
		}
	}

	private JsonNode query(String document, String variables) {
		APIResponse response = this.page.request()
			.get("/graphql",
					RequestOptions.create()
						.setQueryParam("documentId", document)
						.setQueryParam("variables", variables));
		return JSON.readTree(response.text()).path("data").path("organisations");
	}

	private Locator suggestions() {
		return this.page.locator("#suggestions").getByRole(AriaRole.OPTION);
	}

	private Locator heading() {
		return this.page.locator("#results h2");
	}

	private Locator rows() {
		return this.page.locator(".bodies > li");
	}

	private Locator codes() {
		return rows().locator(".code");
	}

	private Locator choice(String name, String value) {
		return this.page.locator("label.choice:has(input[name='%s'][value='%s'])".formatted(name, value));
	}

	private Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

}
