package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Remembered;
import org.oversightgraph.platform.neo4j.Rows;
import org.oversightgraph.time.Moment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads the facts from which oversight is determined. */
@Component
public class OversightGraph {

	/** The maximum number of organisations whose facts on some dates are held. */
	private static final int MOST_ON_DATES = 2000;

	private final GraphReader reader;

	private final OversightSettings settings;

	private final int most;

	private final SharedObjects shared = new SharedObjects();

	private final Remembered<FactsThroughTime, OversightFacts> onDates;

	/** Creates a graph class that uses a reader. */
	@Autowired
	public OversightGraph(GraphReader reader, OversightSettings settings) {
		this(reader, settings, Rows.MOST);
	}

	/**
	 * Creates a graph class that uses a reader.
	 * @param most the maximum number of organisations of one read
	 */
	OversightGraph(GraphReader reader, OversightSettings settings, int most) {
		this.reader = reader;
		this.settings = settings;
		this.most = most;
		this.onDates = reader.remembered(MOST_ON_DATES);
	}

	/**
	 * Returns the facts of several organisations on a date, as {@link #throughTime} reads
	 * them.
	 * @return the facts by code, without unknown codes
	 */
	public Map<String, OversightFacts> facts(Subjects subjects, Moment moment) {
		return on(moment, throughTime(subjects, moment.release()));
	}

	/**
	 * Passes on the facts of many organisations on a date, in parts that need not all be
	 * in memory at the same time. Leaves out selected organisations that have closed by
	 * the date, except those selected by their codes.
	 * @param taker receives facts by code, without unknown codes
	 */
	public void factsOfOpen(Subjects subjects, Moment moment, Consumer<Map<String, OversightFacts>> taker) {
		this.reader.byKey(rows(moment.release(), true), openCodes(subjects, moment),
				(part) -> taker.accept(on(moment, part)));
	}

	/**
	 * Passes on the facts of many organisations for all dates, in parts that need not all
	 * be in memory at the same time. The next part is read while the caller uses one.
	 * @param taker receives facts by code, without unknown codes
	 */
	public void throughTime(Subjects subjects, long release, Consumer<Map<String, FactsThroughTime>> taker) {
		this.reader.byKey(rows(release, true), codes(subjects, release), taker);
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

	/**
	 * Returns the facts that bear on a date, in the same order.
	 * @param facts facts of the moment's release, by code
	 */
	public Map<String, OversightFacts> on(Moment moment, Map<String, FactsThroughTime> facts) {
		Map<String, OversightFacts> found = new LinkedHashMap<>();
		facts.forEach(
				(code, known) -> found.put(code, this.onDates.of(known, moment.asOf(), () -> known.on(moment.asOf()))));
		return found;
	}

	/**
	 * Returns the facts of several organisations for all dates. Each {@link Rows#MOST} of
	 * them need one round trip, and a selection by anything but codes needs one before.
	 * @return the facts by code, without unknown codes
	 */
	public Map<String, FactsThroughTime> throughTime(Subjects subjects, long release) {
		return this.reader.byKey(rows(release, true), codes(subjects, release));
	}

	private Collection<String> codes(Subjects subjects, long release) {
		Set<String> codes = new LinkedHashSet<>(subjects.codes());
		codes.addAll(selected(subjects, release).codes());
		return codes;
	}

	private Collection<String> openCodes(Subjects subjects, Moment moment) {
		Set<String> codes = new LinkedHashSet<>(subjects.codes());
		Selected selected = selected(subjects, moment.release());
		selected.codes()
			.stream()
			.filter((code) -> !selected.closed().getOrDefault(code, LocalDate.MAX).isBefore(moment.asOf()))
			.forEach(codes::add);
		return codes;
	}

	/**
	 * Organisations that are selected by other conditions than their codes.
	 *
	 * @param codes their codes
	 * @param closed the latest dates on which they can have closed, by code
	 */
	private record Selected(List<String> codes, Map<String, LocalDate> closed) {

		private static final Selected NONE = new Selected(List.of(), Map.of());

	}

	private Selected selected(Subjects subjects, long release) {
		if (subjects.areCodesAlone()) {
			return Selected.NONE;
		}
		return this.reader
			.read("oversight-selection", subjects.parameters(release),
					(row) -> new Selected(row.get("codes").asList(Value::asString), row.get("closed")
						.asList((closed) -> closed)
						.stream()
						.collect(Collectors.toMap((closed) -> closed.get("body").asString(),
								(closed) -> closed.get("on").asLocalDate()))))
			.getFirst();
	}

	private Rows<FactsThroughTime> rows(long release, boolean whole) {
		return new Rows<>("oversight-facts", "codes",
				Map.of("release", release, "leastFlow", this.settings.leastPatientFlow(), "whole", whole),
				(records) -> records.stream()
					.flatMap((row) -> throughTime(row, release))
					.map((facts) -> new Rows.Row<>(facts.code(), facts, facts.weight()))
					.toList(),
				this.most);
	}

	/**
	 * Returns a list that follows from facts of a release alone, and is the same each
	 * time.
	 * @param key the key of the list, which includes the release
	 * @param calculate calculates the list
	 */
	@SuppressWarnings("unchecked")
	public <T> List<T> derived(Object key, Supplier<List<T>> calculate) {
		return this.reader.derived(key, List.class, calculate);
	}

	private Stream<FactsThroughTime> throughTime(MapAccessor row, long release) {
		return new FactsRecord(row, release, this.shared).facts(this.settings.largePatientFlow())
			.stream()
			.map(FactsThroughTime::new);
	}

}
