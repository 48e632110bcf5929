package org.oversightgraph.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.standing.SegmentAllocation;

import static org.assertj.core.api.Assertions.assertThat;

class RecordCoverageTests {

	private static final LocalDate DATE = LocalDate.of(2025, 10, 1);

	private static final Organisation ICB = TestFacts.icb("QA1");

	@Test
	void returnsSharesOfTrustsWithStatedSystemAndSegment() {
		RecordCoverage coverage = coverage(
				trust("RA1", LinkKind.PARTNER_IN, segment("RA1", "NOF-2025-26", "Q1 2025/26", "2025-09-09")),
				trust("RA2", LinkKind.REGISTERED_IN), trust("RA3", LinkKind.REGISTERED_IN),
				trust("RA4", LinkKind.REGISTERED_IN));
		assertThat(coverage.withStatedSystem()).isEqualTo(1);
		assertThat(coverage.shareWithStatedSystem()).isEqualTo(0.25);
		assertThat(coverage.withSegment()).isEqualTo(1);
		assertThat(coverage.shareWithSegment()).isEqualTo(0.25);
	}

	@Test
	void returnsZeroSharesWithoutTrusts() {
		RecordCoverage coverage = coverage();
		assertThat(coverage.shareWithStatedSystem()).isZero();
		assertThat(coverage.shareWithSegment()).isZero();
		assertThat(coverage.segmentAges()).isEmpty();
	}

	@Test
	void returnsAgesOfSegmentsLatestFirst() {
		assertThat(
				coverage(trust("RA1", LinkKind.PARTNER_IN, segment("RA1", "NOF-2025-26", "Q1 2025/26", "2025-09-09")),
						trust("RA2", LinkKind.PARTNER_IN, segment("RA2", "NOF-2025-26", "Q1 2025/26", "2025-09-09")),
						trust("RA3", LinkKind.PARTNER_IN, segment("RA3", "NOF-2022-23", null, "2024-08..2024-10")),
						trust("RA4", LinkKind.PARTNER_IN, segment("RA4", "NOF-2022-23", null, null)),
						trust("RA5", LinkKind.PARTNER_IN))
					.segmentAges())
			.containsExactly(new SegmentAge("NOF-2025-26", "Q1 2025/26", 0, true, 2),
					new SegmentAge("NOF-2022-23", null, 14, false, 1),
					new SegmentAge("NOF-2022-23", null, null, false, 1));
	}

	private static RecordCoverage coverage(OversightFacts... trusts) {
		return RecordCoverage
			.of(List.of(trusts), Set.of(), new OversightReasoner(TestFramework.FRAMEWORK),
					TestFramework.question(DATE, null))
			.getFirst();
	}

	private static OversightFacts trust(String code, LinkKind kind, SegmentAllocation... segments) {
		Organisation trust = TestFacts.trust(code);
		Link link = TestFacts.link(kind, trust, ICB);
		return new OversightFacts(trust, Evidence.STATED, TestFacts.stated().sources(), List.of(link), List.of(),
				List.of(), Map.of(code, List.of(segments)), Map.of(), List.of(TestFacts.nhsEngland()), 0.2);
	}

	private static SegmentAllocation segment(String code, String edition, @Nullable String quarter,
			@Nullable String from) {
		return new SegmentAllocation(code, TestFacts.trust(code).name(), 2, edition, quarter, null, null, null,
				TestFacts.stated(from, null));
	}

}
