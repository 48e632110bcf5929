package org.oversightgraph.directory;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.platform.graphql.ListOrder;
import org.oversightgraph.time.PartialDate;

/**
 * The order of a list of arrangements. Ties are ordered by title, then by id.
 *
 * @param field the sort field
 * @param direction the sort direction. Defaults to ascending.
 */
record ArrangementOrder(Field field, ListOrder.@Nullable Direction direction) {

	/** By id, ascending. */
	static final ArrangementOrder USUAL = new ArrangementOrder(Field.ID, null);

	/** The sort fields. */
	enum Field {

		ID, TITLE, KIND, STATUS, VALID_FROM, VALID_TO

	}

	/** Returns the order in the form that {@link ListOrder} handles. */
	ListOrder ofList() {
		return ListOrder.by(this.field, this.direction, Field.ID);
	}

	/** Returns the unique sort key of an arrangement. */
	String key(ListedArrangement listed) {
		Arrangement arrangement = listed.arrangement();
		return (this.field == Field.ID) ? arrangement.id()
				: ofList().key(value(listed), Spelling.plain(arrangement.title()), arrangement.id());
	}

	private @Nullable String value(ListedArrangement listed) {
		Arrangement arrangement = listed.arrangement();
		return switch (this.field) {
			case ID, TITLE -> "";
			case KIND -> ListOrder.rank(arrangement.kind());
			case STATUS -> ListOrder.rank(listed.status());
			case VALID_FROM -> Objects.toString(PartialDate.earliestOf(arrangement.provenance().period().from()), null);
			case VALID_TO -> Objects.toString(PartialDate.shownOf(arrangement.provenance().period().lastDate()), null);
		};
	}

}
