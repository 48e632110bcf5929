package org.oversightgraph.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.table.Table;

/**
 * The content of a page. The HTML, the files and the citation come from the same view, so
 * that they always agree.
 */
public interface View {

	/**
	 * Returns the name of the template, for example {@code organisation/oversight.jte}.
	 * It has the parameters {@code frame} and {@code view}.
	 */
	String template();

	/** Returns the title, which is also the heading of the page. */
	String title();

	/** Returns the tables, as the page shows them. The first one is the CSV file. */
	default List<Table> tables() {
		return List.of();
	}

	/** Returns the picture; null if the page has none. */
	default @Nullable Picture picture() {
		return null;
	}

	/**
	 * Returns the dates of events that the reader may want to see next, oldest first.
	 * They become the ticks of the slider for the date.
	 */
	default List<EventDate> events() {
		return List.of();
	}

	/** Returns the item of the menu to which the page belongs. */
	default Menu menu() {
		return Menu.NONE;
	}

	/**
	 * Returns whether the date and the edition of the framework apply to the page. If
	 * not, the page has no bar for them.
	 */
	default boolean isDated() {
		return true;
	}

}
