package org.oversightgraph.platform.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on work at the same time. Requests beyond these limits are refused immediately
 * with the code {@code OVERLOADED}. If a value is 0, the limit is derived from the number
 * of processors and the size of the driver's connection pool.
 *
 * @param questions number of GraphQL requests in progress; defaults to eight for each
 * processor, and to no more than the connection pool less eight
 * @param waiting number of GraphQL requests that wait; defaults to eight for each request
 * in progress
 * @param heavy number of heavy requests in progress; defaults to two for each processor,
 * and to no more than half of {@code questions}. At most as many again wait for a moment.
 * @param heavyCost lowest cost of a heavy request
 * @param exports number of exports written at the same time; defaults to one for each
 * processor
 * @param imports number of imports read or written at the same time
 */
@ConfigurationProperties("oversight.admission")
public record AdmissionSettings(@DefaultValue("0") int questions, @DefaultValue("0") int waiting,
		@DefaultValue("0") int heavy, @DefaultValue("1000") int heavyCost, @DefaultValue("0") int exports,
		@DefaultValue("2") int imports) {

	private static final String NAME = "oversight.admission.";

	private static final int LARGEST = 10_000;

	public AdmissionSettings {
		require("questions", questions, 0);
		require("waiting", waiting, 0);
		require("heavy", heavy, 0);
		require("heavy-cost", heavyCost, 1, Integer.MAX_VALUE);
		require("exports", exports, 0);
		require("imports", imports, 1);
	}

	private static void require(String name, int value, int smallest) {
		require(name, value, smallest, LARGEST);
	}

	private static void require(String name, int value, int smallest, int largest) {
		if (value < smallest || value > largest) {
			throw new IllegalArgumentException(
					"%s%s is %d. It must be %d to %d.".formatted(NAME, name, value, smallest, largest));
		}
	}

	/**
	 * Returns the number of heavy requests that are in progress or wait: at most as many
	 * wait as may be in progress, and only up to half of all requests.
	 */
	int heavyPresent() {
		return Math.clamp(this.questions / 2L, this.heavy, 2 * this.heavy);
	}

	/**
	 * Returns these settings with a value for every limit.
	 * @param processors number of processors
	 * @param connections size of the driver's connection pool
	 */
	AdmissionSettings decided(int processors, int connections) {
		int inProgress = (this.questions > 0) ? this.questions : Math.clamp(connections - 8L, 1, processors * 8);
		int waitingRequests = (this.waiting > 0) ? this.waiting : inProgress * 8;
		int heavyRequests = (this.heavy > 0) ? this.heavy : Math.clamp(inProgress / 2L, 1, processors * 2);
		int exported = (this.exports > 0) ? this.exports : processors;
		return new AdmissionSettings(inProgress, waitingRequests, heavyRequests, this.heavyCost, exported,
				this.imports);
	}

}
