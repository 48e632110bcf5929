package org.oversightgraph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.ResourceDocumentSource;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends the documents in graphql-schema/operations and graphql-schema/pages to the API.
 */
public final class Documents {

	private Documents() {
	}

	/**
	 * Checks that a response has exactly one error, with this code and this text in its
	 * message.
	 */
	public static void assertError(GraphQlTester.Response response, String code, String message) {
		response.errors().satisfy((errors) -> assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.getExtensions()).containsEntry("code", code);
			assertThat(error.getMessage()).contains(message).doesNotContain("MATCH", "Exception");
		}));
	}

	/** Returns the text of a document. */
	public static String text(String name) {
		return TestFiles.read(Path.of("graphql-schema/operations", name + ".graphql"));
	}

	/** Returns a client that finds the documents by name. */
	public static GraphQlTester client(WebGraphQlHandler handler) {
		return WebGraphQlTester.builder(handler)
			.documentSource(new ResourceDocumentSource(
					List.of(new ClassPathResource("graphql/operations/"), new ClassPathResource("graphql/pages/")),
					ResourceDocumentSource.FILE_EXTENSIONS))
			// Long enough for a busy machine.
			.responseTimeout(Duration.ofMinutes(2))
			.build();
	}

}
