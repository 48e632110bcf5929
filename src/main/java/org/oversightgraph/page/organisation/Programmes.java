package org.oversightgraph.page.organisation;

import org.oversightgraph.framework.Programme;
import org.oversightgraph.page.Wording;

/** The names of support programmes. */
public final class Programmes {

	private Programmes() {
	}

	/** Returns the name of a programme, for example "Recovery Support Programme". */
	public static String name(Programme programme) {
		return (programme == Programme.FINANCIAL_INTERVENTION) ? Wording.of(programme) : Wording.programme(programme);
	}

}
