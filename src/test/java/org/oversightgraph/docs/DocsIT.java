package org.oversightgraph.docs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.ProductTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the documentation from a running product. */
@ProductTest
class DocsIT {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

	private final URI home;

	DocsIT(@LocalServerPort int port) {
		this.home = URI.create("http://127.0.0.1:" + port + "/");
	}

	@AfterAll
	static void close() {
		HTTP.close();
	}

	@Test
	void servesEveryPageAndResolvesInternalLinks() throws Exception {
		Map<String, HttpResponse<String>> pages = new HashMap<>();
		Deque<URI> next = new ArrayDeque<>(List.of(this.home.resolve("docs")));
		while (!next.isEmpty()) {
			URI address = next.remove();
			if (pages.containsKey(address.getRawPath())) {
				continue;
			}
			HttpResponse<String> page = get(address.getRawPath());
			assertThat(page.statusCode()).as(address.toString()).isEqualTo(200);
			pages.put(address.getRawPath(), page);
			if (isPage(address)) {
				links(page).map(address::resolve).filter(this::isInternal).forEach(next::add);
			}
		}
		assertThat(pages.keySet()).filteredOn((path) -> path.matches("/docs(/[^.]+)?"))
			.hasSize((int) DocsPage.all().stream().filter((page) -> page.path().startsWith("src/docs")).count());
		pages.forEach(
				(path, page) -> links(page).map(URI.create("http://127.0.0.1:" + this.home.getPort() + path)::resolve)
					.filter((link) -> isInternal(link) && isPage(link) && link.getFragment() != null)
					.forEach((link) -> assertThat(Objects.requireNonNull(pages.get(link.getRawPath())).body())
						.as("%s links to %s", path, link)
						.contains("id=\"" + link.getFragment() + "\"")));
	}

	@Test
	void answersUnknownPageWithPageNotFound() throws Exception {
		HttpResponse<String> page = get("/docs/query/nothing");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(page.body()).contains("<h1 id=\"page-not-found\">Page not found</h1>", "href=\"../../docs\"",
				"href=\"../../app.css\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs/../application.yaml", "/docs/%2e%2e/application.yaml",
			"/docs/..%2fapplication.yaml", "/docs/query/..%5c..%5capplication.yaml", "/docs/index.md",
			"/docs/query/http.md", "/docs//etc/passwd" })
	void rejectsPathsOutsideDocumentation(String path) throws Exception {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).isBetween(400, 404);
		assertThat(page.body()).doesNotContain("spring:", "root:");
	}

	@Test
	void answersNotModifiedForUnchangedPage() throws Exception {
		HttpResponse<String> page = get("/docs");
		String tag = page.headers().firstValue("ETag").orElseThrow();
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
		HttpResponse<String> again = HTTP.send(
				HttpRequest.newBuilder(this.home.resolve("docs")).header("If-None-Match", tag).build(),
				BodyHandlers.ofString());
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@Test
	void redirectsAddressWithTrailingSlash() throws Exception {
		HttpResponse<String> folder = get("/docs/decisions/");
		assertThat(folder.statusCode()).isEqualTo(308);
		assertThat(folder.uri().resolve(folder.headers().firstValue("Location").orElseThrow()))
			.isEqualTo(this.home.resolve("docs/decisions"));
	}

	@Test
	void linksToDocumentationFromStartPage() throws Exception {
		assertThat(get("/").body()).contains("href=\"./docs\"");
	}

	private HttpResponse<String> get(String path) throws Exception {
		URI address = URI.create("http://127.0.0.1:" + this.home.getPort() + path);
		return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
	}

	private boolean isInternal(URI link) {
		return link.getAuthority() != null && link.getAuthority().equals(this.home.getAuthority());
	}

	private static boolean isPage(URI address) {
		return address.getRawPath().matches("/docs(/[^.]+)?");
	}

	private static Stream<String> links(HttpResponse<String> page) {
		return LINK.matcher(page.body()).results().map((MatchResult link) -> link.group(1).replace("&amp;", "&"));
	}

}
