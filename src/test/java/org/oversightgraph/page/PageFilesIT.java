package org.oversightgraph.page;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import de.siegmar.fastcsv.reader.CsvReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.ProductTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the files of every page: data, tables and pictures. */
@ProductTest
class PageFilesIT {

	private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

	private static final Pattern LINK = Pattern.compile("<li><a href=\"([^\"]+\\.(json|csv|xlsx|svg|png)\\?[^\"]*)\"");

	private final String home;

	PageFilesIT(@LocalServerPort int port) {
		this.home = "http://127.0.0.1:" + port;
	}

	@AfterAll
	static void close() {
		HTTP.close();
	}

	static Stream<String> addresses() {
		return ExplorerPages.all();
	}

	private HttpResponse<byte[]> get(URI address) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
	}

	/** Every file that a page offers is valid. */
	@ParameterizedTest
	@MethodSource("addresses")
	void offersValidFiles(String address) throws Exception {
		URI page = URI.create(this.home + address);
		HttpResponse<byte[]> answer = get(page);
		String html = new String(answer.body(), StandardCharsets.UTF_8);
		if (!html.contains("id=\"kit-title\"")) {
			assertThat(address).isEqualTo("/search");
			return;
		}
		List<String> links = LINK.matcher(html).results().map((link) -> link.group(1).replace("&amp;", "&")).toList();
		assertThat(links).as(address).isNotEmpty();
		for (String link : links) {
			HttpResponse<byte[]> file = get(answer.uri().resolve(link));
			assertThat(file.statusCode()).as(link).isEqualTo(200);
			assertValid(link.replaceFirst("\\?.*", "").replaceFirst(".*\\.", ""), file.body());
		}
	}

	private static void assertValid(String format, byte[] body) throws Exception {
		switch (format) {
			case "json" -> assertThat(JsonMapper.shared().readTree(body).isObject()).isTrue();
			case "csv" -> assertThat(CsvReader.builder()
				.ofNamedCsvRecord(new String(body, StandardCharsets.UTF_8).substring(1))
				.stream()
				.allMatch((row) -> row.getFieldCount() == row.getHeader().size())).isTrue();
			case "xlsx" -> {
				try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
					assertThat(workbook.getSheets().count()).isGreaterThan(1);
				}
			}
			case "svg" -> {
				DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
				factory.setNamespaceAware(true);
				assertThat(factory.newDocumentBuilder()
					.parse(new ByteArrayInputStream(body))
					.getDocumentElement()
					.getLocalName()).isEqualTo("svg");
				assertThat(new String(body, StandardCharsets.UTF_8)).contains("Oversight Graph")
					.doesNotContain("<script", "style=", "<a ");
			}
			case "png" -> assertThat(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(body))).getWidth())
				.isPositive();
			default -> throw new AssertionError(format);
		}
	}

	@Test
	void answersProblemDetailsForMissingFiles() throws Exception {
		HttpResponse<byte[]> file = get(URI.create(this.home + "/organisations/RX7.svg"));
		assertThat(file.statusCode()).isEqualTo(404);
		assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains("This page has no picture.");
	}

	/** These lists have more than one page in the API. */
	@ParameterizedTest
	@CsvSource({ "/changes.json, changesBetween", "/map.json?by=segment&asOf=2025-12-01, trusts" })
	void jsonContainsAllItemsOfList(String address, String field) throws Exception {
		JsonNode list = JsonMapper.shared().readTree(get(URI.create(this.home + address)).body()).path(field);
		assertThat(list.path("totalCount").asInt()).isGreaterThan(100);
		assertThat(list.path("nodes")).hasSize(list.path("totalCount").asInt());
		assertThat(list.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
	}

	@Test
	void csvContainsRowsOfPage() throws Exception {
		String html = new String(
				get(URI.create(this.home + "/organisations/RX7?asOf=2026-05-01&edition=NOF-2022-23")).body(),
				StandardCharsets.UTF_8);
		String csv = new String(
				get(URI.create(this.home + "/organisations/RX7.csv?asOf=2026-05-01&edition=NOF-2022-23")).body(),
				StandardCharsets.UTF_8);
		List<String> overseers = CsvReader.builder()
			.ofNamedCsvRecord(csv.substring(1))
			.stream()
			.map((row) -> row.getField("Organisation"))
			.toList();
		assertThat(overseers).hasSizeGreaterThan(5).allSatisfy((name) -> assertThat(html).contains(name));
	}

}
