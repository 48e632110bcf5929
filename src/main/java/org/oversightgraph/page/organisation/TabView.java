package org.oversightgraph.page.organisation;

import java.util.Locale;

import org.oversightgraph.page.Menu;
import org.oversightgraph.page.View;

/** The view of a tab of an organisation. */
public interface TabView extends View {

	/** Returns the heading of the organisation. */
	Heading heading();

	/** Returns the tab. */
	Tab tab();

	@Override
	default String title() {
		return heading().name() + ((tab() == Tab.OVERSIGHT) ? "" : ": " + tab().label().toLowerCase(Locale.UK));
	}

	@Override
	default Menu menu() {
		return Menu.SEARCH;
	}

}
