package org.oversightgraph.platform.limit;

import java.time.Duration;

import graphql.parser.ParserOptions;

import org.oversightgraph.platform.graphql.PageSize;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a GraphQL request. The documentation lists each with its error.
 *
 * @param requestSize maximum size of the request body
 * @param tokens maximum number of tokens in a document
 * @param depth maximum depth of nested fields, without introspection
 * @param fields maximum number of fields in an operation, with its fragments expanded
 * @param aliases maximum number of aliases in an operation
 * @param rootFields maximum number of fields at the top of an operation
 * @param directives maximum number of directives in a document
 * @param repetitions maximum repetitions of one field or directive in one place
 * @param cost maximum cost of an operation
 * @param pageSize maximum of {@code first} and {@code last}
 * @param bulkSize maximum length of a list in the arguments
 * @param time maximum time of a request
 * @param introspection whether clients can request the whole schema
 * @param suggestions whether errors suggest similar names for unknown fields and values
 */
@ConfigurationProperties("oversight.limits")
public record LimitSettings(@DefaultValue("1MB") DataSize requestSize, @DefaultValue("5000") int tokens,
		@DefaultValue("20") int depth, @DefaultValue("1000") int fields, @DefaultValue("50") int aliases,
		@DefaultValue("20") int rootFields, @DefaultValue("50") int directives, @DefaultValue("5") int repetitions,
		@DefaultValue("50000") int cost, @DefaultValue("100") int pageSize, @DefaultValue("500") int bulkSize,
		@DefaultValue("10s") Duration time, @DefaultValue("true") boolean introspection,
		@DefaultValue("true") boolean suggestions) {

	private static final String NAME = "oversight.limits.";

	/** The maximum in the schema. The setting can only be lower. */
	private static final int LARGEST_BULK = 500;

	public LimitSettings {
		if (requestSize.toBytes() < 1 || requestSize.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException(
					"%srequest-size is %s. It must be above 0 and below 2GB, for example 1MB.".formatted(NAME,
							requestSize));
		}
		require("tokens", tokens, 100_000);
		require("depth", depth, 100);
		require("fields", fields, 100_000);
		require("aliases", aliases, 10_000);
		require("root-fields", rootFields, 10_000);
		require("directives", directives, 10_000);
		require("repetitions", repetitions, 10_000);
		require("cost", cost, Integer.MAX_VALUE);
		require("page-size", pageSize, PageSize.MAXIMUM);
		require("bulk-size", bulkSize, LARGEST_BULK);
		if (time.compareTo(Duration.ofMillis(100)) < 0 || time.compareTo(Duration.ofMinutes(10)) > 0) {
			throw new IllegalArgumentException(
					"%stime is %d ms. It must be 100ms to 10m, for example 10s.".formatted(NAME, time.toMillis()));
		}
	}

	/**
	 * Returns the options that limit the parser. The end of a document is also a token.
	 */
	public ParserOptions parser() {
		return ParserOptions.newParserOptions().captureLineComments(false).maxTokens(this.tokens + 1).build();
	}

	private static void require(String name, int value, int largest) {
		if (value < 1 || value > largest) {
			throw new IllegalArgumentException("%s%s is %d. It must be 1 to %d.".formatted(NAME, name, value, largest));
		}
	}

}
