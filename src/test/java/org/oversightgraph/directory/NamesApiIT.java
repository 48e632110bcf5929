package org.oversightgraph.directory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Queries the names of organisations on the requested date. */
@ProductTest
class NamesApiIT {

	private final GraphQlTester api;

	NamesApiIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			RM3 | 2021-09-30 | Salford Royal NHS Foundation Trust
			RM3 | 2021-10-01 | Northern Care Alliance NHS Foundation Trust
			RW1 | 2024-09-30 | Southern Health NHS Foundation Trust
			RW1 | 2024-10-01 | Hampshire and Isle of Wight Healthcare NHS Foundation Trust
			RA7 | 2026-06-30 | University Hospitals Bristol and Weston NHS Foundation Trust
			RA7 | 2026-07-01 | Bristol NHS Foundation Trust
			RRE | 2023-06-01 | Midlands Partnership University NHS Foundation Trust
			06N | 2022-06-30 | NHS Herts Valleys CCG
			06N | 2022-07-01 | NHS Hertfordshire and West Essex ICB - 06N
			06N | 2026-04-01 | NHS Central East ICB - 06N
			""")
	void returnsNameOnDate(String code, String date, String name) {
		this.api
			.document(
					"query($code: OrganisationCode!, $date: Date) { organisation(code: $code, asOf: $date) { name } }")
			.variable("code", code)
			.variable("date", date)
			.execute()
			.path("organisation.name")
			.entity(String.class)
			.isEqualTo(name);
	}

	@Test
	void returnsFormerNamesWithPeriods() {
		this.api.document("""
				{
				  organisation(code: "RW1", asOf: "2023-01-01") {
				    name
				    otherNames
				    formerNames { name validFrom validTo validToAsRecorded }
				  }
				}""")
			.execute()
			.path("organisation.otherNames")
			.entityList(String.class)
			.contains("Hampshire and Isle of Wight Healthcare NHS Foundation Trust")
			.path("organisation.formerNames[0]")
			.matchesJson("""
					{
					  "name": "Southern Health NHS Foundation Trust",
					  "validFrom": null,
					  "validTo": "2024-09-30",
					  "validToAsRecorded": "2024-09-30"
					}""");
	}

	@Test
	void usesNameOnDateInSentences() {
		this.api.document(
				"""
						{ oversight(of: "RBN", asOf: "2023-01-01") { subject { name } reasons { statement facts { statement } } } }""")
			.execute()
			.path("oversight.subject.name")
			.entity(String.class)
			.isEqualTo("St Helens and Knowsley Teaching Hospitals NHS Trust")
			.path("oversight.reasons[*].facts[*].statement")
			.entityList(String.class)
			.satisfies((statements) -> org.assertj.core.api.Assertions.assertThat(statements)
				.noneMatch((statement) -> statement.contains("Mersey and West Lancashire")));
	}

	@ParameterizedTest
	@CsvSource({ "Southern Health NHS Foundation Trust, RW1", "NHS Herts Valleys CCG, 06N", "Salford Royal, RM3" })
	void findsOrganisationByFormerName(String name, String code) {
		this.api.document("query($text: String!) { search(text: $text) { organisation { code } } }")
			.variable("text", name)
			.execute()
			.path("search[*].organisation.code")
			.entityList(String.class)
			.contains(code);
	}

}
