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

	private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	private static final Organisation TRUST = TestFacts.trust("RA1");

	@Test
	void oneFactOfEachSortDoesNotDisagree() {
		assertThat(among(
				List.of(registered("QA1"), TestFacts.commissions(TestFacts.icb("QA1"), TRUST, "LEAD"),
						TestFacts.commissions(TestFacts.icb("QA2"), TRUST, "ASSOCIATE")),
				List.of(segment(3, "2023-04"))))
			.isEmpty();
	}

	@Test
	void twoRegistrationsAtOnceDisagreeAndNoneIsPreferred() {
		assertThat(among(List.of(registered("QA1"), registered("QA2")), List.of())).singleElement()
			.satisfies((found) -> {
				assertThat(found.kind()).isEqualTo(Kind.REGISTRATION);
				assertThat(found.facts()).hasSize(2);
				assertThat(found.answering()).isNull();
				assertThat(found.statement()).contains(TRUST.name());
			});
		assertThat(
				among(List
					.of(registered("QA1"),
							TestFacts.link(LinkKind.REGISTERED_IN, TRUST, TestFacts.icb("QA2"),
									TestFacts.stated("2024-07-01", null))),
						List.of()))
			.as("one after the other")
			.isEmpty();
	}

	@Test
	void twoLeadCommissionersOfOneServiceDisagree() {
		assertThat(among(List.of(TestFacts.commissions(TestFacts.icb("QA1"), TRUST, "LEAD"),
				TestFacts.commissions(TestFacts.icb("QA2"), TRUST, "LEAD")), List.of()))
			.extracting(Disagreement::kind)
			.containsExactly(Kind.LEAD_COMMISSIONER);
	}

	@Test
	void ofTwoSegmentsThatBeginTogetherTheOneInGreaterNeedAnswers() {
		assertThat(among(List.of(), List.of(segment(2, "2023-04"), segment(3, "2023-04")))).singleElement()
			.satisfies((found) -> {
				assertThat(found.kind()).isEqualTo(Kind.SEGMENT);
				assertThat(found.answering()).isEqualTo(segment(3, "2023-04").fact())
					.isEqualTo(found.facts().getFirst());
			});
		assertThat(among(List.of(), List.of(segment(2, "2023-04"), segment(3, "2023-10")))).as("one after the other")
			.isEmpty();
	}

	private static Link registered(String icb) {
		return TestFacts.link(LinkKind.REGISTERED_IN, TRUST, TestFacts.icb(icb));
	}

	private static SegmentAllocation segment(int number, String from) {
		return new SegmentAllocation(TRUST.code(), TRUST.name(), number, "NOF-2022-23", null, null, null, null,
				TestFacts.stated(from, null));
	}

	private static List<Disagreement> among(List<Link> links, List<SegmentAllocation> segments) {
		return Disagreements.among(List.of(new OversightFacts(TRUST, Evidence.STATED, TestFacts.stated().sources(),
				links, List.of(), List.of(), Map.of(TRUST.code(), segments), Map.of(), List.of())), DAY);
	}

}
