package org.oversightgraph.release;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.oversightgraph.platform.neo4j.GraphNotWritableException;

/**
 * Lets one import at a time write, over all processes that share a graph. It is a lock of
 * the server's own, held by an open transaction: a process that dies loses it with its
 * connection, so that it never has to be taken away from the dead.
 */
final class ImportLock implements AutoCloseable {

	private static final String TAKE = "MERGE (lock:ImportLock {id: 'import'}) SET lock.taken = coalesce(lock.taken, 0) + 1";

	/** How long to knock before another import is taken to be inside. */
	private static final Duration KNOCK = Duration.ofSeconds(2);

	/** How the server puts it, depending on what it was about when it noticed. */
	private static final Set<String> ENDED_WAITING = Set.of("LockClientStopped", "LockAcquisitionTimeout",
			"TransactionTimedOut", "TransactionTimedOutClientConfiguration", "Terminated");

	private static final AtomicBoolean TAKEN_HERE = new AtomicBoolean();

	private final Session session;

	private final Transaction held;

	private ImportLock(Session session, Transaction held) {
		this.session = session;
		this.held = held;
	}

	/**
	 * Takes the lock.
	 * @throws ImportUnderWayException if another import has it
	 * @throws GraphNotWritableException if the graph is read-only
	 */
	static ImportLock take(Driver driver, SessionConfig config) {
		if (!TAKEN_HERE.compareAndSet(false, true)) {
			throw new ImportUnderWayException();
		}
		Session session = driver.session(config);
		try {
			knock(session);
			Transaction held = session.beginTransaction();
			held.run(TAKE).consume();
			return new ImportLock(session, held);
		}
		catch (RuntimeException ex) {
			session.close();
			TAKEN_HERE.set(false);
			throw GraphNotWritableException.of(ex).map(RuntimeException.class::cast).orElse(ex);
		}
	}

	/** The server ends a transaction that waits too long for a lock. */
	private static void knock(Session session) {
		try (Transaction knocking = session.beginTransaction(TransactionConfig.builder().withTimeout(KNOCK).build())) {
			knocking.run(TAKE).consume();
			knocking.commit();
		}
		catch (Neo4jException ex) {
			if (ENDED_WAITING.stream().anyMatch(ex.code()::endsWith)) {
				throw new ImportUnderWayException();
			}
			throw ex;
		}
	}

	@Override
	public void close() {
		try {
			this.held.rollback();
			this.session.close();
		}
		finally {
			TAKEN_HERE.set(false);
		}
	}

}
