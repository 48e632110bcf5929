package org.oversightgraph.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetCsvTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+SUM(A1)", "-1+1", "@cmd", "\t=1", "\r=1", "\n=1", "\uFF1D1+1", "-", "+44 1234",
			"--1", "-1-cmd|' /C calc'!A0" })
	void escapesFormulas(String text) {
		assertThat(SpreadsheetCsv.harmless(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "-0.25", "+3", "-4.5%", "2024-03-01", "RX7", "a=b", "it's", " =1" })
	void keepsNumbersAndOtherTexts(String text) {
		assertThat(SpreadsheetCsv.harmless(text)).isEqualTo(text);
	}

	@Test
	void replacesInvisibleCharacters() {
		assertThat(SpreadsheetCsv.harmless("a\u202Eb\u0007c\u0085d\u200E\te\nf"))
			.isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD\te\nf");
	}

	@Test
	void writesByteOrderMarkAndQuotes() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		SpreadsheetCsv csv = new SpreadsheetCsv(out);
		csv.begin(List.of("name", "note"));
		csv.row(List.of("Trust, the \"first\"", "two\r\nlines"));
		csv.row(List.of("=HYPERLINK(\"x\")", ""));
		csv.end();
		assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFname,note\r\n"
				+ "\"Trust, the \"\"first\"\"\",\"two\r\nlines\"\r\n" + "\"'=HYPERLINK(\"\"x\"\")\",\r\n");
	}

}
