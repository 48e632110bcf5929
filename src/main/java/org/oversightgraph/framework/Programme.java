package org.oversightgraph.framework;

/** A programme of support of any edition. */
public enum Programme {

	/** Special measures, until July 2021. Replaced by the Recovery Support Programme. */
	SPECIAL_MEASURES("special measures"),
	/** Mandated support, led by a regional team. */
	MANDATED_SUPPORT("mandated support"),
	/** Mandated intensive support, led nationally. */
	RECOVERY_SUPPORT_PROGRAMME("the Recovery Support Programme"),
	/** Intensive support for the providers most in need. */
	PROVIDER_IMPROVEMENT_PROGRAMME("the Provider Improvement Programme"),
	/** The financial investigation and intervention regime. */
	FINANCIAL_INTERVENTION("the financial investigation and intervention regime"),
	/** Undertakings given to NHS England. */
	ENFORCEMENT_UNDERTAKINGS("enforcement undertakings");

	private final String words;

	Programme(String words) {
		this.words = words;
	}

	/** The programme in words, as part of a sentence. */
	public String words() {
		return this.words;
	}

	/** The entry in words, such as "entered mandated support". */
	public String entered() {
		return ((this == ENFORCEMENT_UNDERTAKINGS) ? "came under " : "entered ") + this.words;
	}

	/** The exit in words, such as "left mandated support". */
	public String left() {
		return ((this == ENFORCEMENT_UNDERTAKINGS) ? "was released from " : "left ") + this.words;
	}

	/** The programme with its preposition, such as "in mandated support". */
	public String placed() {
		return ((this == ENFORCEMENT_UNDERTAKINGS) ? "under " : "in ") + this.words;
	}

}
