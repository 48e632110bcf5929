package org.oversightgraph.directory;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.platform.graphql.ListOrder;
import org.oversightgraph.time.PartialDate;

/**
 * How to order arrangements. Those alike are ordered by title and id.
 *
 * @param field by what
 * @param direction rising or falling; rising when left out
 */
record ArrangementOrder(Field field, ListOrder.@Nullable Direction direction) {

	/** By id, rising. */
	static final ArrangementOrder USUAL = new ArrangementOrder(Field.ID, null);

	/** What arrangements can be ordered by. */
	enum Field {

		ID, TITLE, KIND, STATUS, VALID_FROM, VALID_TO

	}

	/** The order among those of the list. */
	ListOrder ofList() {
		return ListOrder.by(this.field, this.direction, Field.ID);
	}

	/** What an arrangement is ordered by: no two have the same. */
	String key(ListedArrangement one) {
		Arrangement arrangement = one.arrangement();
		return (this.field == Field.ID) ? arrangement.id()
				: ofList().key(value(one), Spelling.plain(arrangement.title()), arrangement.id());
	}

	private @Nullable String value(ListedArrangement one) {
		Arrangement arrangement = one.arrangement();
		return switch (this.field) {
			case ID, TITLE -> "";
			case KIND -> ListOrder.rank(arrangement.kind());
			case STATUS -> ListOrder.rank(one.status());
			case VALID_FROM -> shown(arrangement.provenance().period().from());
			case VALID_TO -> shown(arrangement.provenance().period().to());
		};
	}

	private static @Nullable String shown(@Nullable PartialDate date) {
		return Objects.toString(PartialDate.shownOf(date), null);
	}

}
