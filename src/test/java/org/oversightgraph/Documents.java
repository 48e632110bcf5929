package org.oversightgraph;

import java.time.Duration;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.ResourceDocumentSource;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** Sends the documents in graphql-schema/operations to the API. */
public final class Documents {

	private Documents() {
	}

	/** Returns a client that finds the documents by name. */
	public static GraphQlTester client(WebGraphQlHandler handler) {
		return WebGraphQlTester.builder(handler)
			.documentSource(new ResourceDocumentSource(List.of(new ClassPathResource("graphql/operations/")),
					ResourceDocumentSource.FILE_EXTENSIONS))
			// Long enough for a busy machine.
			.responseTimeout(Duration.ofSeconds(30))
			.build();
	}

}
