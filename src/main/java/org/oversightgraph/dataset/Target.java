package org.oversightgraph.dataset;

import org.oversightgraph.organisation.OrganisationKind;

/**
 * What the rows of a table become in the graph. Labels and types come from here and from
 * enums, never from data.
 */
public sealed interface Target {

	/** Whether a row is a fact, rather than a body or a source. */
	default boolean isFact() {
		return true;
	}

	/** Whether a column leads to another node, rather than being a property. */
	default boolean leadsBy(String column) {
		return false;
	}

	/** A source. */
	record SourceNode() implements Target {

		@Override
		public boolean isFact() {
			return false;
		}

	}

	/** A body of the kind. */
	record Body(OrganisationKind kind) implements Target {

		@Override
		public boolean isFact() {
			return false;
		}

	}

	/** An arrangement, labelled by its kind. */
	record ArrangementNode() implements Target {
	}

	/** A relationship that is the fact. */
	record Link(String type, End from, End to) implements Target {

		@Override
		public boolean leadsBy(String column) {
			return column.equals(this.from.column()) || column.equals(this.to.column());
		}

	}

	/** A node that is the fact, and a plain relationship to it from its owner. */
	record OwnedNode(String label, String type, End owner) implements Target {

		@Override
		public boolean leadsBy(String column) {
			return column.equals(this.owner.column());
		}

	}

	/**
	 * The node at an end.
	 *
	 * @param column the column that names it
	 * @param label its label
	 * @param key the property that holds what the column names
	 */
	record End(String column, String label, String key) {
	}

}
