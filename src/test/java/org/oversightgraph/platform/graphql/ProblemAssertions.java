package org.oversightgraph.platform.graphql;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Assertions on problems. */
public final class ProblemAssertions {

	private ProblemAssertions() {
	}

	/**
	 * Checks that a call throws a problem with this code and this text in its message.
	 */
	public static void assertProblem(ThrowingCallable call, ProblemCode code, String message) {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(call)
			.withMessageContaining(message)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
