package org.oversightgraph.page.organisation.system;

import java.util.List;

import org.oversightgraph.page.Body;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Naming;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.table.Table;

/**
 * A consequence of a segment.
 *
 * @param citation the reference to the rule
 * @param statement the consequence
 * @param actors the organisations that act on it
 */
public record Consequence(String citation, String statement, List<Body> actors) {

	/** Returns consequences as a section. */
	static Section section(List<Consequence> consequences, String empty) {
		Table.Builder table = Table.named("consequences", "What follows from the segment", "Consequence",
				"Who acts on it", "Rule");
		consequences.forEach((each) -> table.row(each.statement(), Naming.brief(each.actors()), each.citation()));
		return Section.of(table.build(), empty)
			.foldedAs(Wording.count(consequences.size(), "consequence") + " under the rules");
	}

}
