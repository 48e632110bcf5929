package org.oversightgraph.adapter.ods;

import org.junit.jupiter.api.Test;
import org.oversightgraph.adapter.AdapterResult.Applied;
import org.oversightgraph.adapter.catalogue.England;
import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Applies the file of successor organisations to the England dataset. */
class OdsSuccessionTests {

	@Test
	void addsSuccessorOfClosedTrust() {
		String register = England.published("ods-etr-2026-07.csv")
			.replaceFirst("\"RNU\",([^\\n]*\"\\d{8}\"),\"\"", "\"RNU\",$1,\"20260930\"");
		Applied closed = England.applied("ods-etr", England.SEED, England.file("etr.csv", register),
				England.on("2026-10-02"));
		SourceFile file = England.file("succ.csv", """
				"RNU","RTH","M","20261001","1"
				"Y01234","Y05678","G","20240401","0"
				""");
		Applied applied = England.applied("ods-succession", closed.content(), file, England.on("2026-10-02"));
		assertThat(England.texts(applied)).containsExactly("RNU (Oxford Health NHS Foundation Trust) was followed by "
				+ "RTH (Oxford University Hospitals NHS Foundation Trust) on 2026-10-01.");
		assertThat(applied.remarks()).isEmpty();
		assertThat(England.rows(applied.content(), "successions", "predecessor", "RNU")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("successor", "RTH")
				.containsEntry("effective_on", "2026-10-01")
				.containsEntry("partial", "no")
				.containsEntry("sources", "ods-succession-2026-10"));
		Applied again = England.applied("ods-succession", applied.content(), file, England.on("2026-10-02"));
		assertThat(again.changes()).isEmpty();
		assertThat(again.content()).isSameAs(applied.content());
	}

	@Test
	void changesNothingForRecordedSuccessions() {
		StringBuilder file = new StringBuilder();
		England.SEED.rows()
			.stream()
			.filter((row) -> row.table().name().equals("successions") && row.date("effective_on") != null)
			.forEach((row) -> file.append(row.text("predecessor") + "," + row.text("successor") + ",G,"
					+ String.valueOf(row.text("effective_on")).replace("-", "") + ",1\n"));
		assertThat(file.toString().lines()).hasSizeGreaterThan(60);
		Applied applied = England.applied("ods-succession", England.SEED, England.file("succ.csv", file.toString()),
				England.on("2026-10"));
		assertThat(applied.changes()).isEmpty();
		assertThat(applied.content()).isSameAs(England.SEED);
	}

	@Test
	void recordsSeveralSuccessorsOnOneDateAsSplit() {
		Applied applied = England.applied("ods-succession", England.SEED, England.file("succ.csv", """
				RNU,RTH,G,20261001,1
				RNU,RHW,G,20261001,1
				RNU,ZZ999,G,20261001,1
				"""), England.on("2026-10"));
		assertThat(England.rows(applied.content(), "successions", "predecessor", "RNU"))
			.extracting((row) -> row.get("successor"), (row) -> row.get("partial"))
			.containsExactlyInAnyOrder(tuple("RTH", "yes"), tuple("RHW", "yes"));
		assertThat(applied.remarks()).contains(
				"RNU (Oxford Health NHS Foundation Trust) has a successor but is not recorded as closed.",
				"Not used, because the successor is not in the dataset: RNU to ZZ999.");
	}

	@Test
	void rejectsCycleOfSuccessions() {
		assertThat(England.faults("ods-succession",
				England.file("succ.csv", "RNU,RTH,G,20261001,1\nRTH,RNU,G,20261002,1\n"), England.on("2026-10")))
			.singleElement()
			.extracting(DatasetFault::problem)
			.asString()
			.contains("closes a cycle");
	}

	@Test
	void reportsAllFaultsWithLineAndColumn() {
		assertThat(England.faults("ods-succession", England.file("succ.csv", """
				RNU,RTH,G,2026-10-01,1
				R,RTH,G,20261001,1
				RNU,RTH
				"""), England.on("2026-10"))).extracting(DatasetFault::where, DatasetFault::problem)
			.containsExactly(tuple("succ.csv, line 1, column 4 (date)", "\"2026-10-01\" is not a date."),
					tuple("succ.csv, line 2, column 1 (code)", "\"R\" does not look like a code."),
					tuple("succ.csv, line 3", "The row has 2 values, and the file of successions has 5."));
	}

	@Test
	void readsRepeatedRowsOnceAndRejectsContradictions() {
		Applied applied = England.applied("ods-succession", England.SEED,
				England.file("succ.csv", "rnu,rth,G,20261001\nRNU,RTH,G,20261001\n"), England.on("2026-10"));
		assertThat(England.rows(applied.content(), "successions", "predecessor", "RNU")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("partial", "no"));
		assertThat(England.faults("ods-succession",
				England.file("succ.csv", "RNU,RTH,G,20261001,1\nRNU,RTH,G,20270401,1\n"), England.on("2026-10")))
			.singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("The row contradicts line 1 on the succession of RNU by RTH.");
	}

}
