package org.oversightgraph.docs;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/**
 * The menu beside each page: the sections of the index, with the first link of each item
 * in their lists.
 */
record Menu(List<Section> sections) {

	record Section(String title, List<Item> items) {
	}

	record Item(String title, Address address) {
	}

	/** A section of the menu on one page. */
	record Shown(String title, boolean open, List<ShownItem> items) {
	}

	record ShownItem(String title, String link, boolean current) {
	}

	/**
	 * Reads the menu from the index.
	 * @param index a document in which {@link Links} has replaced the links
	 */
	static Menu of(Node index) {
		List<Section> sections = new ArrayList<>();
		index.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				if (heading.getLevel() == 2) {
					sections.add(new Section(Markdown.textOf(heading), new ArrayList<>()));
				}
			}

			@Override
			public void visit(ListItem item) {
				if (!sections.isEmpty() && item.getFirstChild() != null
						&& item.getFirstChild().getFirstChild() instanceof Link link
						&& link.getDestination().startsWith(Address.INDEX.path() + "/")) {
					sections.getLast().items().add(new Item(Markdown.textOf(link), new Address(link.getDestination())));
				}
			}
		});
		sections.removeIf((section) -> section.items().isEmpty());
		return new Menu(sections);
	}

	List<Shown> shownAt(Address page) {
		return this.sections.stream()
			.map((section) -> new Shown(section.title(),
					section.items().stream().anyMatch((item) -> item.address().equals(page)),
					section.items()
						.stream()
						.map((item) -> new ShownItem(item.title(), page.linkTo(item.address()),
								item.address().equals(page)))
						.toList()))
			.toList();
	}

}
