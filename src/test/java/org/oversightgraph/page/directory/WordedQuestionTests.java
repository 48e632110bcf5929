package org.oversightgraph.page.directory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks which page answers a question in words. */
class WordedQuestionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			who shares SECAmb?                              | SECAmb                 | ''
			Who leads oversight of London Ambulance         | London Ambulance       | ''
			which ICBs share North West Ambulance           | North West Ambulance   | ''
			what happened to Frimley                        | Frimley                | history
			which segment is Devon in?                      | Devon                  | standing
			gaps at Barts Health                            | Barts Health           | gaps
			who commissions RX7                             | RX7                    | arrangements
			Royal Devon                                     | Royal Devon            | ''
			what trusts are in Kent and Medway              | Kent and Medway        | system
			Kent and Medway                                 | Kent and Medway        | ''
			""")
	void findsNameAndTab(String text, String name, String tab) {
		WordedQuestion question = WordedQuestion.of(text);
		assertThat(question.names()).containsExactly(name);
		assertThat(question.tab()).isEqualTo(tab);
		assertThat(question.isAboutAll()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			which trusts do Kent and Sussex share?          | kent  | sussex
			trusts shared by Essex and Kent                 | essex | kent
			which trusts do Kent and Medway and Essex share | kent  | medway
			""")
	void findsTwoNames(String text, String first, String second) {
		assertThat(WordedQuestion.of(text).names()).startsWith(first, second);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			who is in the Recovery Support Programme        | /support
			What changed?                                   | /changes
			what changed in April 2026                      | /changes
			gaps                                            | /gaps
			""")
	void findsPageAboutAllOrganisations(String text, String address) {
		assertThat(WordedQuestion.of(text).address()).isEqualTo(address);
	}

}
