package org.oversightgraph.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks every kind of page of the explorer in a real browser. Screenshots for reviewers
 * are in {@code target/screens}.
 */
@ProductTest
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class ExplorerPagesIT extends BrowserTest {

	private static final int WIDE = 1280;

	private static final int NARROW = 360;

	/** Windows of 1280 pixels at 200 % and at 400 %. */
	private static final int[] ENLARGED = { 640, 320 };

	private static final String MAIN = "main";

	/** The area of an A4 page within its margins, in pixels. */
	private static final int PRINTED_WIDTH = 703;

	private static final int PRINTED_HEIGHT = 1047;

	ExplorerPagesIT(@LocalServerPort int port) {
		super(port);
	}

	static List<String> addresses() {
		return ExplorerPages.all().toList();
	}

	/** Each page has the same content with and without scripts. */
	@ParameterizedTest
	@MethodSource("addresses")
	void meetsRulesAtEveryWidthAndNeedsNoScripts(String address, Browser browser) {
		this.page.navigate(address);
		assertThat(this.page.locator("h1")).isVisible();
		String scripted = content(this.page);
		AccessibilityIT.assertMeetsRules(this.page, List.of());
		screenshot(address, WIDE);
		this.page.setViewportSize(NARROW, 740);
		AccessibilityIT.assertMeetsRules(this.page, List.of());
		assertThat(width("scrollWidth")).isEqualTo(NARROW);
		screenshot(address, NARROW);
		for (int width : ENLARGED) {
			this.page.setViewportSize(width, 640);
			assertThat(width("scrollWidth")).isEqualTo(width);
		}
		try (BrowserContext plain = browser
			.newContext(new Browser.NewContextOptions().setBaseURL(this.home).setJavaScriptEnabled(false))) {
			Page page = plain.newPage();
			page.navigate(address);
			assertThat(content(page)).isEqualTo(scripted);
		}
	}

	private void screenshot(String address, int width) {
		String name = address.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT) + "-" + width + ".png";
		this.page
			.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name)));
	}

	/** Returns the text of the content, without buttons that need scripts. */
	private static String content(Page page) {
		return page.locator(MAIN).textContent().replaceAll("\\s+", " ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/organisations/RYD?asOf=2024-06-01", "/map?by=shared&asOf=2024-06-01",
			"/organisations/RYD/network?asOf=2024-06-01" })
	void meetsRulesWithForcedColoursAndReducedMotion(String address, Browser browser) {
		try (BrowserContext forced = browser.newContext(new Browser.NewContextOptions().setBaseURL(this.home)
			.setForcedColors(ForcedColors.ACTIVE)
			.setReducedMotion(ReducedMotion.REDUCE))) {
			Page page = forced.newPage();
			page.navigate(address);
			assertThat(page.locator("h1")).isVisible();
			AccessibilityIT.assertMeetsRules(page, List.of());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/organisations/RYD?asOf=2024-06-01", "/organisations/RX7?asOf=2026-05-01",
			"/organisations/QE1?asOf=2024-06-01", "/map?asOf=2026-05-01", "/map?trust=RYD&asOf=2024-06-01", "/changes",
			"/shared-oversight?asOf=2026-05-01&type=AMBULANCE", "/shared-oversight?asOf=2024-06-01&type=AMBULANCE",
			"/organisations/X24/network?asOf=2026-05-01" })
	void printsOnOnePage(String address) {
		assertThat(printedPages(address)).isEqualTo(1);
	}

	/** A long table follows the picture. */
	@ParameterizedTest
	@CsvSource({ "/organisations/RYD/network?asOf=2024-06-01, 3", "/organisations/RYD/standing?asOf=2024-06-01, 2",
			"/organisations/RYD/history?asOf=2026-05-01, 2", "/support?asOf=2024-06-01, 3",
			"/scenario?asOf=2026-11-01&change=mergeCluster&cluster=cluster:bsol-bc, 5" })
	void printsPictureOnFirstPage(String address, int most) {
		assertThat(printedPages(address)).isLessThanOrEqualTo(most);
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		this.page.setViewportSize(PRINTED_WIDTH, PRINTED_HEIGHT);
		Object bottom = this.page.evaluate("""
				Math.max(...[...document.querySelectorAll("main .picture")]
				  .map((picture) => picture.getBoundingClientRect().bottom))""");
		assertThat(((Number) bottom).doubleValue()).isBetween(100.0, (double) PRINTED_HEIGHT);
	}

	private int printedPages(String address) {
		this.page.navigate(address);
		byte[] pdf = this.page.pdf(new Page.PdfOptions().setFormat("A4"));
		return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b(?!s)", -1).length - 1;
	}

	/** A printed part of a list shows its rows only if the reader opened it. */
	@Test
	void printsOpenedPartsOfList() {
		this.page.navigate("/changes");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		Locator part = this.page.locator(".group details").first();
		assertThat(part.locator("summary").first()).isVisible();
		assertThat(part.locator("td").first()).isHidden();
		part.evaluate("(details) => { details.open = true; }");
		assertThat(part.locator("td").first()).isVisible();
	}

	/** The summary, the maps and the first changes are on the first two screens. */
	@Test
	void showsMapsAndFirstChangesOnTwoScreens() {
		this.page.navigate("/changes");
		Locator first = this.page.locator(".group summary").first();
		assertThat(bottom(this.page.locator(".verdict"))).isLessThan(800);
		assertThat(bottom(this.page.getByLabel("Map of ICBs after the changes"))).isLessThan(1600);
		assertThat(bottom(first)).isLessThan(1600);
		assertThat(((Number) width("scrollHeight")).intValue()).isLessThan(4000);
		first.click();
		assertThat(this.page.locator(".group td a").first()).isVisible();
		this.page.evaluate("document.querySelectorAll('.group details').forEach((each) => { each.open = true; })");
		AccessibilityIT.assertMeetsRules(this.page, List.of());
	}

	/** Every change is in one part. */
	@Test
	void dividesAllChanges() {
		this.page.navigate("/changes");
		String sentence = this.page.locator(".verdict .answer").innerText();
		assertThat(this.page.locator(".group table.changes > tbody > tr").count())
			.isEqualTo(Integer.parseInt(sentence.replaceFirst(" .*", "")));
	}

	private static double bottom(Locator locator) {
		BoundingBox box = Objects.requireNonNull(locator.boundingBox());
		return box.y + box.height;
	}

	/** More than 700 organisations are within two steps of NHS England. */
	@Test
	void staysUsableWithLargeNeighbourhood() {
		this.page.navigate("/organisations/X24/network?asOf=2026-05-01&depth=2");
		Matcher shown = number("(\\d+) organisations around NHS England, with (\\d+) relationships",
				this.page.locator(".lede"));
		Matcher further = number("(\\d+) organisations further away are not shown",
				this.page.getByText("further away are not shown"));
		int drawn = Integer.parseInt(shown.group(1));
		assertThat(drawn + Integer.parseInt(further.group(1))).isGreaterThan(700);
		assertThat(((Number) this.page.evaluate("performance.getEntriesByType('navigation')[0].encodedBodySize"))
			.intValue()).isLessThan(100_000);
		Locator picture = this.page.getByLabel("Network diagram");
		assertThat(picture.locator("svg rect[rx]").count()).isBetween(2, 30);
		assertThat(bottom(picture)).isLessThan(3000);
		for (int width : new int[] { WIDE, NARROW }) {
			this.page.setViewportSize(width, 740);
			assertThat(width("scrollWidth")).isEqualTo(width);
		}
		this.page.locator("summary").getByText("All " + shown.group(2) + " relationships").click();
		assertThat(this.page.locator("table[data-name=relationships] tbody tr"))
			.hasCount(Integer.parseInt(shown.group(2)));
		int names = picture.locator("a").count();
		Locator more = picture.getByText(Pattern.compile("^\\+\\d+ more$")).last();
		int hidden = Integer.parseInt(more.textContent().replaceAll("\\D", ""));
		more.click();
		assertThat(this.page).hasURL(Pattern.compile(".*expand=.*"));
		assertThat(picture.locator("a").count()).isEqualTo(names - 1 + hidden);
	}

	private static Matcher number(String pattern, Locator text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text.innerText());
		assertThat(matcher.find()).as(text.innerText()).isTrue();
		return matcher;
	}

	/** The first view loads the page, its style sheet and its scripts, all compressed. */
	@ParameterizedTest
	@ValueSource(strings = { "/?asOf=2026-05-01", "/organisations/RYD?asOf=2024-06-01", "/map?asOf=2026-05-01" })
	void staysBelow150KilobytesOnFirstView(String address) {
		this.page.navigate(address);
		this.page.waitForLoadState();
		Object compressed = this.page.evaluate("""
				["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type))
				  .reduce((total, entry) => total + entry.encodedBodySize, 0)
				""");
		assertThat(((Number) compressed).longValue()).isPositive().isLessThan(150_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/map?asOf=2026-05-01", "/map?by=shared&asOf=2024-06-01", "/map?trust=RYD&asOf=2024-06-01",
			"/map.svg?asOf=2026-05-01" })
	void sendsMapInLessThan100Kilobytes(String address) {
		String compressed = this.page.request()
			.get(address, RequestOptions.create().setHeader("Accept-Encoding", "gzip"))
			.headers()
			.get("content-length");
		assertThat(Integer.parseInt(compressed)).isBetween(1_000, 100_000);
	}

	/**
	 * Takes the fastest of several visits, because other programs can slow down the
	 * machine.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/?asOf=2026-05-01", "/organisations/RYD?asOf=2024-06-01", "/map?asOf=2026-05-01" })
	void isInteractiveWithinOneSecondOnWarmServer(String address) {
		double fastest = Double.MAX_VALUE;
		for (int visit = 0; visit < 5; visit++) {
			this.page.navigate(address);
			this.page.waitForLoadState();
			fastest = Math.min(fastest,
					((Number) this.page
						.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
						.doubleValue());
		}
		assertThat(fastest).isPositive().isLessThan(1000);
	}

	@Test
	void linksFromTrustToMapOfItsSystems() {
		this.page.navigate("/organisations/RYD?asOf=2024-06-01");
		this.page.getByText("Show these systems on a map").click();
		assertThat(this.page).hasURL(Pattern.compile(".*/map\\?.*trust=RYD.*"));
		assertThat(this.page.locator("h1")).containsText("where South East Coast Ambulance Service works");
	}

	/** No text of a picture may extend over the right edge, where it would be cut off. */
	@ParameterizedTest
	@ValueSource(strings = { "/paths?from=RYD&to=QE1&asOf=2026-05-01", "/organisations/RYD/network?asOf=2024-06-01",
			"/organisations/X24/network?asOf=2026-05-01&depth=2", "/organisations/RYD/history?asOf=2026-05-01",
			"/scenario?asOf=2024-06-01&change=lead&of=RX7&lead=QOP", "/organisations/RYD/standing?asOf=2024-06-01",
			"/support?asOf=2024-06-01" })
	void keepsTextInsidePictures(String address) {
		this.page.navigate(address);
		assertThat(this.page.locator("svg[viewBox] text").first()).isVisible();
		Object cut = this.page.evaluate("""
				[...document.querySelectorAll("svg[viewBox] text")]
				  .filter((text) => text.getBoundingClientRect().right
				      > text.ownerSVGElement.getBoundingClientRect().right + 1)
				  .map((text) => text.textContent)""");
		assertThat(cut).isEqualTo(List.of());
	}

	@Test
	void hasLittleLayoutShiftWhileLoading() {
		this.page.addInitScript(
				"""
						window.shifted = 0;
						new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifted += entry.value; }))
						  .observe({ type: "layout-shift", buffered: true });
						""");
		this.page.navigate("/organisations/RYD/history?asOf=2024-06-01");
		assertThat(this.page.getByLabel("Dates of events")).isVisible();
		assertThat(((Number) this.page.evaluate("window.shifted")).doubleValue()).isLessThan(0.1);
	}

	@Test
	void keepsDateEditionAndReleaseInLinks() {
		this.page.navigate("/organisations/RX7?asOf=2026-05-01&edition=NOF-2022-23&release=1");
		for (Locator link : this.page.locator(".tabs a, .menu-bar a, main dd a").all()) {
			assertThat(link.getAttribute("href")).contains("asOf=2026-05-01", "edition=NOF-2022-23", "release=1");
		}
	}

	@Test
	void citesAddressOfSameAnswer() {
		this.page.navigate("/organisations/RX7?asOf=2026-05-01");
		String citation = this.page.locator("#citation").innerText();
		assertThat(citation).contains("North West Ambulance", "1 May 2026", "data release 1");
		String answer = this.page.locator(".verdict").innerText();
		this.page.navigate(citation.substring(citation.indexOf("http")));
		assertThat(this.page.locator(".verdict")).hasText(answer.replaceAll("\\s+", " "));
		assertThat(this.page.url()).contains("asOf=2026-05-01", "release=1");
	}

	@Test
	void redirectsAddressesOfFirstExplorer() {
		this.page.navigate("/?of=RX7&asOf=2026-05-01&edition=NOF-2022-23");
		assertThat(this.page).hasURL(this.home + "/organisations/RX7?asOf=2026-05-01&edition=NOF-2022-23");
		this.page.navigate("/?view=bodies&kinds=ICB&status=ACTIVE&asOf=2026-05-01");
		assertThat(this.page.url()).startsWith(this.home + "/organisations?").contains("kinds=ICB", "status=ACTIVE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/organisations/ZZ9                  | 404 | There is no organisation with the code ZZ9
			/organisations/RX7?asOf=2019-01-01  | 400 | 2021-07-01
			/organisations/RX7?asOf=soon        | 400 | 2026-04-01
			/organisations/RX7?edition=NOF-1999 | 400 | NOF-2022-23
			/nowhere                            | 404 | Nothing exists
			""")
	void showsErrorsAsPages(String address, int status, String message) {
		APIResponse response = this.page.request()
			.get(address, RequestOptions.create().setHeader("Accept", "text/html"));
		assertThat(response.status()).isEqualTo(status);
		assertThat(response.headers().get("content-type")).startsWith("text/html");
		assertThat(response.text()).contains(message, "Skip to main content").doesNotContain("Exception");
	}

	@Test
	void answersNotModifiedForUnchangedPage() {
		APIResponse first = this.page.request().get("/organisations/RX7?asOf=2026-05-01");
		APIResponse again = this.page.request()
			.get("/organisations/RX7?asOf=2026-05-01",
					RequestOptions.create().setHeader("If-None-Match", first.headers().get("etag")));
		assertThat(again.status()).isEqualTo(304);
	}

	/** On this date, no lead can be determined. */
	@Test
	void showsLeadOnMapsBeforeAndAfterChange() {
		this.page.navigate("/scenario?asOf=2024-06-01&change=lead&of=RX7&lead=QOP");
		assertThat(this.page.getByLabel("Map before the change")).not().containsText(": leads oversight");
		assertThat(this.page.getByLabel("Map after the change")).containsText("Greater Manchester: leads oversight");
	}

	/** The slider moves between dates of events and updates the page. */
	@Test
	void movesBetweenDatesOfEvents() {
		this.page.navigate("/organisations/RYD?asOf=2024-06-01");
		Locator slider = this.page.getByLabel("Dates of events");
		slider.focus();
		slider.press("Home");
		assertThat(this.page.locator(".moment-words")).containsText("1 July 2021");
		assertThat(this.page.url()).contains("asOf=2021-07-01");
	}

	/** After its own events, an organisation has the later events of the country. */
	@Test
	void movesToDatesAfterDateOfPage() {
		this.page.navigate("/organisations/RYD?asOf=2024-06-01");
		Locator slider = this.page.getByLabel("Dates of events");
		slider.focus();
		slider.press("ArrowRight");
		assertThat(this.page.locator(".moment-words")).containsText("1 October 2024");
		assertThat(slider).hasAttribute("aria-valuetext", "1 October 2024: 5 ICBs and trusts changed");
		slider.focus();
		slider.press("End");
		assertThat(this.page.locator(".moment-words")).containsText("NHS Oversight Framework 2026/27");
		assertThat(this.page.locator(".verdict")).containsText("NHS England leads");
	}

}
