package org.oversightgraph.directory;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.platform.graphql.ListOrder;
import org.oversightgraph.time.PartialDate;

/**
 * The order of a list of organisations. Ties are ordered by name, then by code.
 *
 * @param field the sort field
 * @param direction the sort direction. Defaults to ascending.
 */
record OrganisationOrder(Field field, ListOrder.@Nullable Direction direction) {

	/** By code, ascending. */
	static final OrganisationOrder USUAL = new OrganisationOrder(Field.CODE, null);

	/** The sort fields. */
	enum Field {

		CODE, NAME, OPENED_ON, SEGMENT, DETERMINATION;

		/** Returns whether the field depends on facts about the organisations. */
		boolean needsFacts() {
			return this == SEGMENT || this == DETERMINATION;
		}

	}

	/** Returns the order in the form that {@link ListOrder} handles. */
	ListOrder ofList() {
		return ListOrder.by(this.field, this.direction, Field.CODE);
	}

	/** Returns the unique sort key of an organisation. */
	String key(ListedBody body) {
		return (this.field == Field.CODE) ? body.organisation().code()
				: ofList().key(value(body), Spelling.plain(body.organisation().name()), body.organisation().code());
	}

	private @Nullable String value(ListedBody body) {
		return switch (this.field) {
			case CODE, NAME -> "";
			case OPENED_ON -> Objects.toString(PartialDate.earliestOf(body.organisation().openedOn()), null);
			case SEGMENT -> Objects.toString(body.segment(), null);
			case DETERMINATION -> {
				Determination determination = body.determination();
				yield (determination != null) ? ListOrder.rank(determination) : null;
			}
		};
	}

}
