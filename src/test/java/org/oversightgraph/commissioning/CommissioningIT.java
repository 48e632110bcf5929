package org.oversightgraph.commissioning;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oversightgraph.TestGraph;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.commissioning.CommissioningController.Answer;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.OversightSettings;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.platform.graphql.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oversightgraph.platform.graphql.ProblemAssertions.assertProblem;

/** Reads lines of commissioning and their chains from the graph. */
class CommissioningIT {

	private final Framework framework = TestFramework.FRAMEWORK;

	private final CommissioningController commissioning = new CommissioningController(
			new CommissioningGraph(new OversightGraph(TestGraph.reader(), new OversightSettings(0.1, 0.2)),
					new ArrangementGraph(TestGraph.reader())),
			this.framework);

	@Test
	void returnsLeadAndAssociatesOfNorthWestAmbulance() {
		List<CommissioningLine> lines = answer("england", "RX7", null, null, "2026-05-01").all();
		assertThat(lines).extracting((line) -> line.commissioner().code() + " " + line.role())
			.containsExactly("QE1 LEAD", "QHM ASSOCIATE", "QJ2 ASSOCIATE", "QOP ASSOCIATE", "QYG ASSOCIATE");
		assertThat(lines.getFirst().service().name()).isEqualTo("the emergency ambulance (999) service");
		// By the rules of 2026/27, NHS England leads, not the commissioner.
		assertThat(lines).allSatisfy((line) -> {
			assertThat(lead(line)).isEqualTo("X24");
			assertThat(line.oversightNote()).contains("commissions from it and does not lead");
			assertThat(rules(line)).containsExactly("icb-becomes-strategic-commissioner");
			assertThat(line.missing()).isEmpty();
			assertThat(line.facts()).allSatisfy((fact) -> assertThat(fact.sources()).isNotEmpty());
		});
	}

	@Test
	void endsChainOfDelegatedServiceWithoutProvider() {
		List<CommissioningLine> lines = answer("england", null, "QE1", null, "2025-02-01").all();
		assertThat(lines).extracting((line) -> line.service().key())
			.containsExactly("dental_services", "ophthalmic_services", "pharmaceutical_services",
					"primary_medical_services", "specialised_services_59");
		CommissioningLine specialised = lines.getLast();
		assertThat(specialised.provider()).isNull();
		assertThat(specialised.chain()).singleElement().satisfies((step) -> {
			assertThat(step.from().code()).isEqualTo("X24");
			assertThat(step.statement()).startsWith(
					"NHS England delegates the commissioning of 59 specialised services to NHS Lancashire and South Cumbria Integrated Care Board (");
		});
		assertThat(rules(specialised)).containsExactly("delegated-commissioning");
		assertThat(specialised.missing()).singleElement().asString().startsWith("The provider from which");
		assertThat(specialised.oversight()).isNull();
	}

	@Test
	void addsStepForHostIcb() {
		CommissioningLine dental = answer("england", null, "QUA", "dental_services", "2025-02-01").all().getFirst();
		assertThat(dental.chain()).extracting((step) -> step.from().code()).containsExactly("X24", "X24", "QHL");
		assertThat(dental.chain().getLast().statement()).contains("hosts the commissioning of dental services");
		assertThat(answer("england", null, "QHL", "dental_services", "2025-02-01").all().getFirst().chain())
			.noneMatch((step) -> step.statement().contains("hosts"));
	}

	@Test
	void notesProposedDelegationsWithoutCountingThem() {
		Answer answer = answer("england", null, "QUA", null, "2025-05-01");
		assertThat(answer.all()).extracting((line) -> line.service().key())
			.doesNotContain("specialised_adult_secure_mental_health");
		assertThat(answer.note()).startsWith("Not included:").contains("specialised mental health", "is only proposed");
	}

	@Test
	void returnsLeadProviderAsCommissioner() {
		assertThat(answer("england", "RHA", null, null, "2025-02-01").all()).singleElement().satisfies((line) -> {
			assertThat(line.commissioner().code()).isEqualTo("RHA");
			assertThat(line.service().name()).isEqualTo("adult secure mental health services");
		});
	}

	@Test
	void carriesCommissioningOfClosedIcbsToSuccessors() {
		CommissioningLine line = answer("england", "RYE", null, "nhs_111_iuc", "2026-05-01").all().getFirst();
		assertThat(line.commissioner().code()).isEqualTo("S0E4D");
		Answer surrey = answer("england", null, "S9B9J", "dental_services", "2026-05-01");
		assertThat(surrey.all().getFirst().chain().getFirst().statement())
			.contains(", as the successor of NHS Frimley");
		assertThat(surrey.all().getFirst().chain().getFirst().facts())
			.anyMatch((fact) -> "QXU".equals(code(fact.inheritedFrom())));
		Answer closed = answer("england", null, "QNQ", null, "2026-05-01");
		assertThat(closed.all()).isEmpty();
		assertThat(closed.note()).contains("closed on 31 March 2026. Use its successor ", "S0E4D (", " or ", "S9B9J (");
	}

	@Test
	void returnsServiceAcrossEngland() {
		assertThat(answer("england", null, null, "emergency_ambulance_999", "2026-05-01").all()).hasSize(16)
			.extracting((line) -> line.provider() == null ? "" : line.provider().code())
			.contains("RX7", "RX8", "RYA", "RYF");
		assertThat(answer("england", null, null, "pharmaceutical_services", "2025-02-01").all()).hasSize(42)
			.allMatch((line) -> line.provider() == null);
		assertThat(answer("england", null, null, "gardening", "2025-02-01").note())
			.contains("No such commissioning is recorded");
	}

	@Test
	void returnsNhsEnglandForSpecialisedServicesThatItHasNotDelegated() {
		assertThat(retained("specialised_services_59", "2022-10-01"))
			.startsWith("NHS England commissions 59 specialised services. No delegation of them is in force");
		assertThat(retained("specialised_services_59", "2024-06-01"))
			.startsWith("NHS England commissions 59 specialised services together with ICBs, in joint committees.")
			.endsWith("It has delegated them to 20 other ICBs.");
		assertThat(answer("england", null, null, "specialised_services_59", "2025-05-01").all())
			.noneMatch((line) -> line.commissioner().code().equals("X24"));
		assertThat(retained("specialised_services", "2025-05-01")).isEqualTo(
				"NHS England commissions the specialised services that it has not delegated. No source lists them.");
		assertThat(answer("england", "RP4", null, null, "2024-06-01").all()).singleElement().satisfies((line) -> {
			assertThat(line.commissioner().code()).isEqualTo("X24");
			assertThat(line.missing()).singleElement()
				.asString()
				.startsWith("The specialised services of Great Ormond");
		});
	}

	private String retained(String service, String date) {
		return answer("england", null, null, service, date).all()
			.stream()
			.filter((line) -> line.commissioner().code().equals("X24"))
			.map((line) -> line.chain().getFirst().statement())
			.findFirst()
			.orElse("");
	}

	@Test
	void followsChainThroughIcbAndCommittee() {
		List<CommissioningLine> lines = answer("exampleshire", "ZR17", null, null, "2024-06-01").all();
		CommissioningLine lead = lines.getFirst();
		assertThat(lead.chain()).extracting((step) -> step.from().code() + " " + code(step.to()))
			.containsExactly("ZX1 ZQ1", "ZQ1 null", "ZQ1 ZR17");
		assertThat(lead.chain().get(1).statement()).contains("decides on specialised services in Joint committee");
		assertThat(lead.missing()).isEmpty();
		assertThat(lead(lead)).isEqualTo("ZQ4");
		assertThat(lines.get(1).missing()).singleElement()
			.asString()
			.contains("No delegation of specialised services to East Exampleshire", "is only proposed");
		assertThat(lines.getLast().commissioner().code()).isEqualTo("ZX1");
	}

	@Test
	void endsChainAtPlaceThatIcbAnswersFor() {
		CommissioningLine line = answer("exampleshire", null, "ZQ1", "community_services", "2024-06-01").all()
			.getFirst();
		assertThat(line.chain()).singleElement()
			.satisfies((step) -> assertThat(code(step.to())).isEqualTo("place:exampleshire-northport"));
		assertThat(rules(line)).containsExactly("icb-answers-for-place");
		assertThat(line.chain().getFirst().rule()).isNotNull()
			.extracting(FrameworkRule::citation)
			.isEqualTo("NOF-2022-23 ¶13");
	}

	@Test
	void leavesLeadUndeterminedForPatientTransportOnly() {
		CommissioningLine line = answer("exampleshire", "ZR16", null, null, "2024-06-01").all().getFirst();
		assertThat(line.oversight()).isNotNull()
			.extracting(OversightPosition::determination)
			.isEqualTo(Determination.UNDETERMINED);
		assertThat(line.oversightNote()).contains("does not determine a lead");
	}

	@Test
	void rejectsMissingAndWrongOrganisations() {
		TestGraph.use("england");
		refused(null, null, ProblemCode.BAD_REQUEST, "Set provider, icb or service");
		refused("QE1", null, ProblemCode.BAD_REQUEST, "provider must be the code of a trust");
		refused(null, "RX7", ProblemCode.BAD_REQUEST, "icb must be the code of an integrated care board");
		refused("R99", null, ProblemCode.NOT_FOUND, "There is no organisation with the code R99");
	}

	private void refused(@Nullable String provider, @Nullable String icb, ProblemCode problem, String message) {
		assertProblem(() -> this.commissioning.commissioning(of(provider), of(icb), null,
				TestFramework.question(LocalDate.of(2025, 2, 1))), problem, message);
	}

	private Answer answer(String dataset, @Nullable String provider, @Nullable String icb, @Nullable String service,
			String date) {
		TestGraph.use(dataset);
		return this.commissioning.commissioning(of(provider), of(icb), service,
				TestFramework.question(LocalDate.parse(date)));
	}

	private static @Nullable OrganisationCode of(@Nullable String code) {
		return (code == null) ? null : new OrganisationCode(code);
	}

	private static @Nullable String code(@Nullable Organisation organisation) {
		return (organisation == null) ? null : organisation.code();
	}

	private static @Nullable String lead(CommissioningLine line) {
		OversightPosition position = line.oversight();
		return (position == null) ? null : code(position.lead());
	}

	private static List<String> rules(CommissioningLine line) {
		return line.chain().stream().map(ChainStep::rule).map((rule) -> (rule == null) ? "none" : rule.id()).toList();
	}

}
