package org.oversightgraph.framework;

/** The programmes of support over the years. */
public enum Programme {

	/** Before July 2021; replaced by the Recovery Support Programme. */
	SPECIAL_MEASURES("special measures"),
	/** Compulsory support led by a regional team. */
	MANDATED_SUPPORT("mandated support"),
	/** Intensive support, led nationally. */
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

}
