package org.oversightgraph.dataset;

import org.oversightgraph.organisation.OrganisationKind;

/**
 * The mapping of the rows of a table to the graph. Labels and types come from here and
 * from enums, never from data.
 */
public sealed interface Target {

	/** Returns whether a row is a fact, and not an organisation or a source. */
	default boolean isFact() {
		return true;
	}

	/** Returns whether a column refers to another node, and is not a property. */
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

	/** An organisation of the kind. */
	record Body(OrganisationKind kind) implements Target {

		@Override
		public boolean isFact() {
			return false;
		}

	}

	/** An arrangement, labelled by its kind. */
	record ArrangementNode() implements Target {
	}

	/** A fact as a relationship. */
	record Link(String type, End from, End to) implements Target {

		@Override
		public boolean leadsBy(String column) {
			return column.equals(this.from.column()) || column.equals(this.to.column());
		}

	}

	/** A fact as a node, with a plain relationship from its owner. */
	record OwnedNode(String label, String type, End owner) implements Target {

		@Override
		public boolean leadsBy(String column) {
			return column.equals(this.owner.column());
		}

	}

	/**
	 * The node at one end of a relationship.
	 *
	 * @param column the column that refers to it
	 * @param label its label
	 * @param key its property that holds the value of the column
	 */
	record End(String column, String label, String key) {
	}

}
