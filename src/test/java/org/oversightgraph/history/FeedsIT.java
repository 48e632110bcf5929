package org.oversightgraph.history;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oversightgraph.ProductTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the feeds with a feed reader, on the England dataset. */
@ProductTest
class FeedsIT {

	private final String site;

	FeedsIT(@LocalServerPort int port) {
		this.site = "http://127.0.0.1:" + port;
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create(this.site + path)).build(), BodyHandlers.ofString());
		}
	}

	private SyndFeed feed(String path) throws IOException, InterruptedException, FeedException {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/atom+xml"));
		return new SyndFeedInput().build(new StringReader(response.body()));
	}

	@Test
	void returnsChangesInEngland() throws Exception {
		SyndFeed feed = feed("/feeds/changes.atom");
		assertThat(feed.getTitle()).isEqualTo("Changes in NHS oversight in England");
		assertThat(feed.getEntries()).hasSizeBetween(50, FeedController.MOST_ENTRIES)
			.allSatisfy((entry) -> assertThat(entry.getContents().getFirst().getValue()).isNotBlank())
			.extracting(SyndEntry::getUri)
			.doesNotHaveDuplicates();
		assertThat(feed.getEntries()).extracting((entry) -> entry.getUpdatedDate().toInstant())
			.isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(feed.getEntries()).as("trusts before areas")
			.extracting(SyndEntry::getTitle)
			.contains("South East Coast Ambulance Service NHS Foundation Trust: 1 April 2026");
	}

	@Test
	void returnsChangesOfOneOrganisation() throws Exception {
		SyndFeed feed = feed("/feeds/organisations/ryd.atom");
		assertThat(feed.getTitle()).contains("South East Coast Ambulance");
		assertThat(feed.getEntries()).extracting(SyndEntry::getTitle)
			.contains("South East Coast Ambulance Service NHS Foundation Trust: 1 April 2026");
		assertThat(feed.getEntries()).extracting(SyndEntry::getLink)
			.allSatisfy((link) -> assertThat(link).startsWith(this.site + "/organisations/RYD?asOf="));
	}

	@Test
	void returnsChangesOfIcbAndRegion() throws Exception {
		assertThat(feed("/feeds/icbs/D7T5G.atom").getEntries()).isNotEmpty();
		assertThat(feed("/feeds/regions/Y61.atom").getEntries()).extracting(SyndEntry::getUri)
			.isNotEmpty()
			.noneMatch((uri) -> uri.contains("of=RYD"));
	}

	@ParameterizedTest
	@CsvSource({ "/feeds/organisations/RX8X.atom, 404", "/feeds/icbs/RX7.atom, 400", "/feeds/regions/QE1.atom, 400",
			"/feeds/organisations/a!b.atom, 400" })
	void rejectsUnknownOrganisations(String path, int status) throws Exception {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

}
