package org.oversightgraph.platform.limit;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Caches documents that were parsed, measured and validated without an error. The result
 * depends on the text alone.
 */
@Component
class PreparedDocuments implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

	/** The maximum number of characters in cached documents. */
	private static final long MOST = 1_000_000;

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((String text, PreparsedDocumentEntry _) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> prepare) {
		PreparsedDocumentEntry known = this.documents.getIfPresent(input.getQuery());
		if (known == null) {
			known = prepare.apply(input);
			if (!known.hasErrors()) {
				this.documents.put(input.getQuery(), known);
			}
		}
		return CompletableFuture.completedFuture(known);
	}

	@Override
	public void customize(GraphQlSource.SchemaResourceBuilder builder) {
		builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(this));
	}

}
