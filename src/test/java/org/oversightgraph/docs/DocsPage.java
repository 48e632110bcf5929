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
import org.oversightgraph.TestFiles;

/**
 * A Markdown file of the documentation: the README, CONTRIBUTING or a file of src/docs.
 *
 * @param path path in the repository
 */
public record DocsPage(Path path) {

	/** Folder of the pages that the product serves. */
	static final Path HOME = Path.of("src/docs");

	private static final Path CLIENTS = HOME.resolve("clients");

	/**
	 * A code block.
	 *
	 * @param info words after the fence, such as "json shortened"
	 * @param text content of the block
	 * @param line line of the fence, from 1
	 */
	public record Block(String info, String text, int line) {

		/** Returns the language: the first word after the fence. */
		public String language() {
			return this.info.split(" ", 2)[0];
		}

		/** Returns the lines, with continued lines joined and without empty lines. */
		public List<String> commands() {
			return this.text.replace("\\\n", " ").lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}

	}

	/** Lists all pages. */
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

	/** Lists the pages whose examples follow the rules of CONTRIBUTING.md. */
	public static List<DocsPage> withExamples() {
		return all().stream()
			.filter((page) -> !page.path().startsWith(CLIENTS))
			.filter((page) -> !page.blocks().isEmpty())
			.toList();
	}

	/** Reads the text of the file. */
	public String text() {
		return TestFiles.read(this.path);
	}

	/** Lists the code blocks in order. */
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
