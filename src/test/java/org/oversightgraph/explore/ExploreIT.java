package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.TestFramework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.Count;
import org.oversightgraph.platform.graphql.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.oversightgraph.platform.graphql.ProblemAssertions.assertProblem;

/** Reads paths and neighbourhoods of organisations from the graph. */
class ExploreIT {

	private static final String MENTAL_HEALTH = "collaborative:exampleshire-mental-health";

	private static final String SOUTHMOOR = "place:exampleshire-southmoor";

	private final ExploreController explore = new ExploreController(new ExploreGraph(TestGraph.reader()));

	@Test
	void relatesTrustsThroughIcbCollaborativeAndPlace() {
		Paths found = exampleshire("ZR05", "ZR03", "2025-06-01");
		assertThat(found.note()).isNull();
		assertThat(found.paths()).hasSize(3);
		assertThat(through(found)).containsExactlyInAnyOrder("ZQ3", MENTAL_HEALTH, SOUTHMOOR);
		assertThat(found.paths().get(1).summary()).isEqualTo(
				"Exampleshire Partnership NHS Foundation Trust (fictional) and South Exampleshire Mental Health NHS Foundation Trust (fictional) are related through Exampleshire Mental Health Collaborative (fictional): 2 steps.");
		assertThat(found.paths().get(1).steps()).extracting(Step::statement)
			.containsExactly(
					"Exampleshire Partnership NHS Foundation Trust (fictional) is a member of Exampleshire Mental Health Collaborative (fictional), from 1 October 2021.",
					"South Exampleshire Mental Health NHS Foundation Trust (fictional) is lead provider of Exampleshire Mental Health Collaborative (fictional), from 1 October 2021.");
		assertThat(facts(found)).isNotEmpty().allSatisfy((fact) -> assertThat(fact.sources()).isNotEmpty());
	}

	@Test
	void followsRelationshipFromItsFirstDate() {
		assertThat(through(exampleshire("ZR05", "ZR03", "2022-06-30"))).contains(MENTAL_HEALTH)
			.doesNotContain(SOUTHMOOR);
		assertThat(through(exampleshire("ZR05", "ZR03", "2022-07-01"))).contains(MENTAL_HEALTH, SOUTHMOOR);
	}

	@Test
	void relatesClosedTrustToSuccessorFromClosure() {
		assertThat(exampleshire("ZR20", "ZR02", "2023-03-31").paths()).extracting(Path::length).doesNotContain(1);
		Path direct = exampleshire("ZR20", "ZR02", "2023-04-01").paths().getFirst();
		assertThat(direct.summary()).endsWith(" are related directly.");
		assertThat(direct.steps()).hasSize(1)
			.allSatisfy((step) -> assertThat(step.statement()).isEqualTo(
					"Old Central Infirmary NHS Trust (fictional) was succeeded by Central Exampleshire Hospitals NHS Trust (fictional) on 1 April 2023."));
	}

	@Test
	void relatesPartiesOfAgreementInOneStep() {
		Path direct = exampleshire("ZR12", "ZQ1", "2025-06-01").paths().getFirst();
		assertThat(direct.length()).isEqualTo(1);
		assertThat(direct.steps().getFirst().statement()).isEqualTo(
				"North Exampleshire Integrated Care Board (fictional) and North Exampleshire Ambulance Service NHS Trust (fictional) are both parties to \"Oversight of the North Exampleshire ambulance service\", as an organisation that shares the oversight and the overseen organisation, from 1 April 2023.");
	}

	@Test
	void ignoresProposedArrangements() {
		assertThat(facts(exampleshire("ZR05", "ZQ1", "2025-06-01"))).extracting(Fact::statement)
			.isNotEmpty()
			.noneMatch((statement) -> statement.contains("Proposed oversight"));
	}

	@Test
	void explainsMissingPath() {
		Paths found = exampleshire("national:fictional-cqc", "ZR20", "2025-06-01");
		assertThat(found.paths()).isEmpty();
		assertThat(found.note()).startsWith("No path of up to 4 steps was found between ")
			.contains(" on 1 June 2025. ", "Old Central Infirmary NHS Trust (fictional) closed on 31 March 2023.")
			.endsWith("To find longer paths, increase longest (maximum 6).");
	}

	@Test
	void returnsPathsUpToMaximumLength() {
		TestGraph.use("exampleshire");
		assertThat(paths("ZR05", "ZR03", "2025-06-01", 1, 5).paths()).isEmpty();
		assertThat(paths("ZR05", "ZR03", "2025-06-01", 2, 1).paths()).hasSize(1);
		for (int longest = 2; longest <= 6; longest++) {
			int maximum = longest;
			assertThat(paths("ZR12", "ZR01", "2025-06-01", maximum, 20).paths()).isNotEmpty()
				.allSatisfy((path) -> assertThat(path.length()).isLessThanOrEqualTo(maximum))
				.isSortedAccordingTo((first, second) -> Integer.compare(first.length(), second.length()))
				.allSatisfy(ExploreIT::assertContinuous);
		}
	}

	@Test
	void countsOmittedNeighbours() {
		TestGraph.use("exampleshire");
		Neighbourhood whole = neighbourhood("ZR12", "2025-06-01", 1, 50, null);
		assertThat(codes(whole)).containsExactly("ZY1", "ZQ2", "ZQ7", "ZQ1", "ZQ3");
		assertThat(whole.leftOut()).isZero();
		assertThat(whole.leftOutByKind()).isEmpty();
		Neighbourhood cut = neighbourhood("ZR12", "2025-06-01", 1, 2, null);
		assertThat(codes(cut)).containsExactly("ZY1", "ZQ2");
		assertThat(cut.leftOut()).isEqualTo(3);
		assertThat(cut.leftOutByKind()).containsExactly(new Count<>(OrganisationKind.ICB, 3));
		Neighbourhood icbs = neighbourhood("ZR12", "2025-06-01", 1, 3, List.of(OrganisationKind.ICB));
		assertThat(codes(icbs)).containsExactly("ZQ2", "ZQ7", "ZQ1");
		assertThat(icbs.leftOut()).isEqualTo(1);
	}

	@Test
	void returnsOnlyLinksWithinNeighbourhood() {
		TestGraph.use("exampleshire");
		int all = neighbourhood("ZQ1", "2025-06-01", 2, 200, null).organisations().size();
		for (int limit = 1; limit < all; limit += 5) {
			Neighbourhood found = neighbourhood("ZQ1", "2025-06-01", 2, limit, null);
			assertThat(found.organisations()).hasSize(limit);
			assertThat(found.leftOut()).isEqualTo(all - limit);
			assertThat(found.leftOutByKind().stream().mapToInt(Count::count).sum()).isEqualTo(all - limit);
			List<String> within = Stream.concat(Stream.of("ZQ1"), codes(found).stream()).toList();
			assertThat(found.links()).isNotEmpty()
				.allSatisfy((link) -> assertThat(within).contains(link.from().code(), link.to().code()))
				.allSatisfy((link) -> assertThat(link.fact().sources()).isNotEmpty());
		}
	}

	@Test
	void ranksSharedTrustBeforeRegionAndNhsEngland() {
		TestGraph.use("england");
		Paths found = paths("QOP", "QYG", "2026-05-01", 4, 5);
		assertThat(through(found)).startsWith("RX7").contains("X24", "Y62");
		assertThat(facts(found)).isNotEmpty().allSatisfy((fact) -> assertThat(fact.sources()).isNotEmpty());
		Paths place = paths("RX7", "place:gm-bolton", "2026-05-01", 4, 5);
		assertThat(place.paths()).extracting(Path::length).containsExactly(1, 2);
		assertThat(place.paths().getFirst().steps().getFirst().statement())
			.isEqualTo("North West Ambulance Service NHS Trust is a partner in the place Bolton.");
	}

	@Test
	void ignoresSharedDelegationsBetweenIcbs() {
		TestGraph.use("england");
		Neighbourhood found = neighbourhood("QOP", "2026-05-01", 1, 200, null);
		assertThat(codes(found)).contains("X24", "Y62", "RX7", "place:gm-bolton");
		assertThat(found.organisations()).extracting(Organisation::kind).doesNotContain(OrganisationKind.ICB);
	}

	@ParameterizedTest
	@CsvSource({ "NOPE1, ZR03, NOT_FOUND, There is no organisation with the code NOPE1",
			"ZR05, NOPE1, NOT_FOUND, There is no organisation with the code NOPE1",
			"z!, ZR03, BAD_REQUEST, is not a code",
			"zr05, ZR05, BAD_REQUEST, Use the codes of two different organisations" })
	void rejectsInvalidCodes(String from, String to, ProblemCode code, String message) {
		TestGraph.use("exampleshire");
		assertProblem(() -> paths(from, to, "2025-06-01", 4, 5), code, message);
	}

	@Test
	void rejectsExceededLimits() {
		TestGraph.use("exampleshire");
		refused(ProblemCode.LIMIT_EXCEEDED, () -> paths("ZR05", "ZR03", "2025-06-01", 7, 5));
		refused(ProblemCode.BAD_REQUEST, () -> paths("ZR05", "ZR03", "2025-06-01", 0, 5));
		refused(ProblemCode.LIMIT_EXCEEDED, () -> paths("ZR05", "ZR03", "2025-06-01", 4, 21));
		refused(ProblemCode.LIMIT_EXCEEDED, () -> neighbourhood("ZR05", "2025-06-01", 4, 50, null));
		refused(ProblemCode.LIMIT_EXCEEDED, () -> neighbourhood("ZR05", "2025-06-01", 1, 201, null));
		refused(ProblemCode.NOT_FOUND, () -> neighbourhood("NOPE1", "2025-06-01", 1, 50, null));
	}

	private static void refused(ProblemCode code, Runnable request) {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(request::run)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

	private static void assertContinuous(Path path) {
		for (int i = 1; i < path.length(); i++) {
			assertThat(path.steps().get(i).from()).isEqualTo(path.steps().get(i - 1).to());
		}
		assertThat(path.steps()).extracting((step) -> step.to().code()).doesNotHaveDuplicates();
	}

	private Paths exampleshire(String from, String to, String date) {
		TestGraph.use("exampleshire");
		return paths(from, to, date, 4, 5);
	}

	private Paths paths(String from, String to, String date, int longest, int first) {
		return this.explore.paths(new OrganisationCode(from), new OrganisationCode(to), longest, first, on(date));
	}

	/** Harlow was in Hertfordshire and West Essex until its area moved to Essex. */
	@Test
	void showsCouncilInSuccessorOfClosedIcb() {
		TestGraph.use("england");
		Neighbourhood found = neighbourhood("E07000073", "2026-05-01", 1, 50, List.of(OrganisationKind.ICB));
		assertThat(found.organisations()).extracting(Organisation::code).contains("D7T5G").doesNotContain("QM7");
		assertThat(neighbourhood("E07000073", "2025-05-01", 1, 50, List.of(OrganisationKind.ICB)).organisations())
			.extracting(Organisation::code)
			.contains("QM7")
			.doesNotContain("D7T5G");
	}

	/** Relationships with a closed organisation have no recorded end. */
	@Test
	void statesThatRelatedOrganisationHasClosed() {
		TestGraph.use("england");
		assertThat(neighbourhood("RDU", "2026-05-01", 1, 200, List.of(OrganisationKind.ICB)).links())
			.extracting((link) -> link.fact().statement())
			.filteredOn((statement) -> statement.contains("partner in the system of NHS Frimley"))
			.isNotEmpty()
			.allMatch((statement) -> statement.endsWith("NHS Frimley Integrated Care Board closed on 31 March 2026."));
	}

	private Neighbourhood neighbourhood(String code, String date, int depth, int limit,
			@Nullable List<OrganisationKind> kinds) {
		return this.explore.neighbourhood(new OrganisationCode(code), depth, limit, kinds, on(date));
	}

	private static Question on(String date) {
		return TestFramework.question(LocalDate.parse(date));
	}

	/** Returns the intermediate organisation of each path of two steps. */
	private static List<String> through(Paths found) {
		return found.paths()
			.stream()
			.filter((path) -> path.length() == 2)
			.map((path) -> path.steps().getFirst().to().code())
			.toList();
	}

	private static List<String> codes(Neighbourhood found) {
		return found.organisations().stream().map(Organisation::code).toList();
	}

	private static List<Fact> facts(Paths found) {
		return found.paths()
			.stream()
			.flatMap((path) -> path.steps().stream())
			.flatMap((step) -> Stream.concat(Stream.of(step.fact()), step.otherFacts().stream()))
			.toList();
	}

}
