package org.oversightgraph.footprint;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Remembered;
import org.oversightgraph.platform.neo4j.Rows;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads the facts from which oversight is determined. */
@Component
public class OversightGraph {

	/** The maximum number of organisations whose facts on some dates are held. */
	private static final int MOST = 2000;

	private final GraphReader reader;

	private final OversightSettings settings;

	private final SharedObjects shared = new SharedObjects();

	private final Remembered<FactsThroughTime, OversightFacts> onDates;

	/** Creates a graph class that uses a reader. */
	public OversightGraph(GraphReader reader, OversightSettings settings) {
		this.reader = reader;
		this.settings = settings;
		this.onDates = reader.remembered(MOST);
	}

	/**
	 * Returns the facts of several organisations on a date, in one round trip.
	 * @return the facts by code, without unknown codes
	 */
	public Map<String, OversightFacts> facts(Subjects subjects, Moment moment) {
		return on(moment, throughTime(subjects, moment.release()));
	}

	/**
	 * Returns facts of several organisations on a date, in one round trip: at least their
	 * relationships, successions, regions and own segments. Without the cache, the facts
	 * have nothing else and no sources.
	 * @return the facts by code, without unknown codes
	 */
	Map<String, OversightFacts> footprints(Collection<String> codes, Moment moment) {
		return on(moment, this.reader.byKey(rows(moment.release(), this.reader.isCaching()), codes));
	}

	private Map<String, OversightFacts> on(Moment moment, Map<String, FactsThroughTime> facts) {
		Map<String, OversightFacts> found = new LinkedHashMap<>();
		facts.forEach(
				(code, known) -> found.put(code, this.onDates.of(known, moment.asOf(), () -> known.on(moment.asOf()))));
		return found;
	}

	/**
	 * Returns the facts of several organisations for all dates, in one round trip.
	 * @return the facts by code, without unknown codes
	 */
	public Map<String, FactsThroughTime> throughTime(Subjects subjects, long release) {
		Rows<FactsThroughTime> rows = rows(release, true);
		return subjects.areCodesAlone() ? this.reader.byKey(rows, subjects.codes())
				: this.reader.selected(rows, subjects.parameters());
	}

	private Rows<FactsThroughTime> rows(long release, boolean whole) {
		return new Rows<>("oversight-facts", Subjects.CODES, rowParameters(release, whole), Subjects.NONE.parameters(),
				(records) -> records.stream()
					.flatMap((row) -> throughTime(row, release).stream())
					.map((facts) -> new Rows.Row<>(facts.code(), facts, facts.weight()))
					.toList());
	}

	/**
	 * Returns a list that follows from facts of a release alone, and is the same each
	 * time.
	 * @param key what the list follows from, with the release
	 * @param calculate calculates the list
	 */
	@SuppressWarnings("unchecked")
	public <T> List<T> derived(Object key, Supplier<List<T>> calculate) {
		return this.reader.derived(key, List.class, calculate);
	}

	/**
	 * Returns the parameters of the statement, for statements that include it.
	 */
	public Map<String, Object> parameters(Subjects subjects, long release) {
		Map<String, Object> parameters = new HashMap<>(subjects.parameters());
		parameters.putAll(rowParameters(release, true));
		return parameters;
	}

	private Map<String, Object> rowParameters(long release, boolean whole) {
		return Map.of("release", release, "leastFlow", this.settings.leastPatientFlow(), "whole", whole);
	}

	/**
	 * Returns the facts on a date from a row of the statement, for statements that
	 * include it.
	 * @return the facts by code
	 */
	public Map<String, OversightFacts> facts(MapAccessor row, Moment moment) {
		Map<String, OversightFacts> found = new LinkedHashMap<>();
		throughTime(row, moment.release()).forEach((facts) -> found.put(facts.code(), facts.on(moment.asOf())));
		return found;
	}

	private List<FactsThroughTime> throughTime(MapAccessor row, long release) {
		return new FactsRecord(row, release, this.shared).facts(this.settings.largePatientFlow())
			.stream()
			.map(FactsThroughTime::new)
			.toList();
	}

}
