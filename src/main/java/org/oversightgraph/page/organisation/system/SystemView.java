package org.oversightgraph.page.organisation.system;

import java.util.List;

import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.TabView;
import org.oversightgraph.table.Table;

/**
 * The system around an organisation.
 *
 * @param heading the organisation
 * @param sentences the answer in a few sentences, the main one first
 * @param sections the lists
 */
public record SystemView(Heading heading, List<String> sentences, List<Section> sections) implements TabView {

	@Override
	public Tab tab() {
		return Tab.SYSTEM;
	}

	@Override
	public String template() {
		return "organisation/system.jte";
	}

	@Override
	public List<Table> tables() {
		return this.sections.stream().map(Section::table).filter((table) -> !table.isEmpty()).toList();
	}

}
