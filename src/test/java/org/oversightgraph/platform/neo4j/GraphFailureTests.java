package org.oversightgraph.platform.neo4j;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ProtocolException;
import org.neo4j.driver.exceptions.ResultConsumedException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.kernel.api.exceptions.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that {@link GraphFailure} has every expected failure and no other. */
class GraphFailureTests {

	private static final String NONE = "N/A";

	/** All status codes of this version of the server. */
	private static final Set<String> STATUSES = Stream.of(Status.class.getDeclaredClasses())
		.filter((type) -> type.isEnum() && Status.class.isAssignableFrom(type))
		.flatMap((type) -> Stream.of(type.getEnumConstants()))
		.map((status) -> ((Status) status).code().serialize())
		.collect(TreeSet::new, Set::add, Set::addAll);

	@ParameterizedTest
	@EnumSource(GraphFailure.class)
	void classifiesStatusOfAnyExceptionClass(GraphFailure row) {
		assertThat(row.statuses()).allSatisfy((status) -> {
			assertThat(STATUSES).contains(status);
			assertThat(GraphFailure.of(new ClientException(status, "m"))).contains(row);
			assertThat(GraphFailure.of(new TransientException(status, "m"))).contains(row);
			assertThat(GraphFailure.of(new Neo4jException(status, "m"))).contains(row);
			assertThat(GraphFailure.of(new IllegalStateException(new ClientException(status, "m")))).contains(row);
		});
	}

	@Test
	void classifiesEveryTransientStatusOfTheServer() {
		assertThat(STATUSES).filteredOn((status) -> status.startsWith("Neo.TransientError."))
			.hasSizeGreaterThan(20)
			.allSatisfy((status) -> assertThat(GraphFailure.of(new TransientException(status, "m"))).isPresent());
	}

	@ParameterizedTest
	@MethodSource("exceptions")
	void classifiesExceptionsByType(Throwable failure, GraphFailure row) {
		assertThat(GraphFailure.of(failure)).contains(row);
		assertThat(GraphFailure.of(new CompletionException(failure))).contains(row);
	}

	static Stream<Arguments> exceptions() {
		CallNotPermittedException open = CallNotPermittedException
			.createCallNotPermittedException(CircuitBreaker.ofDefaults("graph"));
		return Stream
			.of(Arguments.of(new ServiceUnavailableException("m"), GraphFailure.UNREACHABLE),
					Arguments.of(ConnectionReadTimeoutException.INSTANCE, GraphFailure.UNREACHABLE),
					Arguments.of(new SessionExpiredException("m"), GraphFailure.UNREACHABLE),
					Arguments.of(new DiscoveryException("m", null), GraphFailure.UNREACHABLE),
					Arguments.of(new SecurityException(NONE, "no secured connection"), GraphFailure.UNREACHABLE),
					Arguments.of(open, GraphFailure.UNREACHABLE),
					Arguments.of(new AuthenticationException("Neo.ClientError.Security.Unauthorized", "m"),
							GraphFailure.SIGN_IN_REFUSED),
					Arguments.of(new AuthenticationException(NONE, "m"), GraphFailure.SIGN_IN_REFUSED),
					Arguments.of(
							new SecurityException("Neo.ClientError.Security.AuthenticationRateLimit", "too many times"),
							GraphFailure.SIGN_IN_LOCKED),
					Arguments.of(new ClientException("waited too long", new TimeoutException("m")), GraphFailure.BUSY),
					Arguments.of(new TransientException(NONE, "pending acquisition queue is full"), GraphFailure.BUSY),
					Arguments.of(new TransientException("Neo.TransientError.Some.NewOne", "m"), GraphFailure.CONTENDED),
					Arguments.of(new ReadTimeoutException(Duration.ofSeconds(10), null), GraphFailure.TIMED_OUT),
					Arguments.of(new TransactionTerminatedException("m"), GraphFailure.TIMED_OUT),
					Arguments.of(
							new TransactionTerminatedException("m",
									new ClientException("Neo.TransientError.General.DatabaseUnavailable", "m")),
							GraphFailure.UNREACHABLE),
					Arguments.of(new IllegalStateException("Retries interrupted", new InterruptedException()),
							GraphFailure.INTERRUPTED),
					Arguments.of(
							new SessionExpiredException("no longer available",
									new ServiceUnavailableException(
											"Thread interrupted while closing the transaction")),
							GraphFailure.INTERRUPTED),
					Arguments.of(new ResultConsumedException("m"), GraphFailure.INTERRUPTED),
					Arguments.of(new GraphInUseException(Path.of("data"), new IllegalStateException()),
							GraphFailure.IN_USE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Neo.ClientError.Statement.SyntaxError", "Neo.ClientError.Statement.ParameterMissing",
			"Neo.ClientError.Statement.AccessMode", "Neo.ClientError.Schema.ConstraintValidationFailed",
			"Neo.DatabaseError.Statement.ExecutionFailed", "Neo.DatabaseError.General.UnknownError", NONE })
	void doesNotClassifyFaultsOfProduct(String status) {
		assertThat(GraphFailure.of(new ClientException(status, "m"))).isEmpty();
	}

	@Test
	void doesNotClassifyOtherExceptions() {
		assertThat(GraphFailure.of(new IllegalStateException("m"))).isEmpty();
		assertThat(GraphFailure.of(new TimeoutException("not of a pool"))).isEmpty();
		assertThat(GraphFailure.of(new ProtocolException("m"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
			"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "Neo.ClientError.Security.Forbidden" })
	void recognisesRefusedWrite(String status) {
		assertThat(GraphFailure.refusedWrite(new IllegalStateException(new ClientException(status, "m"))))
			.hasValueSatisfying(
					(refused) -> assertThat(refused.reason()).isEqualTo(GraphNotWritableException.Reason.READ_ONLY));
	}

	@Test
	void returnsNoRefusedWriteForOtherFailures() {
		assertThat(GraphFailure.refusedWrite(new ServiceUnavailableException("m"))).isEmpty();
		assertThat(GraphFailure.refusedWrite(GraphNotWritableException.full(1, 2))).isEmpty();
		assertThat(GraphFailure.refusedWrite(new IllegalStateException("m"))).isEmpty();
	}

	@Test
	void neverRetriesSignIn() {
		assertThat(Stream.of(GraphFailure.values()).filter(GraphFailure::canRetry)).containsExactlyInAnyOrder(
				GraphFailure.BUSY, GraphFailure.OUT_OF_MEMORY, GraphFailure.UNREACHABLE, GraphFailure.CONTENDED);
	}

	@ParameterizedTest
	@EnumSource(GraphFailure.class)
	void describesFailureInWholeSentence(GraphFailure row) {
		assertThat(row.sentence()).endsWith(".").hasSizeLessThan(160).doesNotContain("Neo4j", "driver", "Exception");
	}

}
