package org.oversightgraph.page;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test in a real browser. Each test has its own session, and ends without console
 * errors and without requests to other servers.
 */
@ExtendWith(Chromium.class)
abstract class BrowserTest {

	/** The condition that Chromium is installed. */
	static final String INSTALLED = "org.oversightgraph.page.Chromium#isInstalled";

	/** Reason for skipping tests without Chromium. */
	static final String MISSING = "/usr/bin/chromium is not installed.";

	final List<String> errors = new ArrayList<>();

	final List<String> requests = new ArrayList<>();

	final String home;

	BrowserContext context;

	Page page;

	BrowserTest(int port) {
		this.home = "http://127.0.0.1:" + port;
	}

	@BeforeEach
	void openPage(Browser browser) {
		this.context = browser
			.newContext(new Browser.NewContextOptions().setBaseURL(this.home).setViewportSize(1280, 800));
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (!message.type().equals("log") && !message.type().equals("info")) {
				this.errors.add(message.type() + ": " + message.text());
			}
		});
		this.page.onPageError(this.errors::add);
		this.page.onRequest((request) -> this.requests.add(request.url()));
	}

	/** Violations of the content security policy appear as console errors. */
	@AfterEach
	void assertNoErrors() {
		this.context.close();
		assertThat(this.errors).isEmpty();
		assertThat(this.requests).allMatch((address) -> address.startsWith(this.home + "/")
				|| address.startsWith("data:") || address.startsWith("blob:"));
	}

	/** Checks that only failed requests were logged, and clears them. */
	void assertRequestsFailed() {
		assertThat(this.errors).isNotEmpty().allMatch((error) -> error.contains("Failed to load resource"));
		this.errors.clear();
	}

	Locator field() {
		return this.page.getByRole(AriaRole.COMBOBOX,
				new Page.GetByRoleOptions().setName("Search by name, short name, code or town").setExact(true));
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	Object width(String property) {
		return this.page.evaluate("document.documentElement." + property);
	}

}
