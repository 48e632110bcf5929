package org.oversightgraph.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.quality.Disagreement.Kind;
import org.oversightgraph.standing.SegmentAllocation;

import static org.assertj.core.api.Assertions.assertThat;

class DisagreementsTests {

	private static final LocalDate DATE = LocalDate.of(2024, 6, 1);

	private static final Organisation TRUST = TestFacts.trust("RA1");

	@Test
	void findsNothingForOneFactOfEachKind() {
		assertThat(disagreements(
				List.of(registered("QA1"), TestFacts.commissions(TestFacts.icb("QA1"), TRUST, "LEAD"),
						TestFacts.commissions(TestFacts.icb("QA2"), TRUST, "ASSOCIATE")),
				List.of(segment(3, "2023-04"))))
			.isEmpty();
	}

	@Test
	void findsSimultaneousRegistrationsWithoutPreference() {
		assertThat(disagreements(List.of(registered("QA1"), registered("QA2")), List.of())).singleElement()
			.satisfies((disagreement) -> {
				assertThat(disagreement.kind()).isEqualTo(Kind.REGISTRATION);
				assertThat(disagreement.facts()).hasSize(2);
				assertThat(disagreement.answering()).isNull();
				assertThat(disagreement.statement()).contains(TRUST.name());
			});
		assertThat(
				disagreements(List.of(registered("QA1"),
						TestFacts.link(LinkKind.REGISTERED_IN, TRUST, TestFacts.icb("QA2"),
								TestFacts.stated("2024-07-01", null))),
						List.of()))
			.as("consecutive registrations")
			.isEmpty();
	}

	@Test
	void findsTwoLeadCommissionersOfOneService() {
		assertThat(disagreements(List.of(TestFacts.commissions(TestFacts.icb("QA1"), TRUST, "LEAD"),
				TestFacts.commissions(TestFacts.icb("QA2"), TRUST, "LEAD")), List.of()))
			.extracting(Disagreement::kind)
			.containsExactly(Kind.LEAD_COMMISSIONER);
	}

	@Test
	void prefersSegmentOfGreaterNeed() {
		assertThat(disagreements(List.of(), List.of(segment(2, "2023-04"), segment(3, "2023-04")))).singleElement()
			.satisfies((disagreement) -> {
				assertThat(disagreement.kind()).isEqualTo(Kind.SEGMENT);
				assertThat(disagreement.answering()).isEqualTo(segment(3, "2023-04").fact())
					.isEqualTo(disagreement.facts().getFirst());
			});
		assertThat(disagreements(List.of(), List.of(segment(2, "2023-04"), segment(3, "2023-10"))))
			.as("consecutive segments")
			.isEmpty();
	}

	private static Link registered(String icb) {
		return TestFacts.link(LinkKind.REGISTERED_IN, TRUST, TestFacts.icb(icb));
	}

	private static SegmentAllocation segment(int number, String from) {
		return new SegmentAllocation(TRUST.code(), TRUST.name(), number, "NOF-2022-23", null, null, null, null,
				TestFacts.stated(from, null));
	}

	private static List<Disagreement> disagreements(List<Link> links, List<SegmentAllocation> segments) {
		return Disagreements.among(List.of(new OversightFacts(TRUST, Evidence.STATED, TestFacts.stated().sources(),
				links, List.of(), List.of(), Map.of(TRUST.code(), segments), Map.of(), List.of(), 0.2)), DATE);
	}

}
