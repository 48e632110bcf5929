package org.oversightgraph.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file of the documentation: the README, CONTRIBUTING, or a file of src/docs.
 *
 * @param path where it is in the repository
 */
public record DocsPage(Path path) {

	/** The folder of the pages that the product serves. */
	static final Path HOME = Path.of("src/docs");

	private static final Path CLIENTS = HOME.resolve("clients");

	/**
	 * A block of code.
	 *
	 * @param info the words after the fence, such as json shortened
	 * @param text its content
	 * @param line the line of its fence, from 1
	 */
	public record Block(String info, String text, int line) {

		/** The first word after the fence: the language. */
		public String language() {
			return this.info.split(" ", 2)[0];
		}

		/** The lines, with continued lines joined. */
		public List<String> commands() {
			return this.text.replace("\\\n", " ").lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}

	}

	/** All pages. */
	public static List<DocsPage> all() {
		try (Stream<Path> files = Files.walk(HOME)) {
			Stream<Path> served = files.filter((file) -> file.toString().endsWith(".md")).sorted();
			return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), served)
				.map(DocsPage::new)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All pages whose examples follow the rules of CONTRIBUTING.md. */
	public static List<DocsPage> withExamples() {
		return all().stream()
			.filter((page) -> !page.path().startsWith(CLIENTS))
			.filter((page) -> !page.blocks().isEmpty())
			.toList();
	}

	/** The text of the file. */
	public String text() {
		try {
			return Files.readString(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The blocks of code, in order. */
	public List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		Parser.builder()
			.includeSourceSpans(IncludeSourceSpans.BLOCKS)
			.build()
			.parse(text())
			.accept(new AbstractVisitor() {
				@Override
				public void visit(FencedCodeBlock block) {
					int line = block.getSourceSpans().getFirst().getLineIndex() + 1;
					blocks.add(new Block(block.getInfo(), block.getLiteral(), line));
				}
			});
		return blocks;
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
