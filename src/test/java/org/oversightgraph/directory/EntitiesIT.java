package org.oversightgraph.directory;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.oversightgraph.TestGraph;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.neo4j.GraphReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** Counts the statements that resolve entities. */
class EntitiesIT {

	private final GraphReader reader = Mockito.spy(TestGraph.reader());

	private final DirectoryGraph graph = new DirectoryGraph(this.reader);

	private final Entities entities = new Entities(this.graph,
			new Nodes(this.graph, new ArrangementGraph(this.reader)));

	@BeforeAll
	static void loadEngland() {
		TestGraph.use("england");
	}

	@Test
	void resolvesAllTypesInOneRoundTrip() {
		List<Object> found = this.entities.find(List.of(representation("Trust", "RX7"), representation("Icb", "QE1"),
				representation("Organisation", "Y62"), representation("Trust", "RX7"),
				representation("Trust", "nonsense!"), Map.of()), 1);
		assertThat(found).hasSize(6);
		assertThat(found.subList(0, 4)).hasOnlyElementsOfType(Organisation.class);
		verify(this.reader, times(1)).byKey(any(), argThat((keys) -> !keys.isEmpty()));
		verify(this.reader, never()).read(any(), any(), any());
	}

	@Test
	void readsNothingForInvalidRepresentations() {
		assertThat(this.entities.find(List.of(representation("Trust", "nonsense!"), "RX7"), 1)).hasSize(2);
		verify(this.reader, never()).byKey(any(), argThat((keys) -> !keys.isEmpty()));
		verify(this.reader, never()).read(any(), any(), any());
	}

	private static Map<String, Object> representation(String type, String code) {
		return Map.of("__typename", type, "code", code);
	}

}
