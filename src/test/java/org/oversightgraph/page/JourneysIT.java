package org.oversightgraph.page;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.ProductTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the journeys of a policy officer who is new to the explorer, from the start page.
 * Each journey has a limit of clicks and of time, with and without scripts, on a wide and
 * on a narrow screen.
 */
@ProductTest
@EnabledIf(value = BrowserTest.INSTALLED, disabledReason = BrowserTest.MISSING)
class JourneysIT extends BrowserTest {

	private @Nullable BrowserContext reading;

	private @Nullable Page reader;

	private int clicks;

	private long begin;

	JourneysIT(@LocalServerPort int port) {
		super(port);
	}

	/**
	 * Finds which ICBs share oversight of an ambulance trust, the lead, its start and its
	 * source.
	 */
	@ParameterizedTest
	@CsvSource({ "1280, true", "360, true", "1280, false", "360, false" })
	void findsWhoSharesAmbulanceTrust(int width, boolean scripts, Browser browser) {
		begin(browser, width, scripts, "2024-06-01");
		reader().locator("#q").fill("South East Coast Ambulance");
		press("Search");
		assertThat(reader().locator(".verdict"))
			.containsText("NHS Surrey Heartlands Integrated Care Board is presumed to lead");
		assertThat(reader().locator(".verdict")).containsText("since 1 April 2024");
		assertThat(definition("Shared with")).containsText("NHS Kent and Medway Integrated Care Board");
		click(reader().locator("ol.reasons summary").first());
		assertThat(reader().locator("ol.reasons .facts a").first()).isVisible();
		end("ambulance", width, scripts, 3, Duration.ofSeconds(30));
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "360, true", "1280, false", "360, false" })
	void findsTrustsThatTwoIcbsShare(int width, boolean scripts, Browser browser) {
		begin(browser, width, scripts, "2026-05-01");
		reader().locator("#q").fill("which trusts do Kent and Sussex share");
		press("Search");
		assertThat(reader().locator("main table").first()).containsText("South East Coast Ambulance");
		end("shared", width, scripts, 4, Duration.ofSeconds(60));
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "360, true", "1280, false", "360, false" })
	void findsWhatHappenedToClosedIcb(int width, boolean scripts, Browser browser) {
		begin(browser, width, scripts, "2026-05-01");
		follow("What happened to Frimley?");
		assertThat(reader().locator("main")).containsText("31 March 2026");
		assertThat(reader().locator("main")).containsText("NHS Hampshire and Isle of Wight Integrated Care Board");
		end("frimley", width, scripts, 4, Duration.ofSeconds(60));
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "360, true", "1280, false", "360, false" })
	void findsWhoIsInRecoverySupportAndWhoDecidesExit(int width, boolean scripts, Browser browser) {
		begin(browser, width, scripts, "2024-06-01");
		follow("Who was in the Recovery Support Programme?");
		assertThat(reader().locator("main")).containsText("South East Coast Ambulance");
		assertThat(reader().locator("main")).containsText("exit");
		end("support", width, scripts, 4, Duration.ofSeconds(60));
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "360, true", "1280, false", "360, false" })
	void findsWhatMergerOfClusterWouldChange(int width, boolean scripts, Browser browser) {
		begin(browser, width, scripts, "2026-11-01");
		follow("What would a merger of a cluster change?");
		reader().locator("select[name=cluster]").selectOption(new SelectOption().setIndex(1));
		click(reader().locator("main form button[type=submit]").first());
		assertThat(reader().locator("main table").first()).isVisible();
		end("merger", width, scripts, 4, Duration.ofSeconds(60));
	}

	/** Uses the keyboard alone, from the top of the page to the source of a fact. */
	@Test
	void findsSourceWithKeyboardAlone(Browser browser) {
		begin(browser, 1280, true, "2024-06-01");
		tabTo("#q");
		reader().keyboard().type("RYD");
		reader().keyboard().press("Enter");
		assertThat(reader().locator(".verdict")).containsText("is presumed to lead");
		tabTo(".skip");
		reader().keyboard().press("Enter");
		tabTo("ol.reasons summary");
		reader().keyboard().press("Enter");
		assertThat(reader().locator("ol.reasons .facts a").first()).isVisible();
		tabTo("ol.reasons .facts a");
		tabTo("[data-action=copy-citation]");
	}

	/**
	 * Presses Tab until an element that matches has the focus, and checks that it is
	 * visible.
	 */
	private void tabTo(String selector) {
		for (int press = 0; press < 200; press++) {
			reader().keyboard().press("Tab");
			if (Boolean.TRUE
				.equals(reader().evaluate("(selector) => document.activeElement.matches(selector)", selector))) {
				assertThat(reader().locator(":focus")).isVisible();
				return;
			}
		}
		throw new AssertionError("Tab does not reach " + selector);
	}

	private void begin(Browser browser, int width, boolean scripts, String date) {
		BrowserContext opened = browser.newContext(new Browser.NewContextOptions().setBaseURL(this.home)
			.setViewportSize(width, 800)
			.setJavaScriptEnabled(scripts));
		this.reading = opened;
		this.reader = opened.newPage();
		reader().navigate("/?asOf=" + date);
		this.begin = System.nanoTime();
	}

	@AfterEach
	void close() {
		if (this.reading != null) {
			this.reading.close();
		}
	}

	private Page reader() {
		return Objects.requireNonNull(this.reader, "a journey begins first");
	}

	private void end(String name, int width, boolean scripts, int mostClicks, Duration longest) {
		assertThat(this.clicks).isLessThanOrEqualTo(mostClicks);
		assertThat(Duration.ofNanos(System.nanoTime() - this.begin)).isLessThan(longest);
		reader().screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screens",
					"journey-%s-%d%s.png".formatted(name, width, scripts ? "" : "-without-scripts"))));
	}

	private void click(Locator locator) {
		this.clicks++;
		locator.click();
	}

	private void press(String button) {
		click(reader().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
	}

	private void follow(String link) {
		click(reader().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)));
	}

	private Locator definition(String term) {
		return reader().locator("dl > div")
			.filter(new Locator.FilterOptions().setHas(reader().locator("dt").getByText(term)))
			.locator("dd");
	}

}
