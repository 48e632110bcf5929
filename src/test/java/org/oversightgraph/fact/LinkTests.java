package org.oversightgraph.fact;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTests {

	private static final Organisation TRUST = named(OrganisationKind.TRUST, "Vale Hospitals");

	private static final Organisation ICB = named(OrganisationKind.ICB, "NHS Vale");

	private static final Organisation HEIR = named(OrganisationKind.ICB, "NHS Vale and Downs");

	private static final Organisation PLACE = named(OrganisationKind.PLACE, "Vale Town");

	private static final Organisation GROUP = named(OrganisationKind.PROVIDER_COLLABORATIVE, "Vale Alliance");

	private static final Organisation COUNCIL = named(OrganisationKind.LOCAL_AUTHORITY, "Vale Council");

	private static final Organisation REGION = named(OrganisationKind.REGION, "South");

	private static final Organisation CLUSTER = named(OrganisationKind.ICB_CLUSTER, "Vale Cluster");

	/** A relationship and how it is told. */
	record Told(Link link, String sentence) {
	}

	static Stream<Told> sentences() {
		return Stream.of(
				told(LinkKind.REGISTERED_IN, TRUST, ICB, "The ODS register lists Vale Hospitals under NHS Vale."),
				told(LinkKind.PARTNER_IN, TRUST, ICB, "Vale Hospitals is a partner in the system of NHS Vale."),
				told(LinkKind.PARTNER_IN, TRUST, PLACE, "Vale Hospitals is a partner in Vale Town."),
				told(covering("acute"), "Vale Hospitals covers the area of NHS Vale with acute services."),
				told(covering(null), "Vale Hospitals covers the area of NHS Vale with services."),
				told(flow(0.126), "13% of the patients counted for Vale Hospitals come from NHS Vale."),
				told(flow(null), "An unknown share of the patients counted for Vale Hospitals come from NHS Vale."),
				told(commissioning("LEAD"), "NHS Vale is lead commissioner of acute services from Vale Hospitals."),
				told(commissioning("SOLE"), "NHS Vale is the commissioner of acute services from Vale Hospitals."),
				told(commissioning("ASSOCIATE"),
						"NHS Vale is an associate commissioner of acute services from Vale Hospitals."),
				told(LinkKind.IN_REGION, ICB, REGION, "NHS Vale is in the South region of NHS England."),
				told(LinkKind.IN_CLUSTER, ICB, CLUSTER, "NHS Vale shares leadership in Vale Cluster."),
				told(LinkKind.PART_OF, PLACE, ICB, "Vale Town is part of the area of NHS Vale."),
				told(member(null), "Vale Hospitals is a member of Vale Alliance."),
				told(member("MEMBER"), "Vale Hospitals is a member of Vale Alliance."),
				told(member("LEAD"), "Vale Hospitals is lead provider of Vale Alliance."),
				told(member("HOST"), "Vale Hospitals is a member (host) of Vale Alliance."),
				told(LinkKind.WORKS_IN, GROUP, ICB, "Vale Alliance works in the area of NHS Vale."),
				told(within(null), "The area of Vale Council is in the area of NHS Vale."),
				told(within(1.0), "The area of Vale Council is in the area of NHS Vale."),
				told(within(0.4), "40% of the area of Vale Council is in the area of NHS Vale."));
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void isToldInASentence(Told told) {
		assertThat(told.link().fact().statement()).isEqualTo(told.sentence());
	}

	@ParameterizedTest
	@EnumSource
	void ofEveryKindHasItsSentence(LinkKind kind) {
		assertThat(sentences().map((told) -> told.link().kind())).contains(kind);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2022, ,           'NHS Vale is in the South region of NHS England, from 2022.'
			,     2025-03-06, 'NHS Vale is in the South region of NHS England, until 6 March 2025.'
			""")
	void tellsWhenItHolds(@Nullable String from, @Nullable String to, String sentence) {
		assertThat(TestFacts.link(LinkKind.IN_REGION, ICB, REGION, TestFacts.stated(from, to)).fact().statement())
			.isEqualTo(sentence);
	}

	@ParameterizedTest
	@MethodSource("carried")
	void carriedToASuccessorIsToldOfTheClosedIcb(Link recorded) {
		Link carried = recorded.inheritedBy(HEIR);
		assertThat(carried.icb()).isEqualTo(HEIR);
		assertThat(carried.inheritedFrom()).isEqualTo(ICB);
		assertThat(carried.fact().statement()).isEqualTo(recorded.fact().statement());
		assertThat(carried.fact().inheritedFrom()).isEqualTo(ICB);
		assertThat(recorded.fact().inheritedFrom()).isNull();
	}

	static Stream<Link> carried() {
		return Stream.of(TestFacts.link(LinkKind.REGISTERED_IN, TRUST, ICB),
				TestFacts.link(LinkKind.PARTNER_IN, TRUST, ICB), covering("acute"), flow(0.2), commissioning("LEAD"),
				TestFacts.link(LinkKind.PART_OF, PLACE, ICB), TestFacts.link(LinkKind.WORKS_IN, GROUP, ICB),
				within(0.4));
	}

	@Test
	void takesItsSourcesEvidenceAndPeriodAlong() {
		Provenance provenance = TestFacts.stated("2022", "2024");
		Fact fact = TestFacts.link(LinkKind.PARTNER_IN, TRUST, ICB, provenance).inheritedBy(HEIR).fact();
		assertThat(fact.sources()).isEqualTo(provenance.sources()).isNotEmpty();
		assertThat(fact.evidence()).isEqualTo(Evidence.STATED);
		assertThat(fact.period()).isEqualTo(provenance.period());
	}

	@Test
	void isPatientFlowOnlyWhenThatIsItsBasis() {
		assertThat(flow(0.9).isPatientFlow()).isTrue();
		assertThat(covering("acute").isPatientFlow()).isFalse();
		assertThat(TestFacts.link(LinkKind.PARTNER_IN, TRUST, ICB).isPatientFlow()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void namesTheMainServiceOfATrustInWords(TrustType type) {
		String words = switch (type) {
			case ACUTE -> "acute services";
			case MENTAL_HEALTH -> "mental health services";
			case COMMUNITY -> "community services";
			case AMBULANCE -> "the emergency ambulance (999) service";
			case SPECIALIST -> "specialist services";
			case ONLINE -> "online services";
			case UNKNOWN -> "services";
		};
		String service = type.mainService();
		assertThat(Link.serviceInWords(service.isEmpty() ? null : service)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "nhs_111_iuc, the NHS 111 integrated urgent care service",
			"nhs_111_iuc_cas, the NHS 111 clinical assessment service" })
	void namesTheServicesOfNhs111(String service, String words) {
		assertThat(Link.serviceInWords(service)).isEqualTo(words);
	}

	private static Told told(LinkKind kind, Organisation from, Organisation to, String sentence) {
		return told(TestFacts.link(kind, from, to), sentence);
	}

	private static Told told(Link link, String sentence) {
		return new Told(link, sentence);
	}

	private static Link covering(@Nullable String service) {
		return new Link(LinkKind.SERVES, TRUST, ICB, service, null, LinkBasis.COVERAGE, null, TestFacts.stated(), null);
	}

	private static Link flow(@Nullable Double share) {
		return new Link(LinkKind.SERVES, TRUST, ICB, null, null, LinkBasis.PATIENT_FLOW, share, TestFacts.stated(),
				null);
	}

	private static Link commissioning(String role) {
		return TestFacts.commissions(ICB, TRUST, role);
	}

	private static Link member(@Nullable String role) {
		return new Link(LinkKind.MEMBER_OF, TRUST, GROUP, null, (role == null) ? null : LinkRole.valueOf(role), null,
				null, TestFacts.stated(), null);
	}

	private static Link within(@Nullable Double share) {
		return new Link(LinkKind.WITHIN, COUNCIL, ICB, null, null, null, share, TestFacts.stated(), null);
	}

	private static Organisation named(OrganisationKind kind, String name) {
		return new Organisation(name, name, List.of(), kind, null, null, TrustType.UNKNOWN,
				Organisation.Description.NONE, null, List.of());
	}

}
