package org.oversightgraph.platform.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work the product accepts at the same time. Requests beyond these bounds are
 * refused at once with the code {@code OVERLOADED}. The value 0 means: derive the bound
 * from the number of processors and the size of the driver's connection pool.
 *
 * @param questions number of questions answered at the same time; defaults to eight for
 * each processor, and to no more than the connection pool less eight
 * @param waiting number of questions that wait for their turn; defaults to eight for each
 * question answered at the same time
 * @param heavy number of heavy questions among those answered; defaults to two for each
 * processor, and to no more than half of the questions
 * @param heavyCost cost from which a question is heavy
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
					"%s%s is %d; it must be from %d to %d.".formatted(NAME, name, value, smallest, largest));
		}
	}

	/**
	 * These settings with every bound decided.
	 * @param processors number of processors
	 * @param connections size of the driver's connection pool
	 */
	AdmissionSettings decided(int processors, int connections) {
		int answered = (this.questions > 0) ? this.questions : Math.clamp(connections - 8L, 1, processors * 8);
		int waitingFor = (this.waiting > 0) ? this.waiting : answered * 8;
		int heavyOnes = (this.heavy > 0) ? this.heavy : Math.clamp(answered / 2L, 1, processors * 2);
		int exported = (this.exports > 0) ? this.exports : processors;
		return new AdmissionSettings(answered, waitingFor, heavyOnes, this.heavyCost, exported, this.imports);
	}

}
