package org.oversightgraph.page.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.role.IcbRole;
import org.oversightgraph.page.role.Oversight;
import org.oversightgraph.page.shared.SharedAnswer.Icb;
import org.oversightgraph.page.shared.SharedAnswer.Trust;
import org.oversightgraph.page.shared.SharedView.Choice;

import static org.assertj.core.api.Assertions.assertThat;

class MatrixTests {

	private static final Icb KENT = icb("QKS", "Kent", "South East");

	private static final Icb SUSSEX = icb("QNX", "Sussex", "South East");

	private static final Icb ESSEX = icb("QH8", "Essex", "East of England");

	private static final Icb DEVON = icb("QJK", "Devon", "South West");

	private static final List<Icb> ICBS = List.of(SUSSEX, DEVON, KENT, ESSEX);

	private static final Trust AMBULANCE = trust("RYD", "Coast Ambulance Service NHS Foundation Trust",
			TrustType.AMBULANCE, KENT, SUSSEX);

	private static final Trust HOSPITAL = trust("RAA", "A Hospital NHS Trust", TrustType.ACUTE, KENT, ESSEX);

	private static final Trust MENTAL = trust("RBB", "B Mental NHS Trust", TrustType.MENTAL_HEALTH, ESSEX, KENT,
			SUSSEX);

	@Test
	void putsAmbulanceTrustsFirst() {
		Matrix matrix = Matrix.of(List.of(MENTAL, HOSPITAL, AMBULANCE), ICBS, List.of());
		assertThat(matrix.groups()).extracting(Matrix.Group::name)
			.containsExactly("Ambulance trusts", "Acute trusts", "Mental health trusts");
	}

	@Test
	void hasColumnsForOccurringIcbsByRegion() {
		Matrix matrix = Matrix.of(List.of(AMBULANCE, MENTAL), ICBS, List.of());
		assertThat(matrix.columns()).extracting(Matrix.Column::code).containsExactly("QH8", "QKS", "QNX");
		assertThat(matrix.hasElsewhere()).isFalse();
	}

	@Test
	void leavesCellsEmptyWhereTheTrustDoesNotWork() {
		Matrix matrix = Matrix.of(List.of(AMBULANCE, MENTAL), ICBS, List.of());
		assertThat(matrix.rows().getFirst().cells()).satisfiesExactly((essex) -> assertThat(essex).isNull(),
				(kent) -> assertThat(kent).isNotNull(), (sussex) -> assertThat(sussex).isNotNull());
		assertThat(matrix.rows().getFirst().cells().getLast()).extracting(Matrix.Cell::role, Matrix.Cell::title)
			.containsExactly(IcbRole.CANDIDATE, "Coast Ambulance Service, Sussex: Candidate: a possible lead");
	}

	@Test
	void showsChosenIcbsAndNamesTheOthers() {
		Matrix matrix = Matrix.of(List.of(MENTAL), ICBS, List.of("QKS", "QNX"));
		assertThat(matrix.columns()).extracting(Matrix.Column::code).containsExactly("QKS", "QNX");
		assertThat(matrix.rows().getFirst().elsewhere()).containsExactly("Essex");
	}

	@Test
	void selectsTrustsThatWorkInTwoOfTheChosenIcbs() {
		assertThat(selected("QKS", "QNX")).containsExactly(AMBULANCE, MENTAL);
		assertThat(selected("QKS", "QNX", "QH8")).containsExactly(AMBULANCE, HOSPITAL, MENTAL);
		assertThat(selected("QNX")).containsExactly(AMBULANCE, MENTAL);
		assertThat(selected("QJK", "QKS")).isEmpty();
		assertThat(selected()).hasSize(3);
	}

	@Test
	void answersInOneSentence() {
		assertThat(sentence(List.of(AMBULANCE), "QKS", "QNX"))
			.isEqualTo("1 trust works in both Kent ICB and Sussex ICB: Coast Ambulance Service.");
		assertThat(sentence(List.of(), "QJK", "QKS")).isEqualTo("No trust works in both Devon ICB and Kent ICB.");
		assertThat(sentence(List.of(AMBULANCE, MENTAL), "QKS", "QNX", "QH8"))
			.startsWith("2 trusts work in at least two of Kent ICB, Sussex ICB and Essex ICB: ");
		assertThat(sentence(List.of(AMBULANCE, MENTAL))).isEqualTo("2 trusts work in more than one system.");
	}

	@Test
	void placesEveryCellOfThePicture() {
		Matrix matrix = Matrix.of(List.of(AMBULANCE, HOSPITAL, MENTAL), ICBS, List.of());
		MatrixPicture picture = MatrixPicture.of(matrix, "Title", "Description");
		assertThat(picture.boxes()).hasSize(7).allSatisfy((box) -> {
			assertThat(box.x()).isBetween(0, picture.edge());
			assertThat(box.y()).isBetween(picture.top(), picture.height());
		});
		assertThat(picture.lines()).filteredOn(MatrixPicture.Line::isGroup).hasSize(3);
		assertThat(picture.boxes()).extracting((box) -> box.x() + "," + box.y()).doesNotHaveDuplicates();
	}

	private static List<Trust> selected(String... icbs) {
		return Stream.of(AMBULANCE, HOSPITAL, MENTAL)
			.filter((trust) -> SharedPage.matches(trust, List.of(icbs)))
			.toList();
	}

	private static String sentence(List<Trust> trusts, String... icbs) {
		return SharedPage.sentence(trusts, new Choice(List.of(icbs), null, null),
				Map.of("QKS", KENT, "QNX", SUSSEX, "QH8", ESSEX, "QJK", DEVON), "");
	}

	private static Icb icb(String code, String name, String region) {
		return new Icb(code, "NHS " + name + " Integrated Care Board", OrganisationStatus.ACTIVE,
				new Body("Y-" + region, region, null, null, null), List.of());
	}

	private static Trust trust(String code, String name, TrustType type, Icb... icbs) {
		List<Body> bodies = Arrays.stream(icbs)
			.map((icb) -> new Body(icb.code(), icb.name(), null, null, null))
			.toList();
		return new Trust(code, name, type,
				bodies.stream().map((icb) -> new SharedAnswer.WorkingSystem(icb, true, List.of())).toList(),
				new Oversight(Determination.UNDETERMINED, null, bodies, bodies, List.of(), List.of()));
	}

}
