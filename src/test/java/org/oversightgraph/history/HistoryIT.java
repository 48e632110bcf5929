package org.oversightgraph.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;
import org.oversightgraph.footprint.FactsThroughTime;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.time.Moment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries oversight through time, on the England dataset. */
@ProductTest
class HistoryIT {

	private static final Span ALL = new Span(LocalDate.of(2021, 7, 1), LocalDate.of(2026, 11, 20), 1, null);

	private static final int DAYS = (int) ALL.from().until(ALL.to(), ChronoUnit.DAYS);

	private final GraphQlTester api;

	private final OversightGraph graph;

	HistoryIT(@Autowired WebGraphQlHandler handler, @Autowired OversightGraph graph) {
		this.api = Documents.client(handler);
		this.graph = graph;
	}

	@Test
	void returnsPeriodsAndCausesOfSouthEastCoastAmbulance() {
		GraphQlTester.Response history = this.api.documentName("oversight-history").execute();
		history.path("oversightHistory.periods[*].from")
			.entityList(String.class)
			.satisfies((dates) -> assertThat(dates).isSorted()
				.doesNotHaveDuplicates()
				.startsWith("2021-07-01", "2022-07-01")
				.contains("2024-04-01", "2025-03-06", "2025-04-01", "2025-06-26", "2026-04-01"))
			.path("oversightHistory.periods[0].causes")
			.entityList(Object.class)
			.hasSize(0)
			.path("oversightHistory.periods[?(@.from == '2024-04-01')].position.lead.code")
			.entityList(String.class)
			.containsExactly("QXU")
			.path("oversightHistory.periods[?(@.from == '2024-04-01')].causes[*].kind")
			.entityList(String.class)
			.satisfies((kinds) -> assertThat(kinds).hasSize(4).containsOnly("CONTRACT_BEGAN"))
			.path("oversightHistory.periods[?(@.from == '2025-03-06')].causes[*].kind")
			.entityList(String.class)
			.containsExactly("SEGMENT_CHANGED", "SUPPORT_ENDED")
			.path("oversightHistory.periods[?(@.from == '2025-03-06')].causes[*].facts[*].sources[*].title")
			.entityList(String.class)
			.satisfies((titles) -> assertThat(titles).isNotEmpty());
	}

	/** Patients from Frimley and Hampshire do not change who oversees Royal Surrey. */
	@Test
	void namesOnlyEventsOfOwnSystemsAsCauses() {
		assertThat(causesOf("RA2", "2022-07-01")).containsExactly(
				"NHS Oversight Framework 2022/23 (NOF-2022-23) came into force on 1 July 2022.",
				"NHS Surrey Heartlands Integrated Care Board opened on 1 July 2022.");
		assertThat(causesOf("RA2", "2026-04-01"))
			.contains("NHS Surrey Heartlands Integrated Care Board closed on 31 March 2026.")
			.noneMatch((cause) -> cause.contains("Frimley"));
	}

	/** After an ICB is split, the register shows which successor took over. */
	@Test
	void namesRegisterEntryThatSettlesSuccession() {
		assertThat(causesOf("RWG", "2026-04-01")).anyMatch((cause) -> cause
			.startsWith("An entry in the register began on 1 April 2026. The ODS register lists West Hertfordshire"));
	}

	/** The segment of the last quarter was published after the end of its edition. */
	@Test
	void omitsSegmentPublishedAfterItsEditionEnded() {
		assertThat(causesOf("RLY", "2026-04-01"))
			.containsExactly("NHS Oversight Framework 2026/27 (NOF-2026-27) applies from 1 April 2026 by "
					+ "convention. No available source gives its start date.");
	}

	private List<String> causesOf(String code, String from) {
		OversightHistory history = new HistoryReasoner(TestFramework.FRAMEWORK)
			.history(Objects.requireNonNull(this.graph.throughTime(Subjects.of(List.of(code)), 1).get(code)), ALL);
		return history.periods()
			.stream()
			.filter((period) -> period.from().equals(LocalDate.parse(from)))
			.flatMap((period) -> period.causes().stream())
			.map(ChangeCause::statement)
			.toList();
	}

	@Test
	void namesDelegationsAndJointCommitteesOfIcb() {
		causes("QF7", "2023-04-01").satisfies((causes) -> assertThat(causes).hasSize(2)
			.anyMatch((cause) -> cause.contains("Joint commissioning of 59 specialised services"))
			.anyMatch((cause) -> cause.contains("Delegation of pharmaceutical")));
		causes("QF7", "2025-04-01")
			.satisfies((causes) -> assertThat(causes).anyMatch((cause) -> cause.startsWith("An arrangement ended")));
	}

	@Test
	void namesEditionThatAppliesByConvention() {
		causes("QF7", "2025-06-26")
			.containsExactly("NHS Oversight Framework 2025/26 (NOF-2025-26) came into force on 26 June 2025.");
		causes("QF7", "2026-04-01").containsExactly(
				"NHS Oversight Framework 2026/27 (NOF-2026-27) applies from 1 April 2026 by convention. No available source gives its start date.");
	}

	@Test
	void omitsOpeningOfPredecessor() {
		causes("QRL", "2022-07-01")
			.satisfies((causes) -> assertThat(causes).noneMatch((cause) -> cause.contains("Frimley")));
	}

	@Test
	void namesPeriodsOfSupportAndUndertakings() {
		causes("QOP", "2024-07-17")
			.satisfies((causes) -> assertThat(causes.getFirst()).startsWith("A period under undertakings began on"));
		causes("QRL", "2023-06-30")
			.satisfies((causes) -> assertThat(causes.getLast()).startsWith("A period of support began in June 2023."));
	}

	private GraphQlTester.EntityList<String> causes(String of, String from) {
		return this.api.documentName("oversight-history")
			.variable("of", of)
			.execute()
			.path("oversightHistory.periods[?(@.from == '%s')].causes[*].statement".formatted(from))
			.entityList(String.class);
	}

	@Test
	void returnsOrganisationsAsAtStartOfPeriod() {
		this.api.document(
				"""
						{ oversightHistory(of: "RYD", from: "2026-03-01", to: "2026-04-30") {
						    periods { from to position { asOf subject { ... on Trust { systems { icb { code status } } } } } } } }""")
			.execute()
			.path("oversightHistory.periods[*].position.asOf")
			.entityList(String.class)
			.containsExactly("2026-03-01", "2026-04-01")
			.path("oversightHistory.periods[0].to")
			.entity(String.class)
			.isEqualTo("2026-03-31")
			.path("oversightHistory.periods[1].to")
			.valueIsNull()
			.path("oversightHistory.periods[0].position.subject.systems[*].icb.code")
			.entityList(String.class)
			.satisfies((codes) -> assertThat(codes).contains("QNX"))
			.path("oversightHistory.periods[*].position.subject.systems[*].icb.status")
			.entityList(String.class)
			.satisfies((statuses) -> assertThat(statuses).containsOnly("ACTIVE"));
	}

	@Test
	void comparesDatesAndEditionsSideBySide() {
		this.api.documentName("oversight-comparison")
			.execute()
			.path("oversightComparison.moments[*].position.edition.id")
			.entityList(String.class)
			.containsExactly("NOF-2025-26", "NOF-2026-27", "NOF-2022-23")
			.path("oversightComparison.moments[*].position.determination")
			.entityList(String.class)
			.containsExactly("BY_RULE", "BY_RULE", "UNDETERMINED")
			.path("oversightComparison.moments[0].summary")
			.valueIsNull()
			.path("oversightComparison.moments[1].summary")
			.entity(String.class)
			.satisfies((summary) -> assertThat(summary)
				.startsWith("The rules of NOF-2026-27 apply instead of the rules of NOF-2025-26.")
				.contains("NHS Essex Integrated Care Board"));
		this.api.document(
				"""
						{ oversightComparison(of: "RX7", at: [{asOf: "2024-06-01"}, {asOf: "2024-06-02"}]) { moments { summary } } }""")
			.execute()
			.path("oversightComparison.moments[1].summary")
			.entity(String.class)
			.isEqualTo("The records show no difference.");
		Documents.assertError(
				this.api.document("{ oversightComparison(of: \"RX7\", at: [{}]) { moments { summary } } }").execute(),
				"BAD_REQUEST", "Send 2 to 10");
	}

	/** The position on any date equals the position of the period that contains it. */
	@Test
	void matchesPositionsOnRandomDates() {
		Random random = new Random(20261125);
		HistoryReasoner reasoner = new HistoryReasoner(TestFramework.FRAMEWORK);
		List<String> codes = new ArrayList<>(
				this.graph.throughTime(Subjects.ofKinds(OrganisationKind.overseen()), 1).keySet());
		for (int round = 0; round < 60; round++) {
			String code = codes.get(random.nextInt(codes.size()));
			FactsThroughTime facts = Objects
				.requireNonNull(this.graph.throughTime(Subjects.of(List.of(code)), 1).get(code));
			OversightHistory history = reasoner.history(facts, ALL);
			for (int date = 0; date < 8; date++) {
				LocalDate day = ALL.from().plusDays(random.nextInt(DAYS));
				OversightPeriod period = history.periods()
					.stream()
					.filter((each) -> !day.isBefore(each.from()) && (each.to() == null || !day.isAfter(each.to())))
					.reduce((first, second) -> {
						throw new AssertionError("Two periods of " + code + " contain " + day);
					})
					.orElseThrow();
				assertThat(stateOn(code, day).differencesTo(stateOn(code, period.from()))).as("%s on %s", code, day)
					.isEmpty();
			}
		}
	}

	private State stateOn(String code, LocalDate date) {
		FrameworkEdition edition = TestFramework.FRAMEWORK.inForceOn(date).orElseThrow();
		Question question = new Question(date, 1, edition, edition);
		OversightFacts facts = Objects
			.requireNonNull(this.graph.facts(Subjects.of(List.of(code)), new Moment(date, 1)).get(code));
		return State.of(facts, new OversightReasoner(TestFramework.FRAMEWORK).position(facts, question), question);
	}

	@Test
	void listsChangesOfMergersInApril2026() {
		this.api.documentName("changes-between")
			.variables(Map.of("first", 100, "filter", Map.of("kinds", List.of("ICB"))))
			.execute()
			.path("changesBetween.nodes[?(@.organisation.code == 'D7T5G')].summary")
			.entityList(String.class)
			.containsExactly("NHS Essex Integrated Care Board opened.")
			.path("changesBetween.nodes[?(@.organisation.code == 'QNQ')].summary")
			.entityList(String.class)
			.satisfies((summaries) -> assertThat(summaries).singleElement()
				.asString()
				.startsWith("NHS Frimley Integrated Care Board closed."))
			.path("changesBetween.nodes[?(@.organisation.code == 'QNQ')].after")
			.entityList(Object.class)
			.satisfies((after) -> assertThat(after).containsOnlyNulls())
			.path("changesBetween.nodes[?(@.organisation.code == 'QNQ')].causes[?(@.kind == 'SUCCEEDED')].statement")
			.entityList(String.class)
			.satisfies((statements) -> assertThat(statements).hasSize(3)
				.anyMatch((statement) -> statement.contains("succeeded in part by NHS Surrey and Sussex")));
	}

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					2022-06-30 | 2022-07-01 | 02Q       | NHS Nottingham and Nottinghamshire ICB - 02Q replaced NHS Bassetlaw CCG. NHS Nottingham and Nottinghamshire ICB - 02Q is no longer overseen. Previously, the North East and Yorkshire regional team was presumed to lead its oversight. NHS Nottingham and Nottinghamshire ICB - 02Q is in the system of NHS Nottingham and Nottinghamshire Integrated Care Board. Previously, it was in South Yorkshire and Bassetlaw integrated care system.
					2026-03-31 | 2026-04-01 | E07000077 | Uttlesford council is in the system of NHS Essex Integrated Care Board. Previously, it was in the system of NHS Hertfordshire and West Essex Integrated Care Board.
					2026-07-17 | 2026-07-18 | QOP       | It is no longer certain whether NHS Greater Manchester Integrated Care Board is under enforcement undertakings.
					2025-11-26 | 2025-11-27 | RXV       | Greater Manchester Mental Health NHS Foundation Trust left the Recovery Support Programme.
					2025-09-30 | 2025-10-01 | RXV       | Greater Manchester Mental Health NHS Foundation Trust has no certain segment now. Previously, it was in segment 5 of NOF-2025-26.
					2026-03-31 | 2026-04-01 | cluster:greater-essex | The cluster Greater Essex closed.
					2026-03-31 | 2026-04-01 | D4U1Y     | NHS Frimley ICB - D4U1Y closed.
					2026-03-31 | 2026-04-01 | partnership:frimley | Frimley Integrated Care Partnership has no recorded system. Previously, it was in the system of NHS Frimley Integrated Care Board.
					""")
	void summarisesChangesOfOrganisation(String from, String to, String code, String summary) {
		this.api.documentName("changes-between")
			.variables(Map.of("from", from, "to", to, "filter", Map.of("organisation", code)))
			.execute()
			.path("changesBetween.nodes[*].summary")
			.entityList(String.class)
			.satisfies((summaries) -> assertThat(summaries).singleElement().asString().startsWith(summary));
	}

	@Test
	void listsEditionThatCameIntoForce() {
		this.api.documentName("changes-between")
			.variables(Map.of("from", "2025-06-25", "to", "2025-06-26", "filter", Map.of("organisation", "QHM")))
			.execute()
			.path("changesBetween.editionsBegun[*].id")
			.entityList(String.class)
			.containsExactly("NOF-2025-26");
	}

	/** An ICB that closed on 31 March changes on 1 April. */
	@Test
	void countsChangesByDateOfCause() {
		this.api
			.document(
					"""
							{ changesBetween(from: "2026-03-01", to: "2026-04-30", filter: {organisation: "QNQ", causes: [CLOSED]}) {
							  facets { dates { value count } } nodes { causes { kind effectiveFrom } } } }""")
			.execute()
			.path("changesBetween.facets.dates[*]")
			.matchesJsonStrictly("[{\"value\": \"2026-04-01\", \"count\": 1}]")
			.path("changesBetween.nodes[*].causes[?(@.kind == 'CLOSED')].effectiveFrom")
			.entityList(String.class)
			.satisfies((dates) -> assertThat(dates).isNotEmpty().containsOnly("2026-04-01"));
	}

	@Test
	void pagesThroughChangesFilteredByCause() {
		List<String> seen = new ArrayList<>();
		String after = null;
		do {
			Map<String, @Nullable Object> variables = new HashMap<>(
					Map.of("first", 40, "filter", Map.of("causes", List.of("SUCCEEDED"))));
			variables.put("after", after);
			GraphQlTester.Response page = this.api.documentName("changes-between").variables(variables).execute();
			seen.addAll(page.path("changesBetween.nodes[*].organisation.code").entityList(String.class).get());
			after = page.path("changesBetween.pageInfo.hasNextPage").entity(Boolean.class).get()
					? page.path("changesBetween.pageInfo.endCursor").entity(String.class).get() : null;
			if (after == null) {
				page.path("changesBetween.totalCount").entity(Integer.class).isEqualTo(seen.size());
			}
		}
		while (after != null);
		assertThat(seen).hasSizeGreaterThan(60).doesNotHaveDuplicates().contains("RDU", "QNQ", "D7T5G");
	}

	@Test
	void rejectsInvalidDatesAndCodes() {
		error(Map.of("from", "2021-06-30"), "BAD_REQUEST",
				"from is 2021-06-30, but this dataset starts on 2021-07-01.");
		error(Map.of("from", "2024-06-30", "to", "2024-06-01"), "BAD_REQUEST", "to is 2024-06-01, before from");
		error(Map.of("of", "RZZ"), "NOT_FOUND", "There is no organisation with the code RZZ");
		error(Map.of("of", "not a code"), "BAD_REQUEST", "Use an ODS code");
		Documents.assertError(
				this.api.documentName("changes-between").variables(Map.of("filter", Map.of("region", "QE1"))).execute(),
				"BAD_REQUEST", "region must be the code of an NHS England region");
	}

	private void error(Map<String, @Nullable Object> variables, String code, String message) {
		Documents.assertError(this.api.documentName("oversight-history").variables(variables).execute(), code, message);
	}

}
