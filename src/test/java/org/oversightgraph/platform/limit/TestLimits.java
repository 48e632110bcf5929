package org.oversightgraph.platform.limit;

import java.util.Map;

import org.oversightgraph.GraphQlHttpClient;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Builds limits for tests, and checks that requests exceed them. */
public final class TestLimits {

	private TestLimits() {
	}

	/** Returns the default limits with one changed setting. */
	public static LimitSettings with(String setting, Object value) {
		return of(Map.of(setting, value));
	}

	/** Checks that a document is rejected as a whole, with a message about one limit. */
	static void assertRejected(GraphQlHttpClient api, String document, String message) throws Exception {
		JsonNode answer = api.query(document);
		assertThat(answer.has("data")).isFalse();
		assertThat(answer.path("errors").size()).isEqualTo(1);
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(answer.at("/errors/0/message").asString()).contains(message);
	}

	static LimitSettings of(Map<String, ?> settings) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		settings.forEach((name, value) -> source.put("oversight.limits." + name, value));
		return new Binder(source).bindOrCreate("oversight.limits", LimitSettings.class);
	}

}
