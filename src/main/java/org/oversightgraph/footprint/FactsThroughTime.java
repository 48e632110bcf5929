package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.function.Function;

/** All facts about the oversight of an organisation in a release, for all dates. */
public final class FactsThroughTime {

	private final String code;

	private final Function<LocalDate, FactsRecord> named;

	private final double largePatientFlow;

	/**
	 * Uses a record of the graph.
	 * @param code the code of the organisation
	 * @param named reads the record with the names of a date
	 * @param largePatientFlow see {@link OversightFacts#largePatientFlow()}
	 */
	FactsThroughTime(String code, Function<LocalDate, FactsRecord> named, double largePatientFlow) {
		this.code = code;
		this.named = named;
		this.largePatientFlow = largePatientFlow;
	}

	/** Returns the code of the organisation. */
	public String code() {
		return this.code;
	}

	/** Returns the facts that bear on a date, with the names of that date. */
	public OversightFacts on(LocalDate date) {
		return this.named.apply(date).facts(this.largePatientFlow);
	}

	/** Returns the facts of all dates, with the names of one date. */
	public OversightFacts ofAllDates(LocalDate namesOf) {
		return this.named.apply(namesOf).factsOfAllDates(this.largePatientFlow);
	}

}
