package org.oversightgraph.framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oversightgraph.framework.FrameworkDifference.LeadDifference;
import org.oversightgraph.framework.FrameworkRule.Topic;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oversightgraph.platform.graphql.ProblemAssertions.assertProblem;

class FrameworkTests {

	private static final Framework FRAMEWORK = TestFramework.FRAMEWORK;

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

	private final FrameworkController controller = new FrameworkController(FRAMEWORK,
			Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

	@ParameterizedTest
	@CsvSource({ "2021-07-01, SOF-2021-22", "2022-06-30, SOF-2021-22", "2022-07-01, NOF-2022-23",
			"2025-06-25, NOF-2022-23", "2025-06-26, NOF-2025-26", "2026-03-31, NOF-2025-26", "2026-04-01, NOF-2026-27",
			", NOF-2026-27" })
	void defaultsToEditionInForce(@Nullable LocalDate asOf, String edition) {
		assertThat(this.controller.framework(null, asOf).id()).isEqualTo(edition);
	}

	@Test
	void hasEditionsWithoutGapOrOverlap() {
		List<FrameworkEdition> editions = FRAMEWORK.editions();
		for (int index = 1; index < editions.size(); index++) {
			LocalDate lastDate = editions.get(index - 1).inForceTo();
			assertThat(lastDate).isEqualTo(editions.get(index).inForceFrom().minusDays(1));
		}
		assertThat(editions.getLast().inForceTo()).isNull();
	}

	@Test
	void prefersEditionToDate() {
		assertThat(this.controller.framework(" nof-2022-23 ", TODAY).id()).isEqualTo("NOF-2022-23");
	}

	@Test
	void listsKnownValuesInErrors() {
		assertProblem(() -> this.controller.framework("NOF-2030", null), ProblemCode.BAD_REQUEST,
				"SOF-2021-22, NOF-2022-23, NOF-2025-26, NOF-2026-27");
		assertProblem(() -> this.controller.framework(null, LocalDate.of(2020, 1, 1)), ProblemCode.NOT_FOUND,
				"SOF-2021-22, in force from 2021-07-01");
		assertProblem(() -> this.controller.frameworkRule("nobody-leads", "NOF-2025-26"), ProblemCode.NOT_FOUND,
				"nhs-england-leads-provider");
		assertProblem(() -> this.controller.frameworkRule("bespoke-needed", "NOF-2025-26"), ProblemCode.NOT_FOUND,
				"in NOF-2025-26 or among the conventions");
		assertProblem(() -> this.controller.provision("chapter 3", null), ProblemCode.BAD_REQUEST, "A¶27");
		assertProblem(() -> this.controller.frameworkDifference("NOF-2022-23", "NOF-2030"), ProblemCode.BAD_REQUEST,
				"NOF-2025-26");
	}

	@Test
	void findsRulesAndConventions() {
		assertThat(this.controller.frameworkRule("Bespoke-Needed", null).citation()).isEqualTo("NOF-2022-23 ¶22");
		assertThat(this.controller.frameworkRule("closed-body", "NOF-2025-26").citation()).isEqualTo("Convention 1");
	}

	@Test
	void returnsRulesOfParagraph() {
		assertThat(this.controller.provision("22", "NOF-2022-23").rules()).extracting(FrameworkRule::id)
			.containsExactly("bespoke-agreement", "lead-commissioner-presumed", "bespoke-needed", "leads-conflict",
					"delegated-commissioning");
		assertThat(this.controller.provision("A¶27", null).rules()).extracting(FrameworkRule::id)
			.containsExactly("segment-4-intensive-support", "segment-4-improvement-director-trust",
					"segment-4-system-improvement-director");
		assertThat(this.controller.provision(" T2 ", "NOF-2025-26"))
			.isEqualTo(new Provision("T2", List.of(), new CitedBy(List.of(), List.of(), List.of())));
	}

	@Test
	void returnsCriteriaAndThemesOfParagraph() {
		assertThat(this.controller.provision("A¶12", null).criteria()).extracting(SegmentCriterion::id)
			.containsExactly("licence-breach-for-segment-3", "equivalent-breach-for-segment-3",
					"licence-breach-for-segment-4", "equivalent-breach-for-segment-4");
		assertThat(this.controller.provision("A¶14", null).criteria()).singleElement().satisfies((criterion) -> {
			assertThat(criterion.segment()).isEqualTo(4);
			assertThat(criterion.appliesTo()).containsExactly(OrganisationKind.TRUST);
		});
		assertThat(this.controller.provision("16", null).themes()).extracting(FrameworkTheme::id)
			.hasSize(6)
			.endsWith("local-strategic-priorities");
		assertThat(this.controller.provision("¶16c", null).themes()).hasSize(1);
	}

	@Test
	void hasFiveThemesForTrustsAndSixForIcbs() {
		FrameworkEdition edition = this.controller.framework("NOF-2022-23", null);
		assertThat(edition.themes()).filteredOn((theme) -> theme.appliesTo().contains(OrganisationKind.TRUST))
			.hasSize(5)
			.allMatch((theme) -> theme.scope() == FrameworkTheme.Scope.NATIONAL);
		assertThat(edition.themes()).filteredOn((theme) -> theme.appliesTo().contains(OrganisationKind.ICB)).hasSize(6);
		assertThat(this.controller.framework("NOF-2025-26", null).themes())
			.allMatch((theme) -> theme.appliesTo().equals(List.of(OrganisationKind.TRUST)));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# edition,    segment, kind,          of trusts, of ICBs
			NOF-2022-23,  1,       ELIGIBILITY,   3,         2
			NOF-2022-23,  1,       CONSIDERATION, 2,         2
			NOF-2022-23,  2,       ELIGIBILITY,   1,         1
			NOF-2022-23,  3,       ELIGIBILITY,   6,         3
			NOF-2022-23,  3,       CONSIDERATION, 5,         6
			NOF-2022-23,  4,       ELIGIBILITY,   7,         4
			NOF-2022-23,  4,       CONSIDERATION, 1,         0
			SOF-2021-22,  3,       ELIGIBILITY,   4,         3
			SOF-2021-22,  4,       ELIGIBILITY,   1,         0
			NOF-2025-26,  3,       ELIGIBILITY,   2,         0
			NOF-2025-26,  5,       ELIGIBILITY,   1,         0
			NOF-2025-26,  5,       CONSIDERATION, 1,         0
			""")
	void returnsCriteriaOfSegmentByKind(String edition, int number, SegmentCriterion.Kind kind, int ofTrusts,
			int ofIcbs) {
		FrameworkEdition.Segment segment = this.controller.framework(edition, null).segments().get(number - 1);
		assertThat(this.controller.criteria(segment, OrganisationKind.TRUST))
			.filteredOn((criterion) -> criterion.kind() == kind)
			.hasSize(ofTrusts);
		assertThat(this.controller.criteria(segment, OrganisationKind.ICB))
			.filteredOn((criterion) -> criterion.kind() == kind)
			.hasSize(ofIcbs);
		assertThat(segment.criteriaNote() == null).isEqualTo(segment.criteria().isEmpty());
	}

	/** Foundation trusts have a licence, and NHS trusts the equivalent (A¶12). */
	@ParameterizedTest
	@EnumSource(SegmentCriterion.Condition.class)
	void hasCriterionOnLicenceForEachKindOfTrust(SegmentCriterion.Condition condition) {
		assertThat(FRAMEWORK.editions()
			.stream()
			.flatMap(FrameworkEdition::criteria)
			.filter((criterion) -> criterion.condition() == condition)).extracting(SegmentCriterion::segment)
			.containsExactly(3, 4);
	}

	/** The tables apply to all segments (T2), and exit criteria to both (¶39, A¶36). */
	@ParameterizedTest
	@CsvSource({ "T2, 1", "T2, 2", "T2, 3", "T2, 4", "¶39, 3", "¶39, 4", "A¶36, 3", "A¶36, 4", "A¶4, 3", "A¶4, 4",
			"A¶7, 3", "A¶7, 4", "¶37, 3", "¶37, 4" })
	void returnsRulesOfSegmentForParagraph(String paragraph, int segment) {
		assertThat(this.controller.provision(paragraph, "NOF-2022-23").rules())
			.anyMatch((rule) -> rule.isOfSegment(segment));
	}

	@Test
	void returnsPassagesOfEdition() {
		assertThat(this.controller.provision("37a", null).passages()).singleElement().satisfies((passage) -> {
			assertThat(passage.citation()).isEqualTo("NOF-2022-23 ¶37");
			assertThat(this.controller.rules(passage)).hasSizeGreaterThan(6);
			assertThat(this.controller.treatment(passage)).startsWith("Applied by ").endsWith(" rules.");
		});
		assertThat(this.controller.provision("A¶12", null).passages()).singleElement()
			.satisfies((passage) -> assertThat(this.controller.treatment(passage))
				.isEqualTo("Applied by 1 rule and 4 criteria."));
		FrameworkEdition edition = this.controller.framework("NOF-2022-23", null);
		assertThat(this.controller.passages(edition, null, null)).hasSize(117);
		assertThat(this.controller.passages(edition, FrameworkPassage.Kind.ROLE,
				FrameworkPassage.Party.HEALTH_AND_WELLBEING_BOARD))
			.extracting(FrameworkPassage::citation)
			.containsExactly("NOF-2022-23 ¶71");
		assertThat(this.controller.passages(this.controller.framework("SOF-2021-22", null), null, null)).isEmpty();
	}

	/**
	 * The manual for 2025/26 has sections without numbers, and its framework is not held.
	 */
	@Test
	void returnsSectionsOfManual() {
		FrameworkEdition edition = this.controller.framework("NOF-2025-26", null);
		assertThat(edition.coverage()).isEqualTo(FrameworkEdition.Coverage.PARTIAL);
		assertThat(this.controller.passages(edition, null, null)).hasSize(20);
		assertThat(this.controller.provision(" section 14 ", null)).satisfies((provision) -> {
			assertThat(provision.passages()).extracting(FrameworkPassage::citation)
				.containsExactly("NOF-2025-26 (Methodology manual, step 3, adjustment for a deficit)");
			assertThat(provision.rules()).extracting(FrameworkRule::id).containsExactly("financial-override");
			assertThat(provision.criteria()).hasSize(3);
		});
	}

	@Test
	void appliesParagraph33InEachSegment() {
		FrameworkEdition edition = this.controller.framework("NOF-2022-23", null);
		assertThat(edition.rules().stream().filter((rule) -> rule.cites(Paragraph.held("¶33")))).singleElement()
			.satisfies((rule) -> assertThat(edition.segments())
				.allMatch((segment) -> rule.followsFrom(segment.number(), OrganisationKind.TRUST)
						&& rule.followsFrom(segment.number(), OrganisationKind.ICB)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# text                         | replacement                   | error
					id: bespoke-needed             | id: leads-conflict            | Two entries have the id leads-conflict.
					id: people                     | id: bespoke-needed            | Two entries have the id bespoke-needed.
					paragraphs: [¶49]              | citation: "SOF-2021-22 ¶49"   | icb-as-cause cites "SOF-2021-22 ¶49", which is not of NOF-2022-23.
					'segmented: [ICB, TRUST]'      | 'segmented: [TRUST]'          | Criterion themes-in-best-quarter applies to a kind of organisation that NOF-2022-23 does not segment.
					'number: 4'                    | number: 6                     | 'The segments of NOF-2022-23 are numbered [1, 2, 3, 6].'
					rule: segment-decision         | rule: sof-segmentation        | NOF-2022-23 refers to rule sof-segmentation, which it does not have.
					paragraphs: [¶49]              | 'paragraphs: [¶49–50]'        | '"¶49–50" is not a passage.'
					concept: segment-decision      | concept: segment-decisions    | 'Unknown concept "segment-decisions". The concepts are lead-of-icb'
					plays: [leads-icb]             | plays: [leads-all]            | 'Unknown role "leads-all". The roles are leads-icb, leads-provider'
					segment: 4                     | segment: 5                    | 'Rule exit-4 has an unknown segment of NOF-2022-23, or applies to no kind of organisation.'
					""")
	void rejectsInconsistentEdition(String before, String after, String message) throws IOException {
		String whole = Files.readString(Path.of("seed/framework/NOF-2022-23.yaml"));
		assertThat(whole).contains(before);
		Resource file = new ByteArrayResource(whole.replace(before, after).getBytes(StandardCharsets.UTF_8));
		assertThatThrownBy(() -> new FrameworkReader().read(List.of(file))).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining(message);
	}

	@Test
	void filtersRulesByTopicAndSegment() {
		FrameworkEdition edition = this.controller.framework("NOF-2025-26", null);
		assertThat(this.controller.rules(edition, null, null)).isEqualTo(edition.rules());
		assertThat(this.controller.rules(edition, Topic.OVERSIGHT, null)).extracting(FrameworkRule::id)
			.containsExactly("nhs-england-leads-provider");
		assertThat(this.controller.rules(edition, null, 5)).extracting(FrameworkRule::id)
			.containsExactly("provider-improvement-programme");
		assertThat(this.controller.rules(edition, Topic.OVERSIGHT, 5)).isEmpty();
	}

	@Test
	void describesDifferencesOfJune2025() {
		FrameworkDifference difference = this.controller.frameworkDifference("NOF-2022-23", "NOF-2025-26");
		assertThat(difference.segmentedAdded()).isEmpty();
		assertThat(difference.segmentedRemoved()).containsExactly(OrganisationKind.ICB);
		assertThat(difference.segments()).hasSize(5).last().satisfies((fifth) -> {
			assertThat(fifth.number()).isEqualTo(5);
			assertThat(fifth.from()).isNull();
			assertThat(fifth.to()).isNotNull();
		});
		assertThat(difference.leads()).extracting(LeadDifference::kind)
			.containsExactly(OrganisationKind.ICB, OrganisationKind.TRUST);
		assertThat(difference.leads().getFirst().to()).isEmpty();
		assertThat(difference.leads().getFirst().summary()).contains("The available sources of NOF-2025-26 do not say");
		assertThat(difference.leads().getLast().to()).extracting(FrameworkRule::id)
			.containsExactly("nhs-england-leads-provider");
		assertThat(difference.summary()).contains("NOF-2022-23 has 4 segments. NOF-2025-26 has 5.",
				"NOF-2022-23 places each integrated care board in a segment. NOF-2025-26 does not.");
	}

	/** Rules with different ids on one concept are not exclusive to an edition. */
	@Test
	void comparesEditionsByConcept() {
		FrameworkDifference difference = this.controller.frameworkDifference("SOF-2021-22", "NOF-2022-23");
		assertThat(difference.rulesOnlyInFrom()).isEmpty();
		assertThat(difference.rulesOnlyInTo()).extracting(FrameworkRule::id)
			.contains("icb-annual-assessment", "icb-answers-for-place", "segment-2-universal-offer")
			.doesNotContain("default-segment", "segment-3-mandated-support", "mou", "exit-3", "exit-4",
					"partners-play-their-part", "segment-4-recovery-support-programme");
		assertThat(difference.concepts()).filteredOn((compared) -> compared.concept() == RuleConcept.DEFAULT_SEGMENT)
			.singleElement()
			.satisfies((compared) -> {
				assertThat(compared.from()).extracting(FrameworkRule::id).containsExactly("sof-default-segment");
				assertThat(compared.to()).extracting(FrameworkRule::id).containsExactly("default-segment");
				assertThat(compared.summary()).startsWith("On the default segment, SOF-2021-22 has \u201cSegment 2");
			});
	}

	@ParameterizedTest
	@CsvSource({ "DEFAULT_SEGMENT, NOF-2025-26, 1, 0", "MANDATED_SUPPORT, NOF-2025-26, 8, 0",
			"MEMORANDUM, NOF-2025-26, 8, 0", "EXIT, NOF-2025-26, 7, 0", "INTENSIVE_SUPPORT, NOF-2025-26, 15, 1",
			"ANNUAL_ASSESSMENT, NOF-2025-26, 1, 1", "WHO_IS_SEGMENTED, NOF-2026-27, 1, 1" })
	void findsRulesOnConceptInBothEditions(RuleConcept concept, String to, int before, int after) {
		assertThat(this.controller.frameworkDifference("NOF-2022-23", to).concepts())
			.filteredOn((compared) -> compared.concept() == concept)
			.singleElement()
			.satisfies((compared) -> {
				assertThat(compared.from()).hasSize(before);
				assertThat(compared.to()).hasSize(after);
				assertThat(compared.summary().contains("The available sources of " + to + " have no rule on"))
					.isEqualTo(after == 0);
			});
	}

	@Test
	void statesDatesThatAreConventions() {
		FrameworkEdition latest = this.controller.framework("NOF-2026-27", null);
		assertThat(latest.inForceNote()).contains("convention", "not known");
		assertThat(latest.publishedOn()).isNull();
		assertThat(latest.reference()).isNull();
		assertThat(latest.coverage()).isEqualTo(FrameworkEdition.Coverage.PARTIAL);
		assertThat(latest.segmented()).containsExactlyInAnyOrder(OrganisationKind.ICB, OrganisationKind.TRUST);
		assertThat(this.controller.framework("NOF-2025-26", null).inForceNote()).contains("convention");
		assertThat(this.controller.framework("NOF-2022-23", null).inForceNote()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "NOF-2026-27, 2027-03-31, false", "NOF-2026-27, 2027-04-01, true", "NOF-2025-26, 2027-04-01, false",
			"NOF-2022-23, 2027-04-01, false" })
	void returnsWhetherEditionMayBeSuperseded(String edition, LocalDate date, boolean possible) {
		assertThat(this.controller.framework(edition, null).mayBeSupersededOn(date)).isEqualTo(possible);
	}

	@Test
	void describesLeadAcrossSeveralIcbs() {
		assertThat(this.controller.frameworkDifference("SOF-2021-22", "NOF-2022-23").leads().getLast().summary())
			.contains("“Across several systems, the regional team agrees an arrangement”",
					"“Across several ICBs, an agreement in force names the lead” (NOF-2022-23 ¶22)");
	}

	@Test
	void findsNoDifferenceFromSameEdition() {
		FrameworkDifference difference = this.controller.frameworkDifference("SOF-2021-22", "SOF-2021-22");
		assertThat(difference.rulesOnlyInFrom()).isEmpty();
		assertThat(difference.rulesOnlyInTo()).isEmpty();
		assertThat(difference.segments()).allMatch((segment) -> Objects.equals(segment.from(), segment.to()));
		assertThat(difference.leads()).allMatch((lead) -> lead.from().equals(lead.to()));
	}

	@Test
	void describesLeadByOversightRules() {
		for (FrameworkEdition edition : FRAMEWORK.editions()) {
			for (OrganisationKind kind : OrganisationKind.values()) {
				assertThat(FrameworkDifference.leadRules(edition, kind))
					.allMatch((rule) -> rule.topic() == Topic.OVERSIGHT);
			}
		}
	}

}
