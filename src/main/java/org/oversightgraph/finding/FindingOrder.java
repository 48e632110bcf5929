package org.oversightgraph.finding;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.platform.graphql.ListOrder;

/**
 * How to order findings. Those alike come the worst first, then by kind and body.
 *
 * @param field by what
 * @param direction rising or falling; rising when left out
 */
record FindingOrder(Field field, ListOrder.@Nullable Direction direction) {

	/** The worst first. */
	static final FindingOrder USUAL = new FindingOrder(Field.SEVERITY, null);

	/** What findings can be ordered by. */
	enum Field {

		SEVERITY, KIND, SUBJECT_NAME, SUBJECT_CODE

	}

	/** The order among those of the list. */
	ListOrder ofList() {
		return ListOrder.by(this.field, this.direction, Field.SEVERITY);
	}

	/** What a finding is ordered by: no two have the same. */
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
