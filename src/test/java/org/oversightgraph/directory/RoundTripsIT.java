package org.oversightgraph.directory;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;
import org.oversightgraph.platform.neo4j.GraphReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the statements of whole screens. */
@ProductTest
class RoundTripsIT {

	private final GraphQlTester api;

	@MockitoSpyBean
	private GraphReader reader;

	RoundTripsIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	/**
	 * Each part of a screen reads the graph at most a few times, whatever the number of
	 * organisations on it.
	 */
	@ParameterizedTest
	@CsvSource({ "trust-screen, 14", "icb-screen, 12", "region-dashboard, 11", "support-register, 1",
			"oversight-history, 1", "oversight-comparison, 1", "standing-timeline, 1" })
	void readsEachPartOnce(String document, int most) {
		this.api.documentName(document).execute();
		Mockito.clearInvocations(this.reader);
		this.api.documentName(document).execute().errors().verify();
		List<String> statements = Mockito.mockingDetails(this.reader)
			.getInvocations()
			.stream()
			.filter((call) -> call.getMethod().getName().equals("read"))
			.map((call) -> String.valueOf(call.<Object>getArgument(0)))
			.collect(Collectors.toList());
		assertThat(statements).hasSizeLessThanOrEqualTo(most);
	}

}
