package org.oversightgraph.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The browser of all tests. It starts when first used and closes after the last test. */
final class Chromium implements ParameterResolver {

	private static final Path INSTALLED = Path.of("/usr/bin/chromium");

	static boolean isInstalled() {
		return Files.isExecutable(INSTALLED);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(Chromium.class))
			.computeIfAbsent(RunningBrowser.class).browser;
	}

	/** The running browser. */
	static final class RunningBrowser implements AutoCloseable {

		/**
		 * A generous timeout for slow machines, because tests check content and not
		 * speed.
		 */
		private static final Duration ASSERTION_TIMEOUT = Duration.ofSeconds(20);

		private final Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

		private final Browser browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(INSTALLED)
				.setHeadless(true)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync", "--no-first-run")));

		RunningBrowser() {
			PlaywrightAssertions.setDefaultAssertionTimeout((double) ASSERTION_TIMEOUT.toMillis());
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
