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

/**
 * The one browser of all tests, started when first asked for and closed after the last.
 */
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
			.computeIfAbsent(Running.class).browser;
	}

	/** What has to be closed. */
	static final class Running implements AutoCloseable {

		/** A page may be slow where machines are; it is what it shows that is tested. */
		private static final Duration PATIENCE = Duration.ofSeconds(20);

		private final Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

		private final Browser browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(INSTALLED)
				.setHeadless(true)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync", "--no-first-run")));

		Running() {
			PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
