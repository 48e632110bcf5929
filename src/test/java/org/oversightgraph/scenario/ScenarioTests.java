package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.TestFacts;
import org.oversightgraph.finding.Finding;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.finding.Recorded;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Runs scenarios in a small world of four ICBs in two regions, and two trusts. */
class ScenarioTests {

	private static final Organisation NORTH = TestFacts.icb("QN0");

	private static final Organisation SOUTH = TestFacts.icb("QS0");

	private static final Organisation EAST = TestFacts.icb("QE0");

	private static final Organisation WEST = TestFacts.icb("QW0");

	private static final Organisation REGION = TestFacts.body(OrganisationKind.REGION, "Y1");

	private static final Organisation OTHER_REGION = TestFacts.body(OrganisationKind.REGION, "Y2");

	private static final Organisation SHARED = TestFacts.trust("RSH");

	private static final Organisation OWN = TestFacts.trust("ROW");

	private final Scenario scenario = new Scenario(TestFramework.FRAMEWORK);

	@Test
	void returnsNoDifferencesWithoutChanges() {
		Outcome outcome = outcome();
		assertThat(outcome.differences()).isEmpty();
		assertThat(outcome.summary())
			.isEqualTo(new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, outcome.summary().findingsByKind()));
	}

	@Test
	void assignsLeadAfterMergerOfIcbs() {
		Outcome outcome = outcome(TestChanges.merge("The North and South Board", "QN0", "QS0"));
		Difference difference = TestChanges.differenceOf("RSH", outcome);
		assertThat(difference.summary()).isEqualTo(
				"The trust RSH would work in one system instead of two, and The North and South Board (hypothetical) would lead its oversight by rule, where no lead is currently determined.");
		assertThat(difference.after().determination()).isEqualTo(Determination.BY_RULE);
		assertThat(outcome.noLongerMultiIcb()).containsExactly(SHARED);
		assertThat(outcome.summary().leadsGained()).isOne();
		assertThat(TestChanges.differenceOf("hypothetical:the-north-and-south-board", outcome).summary()).isEqualTo(
				"The North and South Board (hypothetical) would be formed from The integrated care board QN0 and The integrated care board QS0. NHS England's The NHS England region Y1 regional team would lead its oversight.");
	}

	@Test
	void leavesRegionOfMergerAcrossRegionsOpen() {
		Outcome outcome = outcome(TestChanges.merge("Wide", "QN0", "QE0"));
		OversightPosition wide = TestChanges.differenceOf("hypothetical:wide", outcome).after();
		assertThat(wide.determination()).isEqualTo(Determination.UNDETERMINED);
		assertThat(TestChanges.differenceOf("hypothetical:wide", outcome).summary()).endsWith(
				"No record says which region it would be in (The NHS England region Y1 or The NHS England region Y2), or which regional team would lead its oversight.");
		assertThat(wide.candidates()).containsExactly(REGION, OTHER_REGION);
		assertThat(outcome.changes().getFirst()).endsWith(
				"They are in several regions (The NHS England region Y1 and The NHS England region Y2), and no record says which region the new ICB would be in.");
	}

	@Test
	void leavesLeadUndeterminedAfterSplit() {
		Outcome outcome = outcome(TestChanges.split("QE0", "Upper", "Lower"));
		OversightPosition after = TestChanges.differenceOf("ROW", outcome).after();
		assertThat(after.determination()).isEqualTo(Determination.UNDETERMINED);
		assertThat(after.candidates()).extracting(Organisation::code)
			.containsExactlyInAnyOrder("hypothetical:upper", "hypothetical:lower");
		assertThat(outcome.newlyMultiIcb()).isEmpty();
		assertThat(outcome.summary().leadsLost()).isOne();
	}

	@Test
	void appliesAgreedLead() {
		Difference difference = TestChanges.differenceOf("RSH", outcome(TestChanges.lead("RSH", "QS0")));
		assertThat(difference.after().determination()).isEqualTo(Determination.AGREED);
		assertThat(Objects.requireNonNull(difference.after().lead())).isEqualTo(SOUTH);
	}

	@Test
	void changesLeadOfMovedTrust() {
		Difference difference = TestChanges.differenceOf("ROW", outcome(TestChanges.move("ROW", "QE0", "QN0")));
		assertThat(difference.summary()).isEqualTo(
				"The integrated care board QN0 would lead the oversight of The trust ROW by rule, in place of The integrated care board QE0.");
	}

	@Test
	void appliesChangesInOrder() {
		Outcome outcome = outcome(TestChanges.merge("Twain", "QN0", "QS0"),
				TestChanges.merge("All", "hypothetical:twain", "QE0"));
		assertThat(Objects.requireNonNull(TestChanges.differenceOf("RSH", outcome).after().lead()).code())
			.isEqualTo("hypothetical:all");
		assertThat(outcome.differences()).extracting((difference) -> difference.organisation().code())
			.doesNotContain("hypothetical:twain");
	}

	@Test
	void statesThatCoordinatingRegionIsNotKnown() {
		Outcome outcome = outcome(TestChanges.merge("Wide", "QN0", "QE0"));
		Difference difference = TestChanges.differenceOf("RSH", outcome);
		assertThat(difference.summary()).isEqualTo(
				"Who leads the oversight of The trust RSH would still not be determined (candidates: The integrated care board QS0 and Wide (hypothetical)).");
		assertThat(difference.after().reasons()).extracting(Reason::statement)
			.contains(
					"In this scenario: It is not known which regional team co-ordinates for Wide (hypothetical). No record states its region. Its predecessors are in The NHS England region Y1 and The NHS England region Y2.");
		assertThat(TestChanges
			.differenceOf("RSH",
					outcome(TestChanges.merge("Wide", "QN0", "QE0"), TestChanges.move("RSH", "QS0", "QW0")))
			.summary()).endsWith(
					"it is not known whether NHS England's The NHS England region Y1 regional team would still have a part in its oversight, because no record says which region Wide (hypothetical) would be in.");
	}

	@Test
	void keepsRegionOpenThroughFurtherMergers() {
		Outcome outcome = outcome(TestChanges.merge("Wide", "QN0", "QE0"),
				TestChanges.merge("Wider", "hypothetical:wide", "QS0"));
		assertThat(TestChanges.differenceOf("hypothetical:wider", outcome).after().candidates()).containsExactly(REGION,
				OTHER_REGION);
		assertThat(TestChanges.differenceOf("QN0", outcome).summary())
			.isEqualTo("The integrated care board QN0 would close and be followed by Wider (hypothetical).");
	}

	@Test
	void listsArrangementsOfClosedIcbToRewrite() {
		assertThat(rewritten(ArrangementKind.COMMISSIONING_DELEGATION, "HOST")).containsExactly(
				"The integrated care board QN0 is party to it and would close. Successor: Twain (hypothetical).");
		assertThat(rewritten(ArrangementKind.JOINT_COMMITTEE, "MEMBER")).hasSize(1);
		assertThat(rewritten(ArrangementKind.COMMISSIONING_DELEGATION, "DELEGATOR")).hasSize(1);
	}

	private List<String> rewritten(ArrangementKind kind, String role) {
		Arrangement arrangement = new Arrangement("one", kind, "One", List.of(), RecordedStatus.IN_FORCE,
				TestFacts.stated(), List.of(new Party(NORTH, PartyRole.valueOf(role), TestFacts.stated()),
						new Party(OWN, PartyRole.DELEGATE, TestFacts.stated())));
		Setting setting = new Setting(recorded(), List.of(), List.of(arrangement),
				new Recorded(true, true, true, true, true));
		return this.scenario.outcome(setting, List.of(TestChanges.merge("Twain", "QN0", "QS0")), question())
			.arrangementsToRewrite()
			.stream()
			.map(Rewrite::statement)
			.toList();
	}

	@Test
	void notesUncertainAndOmitsProposedArrangements() {
		Provenance uncertain = TestFacts.stated("2022-10..", null);
		List<Arrangement> arrangements = Stream
			.of(RecordedStatus.IN_FORCE, RecordedStatus.RECOMMENDED, RecordedStatus.ANNOUNCED)
			.map((status) -> new Arrangement(status.name(), ArrangementKind.JOINT_COMMITTEE, status.name(), List.of(),
					status, uncertain, List.of(new Party(NORTH, PartyRole.MEMBER, uncertain))))
			.toList();
		Setting setting = new Setting(recorded(), List.of(), arrangements, new Recorded(true, true, true, true, true));
		assertThat(this.scenario.outcome(setting, List.of(TestChanges.merge("Twain", "QN0", "QS0")), question())
			.arrangementsToRewrite()).hasSize(1)
			.allMatch((rewrite) -> rewrite.key().equals("IN_FORCE")
					&& rewrite.statement().endsWith("It is not certain whether it is in force on 1 June 2024."));
	}

	@Test
	void movesFindingToMergedIcb() {
		FindingsDifference findings = outcome(TestChanges.merge("Twain", "QN0", "QS0")).findings();
		assertThat(findings.moved()).filteredOn((moved) -> moved.kind() == FindingKind.NO_MOU_IN_FORCE)
			.hasSize(1)
			.allSatisfy((moved) -> {
				assertThat(moved.summary()).isEqualTo(
						"The finding is about The integrated care board QN0 and The integrated care board QS0, which would close. It would then apply to Twain (hypothetical).");
				assertThat(moved.after()).extracting(Finding::statement)
					.containsExactly(
							"In this scenario: No memorandum of understanding between Twain (hypothetical) and its region is recorded as in force on 1 June 2024.");
			});
		assertThat(findings.gained()).isEmpty();
		assertThat(findings.settled()).extracting(Finding::kind, (finding) -> finding.subject().code())
			.containsExactly(tuple(FindingKind.LEAD_NOT_DETERMINED, "RSH"));
	}

	@Test
	void keepsFindingThatOnlyBecomesNarrower() {
		FindingsDifference findings = outcome(TestChanges.merge("Wide", "QS0", "QE0")).findings();
		assertThat(findings.settled()).isEmpty();
		// The finding about several regions is new.
		assertThat(findings.gained()).extracting(Finding::kind).containsExactly(FindingKind.CROSS_REGION_PROVIDER);
	}

	@Test
	void doesNotModifyFacts() {
		Map<String, OversightFacts> recorded = recorded();
		this.scenario.outcome(setting(recorded), List.of(TestChanges.merge(null, "QN0", "QS0")), question());
		assertThat(recorded).isEqualTo(recorded());
	}

	private Outcome outcome(ScenarioChange... changes) {
		return this.scenario.outcome(setting(recorded()), List.of(changes), question());
	}

	private static Setting setting(Map<String, OversightFacts> facts) {
		return new Setting(facts, List.of(), List.of(), new Recorded(true, true, true, true, true));
	}

	private static Question question() {
		return TestFramework.question(LocalDate.of(2024, 6, 1));
	}

	private static Map<String, OversightFacts> recorded() {
		Map<String, OversightFacts> all = new LinkedHashMap<>();
		Stream
			.of(facts(NORTH), facts(SOUTH), facts(EAST), facts(WEST),
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
							TestFacts.link(LinkKind.IN_REGION, EAST, OTHER_REGION),
							TestFacts.link(LinkKind.IN_REGION, WEST, OTHER_REGION)))
			.filter((link) -> link.kind() != LinkKind.IN_REGION || subject.equals(link.from())
					|| Stream.of(links).anyMatch((own) -> own.to().equals(link.from())))
			.toList();
		return new OversightFacts(subject, Evidence.STATED, TestFacts.stated().sources(), all, List.of(), List.of(),
				Map.of(), Map.of(), List.of(TestFacts.nhsEngland()), 0.2);
	}

}
