package org.oversightgraph.page.scenario;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.scenario.Effects.Summary;
import org.oversightgraph.page.scenario.ScenarioView.Choices;
import org.oversightgraph.page.scenario.ScenarioView.Nodes;

import static org.assertj.core.api.Assertions.assertThat;

class FormTests {

	private static final Choices CHOICES = new Choices(new Nodes(List.of(body("cluster:ab", "A with B"))),
			new Nodes(List.of(body("QA", "NHS A Integrated Care Board"), body("QB", "NHS B Integrated Care Board"))),
			new Nodes(List.of(body("Y1", "North"))));

	private static Body body(String code, String name) {
		return new Body(code, name, null, null, null);
	}

	@Test
	void mergesCluster() {
		Form form = new Form(Change.MERGE_CLUSTER, Map.of("cluster", "cluster:ab"), List.of());
		assertThat(form.missing()).isNull();
		assertThat(form.variable()).isEqualTo(Map.of("mergeCluster", Map.of("cluster", "cluster:ab")));
		assertThat(form.title(CHOICES, null)).isEqualTo("What if the ICBs of the cluster A with B merged?");
	}

	@Test
	void mergesAllClusters() {
		Form form = new Form(Change.MERGE_CLUSTER, Map.of("cluster", "all"), List.of());
		assertThat(form.variable()).isEqualTo(Map.of("mergeClusters", true));
	}

	@Test
	void mergesIcbsWithName() {
		Form form = new Form(Change.MERGE_ICBS, Map.of("name", "New"), List.of("QA", "QB"));
		assertThat(form.variable()).isEqualTo(Map.of("mergeIcbs", Map.of("icbs", List.of("QA", "QB"), "name", "New")));
		assertThat(form.title(CHOICES, null)).isEqualTo("What if the ICBs A, B merged?");
	}

	@Test
	void requiresTwoIcbs() {
		assertThat(new Form(Change.MERGE_ICBS, Map.of(), List.of("QA")).missing())
			.isEqualTo("Choose at least two ICBs.");
	}

	@Test
	void movesTrust() {
		Form form = new Form(Change.MOVE_TRUST, Map.of("trust", "RX1", "from", "QA", "to", "QB"), List.of());
		assertThat(form.variable()).isEqualTo(Map.of("moveTrust", Map.of("trust", "RX1", "from", "QA", "to", "QB")));
		assertThat(form.title(CHOICES, body("RX1", "Somewhere NHS Trust"))).isEqualTo("What if Somewhere moved to B?");
	}

	@Test
	void requiresBothIcbsOfMove() {
		assertThat(new Form(Change.MOVE_TRUST, Map.of("trust", "RX1", "from", "QA"), List.of()).missing()).isNotNull();
	}

	@Test
	void namesRegionAsLead() {
		Form form = new Form(Change.NAME_LEAD, Map.of("of", "RX1", "lead", "Y1"), List.of());
		assertThat(form.variable()).isEqualTo(Map.of("lead", Map.of("of", "RX1", "lead", "Y1")));
		assertThat(form.title(CHOICES, body("RX1", "Somewhere NHS Trust")))
			.isEqualTo("What if North led the oversight of Somewhere?");
	}

	@Test
	void writesEffectsInOneSentence() {
		assertThat(new Summary(25, 27, 1, 0, 0, 0, 0, 4, 0, 0).inWords())
			.isEqualTo("The oversight of 25 organisations would change: no organisation would gain or lose a lead, "
					+ "1 trust would work in fewer systems, and 4 arrangements would need to be rewritten.");
		assertThat(new Summary(1, 1, 0, 0, 0, 1, 0, 0, 0, 0).inWords())
			.isEqualTo("The oversight of 1 organisation would change: 1 organisation would gain a lead.");
		assertThat(new Summary(3, 3, 0, 0, 0, 1, 2, 0, 0, 0).inWords())
			.endsWith("1 organisation would gain a lead, and 2 organisations would lose their leads.");
		assertThat(new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0).inWords())
			.isEqualTo("The oversight of no organisation would change.");
	}

}
