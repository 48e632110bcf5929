package org.oversightgraph.page.role;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class OversightTests {

	private static final Body KENT = body("QKS");

	private static final Body SUSSEX = body("QNX");

	@Test
	void distinguishesLeadFromPresumedLead() {
		assertThat(oversight(Determination.AGREED, KENT, List.of(), List.of(SUSSEX)).roleOf("QKS"))
			.isEqualTo(IcbRole.LEADS);
		assertThat(oversight(Determination.PRESUMED, KENT, List.of(), List.of(SUSSEX)).roleOf("QKS"))
			.isEqualTo(IcbRole.PRESUMED);
		assertThat(oversight(Determination.PRESUMED, KENT, List.of(), List.of(SUSSEX)).roleOf("QNX"))
			.isEqualTo(IcbRole.SHARES);
	}

	@Test
	void returnsCandidateRoleBeforeSharedRole() {
		Oversight open = oversight(Determination.UNDETERMINED, null, List.of(KENT), List.of(KENT, SUSSEX));
		assertThat(open.roleOf("QKS")).isEqualTo(IcbRole.CANDIDATE);
		assertThat(open.roleOf("QNX")).isEqualTo(IcbRole.SHARES);
	}

	@Test
	void returnsCommissioningOrWorksInRole() {
		Oversight national = new Oversight(Determination.BY_RULE, body("X24"), List.of(), List.of(),
				List.of(new Oversight.Line(OversightRole.COMMISSIONING, KENT, null)), null);
		assertThat(national.roleOf("QKS")).isEqualTo(IcbRole.COMMISSIONS);
		assertThat(national.roleOf("QNX")).isEqualTo(IcbRole.WORKS_IN);
		assertThat(national.oversightRoleOf("QNX")).isEmpty();
	}

	@Test
	void givesCandidatesReasonForMissingLead() {
		Reason open = new Reason("¶22", "No agreement is recorded.", null, null);
		Reason shared = new Reason("¶23", "It works there.", null, null);
		Oversight oversight = new Oversight(Determination.UNDETERMINED, null, List.of(KENT), List.of(KENT, SUSSEX),
				List.of(new Oversight.Line(OversightRole.SHARED, KENT, List.of(shared)),
						new Oversight.Line(OversightRole.SHARED, SUSSEX, List.of(shared))),
				List.of(open));
		assertThat(oversight.reasonsFor("QKS")).containsExactly(open, shared);
		assertThat(oversight.reasonsFor("QNX")).containsExactly(shared);
	}

	@Test
	void describesLeadInWords() {
		assertThat(oversight(Determination.PRESUMED, KENT, List.of(), List.of()).leadInWords())
			.isEqualTo("Name of QKS is presumed to lead its oversight.");
		assertThat(oversight(Determination.UNDETERMINED, null, List.of(), List.of()).leadInWords())
			.isEqualTo("No record says who leads its oversight.");
	}

	@Test
	void usesDifferentLetterForEachRole() {
		assertThat(IcbRole.values()).extracting(IcbRole::letter).doesNotHaveDuplicates();
	}

	private static Oversight oversight(Determination determination, @Nullable Body lead, List<Body> candidates,
			List<Body> shared) {
		return new Oversight(determination, lead, candidates, shared, List.of(), null);
	}

	private static Body body(String code) {
		return new Body(code, "Name of " + code, null, null, null);
	}

}
