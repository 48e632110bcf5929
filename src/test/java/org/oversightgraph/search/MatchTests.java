package org.oversightgraph.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.Organisation.Description;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests how well organisations match, and which of two ranks higher. */
class MatchTests {

	private static final LocalDate DATE = LocalDate.of(2025, 6, 1);

	private static final Organisation BLACKPOOL = trust("RXL", "Blackpool Teaching Hospitals NHS Foundation Trust",
			"Blackpool", "BTH");

	private static final Organisation AMBULANCE = trust("RX7", "North West Ambulance Service NHS Trust", "Bolton",
			"NWAS");

	private static final Organisation BOLTON = trust("RMC", "Bolton NHS Foundation Trust", "Bolton");

	private static final Organisation COUNCIL = council("LA-BOLTON", "Bolton");

	private static final Organisation PARKWAY = trust("RZZ", "Parkway Trust", "Preston", "Bolton Care");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# search text                                   | field      | kind    | rank
			rxl                                             | CODE       | EXACT   | 100
			Blackpool Teaching Hospitals NHS Foundation Trust | NAME     | EXACT   | 90
			bth                                             | OTHER_NAME | EXACT   | 90
			Blackpool Teach                                 | NAME       | PREFIX  | 80
			Blackpool Teaching Hospitals Trust              | NAME       | WORD    | 80
			teaching hospitals                              | NAME       | WORD    | 70
			hospitals teach                                 | NAME       | PREFIX  | 50
			Blackpol Teaching Hospitals NHS Foundation Trust | NAME      | SIMILAR | 30
			teachnig hospitals                              | NAME       | SIMILAR | 20
			""")
	void ranksMatchByFieldAndSimilarity(String text, SearchField field, Similarity kind, int rank) {
		assertThat(Match.of(BLACKPOOL, Words.of(text))).isNotNull().satisfies((match) -> {
			assertThat(match.field()).isEqualTo(field);
			assertThat(match.similarity()).isEqualTo(kind);
			assertThat(match.rank()).isEqualTo(rank);
			assertThat(match.share()).isEqualTo(1);
		});
	}

	@Test
	void ranksWordsOfSeveralFieldsBelowWordsOfOneName() {
		assertThat(rank(AMBULANCE, "ambulance bolton")).isEqualTo(Weights.WORDS_OF_SEVERAL_FIELDS)
			.isLessThan(rank(AMBULANCE, "ambulance service"));
		assertThat(rank(AMBULANCE, "ambul bolt")).isEqualTo(Weights.STARTS_OF_WORDS_OF_SEVERAL_FIELDS)
			.isLessThan(rank(AMBULANCE, "ambul servic"));
	}

	@Test
	void ranksCodeAboveNameAndNameAbovePlace() {
		assertThat(rank(BOLTON, "rmc")).isGreaterThan(rank(PARKWAY, "Bolton Care"));
		assertThat(rank(PARKWAY, "Bolton Care")).isGreaterThan(rank(AMBULANCE, "bolton"));
		assertThat(rank(AMBULANCE, "bolton")).isEqualTo(Weights.PLACE);
	}

	@Test
	void ranksCouncilLevelWithStartOfName() {
		assertThat(rank(COUNCIL, "bolton")).isEqualTo(Weights.COUNCIL_NAME).isEqualTo(rank(BOLTON, "bolton"));
	}

	@Test
	void ordersTrustBeforeCouncilOfSameName() {
		assertThat(score(BOLTON, "bolton", 1)).isGreaterThan(score(COUNCIL, "bolton", 100));
	}

	@Test
	void ordersByRankBeforeOtherWeights() {
		Organisation closed = closed(AMBULANCE);
		assertThat(score(closed, "ambulance service", 0)).isGreaterThan(score(AMBULANCE, "ambul servic", 1000));
	}

	@Test
	void ordersOpenBeforeClosedWithinRank() {
		Organisation closed = closed(BOLTON);
		assertThat(score(COUNCIL, "bolton", 0)).as("an open council, and a closed trust")
			.isGreaterThan(score(closed, "bolton", 1000));
	}

	@Test
	void ordersEqualMatchesByScoreOfIndex() {
		assertThat(score(BOLTON, "bolton", 2)).isGreaterThan(score(BOLTON, "bolton", 1));
		assertThat(score(BOLTON, "bolton", Weights.HALF_OF_INDEX) - score(BOLTON, "bolton", 0)).isEqualTo(0.5);
	}

	@Test
	void weightsWithinRankNeverOutweighRank() {
		int within = Weights.OPEN + Weights.OVERSEEN + Weights.ALL_WORDS + 1;
		assertThat(within).as("with one point for the index").isLessThan(10);
		assertThat(Weights.OPEN).isGreaterThan(Weights.OVERSEEN + Weights.ALL_WORDS);
		assertThat(Weights.PARTIAL + within).isLessThan(Weights.LOWEST_WITH_ALL_WORDS);
	}

	@Test
	void countsShareOfWordsFound() {
		Match match = match(AMBULANCE, "ambulance wales");
		assertThat(match.rank()).isEqualTo(Weights.PARTIAL);
		assertThat(match.share()).isEqualTo(0.5);
		assertThat(score(AMBULANCE, "ambulance north wales", 0)).isGreaterThan(score(AMBULANCE, "ambulance wales", 0));
	}

	@ParameterizedTest
	@CsvSource({ "zzyzx ambulance hospital blackpoo", "zzyzx trust", "zzyzx ambulanc", "zzyzx" })
	void findsNothingIfMostDistinctiveWordsAreMissing(String text) {
		assertThat(Match.of(AMBULANCE, Words.of(text))).isNull();
	}

	@Test
	void acceptsWordForKindMissingFromName() {
		assertThat(rank(AMBULANCE, "north west ambulance hospital")).isEqualTo(Weights.WORDS_OF_ONE_NAME);
		assertThat(rank(COUNCIL, "bolton council")).isEqualTo(Weights.WORDS_OF_ONE_NAME);
		assertThat(rank(AMBULANCE, "ambulance council")).isEqualTo(Weights.PARTIAL);
	}

	@Test
	void showsNameBeforeOtherNamesWithSameWords() {
		Organisation body = trust("RYY", "Parkway Hospital Trust", "Preston", "Parkway Hospital Group");
		assertThat(Match.of(body, Words.of("hospital parkway"))).isNotNull()
			.extracting(Match::field)
			.isEqualTo(SearchField.NAME);
	}

	@Test
	void showsFieldWithDistinctiveWords() {
		Organisation body = trust("RYY", "Royal Care of the Trust", "Preston", "Parkway of Care");
		assertThat(Match.of(body, Words.of("the care of parkway"))).isNotNull()
			.extracting(Match::text)
			.isEqualTo("Parkway of Care");
	}

	private static int rank(Organisation body, String text) {
		return match(body, text).rank();
	}

	private static double score(Organisation body, String text, double inIndex) {
		return match(body, text).score(body, inIndex, DATE);
	}

	private static Match match(Organisation body, String text) {
		return Objects.requireNonNull(Match.of(body, Words.of(text)), text);
	}

	private static Organisation closed(Organisation body) {
		return body.withClosedOn(PartialDate.parse("2020-03-31"));
	}

	private static Organisation trust(String code, String name, String town, String... otherNames) {
		return body(OrganisationKind.TRUST, code, name, town, otherNames);
	}

	private static Organisation council(String code, String name) {
		return body(OrganisationKind.LOCAL_AUTHORITY, code, name, null);
	}

	private static Organisation body(OrganisationKind kind, String code, String name, @Nullable String town,
			String... otherNames) {
		return new Organisation(code, name, Arrays.asList(otherNames), List.of(), kind, null, null, TrustType.UNKNOWN,
				new Description(null, null, null, town, null, null), null, List.of());
	}

}
