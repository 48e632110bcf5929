package org.oversightgraph.page.framework;

import java.util.List;

import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.page.Citation;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.table.Table;

/**
 * The editions of the framework and the conventions of this service.
 *
 * @param editions the editions, oldest first
 * @param conventions the conventions
 * @param table the editions
 */
public record FrameworkView(List<Edition> editions, List<Convention> conventions, Table table) implements View {

	/**
	 * A convention of this service.
	 *
	 * @param citation the reference
	 * @param title the title
	 * @param statement the convention
	 */
	public record Convention(String citation, String title, String statement) {

		static Convention of(FrameworkRule rule) {
			return new Convention(rule.citation(), rule.title(), rule.statement());
		}

		/** Returns the anchor, to which references link. */
		public String anchor() {
			return Citation.of(this.citation).anchor();
		}

	}

	@Override
	public String template() {
		return "framework/editions.jte";
	}

	@Override
	public String title() {
		return "The oversight framework";
	}

	@Override
	public List<Table> tables() {
		return List.of(this.table, conventionTable());
	}

	private Table conventionTable() {
		Table.Builder rows = Table.named("conventions", "Conventions of this service", "Reference", "Title",
				"Convention");
		this.conventions
			.forEach((convention) -> rows.row(convention.citation(), convention.title(), convention.statement()));
		return rows.build();
	}

	@Override
	public Menu menu() {
		return Menu.FRAMEWORK;
	}

	@Override
	public boolean isDated() {
		return false;
	}

	/** Returns the number of conventions in words. */
	public String count() {
		return Wording.count(this.conventions.size(), "convention");
	}

}
