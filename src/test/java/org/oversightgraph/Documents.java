package org.oversightgraph;

import java.time.Duration;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.ResourceDocumentSource;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** Asks the product by the documents in graphql-schema/operations. */
public final class Documents {

	private Documents() {
	}

	/** A client that knows the documents by name. */
	public static GraphQlTester askedBy(WebGraphQlHandler handler) {
		return WebGraphQlTester.builder(handler)
			.documentSource(new ResourceDocumentSource(List.of(new ClassPathResource("graphql/operations/")),
					ResourceDocumentSource.FILE_EXTENSIONS))
			// Long enough for a busy machine.
			.responseTimeout(Duration.ofSeconds(30))
			.build();
	}

}
