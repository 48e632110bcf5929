package org.oversightgraph.page.change;

import org.oversightgraph.history.ChangeCauseKind;

/** The words for causes of changes. */
public final class CauseWords {

	private CauseWords() {
	}

	/** Returns a cause in words. */
	public static String of(ChangeCauseKind cause) {
		return switch (cause) {
			case EDITION_BEGAN -> "Edition began";
			case OPENED -> "Organisation opened";
			case CLOSED -> "Organisation closed";
			case SUCCEEDED -> "Organisation took over from another";
			case RENAMED -> "New name";
			case SYSTEM_BEGAN -> "Link to a system or region began";
			case SYSTEM_ENDED -> "Link to a system or region ended";
			case CONTRACT_BEGAN -> "Commissioning of a service began";
			case CONTRACT_ENDED -> "Commissioning of a service ended";
			case AGREEMENT_BEGAN -> "Oversight agreement began";
			case AGREEMENT_ENDED -> "Oversight agreement ended";
			case SEGMENT_CHANGED -> "Segment changed";
			case SUPPORT_BEGAN -> "Entered support";
			case SUPPORT_ENDED -> "Left support";
			case ARRANGEMENT_BEGAN -> "Delegation, committee or memorandum began";
			case ARRANGEMENT_ENDED -> "Delegation, committee or memorandum ended";
			case FACT_CONFIRMED -> "Record confirmed";
			case FACT_AGED -> "Record became old";
		};
	}

}
