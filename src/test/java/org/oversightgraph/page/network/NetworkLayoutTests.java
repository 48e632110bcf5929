package org.oversightgraph.page.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.page.network.Drawing.Box;
import org.oversightgraph.page.network.Network.Choice;
import org.oversightgraph.page.network.RelationType.Strength;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkLayoutTests {

	private static final Choice USUAL = new Choice(8, Set.of());

	private final Member centre = member(OrganisationKind.ICB, 0);

	private final List<Member> members = new ArrayList<>(List.of(this.centre));

	private final List<Relation> relations = new ArrayList<>();

	private static Member member(OrganisationKind kind, int number) {
		return new Member(kind.name() + number, kind.name() + " number " + number, kind, OrganisationStatus.ACTIVE);
	}

	private void relate(Member from, Member to, RelationType type) {
		for (Member end : List.of(from, to)) {
			if (!this.members.contains(end)) {
				this.members.add(end);
			}
		}
		this.relations.add(new Relation(from, to, type, "A statement."));
	}

	/** Relates the organisations around an ICB to it, and some trusts to places. */
	private void relateSystem(int trusts, int places, int councils) {
		relate(member(OrganisationKind.REGION, 0), this.centre, RelationType.LEAD);
		relate(member(OrganisationKind.NATIONAL_BODY, 0), this.centre, RelationType.PARTY_TO);
		for (int number = 0; number < trusts; number++) {
			Member trust = member(OrganisationKind.TRUST, number);
			relate(this.centre, trust, (number % 3 == 0) ? RelationType.SHARED : RelationType.LEAD);
			relate(trust, this.centre, RelationType.PARTNER_IN);
			relate(trust, member(OrganisationKind.PLACE, number % places), RelationType.PARTNER_IN);
		}
		IntStream.range(0, places)
			.forEach((number) -> relate(member(OrganisationKind.PLACE, number), this.centre, RelationType.PART_OF));
		IntStream.range(0, councils).forEach((number) -> {
			relate(member(OrganisationKind.LOCAL_AUTHORITY, number), this.centre, RelationType.WITHIN);
			relate(member(OrganisationKind.LOCAL_AUTHORITY, number), member(OrganisationKind.PLACE, number % places),
					RelationType.PARTNER_IN);
		});
	}

	private Drawing drawing(Choice choice) {
		return NetworkLayout.of(Network.of(this.centre, this.members, this.relations, choice));
	}

	private static void assertNoOverlap(Drawing drawing) {
		List<Box> boxes = drawing.boxes();
		for (int first = 0; first < boxes.size(); first++) {
			for (int second = first + 1; second < boxes.size(); second++) {
				assertThat(boxes.get(first).overlaps(boxes.get(second)))
					.as("%s overlaps %s", boxes.get(first).unit().id(), boxes.get(second).unit().id())
					.isFalse();
			}
		}
	}

	@Test
	void placesBoxesWithoutOverlap() {
		relateSystem(5, 4, 3);
		Drawing drawing = drawing(USUAL);
		assertThat(drawing.boxes()).hasSize(1 + 2 + 5 + 4 + 3);
		assertNoOverlap(drawing);
	}

	@Test
	void placesLevelsFromNationalToCouncils() {
		relateSystem(5, 4, 3);
		Drawing drawing = drawing(USUAL);
		assertThat(drawing.bands()).extracting(Drawing.Band::level)
			.containsExactly(Level.NATIONAL, Level.REGION, Level.ICB, Level.PLACE, Level.TRUST, Level.COUNCIL);
		for (Box upper : drawing.boxes()) {
			for (Box lower : drawing.boxes()) {
				if (upper.unit().level().compareTo(lower.unit().level()) < 0) {
					assertThat(upper.y() + upper.height()).isLessThan(lower.y());
				}
			}
		}
	}

	@Test
	void separatesRelatedOrganisationsOnOneLevel() {
		relateSystem(3, 2, 1);
		relate(this.centre, member(OrganisationKind.ICB, 1), RelationType.SUCCEEDED_BY);
		relate(member(OrganisationKind.ICB, 1), member(OrganisationKind.ICB, 2), RelationType.SUCCEEDED_BY);
		Drawing drawing = drawing(USUAL);
		assertNoOverlap(drawing);
		assertThat(drawing.bands()).extracting(Drawing.Band::level).isSorted();
		assertThat(drawing.boxes()
			.stream()
			.filter((box) -> box.unit().level() == Level.ICB)
			.sorted(Comparator.comparing((box) -> box.unit().id()))
			.map(Box::y)).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void returnsSameLayoutEachTime() {
		relateSystem(6, 5, 6);
		Drawing first = drawing(USUAL);
		for (int time = 0; time < 5; time++) {
			assertThat(drawing(USUAL).equals(first)).as("same layout").isTrue();
		}
	}

	@Test
	void laysOutLargeNetworkInFewBoxesWithinOneSecond() {
		relateSystem(200, 150, 150);
		drawing(USUAL);
		long start = System.nanoTime();
		Drawing drawing = drawing(USUAL);
		assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(1000);
		assertThat(this.members).hasSize(503);
		assertThat(drawing.boxes()).hasSizeLessThan(15);
		assertThat(drawing.width()).isLessThan(2000);
		assertNoOverlap(drawing);
	}

	@Test
	void groupsByRelationToCentreAndCountsTheRest() {
		relateSystem(30, 2, 1);
		List<Box> trusts = drawing(USUAL).boxes()
			.stream()
			.filter((box) -> box.unit().kind() == OrganisationKind.TRUST)
			.toList();
		assertThat(trusts).hasSize(2);
		assertThat(trusts).extracting((box) -> box.rows().size()).containsExactly(10, 8);
		assertThat(trusts).extracting((box) -> box.unit().more()).containsExactly(0, 20 - 8);
	}

	@Test
	void namesAllOrganisationsOfExpandedKind() {
		relateSystem(70, 2, 1);
		Drawing drawing = drawing(new Choice(8, Set.of(OrganisationKind.TRUST)));
		assertThat(drawing.boxes().stream().filter((box) -> box.unit().kind() == OrganisationKind.TRUST))
			.allSatisfy((box) -> assertThat(box.unit().more()).isZero())
			.flatExtracting(Box::rows)
			.hasSize(70);
		assertNoOverlap(drawing);
	}

	@Test
	void writesRelationsWithDirectionAndStrongestStyle() {
		Member trust = member(OrganisationKind.TRUST, 1);
		relate(this.centre, trust, RelationType.SHARED);
		relate(trust, this.centre, RelationType.SERVES);
		Network network = Network.of(this.centre, this.members, this.relations, USUAL);
		assertThat(network.ties()).singleElement().satisfies((tie) -> {
			assertThat(tie.upper().id()).isEqualTo("ICB0");
			assertThat(tie.strength()).isEqualTo(Strength.SHARED);
			assertThat(tie.words()).containsExactly("↓ shares oversight", "↑ serves");
		});
	}

	@Test
	void countsRelationsThatDoNotApplyToWholeBox() {
		IntStream.range(0, 10)
			.forEach((number) -> relate(member(OrganisationKind.TRUST, number), this.centre, RelationType.PARTNER_IN));
		IntStream.range(0, 4)
			.forEach((number) -> relate(member(OrganisationKind.TRUST, number), member(OrganisationKind.PLACE, 0),
					RelationType.PARTNER_IN));
		Network network = Network.of(this.centre, this.members, this.relations, USUAL);
		assertThat(network.ties()).extracting(Tie::words)
			.containsExactlyInAnyOrder(List.of("↑ partner in"), List.of("↑ partner in (4)"));
	}

	@Test
	void drawsOrganisationWithoutRelations() {
		Drawing drawing = drawing(USUAL);
		assertThat(drawing.boxes()).singleElement().satisfies((box) -> assertThat(box.unit().isCentre()).isTrue());
		assertThat(drawing.legend()).isEmpty();
	}

}
