package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightFacts;
import org.oversightgraph.oversight.OversightPosition;

import static org.assertj.core.api.Assertions.assertThat;

/** What changes come to in a small world: three boards in two regions, and two trusts. */
class ScenarioTests {

	private static final Organisation NORTH = TestFacts.icb("QN0");

	private static final Organisation SOUTH = TestFacts.icb("QS0");

	private static final Organisation EAST = TestFacts.icb("QE0");

	private static final Organisation REGION = TestFacts.body(OrganisationKind.REGION, "Y1");

	private static final Organisation OTHER_REGION = TestFacts.body(OrganisationKind.REGION, "Y2");

	private static final Organisation SHARED = TestFacts.trust("RSH");

	private static final Organisation OWN = TestFacts.trust("ROW");

	private final Scenario scenario = new Scenario(TestFramework.FRAMEWORK);

	@Test
	void withoutChangesNothingIsDifferent() {
		Outcome outcome = outcome();
		assertThat(outcome.differences()).isEmpty();
		assertThat(outcome.summary()).isEqualTo(new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0));
	}

	@Test
	void aTrustOfTwoBoardsThatMergeIsLedByOne() {
		Outcome outcome = outcome(TestChanges.merge("The North and South Board", "QN0", "QS0"));
		Difference difference = of("RSH", outcome);
		assertThat(difference.words()).isEqualTo(
				"The trust RSH would work in one system instead of two, and The North and South Board (hypothetical) would lead its oversight by rule, where nobody is determined as things stand.");
		assertThat(difference.after().determination()).isEqualTo(Determination.BY_RULE);
		assertThat(outcome.noLongerMultiIcb()).containsExactly(SHARED);
		assertThat(outcome.summary().leadsGained()).isOne();
		assertThat(of("hypothetical:the-north-and-south-board", outcome).words()).isEqualTo(
				"The North and South Board (hypothetical) would be formed from The integrated care board QN0 and The integrated care board QS0; NHS England's The NHS England region Y1 regional team would lead its oversight.");
	}

	@Test
	void ofBoardsInSeveralRegionsNoRegionIsSupposed() {
		Outcome outcome = outcome(TestChanges.merge("Wide", "QN0", "QE0"));
		OversightPosition wide = of("hypothetical:wide", outcome).after();
		assertThat(wide.determination()).isEqualTo(Determination.UNDETERMINED);
		assertThat(of("hypothetical:wide", outcome).words()).endsWith("which region it would be in is not supposed.");
		assertThat(outcome.changes().getFirst()).contains("of which no region is supposed");
	}

	@Test
	void nothingIsApportionedInASplit() {
		Outcome outcome = outcome(TestChanges.split("QE0", "Upper", "Lower"));
		OversightPosition after = of("ROW", outcome).after();
		assertThat(after.determination()).isEqualTo(Determination.UNDETERMINED);
		assertThat(after.candidates()).extracting(Organisation::code)
			.containsExactlyInAnyOrder("hypothetical:upper", "hypothetical:lower");
		assertThat(outcome.newlyMultiIcb()).isEmpty();
		assertThat(outcome.summary().leadsLost()).isOne();
	}

	@Test
	void anAgreementDecidesWhoLeads() {
		Difference difference = of("RSH", outcome(TestChanges.lead("RSH", "QS0")));
		assertThat(difference.after().determination()).isEqualTo(Determination.AGREED);
		assertThat(Objects.requireNonNull(difference.after().lead())).isEqualTo(SOUTH);
	}

	@Test
	void aTrustThatMovesIsLedWhereItGoes() {
		Difference difference = of("ROW", outcome(TestChanges.move("ROW", "QE0", "QN0")));
		assertThat(difference.words()).isEqualTo(
				"The integrated care board QN0 would lead the oversight of The trust ROW by rule, in place of The integrated care board QE0.");
	}

	@Test
	void oneChangeBuildsOnAnother() {
		Outcome outcome = outcome(TestChanges.merge("Twain", "QN0", "QS0"),
				TestChanges.merge("All", "hypothetical:twain", "QE0"));
		assertThat(Objects.requireNonNull(of("RSH", outcome).after().lead()).code()).isEqualTo("hypothetical:all");
		assertThat(outcome.differences()).extracting((one) -> one.organisation().code())
			.doesNotContain("hypothetical:twain");
	}

	@Test
	void theFactsThatWereGivenAreLeftAsTheyAre() {
		Map<String, OversightFacts> recorded = recorded();
		this.scenario.outcome(recorded, List.of(), List.of(TestChanges.merge(null, "QN0", "QS0")), question());
		assertThat(recorded).isEqualTo(recorded());
	}

	private Outcome outcome(ScenarioChange... changes) {
		return this.scenario.outcome(recorded(), List.of(), List.of(changes), question());
	}

	private static Difference of(String code, Outcome outcome) {
		return outcome.differences()
			.stream()
			.filter((one) -> one.organisation().code().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private static Question question() {
		LocalDate date = LocalDate.of(2024, 6, 1);
		var edition = TestFramework.FRAMEWORK.inForceOn(date).orElseThrow();
		return new Question(date, edition, edition);
	}

	private static Map<String, OversightFacts> recorded() {
		Map<String, OversightFacts> all = new LinkedHashMap<>();
		Stream
			.of(facts(NORTH), facts(SOUTH), facts(EAST),
					facts(SHARED, TestFacts.link(LinkKind.PARTNER_IN, SHARED, NORTH),
							TestFacts.link(LinkKind.PARTNER_IN, SHARED, SOUTH)),
					facts(OWN, TestFacts.link(LinkKind.PARTNER_IN, OWN, EAST)))
			.forEach((facts) -> all.put(facts.subject().code(), facts));
		return all;
	}

	private static OversightFacts facts(Organisation subject, Link... links) {
		List<Link> all = Stream
			.concat(Stream.of(links),
					Stream.of(TestFacts.link(LinkKind.IN_REGION, NORTH, REGION),
							TestFacts.link(LinkKind.IN_REGION, SOUTH, REGION),
							TestFacts.link(LinkKind.IN_REGION, EAST, OTHER_REGION)))
			.filter((link) -> link.kind() != LinkKind.IN_REGION || subject.equals(link.from())
					|| Stream.of(links).anyMatch((own) -> own.to().equals(link.from())))
			.toList();
		return new OversightFacts(subject, Evidence.STATED, TestFacts.stated().sources(), all, List.of(), List.of(),
				Map.of(), Map.of(), List.of(TestFacts.nhsEngland()));
	}

}
