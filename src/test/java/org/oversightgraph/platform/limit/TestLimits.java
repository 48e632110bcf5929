package org.oversightgraph.platform.limit;

import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits as an operator sets them. */
public final class TestLimits {

	private TestLimits() {
	}

	/** The defaults, but for one. */
	public static LimitSettings with(String setting, Object value) {
		return of(Map.of(setting, value));
	}

	static LimitSettings of(Map<String, ?> settings) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		settings.forEach((name, value) -> source.put("oversight.limits." + name, value));
		return new Binder(source).bindOrCreate("oversight.limits", LimitSettings.class);
	}

}
