package org.oversightgraph.platform.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the cache of complete responses to queries, and of pages.
 *
 * @param size maximum size of the cached requests and responses; 0 for no cache
 */
@ConfigurationProperties("oversight.cached-answers")
record AnswerCacheSettings(@DefaultValue("32MB") DataSize size) {

	AnswerCacheSettings {
		if (size.isNegative()) {
			throw new IllegalArgumentException(
					"oversight.cached-answers.size is %s. It must be 0 (no cache) or more.".formatted(size));
		}
	}

}
