package org.oversightgraph.adapter.ons;

import java.util.Locale;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.oversightgraph.adapter.AdapterResult.Applied;
import org.oversightgraph.adapter.FoundChange;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.catalogue.England;
import org.oversightgraph.dataset.DatasetFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Applies lookups of the Office for National Statistics to the England dataset. */
class OnsLookupTests {

	private static final String JULY_2022 = England.published("ons-loc22-icb22-nhser22.csv");

	private static final String APRIL_2026 = England.published("ons-sicbl26-icb26-nhser26.csv");

	private static final String HEADING = "SICBL27CD,SICBL27CDH,SICBL27NM,ICB27CD,ICB27CDH,ICB27NM,NHSER27CD,NHSER27CDH,NHSER27NM\n";

	@Test
	void changesNothingForRecordedLookups() {
		Applied july = England.applied("ons-lookup", England.SEED, England.file("lookup.csv", JULY_2022),
				England.on("2022-07"));
		assertThat(july.changes()).isEmpty();
		assertThat(july.content()).isSameAs(England.SEED);
		Applied april = England.applied("ons-lookup", England.SEED, England.file("lookup.csv", APRIL_2026),
				England.on("2026-04"));
		assertThat(april.changes()).isEmpty();
		assertThat(april.content()).isSameAs(England.SEED);
		assertThat(april.remarks()).isEmpty();
	}

	@Test
	void acceptsColumnsInAnyOrder() {
		StringBuilder reversed = new StringBuilder();
		CsvReader.builder()
			.ofCsvRecord(APRIL_2026.replace("\uFEFF", ""))
			.forEach((line) -> reversed.append('"' + String.join("\",\"", line.getFields().reversed()) + "\"\n"));
		String file = reversed.toString();
		assertThat(England.applied("ons-lookup", England.SEED, England.file("l.csv", file), England.on("2026-04"))
			.content()).isSameAs(England.SEED);
	}

	@Test
	void reportsDatedChangesOfLaterLookup() {
		String later = HEADING
				+ """
						E38000137,10R,NHS Hampshire and Isle of Wight ICB - 10R,E54000067,QRL,NHS Solent Integrated Care Board,E40000005,Y59,South East
						E38000266,D9Y0V,NHS Hampshire and Isle of Wight ICB - D9Y0V,E54000069,S9B9J,NHS Surrey and Sussex Integrated Care Board,E40000005,Y59,South East
						E38000999,A1B2C,NHS Wessex ICB - A1B2C,E54000099,W1X2Y,NHS Wessex Integrated Care Board,E40000005,Y59,South East
						""";
		Applied applied = England.applied("ons-lookup", England.SEED, England.file("lookup.csv", later),
				England.on("2027-04"));
		assertThat(England.texts(applied)).containsExactly(
				"NHS Hampshire and Isle of Wight Integrated Care Board (QRL) is now called NHS Solent Integrated Care Board, by 2027-04-30.",
				"D9Y0V (NHS Hampshire and Isle of Wight ICB - D9Y0V) moved from QRL (NHS Solent Integrated Care Board) to S9B9J (NHS Surrey and Sussex Integrated Care Board), between 2026-05-01 and 2027-04-30.",
				"W1X2Y (NHS Wessex Integrated Care Board) is new, between 2026-05-01 and 2027-04-30.",
				"A1B2C (NHS Wessex ICB - A1B2C) is new, between 2026-05-01 and 2027-04-30.");
		assertThat(England.rows(applied.content(), "sub_icb_location_icbs", "sub_icb_location", "D9Y0V"))
			.extracting((row) -> row.get("icb"), (row) -> row.get("valid_from"), (row) -> row.get("valid_to"))
			.endsWith(tuple("QRL", "", "2026-05-01..2027-04-30"), tuple("S9B9J", "2026-05-01..2027-04-30", ""));
		assertThat(England.rows(applied.content(), "icb_regions", "icb", "QRL").getFirst())
			.containsEntry("confirmed_on", "2027-04")
			.containsEntry("sources", "ons-loc22-icb22;ons-sicbl26-icb26;ons-sicbl27-icb27");
		assertThat(applied.remarks()).hasSize(2).allMatch((remark) -> remark.startsWith("Not in the file"));
		Applied again = England.applied("ons-lookup", applied.content(), England.file("lookup.csv", later),
				England.on("2027-04"));
		assertThat(again.changes()).isEmpty();
		assertThat(again.content()).isSameAs(applied.content());
	}

	@Test
	void reportsReplacedStatisticalCode() {
		String later = HEADING
				+ "E38000137,10R,NHS Hampshire and Isle of Wight ICB - 10R,E54000088,QRL,NHS Hampshire and Isle of Wight Integrated Care Board,E40000005,Y59,South East\n";
		assertThat(England.applied("ons-lookup", England.SEED, England.file("lookup.csv", later), England.on("2027-04"))
			.changes()).extracting(FoundChange::kind, FoundChange::text)
			.containsExactly(tuple(Kind.AMENDED,
					"QRL (NHS Hampshire and Isle of Wight Integrated Care Board) has the statistical code E54000088, formerly E54000067. Its boundary changed by 2027-04-30."));
	}

	@Test
	void rejectsEarlierLookupThatContradictsDataset() {
		String wrong = JULY_2022.replaceFirst("(NHS South Yorkshire ICB - 02P,)E54000061,QF7,[^,]*",
				"$1E54000054,QWO,NHS West Yorkshire Integrated Care Board");
		assertThat(England.faults("ons-lookup", England.file("lookup.csv", wrong), England.on("2022-07")))
			.singleElement()
			.satisfies((fault) -> {
				assertThat(fault.column()).isEqualTo("ICB22CDH");
				assertThat(fault.problem()).contains("which has QF7 (NHS South Yorkshire Integrated Care Board)");
			});
	}

	@Test
	void reportsAllFaultsWithLineAndColumn() {
		String broken = HEADING
				+ """
						E38000137,1,NHS Hampshire and Isle of Wight ICB - 10R,E54000067,QRL,NHS Hampshire and Isle of Wight Integrated Care Board,E40000005,Y59,South East
						E38000266,D9Y0V,NHS Hampshire and Isle of Wight ICB - D9Y0V,E54000067,QRL,NHS Hampshire and Isle of Wight Integrated Care Board,E40000005,Y5,South East
						E38000255,A3A8R,NHS North East London ICB
						""";
		assertThat(England.faults("ons-lookup", England.file("lookup.csv", broken), England.on("2027-04")))
			.extracting(DatasetFault::where, DatasetFault::problem)
			.containsExactly(tuple("lookup.csv, line 2, column SICBL27CDH", "\"1\" does not look like a code."),
					tuple("lookup.csv, line 3, column NHSER27CDH", "\"Y5\" is not the code of a region."),
					tuple("lookup.csv, line 4", "The row has 3 values, and the heading has 9."));
	}

	@Test
	void rejectsFileWithOtherColumns() {
		assertThat(England.faults("ons-lookup", England.file("lookup.csv", "a,b\n1,2\n"), England.on("2027-04")))
			.singleElement()
			.extracting(DatasetFault::where)
			.isEqualTo("lookup.csv, line 1");
		assertThat(England.faults("ons-lookup", England.file("lookup.csv", HEADING.replace("ICB27NM", "ICB27NAME")),
				England.on("2027-04")))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.toString())
				.startsWith("lookup.csv, line 1, column ICB27NM: The column is missing. Did you mean ICB27NAME?"));
	}

	@Test
	void rejectsIcbWithTwoNames() {
		String row = "E38000137,10R,NHS Hampshire and Isle of Wight ICB - 10R,E54000067,qrl,NHS Hampshire and Isle of Wight Integrated Care Board,E40000005,y59,South East\n";
		String other = row.replace("E38000137,10R", "E38000266,D9Y0V")
			.replace("Wight Integrated", "Wight and Surrey Integrated");
		assertThat(England.faults("ons-lookup",
				England.file("lookup.csv", HEADING.toUpperCase(Locale.UK) + row + other), England.on("2027-04")))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.problem())
				.isEqualTo("The row contradicts line 2 on the name and statistical code of QRL."));
	}

}
