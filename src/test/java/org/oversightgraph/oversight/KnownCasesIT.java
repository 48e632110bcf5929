package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries real situations that policy staff know. */
@ProductTest
class KnownCasesIT {

	private final GraphQlTester api;

	KnownCasesIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	@Test
	void explainsEastOfEnglandAmbulanceInMid2023() {
		GraphQlTester.Response answer = interaction("RYC", "2023-06-15");
		answer.path("segmentInteraction.segment.segment").entity(Integer.class).isEqualTo(4);
		answer.path("segmentInteraction.oversight.determination").entity(String.class).isEqualTo("UNDETERMINED");
		answer.path("segmentInteraction.systems[?(@.icb.code == 'QMM')].pattern")
			.entityList(String.class)
			.containsExactly("BOTH_STRUGGLING");
		answer.path("segmentInteraction.systems[?(@.icb.code == 'QMM')].support[*].programme")
			.entityList(String.class)
			.containsExactly("RECOVERY_SUPPORT_PROGRAMME");
		answer.path("segmentInteraction.pattern").entity(String.class).isEqualTo("NOT_KNOWN");
		answer.path("segmentInteraction.reasons[0].statement")
			.entity(String.class)
			.satisfies((words) -> assertThat(words).startsWith("The comparison is not complete.")
				.contains("no segment is certain for", "NHS Mid and South Essex Integrated Care Board")
				.doesNotContain("Norfolk"));
		answer.path("segmentInteraction.differences[*].rule.id")
			.entityList(String.class)
			.containsExactly("struggling-is-segment-3-or-worse", "icb-as-cause");
		answer.path("segmentInteraction.differences[0].statement")
			.entity(String.class)
			.satisfies((words) -> assertThat(words).startsWith("The segment of some of its systems is not recorded.")
				.contains("NHS Norfolk and Waveney Integrated Care Board is in segment 4"));
		answer.path("segmentInteraction.partnersExpectedToHelp[*].organisation.code")
			.entityList(String.class)
			.contains("QMM", "QUE", "RM1", "RGT");
	}

	@Test
	void explainsSouthEastCoastAmbulanceInTheProgramme() {
		GraphQlTester.Response answer = interaction("RYD", "2025-03-05");
		answer.path("segmentInteraction.segment.segment").entity(Integer.class).isEqualTo(4);
		answer.path("segmentInteraction.support[*].programme")
			.entityList(String.class)
			.containsExactly("RECOVERY_SUPPORT_PROGRAMME");
		answer.path("segmentInteraction.systems[?(@.icb.code == 'QXU')].roles[*]")
			.entityList(String.class)
			.containsExactly("LEAD", "COMMISSIONING");
		answer.path("segmentInteraction.systems[?(@.icb.code == 'QNQ')].pattern")
			.entityList(String.class)
			.containsExactly("STRUGGLING_TRUST_IN_STRONGER_SYSTEM");
		answer.path("segmentInteraction.differences[*].rule.id")
			.entityList(String.class)
			.contains("lead-commissioner-presumed", "icb-commissions");
		answer.path("segmentInteraction.consequences[*].rule.id")
			.entityList(String.class)
			.contains("segment-4-improvement-director-trust", "exit-4");
	}

	@Test
	void explainsSouthEastCoastAmbulanceAfterTheProgramme() {
		GraphQlTester.Response answer = interaction("RYD", "2025-03-31");
		answer.path("segmentInteraction.segment").valueIsNull();
		answer.path("segmentInteraction.support").entityList(Object.class).hasSize(0);
		answer.path("segmentInteraction.consequences").entityList(Object.class).hasSize(0);
		answer.path("segmentInteraction.reasons[*].rule.id")
			.entityList(String.class)
			.containsExactly("default-segment", "struggling-is-segment-3-or-worse", "exit-4");
		GraphQlTester.Response standing = standing("RYD", "2025-03-31");
		standing.path("standing.presumedSegment").valueIsNull();
		standing.path("standing.segmentNote")
			.entity(String.class)
			.satisfies((reason) -> assertThat(reason).contains("no decision is recorded"));
		standing.path("standing.support[*].status").entityList(String.class).contains("ENDED");
	}

	/**
	 * The system entered intensive support in 2021, and the ICB left it in early 2024.
	 */
	@ParameterizedTest
	@CsvSource({ "2021-12-01, SOF-2021-22", "2022-09-01, NOF-2022-23", "2023-06-01, NOF-2022-23",
			"2024-02-01, NOF-2022-23" })
	void explainsNorfolkAndWaveneyInIntensiveSupport(String asOf, String edition) {
		GraphQlTester.Response answer = standing("QMM", asOf);
		answer.path("standing.edition.id").entity(String.class).isEqualTo(edition);
		answer.path("standing.segment.segment").entity(Integer.class).isEqualTo(4);
		answer.path("standing.support[?(@.status == 'ONGOING')].programme")
			.entityList(String.class)
			.containsExactly("RECOVERY_SUPPORT_PROGRAMME");
		answer.path("standing.segmentHistory[*].fact.sources[*].title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isNotEmpty());
	}

	@Test
	void explainsNorfolkAndWaveneyAfterSupport() {
		GraphQlTester.Response answer = standing("QMM", "2024-06-01");
		answer.path("standing.support[*].status").entityList(String.class).containsExactly("ENDED");
		answer.path("standing.oversight.lead.code").entity(String.class).isEqualTo("Y61");
	}

	@Test
	void explainsLancashireAndSouthCumbriaInFebruary2025() {
		GraphQlTester.Response answer = this.api.documentName("system-interaction")
			.variables(Map.of("icb", "QE1", "asOf", "2025-02-10"))
			.execute();
		answer.path("systemInteraction.segment.segment").entity(Integer.class).isEqualTo(4);
		answer.path("systemInteraction.oversight.lines[?(@.role == 'SUPPORT_LEAD')].overseer.code")
			.entityList(String.class)
			.containsExactly("X24");
		answer.path("systemInteraction.trusts[?(@.pattern == 'BOTH_STRUGGLING')].trust.code")
			.entityList(String.class)
			.containsExactly("RXL", "RXR", "RXN");
		answer.path("systemInteraction.patterns[?(@.value == 'NOT_KNOWN')].count")
			.entityList(Integer.class)
			.containsExactly(4);
		answer.path("systemInteraction.trusts[?(@.trust.code == 'RX7')].roles[*]")
			.entityList(String.class)
			.containsExactly("SHARED");
		answer.path("systemInteraction.meanings[*].reason.rule.id")
			.entityList(String.class)
			.containsExactly("icb-as-cause", "support-in-system-context");
		answer.path("systemInteraction.meanings[0].bodies[*].code")
			.entityList(String.class)
			.contains("RXL", "collaborative:lsc-pcb");
		answer.path("systemInteraction.consequences[*].rule.id")
			.entityList(String.class)
			.contains("segment-4-system-improvement-director")
			.doesNotContain("segment-4-improvement-director-trust");
	}

	@Test
	void explainsDevonIn2024() {
		GraphQlTester.Response answer = interaction("RH8", "2024-03-01");
		answer.path("segmentInteraction.pattern").entity(String.class).isEqualTo("BOTH_STRUGGLING");
		answer.path("segmentInteraction.oversight.lead.code").entity(String.class).isEqualTo("QJK");
		answer.path("segmentInteraction.differences").entityList(Object.class).hasSize(0);
		this.api.documentName("system-interaction")
			.variables(Map.of("icb", "QJK", "asOf", "2024-03-01"))
			.execute()
			.path("systemInteraction.trusts[?(@.trust.code == 'RA9')].segmentNote")
			.entityList(String.class)
			.satisfies((notes) -> assertThat(notes).hasSize(1));
	}

	@Test
	void comparesTrustUnderEarlierEdition() {
		GraphQlTester.Response answer = this.api.documentName("segment-interaction")
			.variables(Map.of("trust", "RX7", "asOf", "2026-05-01", "other", "NOF-2022-23"))
			.execute();
		answer.path("segmentInteraction.oversight.lead.code").entity(String.class).isEqualTo("X24");
		answer.path("segmentInteraction.underEdition.interaction.oversight.lead.code")
			.entity(String.class)
			.isEqualTo("QE1");
		answer.path("segmentInteraction.underEdition.differences")
			.entityList(String.class)
			.satisfies((differences) -> assertThat(differences).first()
				.asString()
				.isEqualTo(
						"Under NOF-2026-27, NHS England leads the oversight. Under NOF-2022-23, NHS Lancashire and South Cumbria Integrated Care Board is presumed to lead the oversight."));
		answer.path("segmentInteraction.underEdition.wouldFollow[*].segment")
			.entityList(Integer.class)
			.isEqualTo(List.of(1, 2, 3, 4));
		answer.path("segmentInteraction.underEdition.wouldFollow[?(@.segment == 3)].consequences[*].rule.id")
			.entityList(String.class)
			.contains("segment-3-regional-lead", "exit-3", "partners-play-their-part");
	}

	@Test
	void returnsStandingUnderEarlierEdition() {
		this.api.documentName("standing")
			.variables(Map.of("of", "RM3", "asOf", "2026-11-21", "edition", "NOF-2022-23"))
			.execute()
			.path("standing.edition.id")
			.entity(String.class)
			.isEqualTo("NOF-2022-23")
			.path("standing.segmentHistory[-1:].allocation.edition.id")
			.entityList(String.class)
			.containsExactly("NOF-2025-26")
			.path("standing.segmentRule.id")
			.entity(String.class)
			.isEqualTo("segments-not-read-across")
			.path("standing.presumedSegment")
			.valueIsNull()
			.path("standing.reviewRhythm.nextReviewDue")
			.valueIsNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			segmentInteraction(trust: "QE1") { pattern }  | trust must be the code of a trust
			systemInteraction(icb: "RX7") { asOf }        | icb must be the code of an integrated care board
			systemInteraction(icb: "Q99") { asOf }        | Q99
			""")
	void rejectsOrganisationsOfWrongKind(String field, String message) {
		this.api.document("{ " + field + " }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage()).contains(message)));
	}

	@Test
	void showsNhsImprovementWithNhsEnglandUntilJune2022() {
		assertThat(statutory("RM3", "2022-06-30")).containsExactly("X24", "national:nhs-improvement");
		assertThat(statutory("RM3", "2022-07-01")).containsExactly("X24");
		assertThat(statutory("06T", "2022-06-30")).containsExactly("X24");
	}

	@ParameterizedTest
	@CsvSource({ "place:cw-coventry,Coventry,2022-05-15", "place:cw-coventry,Coventry,2024-06-01",
			"collaborative:emap,East Midlands Acute Provider Network,2024-06-01" })
	void statesAccountabilityForOrganisationsOfPlaceOrCollaborative(String of, String name, String asOf) {
		this.api.documentName("who-oversees")
			.variables(
					Map.of("of", of, "asOf", asOf, "edition", asOf.startsWith("2022") ? "SOF-2021-22" : "NOF-2022-23"))
			.execute()
			.path("oversight.lines[?(@.role=='STATUTORY')].reasons[*].statement")
			.entityList(String.class)
			.satisfies((statements) -> assertThat(statements).singleElement()
				.asString()
				.startsWith("NHS England remains accountable in law for the oversight of the NHS organisations in ")
				.contains(name));
	}

	private List<String> statutory(String of, String asOf) {
		return this.api.documentName("who-oversees")
			.variables(Map.of("of", of, "asOf", asOf, "edition", "SOF-2021-22"))
			.execute()
			.path("oversight.lines[?(@.role=='STATUTORY')].overseer.code")
			.entityList(String.class)
			.get()
			.stream()
			.distinct()
			.toList();
	}

	private GraphQlTester.Response interaction(String trust, String asOf) {
		return this.api.documentName("segment-interaction").variables(Map.of("trust", trust, "asOf", asOf)).execute();
	}

	private GraphQlTester.Response standing(String of, String asOf) {
		return this.api.documentName("standing").variables(Map.of("of", of, "asOf", asOf)).execute();
	}

}
