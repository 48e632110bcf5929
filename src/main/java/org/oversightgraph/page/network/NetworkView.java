package org.oversightgraph.page.network;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.TabView;
import org.oversightgraph.table.Table;

/**
 * The network around an organisation.
 *
 * @param heading the organisation
 * @param drawing the picture
 * @param table the relations
 * @param organisations the number of organisations around it
 * @param depth the largest distance in steps
 * @param kinds the chosen kinds; empty for all
 * @param leftOut the organisations that the answer leaves out, in words; empty if there
 * are none
 */
public record NetworkView(Heading heading, Drawing drawing, Table table, int organisations, int depth,
		Set<OrganisationKind> kinds, String leftOut) implements TabView {

	private static final int SHORT = 30;

	/** A wider picture keeps a readable size, and scrolls. */
	private static final int WIDE = 1500;

	@Override
	public Tab tab() {
		return Tab.NETWORK;
	}

	@Override
	public String template() {
		return "network/network.jte";
	}

	@Override
	public List<Table> tables() {
		return List.of(this.table);
	}

	@Override
	public Picture picture() {
		return new Picture("picture/network.jte", this);
	}

	/** Returns all kinds of organisations, from the top to the bottom of the picture. */
	public List<OrganisationKind> allKinds() {
		return Arrays.stream(Level.values()).flatMap((level) -> level.kinds().stream()).toList();
	}

	/** Returns whether a kind is shown. */
	public boolean isShown(OrganisationKind kind) {
		return this.kinds.isEmpty() || this.kinds.contains(kind);
	}

	/** Returns whether the picture is too wide to fit the page with readable text. */
	public boolean isWide() {
		return this.drawing.width() > WIDE;
	}

	/** Returns whether the table is short enough to show it unfolded. */
	public boolean isShort() {
		return this.table.rows().size() <= SHORT;
	}

	/** Returns the content in one sentence. */
	public String sentence() {
		if (this.organisations == 0) {
			return "No relationship of %s with another organisation is recorded on this date."
				.formatted(this.heading.name());
		}
		return "%s, with %s between them.".formatted(Wording.count(this.organisations, "organisation")
				+ ((this.depth == 1) ? " next to " : " around ") + this.heading.name(),
				Wording.count(this.table.rows().size(), "relationship"));
	}

	/** Returns the description of the picture for readers who do not see it. */
	public String description() {
		return "Boxes in levels: "
				+ this.drawing.bands().stream().map((band) -> band.level().label()).collect(Collectors.joining(", "))
				+ ". Lines show the relationships. The table after the picture lists them all.";
	}

	/** Returns the title of the picture. */
	public String pictureTitle() {
		return "Network around " + this.heading.name();
	}

}
