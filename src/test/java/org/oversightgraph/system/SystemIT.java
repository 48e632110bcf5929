package org.oversightgraph.system;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightSettings;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.platform.graphql.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oversightgraph.platform.graphql.ProblemAssertions.assertProblem;

/** Reads systems from the graph. */
class SystemIT {

	private final Framework framework = TestFramework.FRAMEWORK;

	private final SystemController systems = new SystemController(
			new SystemGraph(TestGraph.reader(), new ArrangementGraph(TestGraph.reader()),
					new OversightGraph(TestGraph.reader(), new OversightSettings(0.1, 0.2))),
			this.framework);

	@Test
	void explainsLancashireAndSouthCumbriaInFebruary2025() {
		SystemView system = system("england", "QE1", "2025-02-01", null);
		assertThat(system.status()).isEqualTo(OrganisationStatus.ACTIVE);
		assertThat(codes(system.regions())).containsExactly("Y62");
		assertThat(trusts(system, ProviderRole.LEADS)).containsExactly("RTX", "RW5", "RXL", "RXN", "RXR");
		assertThat(trusts(system, ProviderRole.CANDIDATE)).containsExactly("RX7", "RX8");
		assertThat(system.providerNote()).contains("leads the oversight of 5 trusts",
				"is a candidate to lead the oversight of 2 trusts");
		assertThat(system.partnerTrusts()).hasSize(5);
		assertThat(system.allCouncils()).hasSize(18)
			.filteredOn((council) -> council.body().code().equals("E06000063"))
			.extracting(SystemBody::share)
			.containsExactly(0.0339);
		assertThat(system.allLocations()).hasSize(8);
		assertThat(system.partnerships()).hasSize(1);
		assertThat(system.memorandum().arrangement()).isNull();
		assertThat(system.memorandum().note()).contains("No earlier memorandum is recorded",
				"may exist without being recorded");
		assertThat(system.memorandumMustSetOut()).extracting(FrameworkRule::citation)
			.containsExactly("NOF-2022-23 ¶20a", "NOF-2022-23 ¶20b", "NOF-2022-23 ¶21a(i)", "NOF-2022-23 ¶21a(ii)",
					"NOF-2022-23 ¶21a(iii)", "NOF-2022-23 ¶21b", "NOF-2022-23 ¶21c");
		assertThat(inForce(system)).containsExactly("delegation:pms-2022", "delegation:pod-2023",
				"delegation:spec-2024");
		assertThat(system.trusts()).flatExtracting(SystemProvider::facts)
			.isNotEmpty()
			.allSatisfy((fact) -> assertThat(fact.sources()).isNotEmpty());
	}

	/** The partnership began on an unknown date by October 2022. */
	@Test
	void marksMembersWhoseDatesAreKnownOnlyInPart() {
		assertThat(membersOf("place:bob-oxon", "2022-08-15")).containsExactly("E10000025 false", "RNU false",
				"RTH false");
		assertThat(membersOf("place:bob-oxon", "2022-12-01")).containsExactly("E10000025 true", "RNU true", "RTH true");
	}

	private List<String> membersOf(String place, String date) {
		return system("england", "QU9", date, null).allPlaces()
			.stream()
			.filter((body) -> body.body().code().equals(place))
			.flatMap((body) -> body.members().stream())
			.map((member) -> member.body().code() + " " + member.certain())
			.toList();
	}

	@Test
	void statesWhichPartnersAreNotRecorded() {
		assertThat(system("england", "QE1", "2025-02-01", null).partnershipNote())
			.isEqualTo("Health and wellbeing boards are not recorded in this data.");
		SystemView without = system("england", "QOQ", "2025-02-01", null);
		assertThat(without.partnerships()).isEmpty();
		assertThat(without.partnershipNote())
			.startsWith("No integrated care partnership is recorded for the system of NHS Humber and North Yorkshire");
	}

	@Test
	void showsIcbAsCommissionerOnlyIn2025() {
		SystemView system = system("england", "QE1", "2025-09-01", null);
		assertThat(system.trusts()).hasSize(7)
			.extracting(SystemProvider::role)
			.containsOnly(ProviderRole.COMMISSIONS_ONLY);
		assertThat(system.providerNote()).contains(
				"By the available sources of NOF-2025-26, ICBs commission and do not lead the oversight of trusts");
		assertThat(system.memorandumMustSetOut()).isEmpty();
		assertThat(system.memorandum().note()).contains("do not say what a memorandum must set out");
	}

	/** The position of each trust in a system also shows the ICB as a commissioner. */
	@ParameterizedTest
	@ValueSource(strings = { "2025-09-01", "2026-11-25" })
	void showsIcbAsCommissionerInPositionsOfTrusts(String asOf) {
		assertThat(system("england", "QOP", asOf, null).trusts()).isNotEmpty()
			.allSatisfy((provider) -> assertThat(provider.position().lines()).anyMatch(
					(line) -> line.role() == OversightRole.COMMISSIONING && line.overseer().code().equals("QOP")));
	}

	@Test
	void mentionsClusterOfOpenIcbOnly() {
		assertThat(system("england", "QGH", "2022-05-15", null).clusterNote()).isNull();
		assertThat(system("england", "QGH", "2025-04-30", null).clusterNote()).isNull();
		assertThat(system("england", "QGH", "2025-05-01", null).clusterNote()).contains("The membership is recorded");
	}

	/** Support that no source has confirmed for two years may have ended. */
	@Test
	void notesSupportThatMayHaveEnded() {
		SystemView before = system("england", "QOP", "2026-06-01", null);
		assertThat(before.support()).isNotEmpty();
		assertThat(before.supportNote()).isNull();
		SystemView after = system("england", "QOP", "2026-11-26", null);
		assertThat(after.support()).isEmpty();
		assertThat(after.supportNote()).contains("undertakings",
				"It is not known whether this support applied on 26 November 2026.");
	}

	@Test
	void separatesProposedArrangements() {
		SystemView midlands = system("england", "QK1", "2025-05-01", null);
		assertThat(midlands.arrangements()).filteredOn((arrangement) -> !arrangement.isInForce())
			.extracting((arrangement) -> arrangement.arrangement().id() + " " + arrangement.status())
			.containsExactly("committee:specialised-services-2023 ENDED",
					"delegation:midlands-mental-health-2025 PROPOSED");
		assertThat(system("england", "QK1", "2024-06-01", null).arrangements()).noneMatch(
				(arrangement) -> arrangement.arrangement().id().equals("delegation:midlands-mental-health-2025"));
		SystemView system = system("england", "QRL", "2025-05-01", null);
		assertThat(inForce(system)).containsExactly("delegation:pms-2022", "delegation:pod-2023",
				"delegation:spec-2025a");
		assertThat(system.allCollaboratives()).filteredOn((collaborative) -> !collaborative.alsoIn().isEmpty())
			.flatExtracting((collaborative) -> codes(collaborative.alsoIn()))
			.contains("QVV");
	}

	@Test
	void returnsOnlySuccessorsOfClosedIcb() {
		SystemView system = system("england", "QNQ", "2026-05-01", null);
		assertThat(system.status()).isEqualTo(OrganisationStatus.CLOSED);
		assertThat(codes(system.followedBy())).containsExactlyInAnyOrder("QRL", "S0E4D", "S9B9J");
		assertThat(system.successions()).hasSize(3);
		assertThat(system.statusNote()).contains("closed on 31 March 2026", "use an earlier date");
		assertThat(system.trusts()).isEmpty();
		assertThat(system.allCouncils()).isEmpty();
		assertThat(system.arrangements()).isEmpty();
	}

	@Test
	void statesOpeningDateOfFutureIcb() {
		SystemView system = system("england", "S0E4D", "2025-05-01", null);
		assertThat(system.status()).isEqualTo(OrganisationStatus.NOT_YET_OPEN);
		assertThat(system.statusNote()).contains("It is recorded as opening on 1 April 2026.");
		assertThat(system.trusts()).isEmpty();
	}

	@Test
	void returnsEarlierSystemBeforeIcb() {
		SystemView system = system("exampleshire", "ZQ1", "2021-12-01", null);
		assertThat(system.status()).isEqualTo(OrganisationStatus.NOT_YET_OPEN);
		assertThat(system.statusNote()).contains("represents the system of the same area");
		assertThat(trusts(system, ProviderRole.SHARES)).contains("ZR01");
		assertThat(memorandum(system)).isEqualTo("ex-mou-zq1-2021");
		assertThat(system.memorandumMustSetOut()).extracting(FrameworkRule::id).containsExactly("sof-mou-quarterly");
	}

	@Test
	void inheritsFromPredecessors() {
		SystemView system = system("england", "D7T5G", "2026-05-01", "NOF-2022-23");
		SystemArrangement delegation = system.arrangements()
			.stream()
			.filter((arrangement) -> arrangement.arrangement().id().equals("delegation:pms-2022"))
			.findFirst()
			.orElseThrow();
		assertThat(codes(delegation.inheritedFrom())).containsExactly("QH8", "QJG", "QM7");
		assertThat(delegation.settled()).isTrue();
		assertThat(delegation.facts()).allMatch((fact) -> fact.inheritedFrom() != null);
	}

	@Test
	void placesCouncilsByTheirSubIcbLocations() {
		SystemView essex = system("england", "D7T5G", "2026-05-01", "NOF-2022-23");
		assertThat(essex.allCouncils()).allMatch(SystemBody::settled)
			.extracting((council) -> council.body().code())
			.contains("E07000072", "E10000012")
			.doesNotContain("E07000103");
		SystemView centralEast = system("england", "S1Y5D", "2026-05-01", "NOF-2022-23");
		assertThat(shares(centralEast, "E07000103")).containsExactly(1.0);
		SystemView hampshire = system("england", "QRL", "2026-05-01", "NOF-2022-23");
		assertThat(shares(hampshire, "E07000092")).containsExactly(1.0);
		assertThat(shares(system("england", "QRL", "2026-03-31", "NOF-2022-23"), "E07000092")).isEmpty();
	}

	@Test
	void addsUpSharesOfCouncilsInMergedIcbs() {
		assertThat(shares(system("england", "QM7", "2026-03-31", "NOF-2022-23"), "E07000099")).singleElement()
			.satisfies((share) -> assertThat(share).isLessThan(1.0));
		assertThat(shares(system("england", "S1Y5D", "2026-05-01", "NOF-2022-23"), "E07000099")).containsExactly(1.0);
	}

	private static List<Double> shares(SystemView system, String council) {
		return system.allCouncils()
			.stream()
			.filter((member) -> member.body().code().equals(council))
			.map(SystemBody::share)
			.toList();
	}

	@Test
	void returnsMemorandumDelegationAndCommittee() {
		SystemView system = system("exampleshire", "ZQ1", "2024-06-01", null);
		assertThat(trusts(system, ProviderRole.LEADS)).containsExactly("ZR01");
		assertThat(trusts(system, ProviderRole.CANDIDATE)).containsExactly("ZR05");
		assertThat(trusts(system, ProviderRole.SHARES)).containsExactly("ZR12", "ZR17");
		assertThat(memorandum(system)).isEqualTo("ex-mou-zq1");
		assertThat(system.arrangements()).filteredOn(SystemArrangement::isInForce)
			.extracting((arrangement) -> arrangement.arrangement().id() + " " + arrangement.roles())
			.contains("ex-delegation-northport [DELEGATOR]", "ex-delegation-specialised-north [DELEGATE, HOST]",
					"ex-committee-north [HOST, MEMBER]", "ex-oversight-mental-health [LEAD]");
		assertThat(system.allPlaces()).extracting((place) -> place.body().code())
			.containsExactly("place:exampleshire-hilltop", "place:exampleshire-northport");
		assertThat(system.allPlaces().getLast().members()).extracting((member) -> member.body().code())
			.containsExactly("E99000001", "ZR01", "ZR05");
	}

	@Test
	void includesTrustOutsideSystemByAgreement() {
		SystemView system = system("exampleshire", "ZQ4", "2024-06-01", null);
		assertThat(system.trusts()).filteredOn((provider) -> provider.trust().code().equals("ZR23"))
			.singleElement()
			.satisfies((provider) -> {
				assertThat(provider.role()).isEqualTo(ProviderRole.LEADS);
				assertThat(provider.worksInSystem()).isFalse();
				assertThat(provider.reasons().getFirst().citation()).isEqualTo("NOF-2022-23 ¶22");
			});
	}

	@Test
	void carriesAgreementOfClosedIcbToSuccessor() {
		SystemView system = system("exampleshire", "ZQ8", "2026-06-01", "NOF-2022-23");
		assertThat(trusts(system, ProviderRole.LEADS)).containsExactly("ZR07", "ZR13", "ZR18");
		assertThat(memorandum(system)).isEqualTo("ex-mou-zq8");
		assertThat(system("exampleshire", "ZQ7", "2024-06-01", null).memorandum().note()).contains(
				"The last recorded memorandum, Memorandum between the regional team and Exampleshire Coast, ended on 31 March 2024");
	}

	@Test
	void returnsClusterWithOtherIcbs() {
		SystemView system = system("exampleshire", "ZQ2", "2026-06-01", null);
		assertThat(system.clusters()).singleElement().satisfies((cluster) -> {
			assertThat(cluster.cluster().code()).isEqualTo("cluster:exampleshire-central-south");
			assertThat(codes(cluster.others())).containsExactly("ZQ3");
		});
		assertThat(system("exampleshire", "ZQ2", "2025-09-30", null).clusters()).isEmpty();
		SystemView open = system("england", "QGH", "2026-05-01", null);
		assertThat(open.clusters()).isEmpty();
		assertThat(open.clusterNote()).contains("is not known");
	}

	@Test
	void namesRolesTowardsTrustsWithAndWithoutLead() {
		assertThat(system("england", "QF7", "2022-05-15", null).providerNote())
			.isEqualTo("South Yorkshire and Bassetlaw integrated care system shares the oversight of 1 trust without"
					+ " a determined lead and shares the oversight of 7 trusts with another presumed lead.");
		assertThat(system("england", "QF7", "2024-06-01", null).providerNote())
			.contains("leads the oversight of 7 trusts and is a candidate to lead the oversight of 1 trust");
		assertThat(system("england", "QF7", "2025-10-01", null).providerNote())
			.contains("has only a commissioning role towards 8 trusts");
	}

	@Test
	void showsNoMemorandumOrPartnershipOfIcbThatIsNotOpen() {
		for (SystemView system : List.of(system("england", "QHG", "2026-11-26", null),
				system("england", "S0E4D", "2024-06-01", null))) {
			assertThat(system.memorandum().note()).contains("is not open on", "has no memorandum in force")
				.doesNotContain("may exist");
			assertThat(system.partnershipNote()).contains("is not open on").doesNotContain("may exist");
		}
		SystemView before = system("england", "QHG", "2022-05-15", null);
		assertThat(before.partnerships()).isEmpty();
		assertThat(before.partnershipNote()).contains("is not open on 15 May 2022");
		assertThat(before.memorandum().note()).contains("may exist without being recorded");
	}

	@Test
	void doesNotPassPartnershipsToSuccessors() {
		assertThat(system("england", "QHG", "2026-03-31", null).partnerships()).hasSize(1);
		SystemView successor = system("england", "S1Y5D", "2026-11-26", null);
		assertThat(successor.partnerships()).isEmpty();
		assertThat(successor.partnershipNote()).contains("No integrated care partnership is recorded");
	}

	@Test
	void showsOneCommissioningRoleForEachService() {
		assertThat(system("england", "S0E4D", "2026-11-26", null).trusts())
			.filteredOn((provider) -> provider.trust().code().equals("RYE"))
			.flatExtracting(SystemProvider::reasons)
			.extracting(Reason::statement)
			.containsExactly(
					"NHS Thames Valley Integrated Care Board commissions the NHS 111 integrated urgent care service from South Central Ambulance Service NHS Foundation Trust as lead commissioner. The source dates from before the start of the contract.");
	}

	@Test
	void placesBassetlawInSouthYorkshireUntilIcbs() {
		SystemView before = system("england", "QF7", "2022-05-15", null);
		assertThat(before.allLocations()).extracting((location) -> location.body().code()).contains("02Q");
		assertThat(before.allCouncils()).extracting((council) -> council.body().code()).contains("E07000171");
		assertThat(system("england", "QF7", "2022-07-01", null).allLocations())
			.extracting((location) -> location.body().code())
			.doesNotContain("02Q");
		assertThat(system("england", "QT1", "2022-07-01", null).allLocations())
			.extracting((location) -> location.body().code())
			.contains("02Q");
	}

	@Test
	void rejectsOtherOrganisations() {
		TestGraph.use("england");
		refused("RX7", ProblemCode.BAD_REQUEST, "icb must be the code of an integrated care board. Use oversight(of:)");
		refused("Q99", ProblemCode.NOT_FOUND, "There is no organisation with the code Q99");
		refused("?", ProblemCode.BAD_REQUEST, "is not a code");
	}

	private void refused(String code, ProblemCode problem, String message) {
		assertProblem(
				() -> this.systems.system(new OrganisationCode(code), TestFramework.question(LocalDate.of(2025, 2, 1))),
				problem, message);
	}

	private SystemView system(String dataset, String icb, String date, @Nullable String edition) {
		TestGraph.use(dataset);
		return this.systems.system(new OrganisationCode(icb), TestFramework.question(LocalDate.parse(date), edition));
	}

	private static List<String> trusts(SystemView system, ProviderRole role) {
		return system.trusts()
			.stream()
			.filter((provider) -> provider.role() == role)
			.map((provider) -> provider.trust().code())
			.toList();
	}

	private static List<String> inForce(SystemView system) {
		return system.arrangements()
			.stream()
			.filter(SystemArrangement::isInForce)
			.map((arrangement) -> arrangement.arrangement().id())
			.toList();
	}

	private static String memorandum(SystemView system) {
		Arrangement memorandum = system.memorandum().arrangement();
		return (memorandum == null) ? "none" : memorandum.id();
	}

	private static List<String> codes(List<Organisation> organisations) {
		return organisations.stream().map(Organisation::code).toList();
	}

}
