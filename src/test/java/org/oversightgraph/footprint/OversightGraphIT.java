package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads facts of many organisations in several reads. */
class OversightGraphIT {

	private static final OversightSettings SETTINGS = new OversightSettings(0.1, 0.2);

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 100_000 })
	void factsDoNotDependOnNumberOfReads(int most) {
		TestGraph.use("exampleshire");
		GraphReader reader = TestGraph.reader();
		Subjects all = Subjects.ofKinds(List.of(OrganisationKind.values()));
		Moment moment = new Moment(LocalDate.of(2024, 6, 1), 1);
		Map<String, OversightFacts> usual = new OversightGraph(reader, SETTINGS).facts(all, moment);
		assertThat(usual).hasSizeGreaterThan(20);
		OversightGraph graph = new OversightGraph(reader, SETTINGS, most);
		assertThat(graph.facts(all, moment)).isEqualTo(usual);
		Map<String, OversightFacts> open = new LinkedHashMap<>(usual);
		open.values().removeIf((facts) -> facts.subject().isClosedOn(moment.asOf()));
		assertThat(open).hasSizeLessThan(usual.size());
		Map<String, OversightFacts> together = new LinkedHashMap<>();
		graph.factsOfOpen(all, moment, (part) -> {
			assertThat(part).hasSizeLessThanOrEqualTo(most);
			together.putAll(part);
		});
		assertThat(together).isEqualTo(open);
		assertThat(List.copyOf(together.keySet())).isEqualTo(List.copyOf(open.keySet()));
	}

}
