package org.oversightgraph.directory;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.platform.graphql.ListOrder;
import org.oversightgraph.time.PartialDate;

/**
 * How to order bodies. Bodies alike are ordered by name and code.
 *
 * @param field by what
 * @param direction rising or falling; rising when left out
 */
record OrganisationOrder(Field field, ListOrder.@Nullable Direction direction) {

	/** By code, rising. */
	static final OrganisationOrder USUAL = new OrganisationOrder(Field.CODE, null);

	/** What bodies can be ordered by. */
	enum Field {

		CODE, NAME, OPENED_ON, SEGMENT, DETERMINATION;

		/** Whether it takes facts to say. */
		boolean asksForRelations() {
			return this == SEGMENT || this == DETERMINATION;
		}

	}

	/** The order among those of the list. */
	ListOrder ofList() {
		return ListOrder.by(this.field, this.direction, Field.CODE);
	}

	/** What a body is ordered by: no two have the same. */
	String key(ListedBody body) {
		return (this.field == Field.CODE) ? body.organisation().code()
				: ofList().key(value(body), Spelling.plain(body.organisation().name()), body.organisation().code());
	}

	private @Nullable String value(ListedBody body) {
		return switch (this.field) {
			case CODE, NAME -> "";
			case OPENED_ON -> Objects.toString(PartialDate.shownOf(body.organisation().openedOn()), null);
			case SEGMENT -> Objects.toString(body.segment(), null);
			case DETERMINATION -> {
				Determination determination = body.determination();
				yield (determination != null) ? ListOrder.rank(determination) : null;
			}
		};
	}

}
