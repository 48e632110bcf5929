package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkBasis;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oversightgraph.fact.TestFacts.body;
import static org.oversightgraph.fact.TestFacts.commissions;
import static org.oversightgraph.fact.TestFacts.icb;
import static org.oversightgraph.fact.TestFacts.link;
import static org.oversightgraph.fact.TestFacts.part;
import static org.oversightgraph.fact.TestFacts.patientFlow;
import static org.oversightgraph.fact.TestFacts.stated;
import static org.oversightgraph.fact.TestFacts.succession;
import static org.oversightgraph.fact.TestFacts.trust;

class WorkingSystemsTests {

	private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

	private static final Organisation TRUST = trust("RVH");

	/** Closed on 31 March 2026. */
	private static final Organisation CLOSED = icb("QCL", "2026-03-31");

	private static final Organisation NORTH = icb("QNO");

	private static final Organisation SOUTH = icb("QSO");

	private static final List<Succession> SPLIT = List.of(part(CLOSED, NORTH, "2026-04-01"),
			part(CLOSED, SOUTH, "2026-04-01"));

	@ParameterizedTest
	@MethodSource("statedLinks")
	void countsStatedRelationships(Link stated) {
		WorkingSystems systems = systems(List.of(), stated);
		assertThat(systems.icbs()).containsExactly(NORTH);
		assertThat(systems.only()).isPresent();
		assertThat(systems.fromRegister()).isFalse();
	}

	static Stream<Link> statedLinks() {
		return Stream.of(link(LinkKind.PARTNER_IN, TRUST, NORTH), commissions(NORTH, TRUST, "ASSOCIATE"),
				new Link(LinkKind.SERVES, TRUST, NORTH, "acute", null, LinkBasis.COVERAGE, null, stated(), null));
	}

	@Test
	void countsIcbsOfPlacesAndCollaboratives() {
		Organisation place = body(OrganisationKind.PLACE, "place:vale");
		Organisation alliance = body(OrganisationKind.PROVIDER_COLLABORATIVE, "collaborative:vale");
		assertThat(systemsOf(place, List.of(), link(LinkKind.PART_OF, place, NORTH)).icbs()).containsExactly(NORTH);
		assertThat(systemsOf(alliance, List.of(), link(LinkKind.WORKS_IN, alliance, NORTH),
				link(LinkKind.WORKS_IN, alliance, SOUTH), link(LinkKind.MEMBER_OF, TRUST, alliance))
			.icbs()).containsExactly(NORTH, SOUTH);
	}

	@Test
	void countsIcbOfPlaceInWhichTrustIsPartner() {
		Organisation place = body(OrganisationKind.PLACE, "place:vale");
		Link partner = link(LinkKind.PARTNER_IN, TRUST, place);
		Link area = link(LinkKind.PART_OF, place, SOUTH);
		WorkingSystems systems = systems(List.of(), link(LinkKind.PARTNER_IN, TRUST, NORTH), partner, area);
		assertThat(systems.icbs()).containsExactly(NORTH, SOUTH);
		assertThat(systems.of(SOUTH).orElseThrow().links()).containsExactly(area, partner);
		assertThat(systems(List.of(), link(LinkKind.REGISTERED_IN, TRUST, NORTH), partner, area).fromRegister())
			.isFalse();
		assertThat(
				systems(List.of(), link(LinkKind.PARTNER_IN, TRUST, place, stated("2022", "2026-05-01")), area).all())
			.isEmpty();
	}

	@Test
	void ignoresPatientFlow() {
		assertThat(systems(List.of(), patientFlow(TRUST, NORTH, 0.9)).all()).isEmpty();
		assertThat(systems(List.of(), link(LinkKind.PARTNER_IN, TRUST, SOUTH), patientFlow(TRUST, NORTH, 0.9)).icbs())
			.containsExactly(SOUTH);
	}

	@Test
	void ignoresOtherOrganisations() {
		Organisation place = body(OrganisationKind.PLACE, "place:vale");
		assertThat(systems(List.of(), link(LinkKind.PARTNER_IN, trust("ROT"), NORTH),
				link(LinkKind.PARTNER_IN, TRUST, place))
			.all()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# from,     to,         counts on 2026-05-01
			2026-05-01, ,           true
			2026-05-02, ,           false
			2022,       2026-05-01, false
			2022,       2026-05-02, true
			2026,       ,           false
			2022,       2026,       false
			""")
	void countsOnlyFactsThatCertainlyHoldOnDate(String from, @Nullable String to, boolean counts) {
		WorkingSystems systems = systems(List.of(), link(LinkKind.PARTNER_IN, TRUST, NORTH, stated(from, to)));
		assertThat(systems.all().isEmpty()).isNotEqualTo(counts);
	}

	@Test
	void usesRegisterOnlyWithoutStatedFacts() {
		Link entry = link(LinkKind.REGISTERED_IN, TRUST, NORTH);
		WorkingSystems fallback = systems(List.of(), entry, patientFlow(TRUST, SOUTH, 0.3));
		assertThat(fallback.icbs()).containsExactly(NORTH);
		assertThat(fallback.fromRegister()).isTrue();
		WorkingSystems stated = systems(List.of(), entry, link(LinkKind.PARTNER_IN, TRUST, SOUTH));
		assertThat(stated.icbs()).containsExactly(SOUTH);
		assertThat(stated.fromRegister()).isFalse();
	}

	@Test
	void prefersCertainRegistrationToPossibleOne() {
		Link possible = link(LinkKind.REGISTERED_IN, TRUST, NORTH, stated("2022", "2026"));
		Link certain = link(LinkKind.REGISTERED_IN, TRUST, SOUTH, stated("2026-04-01", null));
		Link ended = link(LinkKind.REGISTERED_IN, TRUST, SOUTH, stated("2022", "2026-04-01"));
		assertThat(systems(List.of(), possible).icbs()).containsExactly(NORTH);
		assertThat(systems(List.of(), possible, certain).icbs()).containsExactly(SOUTH);
		assertThat(systems(List.of(), ended).all()).isEmpty();
	}

	@Test
	void carriesFactsOfClosedIcbToSuccessor() {
		Link recorded = link(LinkKind.PARTNER_IN, TRUST, CLOSED);
		WorkingSystem system = systems(List.of(succession(CLOSED, NORTH, "2026-04-01")), recorded).only().orElseThrow();
		assertThat(system.icb()).isEqualTo(NORTH);
		assertThat(system.links()).containsExactly(recorded.inheritedBy(NORTH));
		assertThat(system.isInherited()).isTrue();
	}

	@Test
	void keepsIcbOnItsLastDate() {
		WorkingSystems systems = WorkingSystems.of(TRUST, List.of(link(LinkKind.PARTNER_IN, TRUST, CLOSED)),
				new Heirs(LocalDate.of(2026, 3, 31), List.of(succession(CLOSED, NORTH, "2026-04-01"))),
				LocalDate.of(2026, 3, 31));
		assertThat(systems.icbs()).containsExactly(CLOSED);
	}

	@Test
	void followsChainOfSuccessions() {
		Organisation first = icb("Q1", "2023-06-30");
		Organisation second = icb("Q2", "2025-03-31");
		Organisation third = icb("Q3", "2026-03-31");
		List<Succession> chain = List.of(succession(third, NORTH, "2026-04-01"),
				succession(first, second, "2023-07-01"), succession(second, third, "2025-04-01"));
		WorkingSystems systems = systems(chain, link(LinkKind.PARTNER_IN, TRUST, first));
		assertThat(systems.only().orElseThrow().icb()).isEqualTo(NORTH);
		assertThat(systems.all().getFirst().links()).extracting(Link::inheritedFrom).containsExactly(first);
	}

	@Test
	void ignoresClosedIcbWithoutSuccessor() {
		assertThat(systems(List.of(), link(LinkKind.PARTNER_IN, TRUST, CLOSED)).all()).isEmpty();
		assertThat(
				systems(List.of(succession(CLOSED, NORTH, "2026-06")), link(LinkKind.PARTNER_IN, TRUST, CLOSED)).all())
			.as("with a future succession")
			.isEmpty();
	}

	/** The lead commissioner does not also become an associate of itself. */
	@Test
	void omitsAssociateRoleInheritedByLead() {
		WorkingSystems systems = systems(List.of(succession(CLOSED, NORTH, "2026-04-01")),
				commissions(NORTH, TRUST, "LEAD"), commissions(CLOSED, TRUST, "ASSOCIATE"));
		assertThat(systems.all()).singleElement()
			.satisfies((system) -> assertThat(system.links()).extracting(Link::role).containsExactly(LinkRole.LEAD));
	}

	@Test
	void keepsEverySuccessorOfSplitIcb() {
		WorkingSystems systems = systems(SPLIT, link(LinkKind.PARTNER_IN, TRUST, CLOSED));
		assertThat(systems.icbs()).containsExactly(NORTH, SOUTH);
		assertThat(systems.unsettled()).isEqualTo(systems.all());
		assertThat(systems.splitOrigin()).isEqualTo(CLOSED);
		assertThat(systems.only()).isEmpty();
	}

	@Test
	void leavesSuccessorsUnsettledAfterSplitInChain() {
		Organisation first = icb("Q1", "2023-06-30");
		WorkingSystems systems = systems(
				Stream.concat(SPLIT.stream(), Stream.of(succession(first, CLOSED, "2023-07-01"))).toList(),
				link(LinkKind.PARTNER_IN, TRUST, first));
		assertThat(systems.unsettled()).extracting(WorkingSystem::icb).containsExactly(NORTH, SOUTH);
	}

	@Test
	void settlesSplitByRegistration() {
		Link entry = link(LinkKind.REGISTERED_IN, TRUST, SOUTH);
		WorkingSystems systems = systems(SPLIT, link(LinkKind.PARTNER_IN, TRUST, CLOSED), entry);
		assertThat(systems.only().orElseThrow().icb()).isEqualTo(SOUTH);
		assertThat(systems.settling()).containsExactly(entry);
		assertThat(systems.splitOrigin()).isNull();
		assertThat(systems.fromRegister()).isFalse();
	}

	@Test
	void doesNotSettleSplitByOtherRegistrations() {
		Link recorded = link(LinkKind.PARTNER_IN, TRUST, CLOSED);
		assertThat(systems(SPLIT, recorded, link(LinkKind.REGISTERED_IN, TRUST, icb("QEL"))).unsettled()).hasSize(2);
		assertThat(systems(SPLIT, recorded, link(LinkKind.REGISTERED_IN, TRUST, NORTH),
				link(LinkKind.REGISTERED_IN, TRUST, SOUTH))
			.unsettled()).hasSize(2);
	}

	@Test
	void settlesPartWithStatedFact() {
		WorkingSystems systems = systems(SPLIT, link(LinkKind.PARTNER_IN, TRUST, CLOSED),
				commissions(NORTH, TRUST, "LEAD"));
		assertThat(systems.unsettled()).extracting(WorkingSystem::icb).containsExactly(SOUTH);
		assertThat(systems.splitOrigin()).isNull();
	}

	@Test
	void mergesIcbsWithSameSuccessor() {
		Organisation other = icb("QOT", "2026-03-31");
		WorkingSystems systems = systems(
				List.of(succession(CLOSED, NORTH, "2026-04-01"), succession(other, NORTH, "2026-04-01")),
				link(LinkKind.PARTNER_IN, TRUST, CLOSED), link(LinkKind.PARTNER_IN, TRUST, other));
		assertThat(systems.only().orElseThrow().links()).extracting(Link::inheritedFrom)
			.containsExactlyInAnyOrder(CLOSED, other);
	}

	@Test
	void settlesSplitIfPartsMergedAgain() {
		Organisation first = icb("Q1", "2023-06-30");
		Organisation west = icb("QWE", "2026-03-31");
		Organisation east = icb("QEA", "2026-03-31");
		List<Succession> splitAndMerged = List.of(part(first, west, "2023-07-01"), part(first, east, "2023-07-01"),
				succession(west, NORTH, "2026-04-01"), succession(east, NORTH, "2026-04-01"));
		Link recorded = link(LinkKind.PARTNER_IN, TRUST, first);
		assertThat(systems(splitAndMerged, recorded).only().orElseThrow().icb()).isEqualTo(NORTH);
		assertThat(systems(splitAndMerged.subList(0, 3), recorded).only()).as("with one part without a successor")
			.isEmpty();
	}

	@Test
	void returnsNoSystemsForCycleOfSuccessions() {
		Organisation other = icb("QOT", "2026-03-31");
		WorkingSystems systems = systems(
				List.of(succession(CLOSED, other, "2026-04-01"), succession(other, CLOSED, "2026-04-01")),
				link(LinkKind.PARTNER_IN, TRUST, CLOSED));
		assertThat(systems.all()).isEmpty();
	}

	@Test
	void sortsSystemsByNameOfIcb() {
		assertThat(systems(List.of(), link(LinkKind.PARTNER_IN, TRUST, SOUTH), link(LinkKind.PARTNER_IN, TRUST, NORTH))
			.icbs()).containsExactly(NORTH, SOUTH);
	}

	@Test
	void returnsLeadCommissioningOfRecordedLeadOnly() {
		WorkingSystems systems = systems(List.of(), commissions(NORTH, TRUST, "LEAD"),
				commissions(SOUTH, TRUST, "ASSOCIATE"));
		assertThat(systems.of(NORTH).orElseThrow().leadCommissioning("acute"))
			.containsExactly(commissions(NORTH, TRUST, "LEAD"));
		assertThat(systems.of(NORTH).orElseThrow().leadCommissioning("community")).isEmpty();
		assertThat(systems.of(SOUTH).orElseThrow().leadCommissioning("acute")).isEmpty();
	}

	private static WorkingSystems systems(List<Succession> successions, Link... links) {
		return systemsOf(TRUST, successions, links);
	}

	private static WorkingSystems systemsOf(Organisation organisation, List<Succession> successions, Link... links) {
		return WorkingSystems.of(organisation, Arrays.asList(links), new Heirs(DATE, successions), DATE);
	}

}
