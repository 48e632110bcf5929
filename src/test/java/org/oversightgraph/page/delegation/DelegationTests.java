package org.oversightgraph.page.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.delegation.Delegation.Parties;
import org.oversightgraph.page.delegation.Delegation.Party;
import org.oversightgraph.page.delegation.Delegation.Service;

import static org.assertj.core.api.Assertions.assertThat;

class DelegationTests {

	private static final LocalDate DATE = LocalDate.of(2025, 5, 1);

	private static Party party(PartyRole role, String name, OrganisationKind kind) {
		return new Party(role, new Body(name, name, kind, null, null));
	}

	private static Delegation of(ArrangementKind kind, ArrangementStatus status, Party... parties) {
		return new Delegation("id", kind, "Title", status, RecordedStatus.IN_FORCE,
				List.of(new Service("dental", "dental services")), "2023-04-01", null, null, List.of(),
				new Parties(parties.length, List.of(parties)));
	}

	private static Party[] icbs(int number, Party... others) {
		return Stream
			.concat(Stream.of(others),
					IntStream.range(0, number)
						.mapToObj((index) -> party(PartyRole.DELEGATE, "ICB " + index, OrganisationKind.ICB)))
			.toArray(Party[]::new);
	}

	@Test
	void describesDelegation() {
		assertThat(of(ArrangementKind.COMMISSIONING_DELEGATION, ArrangementStatus.IN_FORCE,
				party(PartyRole.DELEGATOR, "NHS England", OrganisationKind.NATIONAL_BODY),
				party(PartyRole.DELEGATE, "A", OrganisationKind.TRUST))
			.chain()).isEqualTo("NHS England delegates the commissioning of dental services to A.");
	}

	@Test
	void countsManyDelegatesAndNamesTheHost() {
		assertThat(of(ArrangementKind.COMMISSIONING_DELEGATION, ArrangementStatus.IN_FORCE,
				icbs(6, party(PartyRole.DELEGATOR, "NHS England", OrganisationKind.NATIONAL_BODY),
						party(PartyRole.HOST, "ICB 1", OrganisationKind.ICB)))
			.chain())
			.isEqualTo("NHS England delegates the commissioning of dental services to 6 ICBs. ICB 1 hosts the staff.");
	}

	@Test
	void doesNotDescribeProposalAsInForce() {
		assertThat(of(ArrangementKind.COMMISSIONING_DELEGATION, ArrangementStatus.PROPOSED,
				party(PartyRole.DELEGATOR, "NHS England", OrganisationKind.NATIONAL_BODY),
				party(PartyRole.DELEGATE, "A", OrganisationKind.ICB))
			.chain()).startsWith("NHS England was to delegate ");
	}

	@Test
	void describesDelegationWithoutRecordedParties() {
		assertThat(of(ArrangementKind.COMMISSIONING_DELEGATION, ArrangementStatus.ENDED).chain()).isEqualTo(
				"An organisation that is not recorded delegated the commissioning of dental services to organisations that are not recorded.");
	}

	@Test
	void namesNhsEnglandAndCountsIcbs() {
		List<Body> members = Stream
			.concat(Stream.of(new Body("E", "NHS England", OrganisationKind.NATIONAL_BODY, null, null)),
					IntStream.range(0, 42)
						.mapToObj((index) -> new Body("Q" + index, "ICB " + index, OrganisationKind.ICB, null, null)))
			.toList();
		assertThat(Delegation.names(members)).isEqualTo("NHS England and 42 ICBs");
	}

	@Test
	void countsDelegationsAndCommitteesInForce() {
		assertThat(DelegationView.sentence(DATE,
				List.of(of(ArrangementKind.COMMISSIONING_DELEGATION, ArrangementStatus.IN_FORCE),
						of(ArrangementKind.COMMISSIONING_DELEGATION, ArrangementStatus.IN_FORCE),
						of(ArrangementKind.JOINT_COMMITTEE, ArrangementStatus.IN_FORCE),
						of(ArrangementKind.JOINT_COMMITTEE, ArrangementStatus.ENDED))))
			.isEqualTo(
					"On 1 May 2025, 2 delegations and 1 joint committee are in force. 1 more has ended, is only proposed, or has unclear dates.");
		assertThat(DelegationView.sentence(DATE,
				List.of(of(ArrangementKind.COMMISSIONING_DELEGATION, ArrangementStatus.IN_FORCE),
						of(ArrangementKind.COMMISSIONING_DELEGATION, ArrangementStatus.IN_FORCE))))
			.isEqualTo("On 1 May 2025, 2 delegations and no joint committee are in force.");
		assertThat(DelegationView.sentence(DATE, List.of()))
			.isEqualTo("No recorded delegation or joint committee matches on 1 May 2025.");
	}

}
