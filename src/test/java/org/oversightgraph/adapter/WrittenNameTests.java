package org.oversightgraph.adapter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					NORTH WEST AMBULANCE SERVICE NHS TRUST                  | North West Ambulance Service NHS Trust
					ST GEORGE'S UNIVERSITY HOSPITALS NHS FOUNDATION TRUST   | St George's University Hospitals NHS Foundation Trust
					THE CHRISTIE NHS FOUNDATION TRUST                       | The Christie NHS Foundation Trust
					QUEEN ELIZABETH HOSPITAL, KING'S LYNN, NHS TRUST        | Queen Elizabeth Hospital, King's Lynn, NHS Trust
					ROYAL ORTHOPAEDIC HOSPITAL, THE, NHS TRUST              | Royal Orthopaedic Hospital, The, NHS Trust
					SHREWSBURY & TELFORD HOSPITAL NHS TRUST                 | Shrewsbury and Telford Hospital NHS Trust
					UNIVERSITY HOSPITALS OF STOKE-ON-TRENT NHS TRUST        | University Hospitals of Stoke-on-Trent NHS Trust
					ST GEORGE’S UNIVERSITY HOSPITALS NHS TRUST              | St George’s University Hospitals NHS Trust
					MCDONALD MEMORIAL HOSPITAL                              | McDonald Memorial Hospital
					NHS SUSSEX ICB                                          | NHS Sussex ICB
					SUSSEX COMMUNITY CIC                                    | Sussex Community CIC
					Dorset HealthCare University NHS Foundation Trust       | Dorset HealthCare University NHS Foundation Trust
					""")
	void writesNameInTitleCase(String registered, String written) {
		assertThat(WrittenName.of(registered)).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "ASHTON-UNDER-LYNE,Ashton-under-Lyne", "CHESTER LE STREET,Chester le Street",
			"STOCKTON-ON-TEES,Stockton-on-Tees", "LONDON,London" })
	void writesMiddleWordsOfTownInLowerCase(String registered, String written) {
		assertThat(WrittenName.ofTown(registered)).isEqualTo(written);
	}

	@Test
	void comparesPostcodesWithoutSpaces() {
		assertThat(WrittenName.isSamePostcode("BL1 5DD", "BL1  5DD")).isTrue();
		assertThat(WrittenName.isSamePostcode("BL1 5DD", "bl15dd")).isTrue();
		assertThat(WrittenName.isSamePostcode("BL1 5DD", "BL1\u00A05DD")).isTrue();
		assertThat(WrittenName.isSamePostcode("BL1 5DD", "BL1 5DE")).isFalse();
	}

	@Test
	void comparesNamesWithoutCase() {
		assertThat(WrittenName.isSame("Dorset HealthCare", "DORSET HEALTHCARE")).isTrue();
		assertThat(WrittenName.isSame("Shrewsbury & Telford", "Shrewsbury and  Telford")).isTrue();
		assertThat(WrittenName.isSame("St George\u2019s", "St George's")).isTrue();
		assertThat(WrittenName.isSame("Stoke\u2011on\u2013Trent", "Stoke-on-Trent")).isTrue();
		assertThat(WrittenName.isSame("NHS\u00A0Kent", "NHS Kent")).isTrue();
		assertThat(WrittenName.isSame("Shrewsbury", "Telford")).isFalse();
	}

}
