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

/** Each test is a visit of its own in a real browser, and ends without complaints. */
@ExtendWith(Chromium.class)
abstract class InABrowser {

	/** Whether there is a browser. */
	static final String INSTALLED = "org.oversightgraph.page.Chromium#isInstalled";

	/** Why not to test, where there is none. */
	static final String MISSING = "There is no /usr/bin/chromium to show the pages in.";

	final List<String> complaints = new ArrayList<>();

	final List<String> requests = new ArrayList<>();

	final String home;

	BrowserContext visit;

	Page page;

	InABrowser(int port) {
		this.home = "http://127.0.0.1:" + port;
	}

	@BeforeEach
	void visit(Browser browser) {
		this.visit = browser
			.newContext(new Browser.NewContextOptions().setBaseURL(this.home).setViewportSize(1280, 800));
		this.page = this.visit.newPage();
		this.page.onConsoleMessage((message) -> {
			if (!message.type().equals("log") && !message.type().equals("info")) {
				this.complaints.add(message.type() + ": " + message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
		this.page.onRequest((request) -> this.requests.add(request.url()));
	}

	/** What the content security policy refuses is an error in the console, too. */
	@AfterEach
	void leaveWithoutComplaints() {
		this.visit.close();
		assertThat(this.complaints).isEmpty();
		assertThat(this.requests).allMatch((address) -> address.startsWith(this.home + "/")
				|| address.startsWith("data:") || address.startsWith("blob:"));
	}

	/** What a reader would expect when nothing can be reached, and nothing else. */
	void expectThatNothingWasReached() {
		assertThat(this.complaints).isNotEmpty().allMatch((complaint) -> complaint.contains("Failed to load resource"));
		this.complaints.clear();
	}

	Locator field() {
		return this.page.getByRole(AriaRole.COMBOBOX,
				new Page.GetByRoleOptions().setName("Organisation").setExact(true));
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	Object width(String which) {
		return this.page.evaluate("document.documentElement." + which);
	}

}
