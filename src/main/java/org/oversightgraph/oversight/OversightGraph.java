package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.platform.neo4j.GraphReader;

import org.springframework.stereotype.Component;

/** Fetches the facts from which it follows who oversees whom. */
@Component
public class OversightGraph {

	private final GraphReader reader;

	OversightGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * What bears on who oversees each of the bodies on a date, in one round trip.
	 * @return by code, in the order asked; a code that is not known is missing
	 */
	public Map<String, OversightFacts> facts(Collection<String> codes, LocalDate asOf) {
		Map<String, OversightFacts> found = new LinkedHashMap<>();
		this.reader
			.read("oversight-facts", Map.of("codes", List.copyOf(codes), "asOf", asOf),
					(row) -> new FactsRecord(row).facts())
			.forEach((facts) -> found.put(facts.subject().code(), facts));
		return found;
	}

}
