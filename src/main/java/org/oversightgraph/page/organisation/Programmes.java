package org.oversightgraph.page.organisation;

import java.util.Map;

import org.oversightgraph.page.Wording;

/** The names of support programmes. */
public final class Programmes {

	private static final Map<String, String> NAMES = Map.of("RECOVERY_SUPPORT_PROGRAMME", "Recovery Support Programme",
			"PROVIDER_IMPROVEMENT_PROGRAMME", "Provider Improvement Programme");

	private Programmes() {
	}

	/** Returns the name of a programme, for example "Recovery Support Programme". */
	public static String name(String programme) {
		return NAMES.getOrDefault(programme, Wording.of(programme));
	}

}
