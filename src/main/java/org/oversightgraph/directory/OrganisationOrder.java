package org.oversightgraph.directory;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.time.PartialDate;

/**
 * How to order bodies. Those that have nothing to be ordered by come last either way;
 * bodies alike are ordered by name and code.
 *
 * @param field by what
 * @param direction rising or falling; rising when left out
 */
record OrganisationOrder(Field field, @Nullable Direction direction) {

	private static final List<Determination> DETERMINATIONS = List.of(Determination.values());

	/** By code, rising. */
	static final OrganisationOrder USUAL = new OrganisationOrder(Field.CODE, Direction.ASC);

	/** Whether values rise or fall. */
	enum Direction {

		ASC, DESC

	}

	/** What bodies can be ordered by. */
	enum Field {

		CODE, NAME, OPENED_ON, SEGMENT, DETERMINATION;

		/** Whether it takes facts to say. */
		boolean asksForRelations() {
			return this == SEGMENT || this == DETERMINATION;
		}

	}

	boolean falls() {
		return this.direction == Direction.DESC;
	}

	boolean isUsual() {
		return this.field == Field.CODE && !falls();
	}

	/** The name by which cursors know it. */
	String name() {
		return isUsual() ? "" : this.field.name().toLowerCase(Locale.ROOT) + (falls() ? "_falling" : "");
	}

	/** What a body is ordered by: no two have the same. */
	String key(ListedBody body) {
		if (this.field == Field.CODE) {
			return body.organisation().code();
		}
		String value = value(body);
		String nothing = falls() ? "" : "~";
		return String.join("\n", (value != null) ? "=" + value : nothing, Spelling.plain(body.organisation().name()),
				body.organisation().code());
	}

	private @Nullable String value(ListedBody body) {
		return switch (this.field) {
			case CODE, NAME -> "";
			case OPENED_ON -> Objects.toString(PartialDate.shownOf(body.organisation().openedOn()), null);
			case SEGMENT -> Objects.toString(body.segment(), null);
			case DETERMINATION -> {
				Determination determination = body.determination();
				yield (determination != null) ? String.valueOf(DETERMINATIONS.indexOf(determination)) : null;
			}
		};
	}

}
