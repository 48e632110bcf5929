package org.oversightgraph.platform.failure;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.graphql.Problems;
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.oversightgraph.platform.neo4j.ReadTimeoutException;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the answers and log entries for failures of the database. */
@ExtendWith(OutputCaptureExtension.class)
class GraphProblemsTests {

	private final Problems problems = TestProblems.problems();

	@ParameterizedTest
	@CsvSource({ "Neo.TransientError.General.DatabaseUnavailable, UNAVAILABLE, 5",
			"Neo.ClientError.Security.Unauthorized, UNAVAILABLE, 60",
			"Neo.ClientError.Security.AuthenticationRateLimit, UNAVAILABLE, 60",
			"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase, READ_ONLY,",
			"Neo.TransientError.General.MemoryPoolOutOfMemoryError, OVERLOADED, 5",
			"Neo.TransientError.Request.NoThreadsAvailable, OVERLOADED, 1",
			"Neo.ClientError.Transaction.TransactionTimedOut, TIMEOUT,",
			"Neo.ClientError.Statement.SyntaxError, INTERNAL," })
	void mapsStatusToCodeAndRetryAfter(String status, ProblemCode code, String retryAfter) {
		ApiProblem problem = this.problems.of(new ClientException(status, "secret bolt://x"), "test");
		HttpHeaders headers = new HttpHeaders();
		problem.addTo(headers);
		assertThat(problem.code()).isEqualTo(code);
		assertThat(headers.getFirst("Retry-After")).isEqualTo(retryAfter);
		assertThat(problem.getMessage()).doesNotContain("secret", "Neo.", "null");
	}

	@ParameterizedTest
	@EnumSource(GraphFailure.class)
	void mapsNoExpectedFailureToInternal(GraphFailure failure) {
		assertThat(GraphProblems.code(failure)).isNotEqualTo(ProblemCode.INTERNAL);
	}

	@Test
	void statesTimeLimitInMessage() {
		assertThat(this.problems.of(new ReadTimeoutException(Duration.ofSeconds(10), null), "test"))
			.hasMessage("The request timed out after 10 s. Request fewer items or fields.");
		assertThat(this.problems.of(new ReadTimeoutException(Duration.ofMillis(600), null), "test"))
			.hasMessage("The request timed out after 600 ms. Request fewer items or fields.");
	}

	@Test
	void logsExpectedFailureOnceWithoutTrace(CapturedOutput log) {
		String first = messageFor(new ServiceUnavailableException("no listener"));
		for (int i = 0; i < 2000; i++) {
			assertThat(messageFor(new ServiceUnavailableException("no listener"))).isEqualTo(first);
		}
		assertThat(log.getOut().lines()).hasSize(1)
			.first()
			.asString()
			.contains("UNAVAILABLE", "no listener", reference(first));
		assertThat(log.getOut()).doesNotContain("\tat ");
	}

	@Test
	void logsFaultOncePerPlaceWithTrace(CapturedOutput log) {
		String first = messageFor(broken());
		for (int i = 0; i < 100; i++) {
			assertThat(messageFor(broken())).isEqualTo(first);
		}
		String other = messageFor(new Neo4jException("Neo.ClientError.Statement.SyntaxError", "m"));
		assertThat(reference(other)).isNotEqualTo(reference(first));
		assertThat(log.getOut().lines().filter((line) -> line.contains("ERROR"))).hasSize(2);
		assertThat(log.getOut()).contains(reference(first), reference(other), "\tat ");
	}

	@Test
	void returnsProblemUnchanged(CapturedOutput log) {
		ApiProblem problem = new ApiProblem(ProblemCode.NOT_FOUND, "No.", Map.of());
		assertThat(this.problems.of(problem, "test")).isSameAs(problem);
		assertThat(log.getOut()).isEmpty();
	}

	private static IllegalStateException broken() {
		return new IllegalStateException("a fault");
	}

	private String messageFor(Throwable failure) {
		return String.valueOf(this.problems.of(failure, "test").getMessage());
	}

	private static String reference(String message) {
		return message.replaceAll(".*\\(Reference (.*)\\.\\)", "$1");
	}

}
