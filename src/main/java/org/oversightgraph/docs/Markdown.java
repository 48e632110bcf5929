package org.oversightgraph.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** A Markdown file, which can be converted to HTML. */
final class Markdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

	private static final Pattern TITLE = Pattern.compile("title=\"([^\"]+)\"");

	private static final Map<String, String> FOCUSABLE = Map.of("class", "scroll", "tabindex", "0");

	private final Node document;

	private final Map<Heading, String> anchors = new HashMap<>();

	private final List<Heading> headings = new ArrayList<>();

	private Markdown(Node document) {
		this.document = document;
		IdGenerator ids = IdGenerator.builder().build();
		document.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				Markdown.this.headings.add(heading);
				Markdown.this.anchors.put(heading, ids.generateId(textOf(heading)));
			}
		});
	}

	static Markdown parse(String text) {
		return new Markdown(PARSER.parse(text));
	}

	/** A heading in the table of contents. */
	record Anchor(String id, String text) {
	}

	Node document() {
		return this.document;
	}

	/**
	 * Returns the text of the first heading of the first level; empty if there is none.
	 */
	String title() {
		return this.headings.stream()
			.filter((heading) -> heading.getLevel() == 1)
			.findFirst()
			.map(Markdown::textOf)
			.orElse("");
	}

	/** Returns the headings of the second level. */
	List<Anchor> contents() {
		return this.headings.stream()
			.filter((heading) -> heading.getLevel() == 2)
			.map((heading) -> new Anchor(this.anchors.getOrDefault(heading, ""), textOf(heading)))
			.toList();
	}

	String html() {
		this.document.accept(new WideTables());
		return HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.escapeHtml(true)
			.nodeRendererFactory(ScrollRenderer::new)
			.attributeProviderFactory((context) -> this::addAttributes)
			.build()
			.render(this.document);
	}

	private void addAttributes(Node node, String tag, Map<String, String> attributes) {
		if (node instanceof Heading heading) {
			attributes.put("id", this.anchors.getOrDefault(heading, ""));
		}
		if (node instanceof FencedCodeBlock block && tag.equals("pre")) {
			attributes.putAll(FOCUSABLE);
			Matcher title = TITLE.matcher(block.getInfo());
			if (title.find()) {
				attributes.put("data-title", title.group(1));
			}
		}
	}

	static String textOf(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text part) {
				text.append(part.getLiteral());
			}

			@Override
			public void visit(Code part) {
				text.append(part.getLiteral());
			}
		});
		return text.toString();
	}

	/** Puts each table into a block that can be scrolled, also with the keyboard. */
	private static final class WideTables extends AbstractVisitor {

		@Override
		public void visit(CustomBlock block) {
			if (block instanceof TableBlock && !(block.getParent() instanceof Scroll)) {
				Scroll scroll = new Scroll();
				block.insertBefore(scroll);
				scroll.appendChild(block);
			}
		}

	}

	private static final class Scroll extends CustomBlock {

	}

	private record ScrollRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(Scroll.class);
		}

		@Override
		public void render(Node node) {
			this.context.getWriter().tag("div", FOCUSABLE);
			for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
				this.context.render(child);
			}
			this.context.getWriter().tag("/div");
		}

	}

}
