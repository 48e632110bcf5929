package org.oversightgraph.platform.limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Checks how default bounds depend on processors and connections. */
class AdmissionSettingsTests {

	@ParameterizedTest
	@CsvSource({ "2, 100, 16, 128, 4, 2", "8, 100, 64, 512, 16, 8", "32, 100, 92, 736, 46, 32", "2, 2, 1, 8, 1, 2",
			"2, 1, 1, 8, 1, 2", "1, 10, 2, 16, 1, 1", "1, 100, 8, 64, 2, 1" })
	void derivesBoundsFromProcessorsAndConnections(int processors, int connections, int questions, int waiting,
			int heavy, int exports) {
		AdmissionSettings bounds = new AdmissionSettings(0, 0, 0, 1000, 0, 2).decided(processors, connections);
		assertThat(bounds).isEqualTo(new AdmissionSettings(questions, waiting, heavy, 1000, exports, 2));
	}

	@ParameterizedTest
	@CsvSource({ "16, 4, 8", "16, 6, 8", "16, 8, 8", "3, 2, 2", "1, 1, 1", "64, 4, 8" })
	void letsHeavyRequestsWaitWithinHalfOfAllRequests(int questions, int heavy, int present) {
		assertThat(new AdmissionSettings(questions, 8, heavy, 1000, 1, 1).heavyPresent()).isEqualTo(present);
	}

	@Test
	void keepsConfiguredBounds() {
		AdmissionSettings set = new AdmissionSettings(3, 4, 2, 10, 5, 6);
		assertThat(set.decided(64, 100)).isEqualTo(set);
	}

	@Test
	void rejectsInvalidBounds() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AdmissionSettings(-1, 0, 0, 1000, 0, 2))
			.withMessage("oversight.admission.questions is -1. It must be 0 to 10000.");
		assertThatIllegalArgumentException().isThrownBy(() -> new AdmissionSettings(0, 0, 0, 0, 0, 2))
			.withMessageStartingWith("oversight.admission.heavy-cost is 0. It must be 1 to ");
	}

}
