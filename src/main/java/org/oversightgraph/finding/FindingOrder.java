package org.oversightgraph.finding;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.platform.graphql.ListOrder;

/**
 * A sort order of findings. Ties are sorted by severity, then by kind and organisation.
 *
 * @param field the sort field
 * @param direction the sort direction; null for ascending
 */
record FindingOrder(Field field, ListOrder.@Nullable Direction direction) {

	/** The default order, by severity. */
	static final FindingOrder USUAL = new FindingOrder(Field.SEVERITY, null);

	/** A field by which findings can be sorted. */
	enum Field {

		SEVERITY, KIND, SUBJECT_NAME, SUBJECT_CODE

	}

	/** Returns the order as a list order. */
	ListOrder ofList() {
		return ListOrder.by(this.field, this.direction, Field.SEVERITY);
	}

	/** Returns the unique sort key of a finding. */
	String key(Finding finding) {
		return switch (this.field) {
			case SEVERITY -> finding.key();
			case KIND -> ofList().key(ListOrder.rank(finding.kind()), finding.key());
			case SUBJECT_NAME ->
				ofList().key(Spelling.plain(finding.subject().name()), finding.subject().code(), finding.key());
			case SUBJECT_CODE -> ofList().key(finding.subject().code(), finding.key());
		};
	}

}
