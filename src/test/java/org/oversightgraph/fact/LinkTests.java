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

	private static final Organisation SUCCESSOR = named(OrganisationKind.ICB, "NHS Vale and Downs");

	private static final Organisation PLACE = named(OrganisationKind.PLACE, "Vale Town");

	private static final Organisation GROUP = named(OrganisationKind.PROVIDER_COLLABORATIVE, "Vale Alliance");

	private static final Organisation COUNCIL = named(OrganisationKind.LOCAL_AUTHORITY, "Vale Council");

	private static final Organisation REGION = named(OrganisationKind.REGION, "South");

	private static final Organisation CLUSTER = named(OrganisationKind.ICB_CLUSTER, "Vale Cluster");

	/** A relationship and its sentence. */
	record Example(Link link, String sentence) {
	}

	static Stream<Example> sentences() {
		return Stream.of(
				example(LinkKind.REGISTERED_IN, TRUST, ICB, "The ODS register lists Vale Hospitals under NHS Vale."),
				example(LinkKind.PARTNER_IN, TRUST, ICB, "Vale Hospitals is a partner in the system of NHS Vale."),
				example(LinkKind.PARTNER_IN, TRUST, PLACE, "Vale Hospitals is a partner in the place Vale Town."),
				example(covering("acute"), "Vale Hospitals provides acute services in the area of NHS Vale."),
				example(covering(null), "Vale Hospitals provides services in the area of NHS Vale."),
				example(covering("emergency_ambulance_999", 1.0),
						"Vale Hospitals provides the emergency ambulance (999) service in the area of NHS Vale."),
				example(covering("emergency_ambulance_999"),
						"Vale Hospitals provides the emergency ambulance (999) service in at least part of the area of NHS Vale."),
				example(covering("emergency_ambulance_999", 0.4),
						"Vale Hospitals provides the emergency ambulance (999) service in part of the area of NHS Vale."),
				example(flow(0.998),
						"More than 99% of the patients counted for Vale Hospitals come from the area of NHS Vale."),
				example(flow(0.126), "13% of the patients counted for Vale Hospitals come from the area of NHS Vale."),
				example(flow(null),
						"An unknown share of the patients counted for Vale Hospitals come from the area of NHS Vale."),
				example(commissioning("LEAD"), "NHS Vale is lead commissioner of acute services from Vale Hospitals."),
				example(commissioning("SOLE"), "NHS Vale is the commissioner of acute services from Vale Hospitals."),
				example(commissioning("ASSOCIATE"),
						"NHS Vale is an associate commissioner of acute services from Vale Hospitals."),
				example(LinkKind.IN_REGION, ICB, REGION, "NHS Vale is in the South region of NHS England."),
				example(LinkKind.IN_CLUSTER, ICB, CLUSTER,
						"NHS Vale shares leadership with the other ICBs in Vale Cluster."),
				example(LinkKind.PART_OF, PLACE, ICB, "The place Vale Town is part of the area of NHS Vale."),
				example(member(null), "Vale Hospitals is a member of Vale Alliance."),
				example(member("MEMBER"), "Vale Hospitals is a member of Vale Alliance."),
				example(member("LEAD"), "Vale Hospitals is lead provider of Vale Alliance."),
				example(member("HOST"), "Vale Hospitals is a member (host) of Vale Alliance."),
				example(LinkKind.WORKS_IN, GROUP, ICB, "Vale Alliance works in the area of NHS Vale."),
				example(within(null), "The area of Vale Council is in the area of NHS Vale."),
				example(within(1.0), "The area of Vale Council is in the area of NHS Vale."),
				example(within(0.4), "40% of the area of Vale Council is in the area of NHS Vale."));
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void writesSentence(Example example) {
		assertThat(example.link().fact().statement()).isEqualTo(example.sentence());
	}

	@ParameterizedTest
	@EnumSource
	void writesSentenceForEveryKind(LinkKind kind) {
		assertThat(sentences().map((example) -> example.link().kind())).contains(kind);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2022, ,           'NHS Vale is in the South region of NHS England, from 2022.'
			,     2025-03-06, 'NHS Vale is in the South region of NHS England, until 5 March 2025.'
			""")
	void writesPeriod(@Nullable String from, @Nullable String to, String sentence) {
		assertThat(TestFacts.link(LinkKind.IN_REGION, ICB, REGION, TestFacts.stated(from, to)).fact().statement())
			.isEqualTo(sentence);
	}

	@ParameterizedTest
	@MethodSource("carried")
	void namesClosedIcbAfterInheritance(Link recorded) {
		Link carried = recorded.inheritedBy(SUCCESSOR);
		assertThat(carried.icb()).isEqualTo(SUCCESSOR);
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
	void keepsProvenanceAfterInheritance() {
		Provenance provenance = TestFacts.stated("2022", "2024");
		Fact fact = TestFacts.link(LinkKind.PARTNER_IN, TRUST, ICB, provenance).inheritedBy(SUCCESSOR).fact();
		assertThat(fact.sources()).isEqualTo(provenance.sources()).isNotEmpty();
		assertThat(fact.evidence()).isEqualTo(Evidence.STATED);
		assertThat(fact.period()).isEqualTo(provenance.period());
	}

	@Test
	void recognisesPatientFlowByBasis() {
		assertThat(flow(0.9).isPatientFlow()).isTrue();
		assertThat(covering("acute").isPatientFlow()).isFalse();
		assertThat(TestFacts.link(LinkKind.PARTNER_IN, TRUST, ICB).isPatientFlow()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void namesMainServiceOfTrust(TrustType type) {
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
	void namesNhs111Services(String service, String words) {
		assertThat(Link.serviceInWords(service)).isEqualTo(words);
	}

	private static Example example(LinkKind kind, Organisation from, Organisation to, String sentence) {
		return example(TestFacts.link(kind, from, to), sentence);
	}

	private static Example example(Link link, String sentence) {
		return new Example(link, sentence);
	}

	private static Link covering(@Nullable String service) {
		return covering(service, null);
	}

	private static Link covering(@Nullable String service, @Nullable Double share) {
		return new Link(LinkKind.SERVES, TRUST, ICB, service, null, LinkBasis.COVERAGE, share, TestFacts.stated(),
				null);
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
		return new Organisation(name, name, List.of(), List.of(), kind, null, null, TrustType.UNKNOWN,
				Organisation.Description.NONE, null, List.of());
	}

}
