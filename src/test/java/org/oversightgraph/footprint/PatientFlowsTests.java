package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkBasis;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oversightgraph.fact.TestFacts.icb;
import static org.oversightgraph.fact.TestFacts.link;
import static org.oversightgraph.fact.TestFacts.part;
import static org.oversightgraph.fact.TestFacts.stated;
import static org.oversightgraph.fact.TestFacts.succession;
import static org.oversightgraph.fact.TestFacts.trust;

class PatientFlowsTests {

	private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

	private static final double LARGE = 0.2;

	private static final Organisation TRUST = trust("RVH");

	private static final Organisation HOME = icb("QHO");

	private static final Organisation NORTH = icb("QNO");

	private static final Organisation SOUTH = icb("QSO");

	private static final Link PARTNER = link(LinkKind.PARTNER_IN, TRUST, HOME);

	@Test
	void separatesLargeFlowsFromOthers() {
		PatientFlows flows = flows(List.of(), flow("beds", HOME, 0.5), flow("beds", NORTH, 0.3),
				flow("beds", SOUTH, 0.1));
		assertThat(flows.icbs()).containsExactly(NORTH, SOUTH);
		assertThat(flows.alsoServes()).extracting(PatientFlow::icb).containsExactly(NORTH);
		assertThat(flows.share()).isEqualTo(0.4, within(1e-9));
		assertThat(flows.isLarge()).isTrue();
	}

	@Test
	void usesLargestShareWithoutAddingServices() {
		PatientFlows flows = flows(List.of(), flow("beds", NORTH, 0.12), flow("lists", NORTH, 0.15));
		assertThat(flows.all()).singleElement().satisfies((flow) -> {
			assertThat(flow.share()).isEqualTo(0.15);
			assertThat(flow.links()).hasSize(2);
		});
		assertThat(flows.isLarge()).isFalse();
	}

	@Test
	void usesLatestMeasurementThatHasStarted() {
		PatientFlows flows = flows(List.of(), flow("lists", NORTH, 0.1, "2024-04-01", "2024-05-01"),
				flow("lists", NORTH, 0.3, "2025-04-01", "2025-05-01"), flow("lists", NORTH, 0.9, "2026-06-01", null));
		assertThat(flows.all()).singleElement().satisfies((flow) -> assertThat(flow.share()).isEqualTo(0.3));
	}

	@Test
	void addsFlowsOfMergedIcbsAndOmitsFlowsOfSplitIcb() {
		Organisation east = icb("QEA", "2026-03-31");
		Organisation west = icb("QWE", "2026-03-31");
		Organisation split = icb("QSP", "2026-03-31");
		PatientFlows flows = flows(
				List.of(succession(east, NORTH, "2026-04-01"), succession(west, NORTH, "2026-04-01"),
						part(split, NORTH, "2026-04-01"), part(split, SOUTH, "2026-04-01")),
				flow("beds", east, 0.15), flow("beds", west, 0.1), flow("beds", split, 0.4));
		assertThat(flows.all()).singleElement().satisfies((flow) -> {
			assertThat(flow.icb()).isEqualTo(NORTH);
			assertThat(flow.percent()).isEqualTo("About 25%");
			assertThat(flow.links()).extracting(Link::inheritedFrom).containsExactly(east, west);
		});
	}

	private static Link flow(String service, Organisation icb, double share) {
		return flow(service, icb, share, null, null);
	}

	private static Link flow(String service, Organisation icb, double share, @Nullable String from,
			@Nullable String to) {
		return new Link(LinkKind.SERVES, TRUST, icb, service, null, LinkBasis.PATIENT_FLOW, share, stated(from, to),
				null);
	}

	private static PatientFlows flows(List<Succession> successions, Link... flows) {
		Heirs heirs = new Heirs(DATE, successions);
		return PatientFlows.of(TRUST, List.of(flows), WorkingSystems.of(TRUST, List.of(PARTNER), heirs, DATE), heirs,
				DATE, LARGE);
	}

}
