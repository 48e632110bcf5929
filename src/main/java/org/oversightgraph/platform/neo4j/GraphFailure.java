package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ResultConsumedException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * The failures of the database that the product expects: the only table of the driver's
 * exceptions and the server's status codes. Any other failure is a fault of the product.
 *
 * @see <a href="https://neo4j.com/docs/status-codes/current/">Neo4j status codes</a>
 */
public enum GraphFailure {

	/** The thread was interrupted or its session closed because of its time limit. */
	INTERRUPTED("The request timed out. Request fewer items or fields.", Retry.NEVER, GraphFailure::isInterruption,
			"Neo.TransientError.Transaction.Interrupted"),

	/** A statement ran until its time limit. */
	TIMED_OUT("The request timed out. Request fewer items or fields.", Retry.NEVER, GraphFailure::isTimeout,
			"Neo.ClientError.Transaction.TransactionTimedOut",
			"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
			"Neo.ClientError.Transaction.Terminated", "Neo.ClientError.Transaction.LockClientStopped",
			"Neo.TransientError.Statement.ExecutionTimeout"),

	/** Every connection of the pool, or every thread of the server, is in use. */
	BUSY("The database has no free connection for this request. Try again in a few seconds.", Retry.AT_ONCE,
			GraphFailure::isPoolExhausted, "Neo.TransientError.Request.NoThreadsAvailable",
			"Neo.TransientError.Request.ResourceExhaustion",
			"Neo.TransientError.Transaction.MaximumTransactionLimitReached"),

	/** The server has no memory left, as a whole or for one transaction. */
	OUT_OF_MEMORY("The database does not have enough memory for this request. Request fewer items or fields.",
			Retry.SOON, (_) -> false, "Neo.TransientError.General.OutOfMemoryError",
			"Neo.TransientError.General.MemoryPoolOutOfMemoryError",
			"Neo.TransientError.General.TransactionMemoryLimit", "Neo.TransientError.General.StackOverFlowError",
			"Neo.ClientError.General.TransactionOutOfMemoryError"),

	/** The product's user, password or token is wrong. */
	SIGN_IN_REFUSED("The server cannot sign in to the database. Its operator must correct the user or the password.",
			Retry.BY_OPERATOR, (failure) -> failure instanceof AuthenticationException,
			"Neo.ClientError.Security.Unauthorized", "Neo.ClientError.Security.CredentialsExpired",
			"Neo.ClientError.Security.TokenExpired", "Neo.ClientError.Security.AuthorizationExpired",
			"Neo.TransientError.Security.AuthProviderFailed", "Neo.TransientError.Security.AuthProviderTimeout",
			"Neo.TransientError.Security.ModifiedConcurrently"),

	/** The database has locked the product's account after failed sign-ins. */
	SIGN_IN_LOCKED(
			"The database has locked the server's sign-in after failed attempts. "
					+ "The server's operator must correct the user or the password.",
			Retry.BY_OPERATOR, (_) -> false, "Neo.ClientError.Security.AuthenticationRateLimit"),

	/** The product's account lacks a privilege. */
	FORBIDDEN("The database user lacks a privilege for this request. The server's operator must grant it.",
			Retry.BY_OPERATOR, (_) -> false, "Neo.ClientError.Security.Forbidden"),

	/** The configured database does not exist. */
	NO_DATABASE("The configured database does not exist. The server's operator must correct its name.",
			Retry.BY_OPERATOR, (_) -> false, "Neo.ClientError.Database.DatabaseNotFound"),

	/** The database accepts no changes. */
	READ_ONLY("The database is read-only. Its operator must permit changes.", Retry.BY_OPERATOR,
			(failure) -> GraphNotWritableException.isOf(failure, GraphNotWritableException.Reason.READ_ONLY),
			"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
			"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"),

	/** The server cannot write to its disk, most often because it is full. */
	NO_SPACE("The database cannot write to its disk. Its operator must make room.", Retry.BY_OPERATOR,
			(failure) -> GraphNotWritableException.isOf(failure, GraphNotWritableException.Reason.STORAGE_FULL),
			"Neo.DatabaseError.Transaction.TransactionLogError",
			"Neo.DatabaseError.Transaction.TransactionCommitFailed"),

	/** The database has stopped after a critical error, or its files are damaged. */
	HALTED("The database has stopped after a critical error. Its operator must restart it.", Retry.BY_OPERATOR,
			(_) -> false, "Neo.ClientError.Routing.DbmsInPanic", "Neo.DatabaseError.Database.UnableToStartDatabase",
			"Neo.DatabaseError.General.StorageDamageDetected", "Neo.DatabaseError.General.IndexCorruptionDetected",
			"Neo.DatabaseError.General.SchemaCorruptionDetected",
			"Neo.DatabaseError.Transaction.TransactionStartFailed"),

	/** Another process holds the folder of the embedded server's data. */
	IN_USE("Another process uses the database. The server's operator must stop it.", Retry.BY_OPERATOR,
			(failure) -> failure instanceof GraphInUseException),

	/** No connection, or the server is starting, stopping or changing its leader. */
	UNREACHABLE("The database cannot be reached at the moment. Try again in a few seconds.", Retry.SOON,
			GraphFailure::isOutOfReach, "Neo.TransientError.General.DatabaseUnavailable",
			"Neo.TransientError.Cluster.ReplicationFailure", "Neo.TransientError.Transaction.LeaderSwitch",
			"Neo.TransientError.Transaction.LeaseExpired", "Neo.TransientError.Transaction.BookmarkTimeout",
			"Neo.ClientError.Cluster.NotALeader", "Neo.ClientError.Cluster.Routing",
			"Neo.ClientError.Routing.RoutingFailed"),

	/** Another transaction or another temporary condition blocked the request. */
	CONTENDED("Another change to the data blocked this request. Try again in a few seconds.", Retry.AT_ONCE,
			(failure) -> failure instanceof TransientException, "Neo.TransientError.Transaction.DeadlockDetected",
			"Neo.TransientError.Transaction.LockAcquisitionTimeout",
			"Neo.TransientError.Transaction.ConstraintsChanged", "Neo.TransientError.Transaction.Outdated");

	private static final Map<String, GraphFailure> BY_STATUS = Stream.of(values())
		.flatMap((row) -> row.statuses.stream().map((status) -> Map.entry(status, row)))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	/** Messages of the driver about a thread or session that ended during its work. */
	private static final List<String> ENDED = List.of("Thread interrupted while", "current session is already closed",
			"transaction has been requested to be rolled back");

	/** Maximum number of causes that are examined. */
	private static final int DEEPEST = 20;

	private final String sentence;

	private final Retry retry;

	// The predicates have no state.
	@SuppressWarnings("ImmutableEnumChecker")
	private final Predicate<Throwable> type;

	// The list is an unmodifiable copy.
	@SuppressWarnings("ImmutableEnumChecker")
	private final List<String> statuses;

	GraphFailure(String sentence, Retry retry, Predicate<Throwable> type, String... statuses) {
		this.sentence = sentence;
		this.retry = retry;
		this.type = type;
		this.statuses = List.of(statuses);
	}

	/** The time after which the same request may succeed. */
	private enum Retry {

		AT_ONCE(Duration.ofSeconds(1)), SOON(Duration.ofSeconds(5)), BY_OPERATOR(Duration.ofMinutes(1)),
		NEVER(Duration.ZERO);

		private final Duration after;

		Retry(Duration after) {
			this.after = after;
		}

	}

	/**
	 * Classifies a failure by the first of its causes in the table. An interruption takes
	 * precedence, because the driver reports it as a lost connection.
	 * @return empty if the product does not expect the failure
	 */
	public static Optional<GraphFailure> of(Throwable failure) {
		List<Throwable> chain = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST).toList();
		if (chain.stream().anyMatch(GraphFailure::isInterruption)) {
			return Optional.of(INTERRUPTED);
		}
		return chain.stream().flatMap((cause) -> row(cause).stream()).findFirst();
	}

	/**
	 * Returns the exception for a write that the database or the privileges of its user
	 * do not permit; empty for other failures.
	 */
	public static Optional<GraphNotWritableException> refusedWrite(Throwable failure) {
		return of(failure).filter((known) -> known == READ_ONLY || known == FORBIDDEN)
			.map((_) -> GraphNotWritableException.readOnly(failure));
	}

	/**
	 * Returns the row of an exception. The server's status is more specific than the
	 * driver's class.
	 */
	private static Optional<GraphFailure> row(Throwable cause) {
		return Optional.ofNullable((cause instanceof Neo4jException failure) ? BY_STATUS.get(failure.code()) : null)
			.or(() -> Stream.of(values()).filter((row) -> row.type.test(cause)).findFirst());
	}

	private static boolean isInterruption(Throwable failure) {
		return failure instanceof InterruptedException || failure instanceof ResultConsumedException
				|| ENDED.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
	}

	/** Whether a statement timed out. A cause given by the driver takes precedence. */
	private static boolean isTimeout(Throwable failure) {
		return failure instanceof ReadTimeoutException
				|| (failure instanceof TransactionTerminatedException && failure.getCause() == null);
	}

	/**
	 * Whether the pool had no connection. These failures have no status, because no
	 * server was called.
	 */
	private static boolean isPoolExhausted(Throwable failure) {
		boolean waited = failure instanceof ClientException && failure.getCause() instanceof TimeoutException;
		boolean refused = failure instanceof TransientException full && !full.code().startsWith("Neo.");
		return waited || refused;
	}

	/**
	 * Whether the server is unreachable. The remaining security exceptions are failed TLS
	 * handshakes.
	 */
	private static boolean isOutOfReach(Throwable failure) {
		return failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException
				|| failure instanceof DiscoveryException || failure instanceof SecurityException
				|| failure instanceof CallNotPermittedException;
	}

	/** Returns the fault and the remedy, for a client. */
	public String sentence() {
		return this.sentence;
	}

	/** Whether the database can answer no request until this failure ends. */
	public boolean isLoss() {
		return switch (this) {
			case UNREACHABLE, SIGN_IN_REFUSED, SIGN_IN_LOCKED, NO_DATABASE, HALTED -> true;
			default -> false;
		};
	}

	/** Whether the same request may succeed later without an operator. */
	public boolean canRetry() {
		return this.retry == Retry.AT_ONCE || this.retry == Retry.SOON;
	}

	/** Returns the time until a client should try again; zero if it should not. */
	public Duration retryAfter() {
		return this.retry.after;
	}

	/** Returns the server's status codes for this failure. */
	List<String> statuses() {
		return this.statuses;
	}

}
