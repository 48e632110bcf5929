package org.oversightgraph.platform.limit;

import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Builds limits for tests. */
public final class TestLimits {

	private TestLimits() {
	}

	/** Returns the default limits with one changed setting. */
	public static LimitSettings with(String setting, Object value) {
		return of(Map.of(setting, value));
	}

	static LimitSettings of(Map<String, ?> settings) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		settings.forEach((name, value) -> source.put("oversight.limits." + name, value));
		return new Binder(source).bindOrCreate("oversight.limits", LimitSettings.class);
	}

}
