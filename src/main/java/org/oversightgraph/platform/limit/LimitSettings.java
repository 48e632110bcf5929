package org.oversightgraph.platform.limit;

import java.time.Duration;

import graphql.parser.ParserOptions;

import org.oversightgraph.platform.graphql.Paging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be asked at once over GraphQL, and for how long. The README tells each
 * with its error.
 *
 * @param requestSize how large the body of a request may be
 * @param tokens how many tokens a document may have
 * @param depth how deep fields may be nested; fields of introspection do not count
 * @param fields how many fields an operation may have, with its fragments spread out
 * @param aliases how many of them may have an alias
 * @param rootFields how many may be asked at the top
 * @param directives how many directives a document may have
 * @param repetitions how often the same field or directive may stand in one place
 * @param cost how much an operation may cost
 * @param pageSize how much {@code first} may ask for
 * @param bulkSize how many entries a list may have that is given as an argument
 * @param time how long a question may take
 * @param introspection whether the schema can be asked for
 * @param suggestions whether an unknown field is answered with those of like names
 */
@ConfigurationProperties("oversight.limits")
public record LimitSettings(@DefaultValue("1MB") DataSize requestSize, @DefaultValue("5000") int tokens,
		@DefaultValue("20") int depth, @DefaultValue("1000") int fields, @DefaultValue("50") int aliases,
		@DefaultValue("20") int rootFields, @DefaultValue("50") int directives, @DefaultValue("5") int repetitions,
		@DefaultValue("50000") int cost, @DefaultValue("100") int pageSize, @DefaultValue("500") int bulkSize,
		@DefaultValue("10s") Duration time, @DefaultValue("true") boolean introspection,
		@DefaultValue("true") boolean suggestions) {

	private static final String NAME = "oversight.limits.";

	/** What the schema promises to take; a setting can only keep below it. */
	private static final int LARGEST_BULK = 500;

	public LimitSettings {
		if (requestSize.toBytes() < 1 || requestSize.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException("%srequest-size is %s; it has to be above 0 and below 2GB, as in 1MB."
				.formatted(NAME, requestSize));
		}
		require("tokens", tokens, 100_000);
		require("depth", depth, 100);
		require("fields", fields, 100_000);
		require("aliases", aliases, 10_000);
		require("root-fields", rootFields, 10_000);
		require("directives", directives, 10_000);
		require("repetitions", repetitions, 10_000);
		require("cost", cost, Integer.MAX_VALUE);
		require("page-size", pageSize, Paging.LARGEST);
		require("bulk-size", bulkSize, LARGEST_BULK);
		if (time.compareTo(Duration.ofMillis(100)) < 0 || time.compareTo(Duration.ofMinutes(10)) > 0) {
			throw new IllegalArgumentException(
					"%stime is %d ms; it has to be 100ms to 10m, as in 10s.".formatted(NAME, time.toMillis()));
		}
	}

	/**
	 * How documents are read: no further than is allowed. The end of a document is a
	 * token, too.
	 */
	public ParserOptions parser() {
		return ParserOptions.newParserOptions().captureLineComments(false).maxTokens(this.tokens + 1).build();
	}

	private static void require(String name, int value, int largest) {
		if (value < 1 || value > largest) {
			throw new IllegalArgumentException(
					"%s%s is %d; it has to be 1 to %d.".formatted(NAME, name, value, largest));
		}
	}

}
