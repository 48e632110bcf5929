package org.oversightgraph.oversight;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.Organisation.Description;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the names of organisations in sentences. */
class NamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			North                            | North
			North/South                      | North and South
			North/East/South                 | North, East and South
			North/Kent and Medway            | North, and Kent and Medway
			North/Kent and Medway/South      | North, Kent and Medway, and South
			North/Wigan, Leigh and Bury      | North; and Wigan, Leigh and Bury
			North/Wigan, Leigh and Bury/East | North; Wigan, Leigh and Bury; and East
			""")
	void joinsNamesUnambiguously(String names, String row) {
		List<Organisation> organisations = Stream.of(names.split("/"))
			.map((name) -> named(OrganisationKind.ICB, name))
			.toList();
		assertThat(Names.inRow(organisations)).isEqualTo(row);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			LOCAL_AUTHORITY | Bolton                          | Bolton council
			LOCAL_AUTHORITY | Bristol, City of                | City of Bristol council
			LOCAL_AUTHORITY | Kent County Council             | Kent County Council
			PLACE           | Bolton                          | the place Bolton
			PLACE           | Ipswich and East Suffolk Alliance | Ipswich and East Suffolk Alliance
			TRUST           | Bolton NHS Foundation Trust     | Bolton NHS Foundation Trust
			""")
	void distinguishesCouncilsAndPlacesFromTowns(OrganisationKind kind, String name, String inSentence) {
		assertThat(named(kind, name).nameInSentence()).isEqualTo(inSentence);
	}

	private static Organisation named(OrganisationKind kind, String name) {
		return new Organisation(name, name, List.of(), List.of(), kind, null, null, TrustType.UNKNOWN, Description.NONE,
				null, List.of());
	}

}
