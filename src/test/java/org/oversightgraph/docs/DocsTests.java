package org.oversightgraph.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** Checks the structure and the language of the documentation. */
class DocsTests {

	private static final int LONGEST_LINE = 100;

	private static final int LONGEST_SENTENCE = 25;

	private static final int LONGEST_DECISION = 60;

	private static final int LONGEST_README = 900;

	private static final Pattern PACKAGE_ROW = Pattern.compile("`(\\w+)`");

	private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Tests|IT))`");

	/** Words that plain English avoids. */
	private static final Pattern UNWANTED = Pattern
		.compile("\\b(as it is|asked|goes by|given up|kept|likewise|thereby|of late|a word with|what there is"
				+ "|stands? (in|for|on|there|beside)|so|told|whoever|(?<!care |wellbeing |quality )(?<!\")boards?(?! of directors))\\b|;",
				Pattern.CASE_INSENSITIVE);

	/** Options of commands with a secret, which other users of the machine can read. */
	private static final Pattern SECRET_OPTION = Pattern.compile(
			"curl .*(-u\\b|--user\\b|--oauth2-bearer\\b|Authorization:)|--(?!from-file=)\\S*(password|secret|token)=\\S");

	private static final Pattern SENTENCE_END = Pattern.compile("[.!?:](?=\\s|$)");

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

	static List<DocsPage> pages() {
		return DocsPage.all();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void hasOneTitleAndShortLines(DocsPage page) {
		assertThat(page.text().lines().filter((line) -> line.startsWith("# "))).isNotEmpty();
		List<String> prose = new ArrayList<>();
		boolean code = false;
		for (String line : page.text().lines().toList()) {
			code ^= line.startsWith("```");
			if (!code && !line.startsWith("|")) {
				prose.add(line);
			}
		}
		assertThat(prose).allSatisfy((line) -> assertThat(line.length()).as(line).isLessThanOrEqualTo(LONGEST_LINE));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void usesPlainEnglish(DocsPage page) {
		// This generated page has titles of teaching cases, which have their own rules.
		assumeFalse(page.path().endsWith("framework-index.md"));
		for (String prose : prose(page)) {
			assertThat(prose).as("%s: unwanted words", page).doesNotContainPattern(UNWANTED);
			for (String sentence : SENTENCE_END.split(prose, 0)) {
				assertThat(sentence.strip().split("\\s+", 0).length).as("%s: words of \"%s\"", page, sentence)
					.isLessThanOrEqualTo(LONGEST_SENTENCE);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void linksOnlyToFilesAndHeadingsThatExist(DocsPage page) {
		for (String link : links(page.text())) {
			if (link.matches("[a-z]+:.*")) {
				continue;
			}
			String[] parts = link.split("#", 2);
			Path target = parts[0].isEmpty() ? page.path()
					: Path.of(page.path().toString()).resolveSibling(parts[0]).normalize();
			assertThat(target).as("%s links to %s", page, link).exists();
			if (parts.length == 2) {
				assertThat(Markdown.parse(new DocsPage(target).text()).html()).as("%s links to %s", page, link)
					.contains("id=\"" + parts[1] + "\"");
			}
		}
	}

	@Test
	void linksEveryPageFromIndex() {
		Set<Path> reached = new HashSet<>();
		Deque<Path> next = new ArrayDeque<>(List.of(DocsPage.HOME.resolve("index.md")));
		while (!next.isEmpty()) {
			Path path = next.remove();
			if (reached.add(path) && path.startsWith(DocsPage.HOME) && path.toString().endsWith(".md")) {
				for (String link : links(new DocsPage(path).text())) {
					if (!link.matches("[a-z]+:.*|#.*")) {
						next.add(path.resolveSibling(link.split("#", 2)[0]).normalize());
					}
				}
			}
		}
		assertThat(DocsPage.all()).filteredOn((page) -> page.path().startsWith(DocsPage.HOME))
			.extracting(DocsPage::path)
			.allSatisfy((path) -> assertThat(reached).contains(path));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void namesOnlyTestsThatExist(DocsPage page) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			Set<String> tests = files.map((file) -> file.getFileName().toString().replace(".java", ""))
				.collect(Collectors.toSet());
			assertThat(tests).as(page.toString())
				.containsAll(TEST.matcher(page.text()).results().map((found) -> found.group(1)).toList());
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void givesNoSecretOnCommandLine(DocsPage page) {
		for (DocsPage.Block block : page.blocks()) {
			assertThat(block.commands()).as("%s:%d", page, block.line())
				.noneMatch((command) -> SECRET_OPTION.matcher(command).find());
		}
	}

	@Test
	void keepsReadmeShort() {
		assertThat(new DocsPage(Path.of("README.md")).text().split("\\s+", 0)).hasSizeLessThan(LONGEST_README);
	}

	@Test
	void keepsDecisionsShortAndIndexed() throws IOException {
		Path folder = DocsPage.HOME.resolve("decisions");
		String index = Files.readString(folder.resolve("README.md"));
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.filter((file) -> !file.endsWith("README.md"))).isNotEmpty().allSatisfy((file) -> {
				assertThat(index)
					.containsPattern("\\(" + file.getFileName() + "\\) \\| [^|]+ \\| \\d+ \\w+ \\d{4} \\|");
				assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_DECISION);
			});
		}
	}

	@Test
	void describesEveryPackage() throws IOException {
		String text = Files.readString(DocsPage.HOME.resolve("contribute/code.md"));
		Set<String> described = new HashSet<>();
		Matcher name = PACKAGE_ROW.matcher(text.substring(text.indexOf("## Packages")));
		while (name.find()) {
			described.add(name.group(1));
		}
		try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/oversightgraph"))) {
			assertThat(packages.filter(Files::isDirectory)).isNotEmpty()
				.allSatisfy((folder) -> assertThat(described).contains(folder.getFileName().toString()));
		}
	}

	/** Returns the paragraphs, headings and list items, without code and tables. */
	private static List<String> prose(DocsPage page) {
		List<String> prose = new ArrayList<>();
		PARSER.parse(page.text()).accept(new AbstractVisitor() {
			@Override
			public void visit(Paragraph paragraph) {
				prose.add(wordsOf(paragraph));
			}

			@Override
			public void visit(Heading heading) {
				prose.add(wordsOf(heading));
			}

			@Override
			public void visit(CustomBlock block) {
				if (!(block instanceof TableBlock)) {
					visitChildren(block);
				}
			}
		});
		return prose;
	}

	/** Returns the text of a node, with X for code. */
	private static String wordsOf(Node node) {
		StringBuilder words = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				words.append(text.getLiteral());
			}

			@Override
			public void visit(Code code) {
				words.append('X');
			}

			@Override
			public void visit(SoftLineBreak lineBreak) {
				words.append(' ');
			}

			@Override
			public void visit(Image image) {
				words.append('X');
			}
		});
		return words.toString();
	}

	private static List<String> links(String text) {
		List<String> links = new ArrayList<>();
		PARSER.parse(text).accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				links.add(link.getDestination());
			}

			@Override
			public void visit(Image image) {
				links.add(image.getDestination());
			}
		});
		return links;
	}

}
