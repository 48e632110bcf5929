package org.oversightgraph.docs;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MarkdownTests {

	private static final Map<String, Address> SERVED = Map.of("index.md", Address.of("index.md"), "query/http.md",
			Address.of("query/http.md"), "decisions/README.md", Address.of("decisions/README.md"), "images/a.png",
			Address.of("images/a.png"));

	private static String html(String file, String text) {
		Markdown markdown = Markdown.parse(text);
		markdown.document().accept(new Links(SERVED, file));
		return markdown.html().strip();
	}

	@Test
	void servesIndexAtAddressOfFolder() {
		assertThat(Address.of("index.md")).isEqualTo(Address.INDEX);
		assertThat(Address.of("decisions/README.md").path()).isEqualTo("docs/decisions");
		assertThat(Address.of("query/http.md").path()).isEqualTo("docs/query/http");
		assertThat(Address.of("images/a.png").path()).isEqualTo("docs/images/a.png");
	}

	@Test
	void linksFilesByTheirAddresses() {
		assertThat(html("query/http.md", "[index](../index.md#start)"))
			.isEqualTo("<p><a href=\"../../docs#start\">index</a></p>");
		assertThat(html("index.md", "[HTTP](query/http.md)")).isEqualTo("<p><a href=\"docs/query/http\">HTTP</a></p>");
		assertThat(html("decisions/README.md", "![a](../images/a.png)"))
			.isEqualTo("<p><img src=\"../docs/images/a.png\" alt=\"a\" /></p>");
	}

	@Test
	void linksProductPagesRelatively() {
		assertThat(html("query/http.md", "[reference](http://localhost:8080/reference)"))
			.isEqualTo("<p><a href=\"../../reference\">reference</a></p>");
		assertThat(html("index.md", "[elsewhere](https://example.org/) [here](#start)"))
			.isEqualTo("<p><a href=\"https://example.org/\">elsewhere</a> <a href=\"#start\">here</a></p>");
	}

	@Test
	void writesPathForFileThatIsNotServed() {
		assertThat(html("query/http.md", "See [the format](../../../seed/README.md)."))
			.isEqualTo("<p>See the format (<code>seed/README.md</code>).</p>");
		assertThat(html("index.md", "See [`seed/README.md`](../../seed/README.md)."))
			.isEqualTo("<p>See <code>seed/README.md</code>.</p>");
	}

	@Test
	void rejectsLinkToMissingPage() {
		assertThatIllegalStateException().isThrownBy(() -> html("index.md", "[gone](gone.md)"))
			.withMessageContaining("gone.md");
	}

	@Test
	void escapesMarkup() {
		assertThat(html("index.md", "<script>x</script>")).doesNotContain("<script>");
	}

	@Test
	void givesEachHeadingUniqueId() {
		Markdown markdown = Markdown.parse("# Title\n\n## How `asOf` works\n\n## How `asOf` works\n");
		assertThat(markdown.title()).isEqualTo("Title");
		assertThat(markdown.contents()).extracting(Markdown.Anchor::id)
			.containsExactly("how-asof-works", "how-asof-works-1");
		assertThat(markdown.html()).contains("<h2 id=\"how-asof-works-1\">");
	}

	@Test
	void makesTablesAndCodeScrollableByKeyboard() {
		assertThat(html("index.md", "| a |\n|---|\n| b |\n")).startsWith("<div ").contains("tabindex=\"0\"", "<table>");
		assertThat(html("index.md", "```js title=\"a.mjs\"\nx\n```\n")).contains("<pre ", "tabindex=\"0\"",
				"data-title=\"a.mjs\"");
	}

}
