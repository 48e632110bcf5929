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
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.oversightgraph.platform.neo4j.GraphNotWritableException;

/**
 * Permits one import at a time, for all processes that share a graph. It is a lock of the
 * server, held by an open transaction. A process that dies loses it with its connection.
 * No stale lock can remain.
 */
final class ImportLock implements AutoCloseable {

	private static final String TAKE = "MERGE (lock:ImportLock {id: 'import'}) SET lock.taken = coalesce(lock.taken, 0) + 1";

	/** Maximum time to wait for the lock. */
	private static final Duration MAX_WAIT = Duration.ofSeconds(2);

	/** Codes of the server for the end of a wait. They depend on the server's state. */
	private static final Set<String> ENDED_WAITING = Set.of("LockClientStopped", "LockAcquisitionTimeout",
			"TransactionTimedOut", "TransactionTimedOutClientConfiguration", "Terminated");

	private final Session session;

	private final Transaction held;

	private final AtomicBoolean takenHere;

	private ImportLock(Session session, Transaction held, AtomicBoolean takenHere) {
		this.session = session;
		this.held = held;
		this.takenHere = takenHere;
	}

	/**
	 * Acquires the lock.
	 * @param takenHere whether the same importer holds the lock
	 * @throws ImportUnderWayException if another import holds it
	 * @throws GraphNotWritableException if the graph is read-only
	 */
	static ImportLock take(Driver driver, SessionConfig config, AtomicBoolean takenHere) {
		if (!takenHere.compareAndSet(false, true)) {
			throw new ImportUnderWayException();
		}
		Session session = driver.session(config);
		try {
			requireFree(session);
			Transaction held = session.beginTransaction();
			held.run(TAKE).consume();
			return new ImportLock(session, held, takenHere);
		}
		catch (RuntimeException ex) {
			session.close();
			takenHere.set(false);
			throw GraphFailure.refusedWrite(ex).map(RuntimeException.class::cast).orElse(ex);
		}
	}

	/**
	 * Tests whether the lock is free. The server ends a transaction that waits too long.
	 * It plans the statement before, because a server that has just started may need
	 * longer than the wait.
	 */
	private static void requireFree(Session session) {
		session.run("EXPLAIN " + TAKE).consume();
		try (Transaction test = session.beginTransaction(TransactionConfig.builder().withTimeout(MAX_WAIT).build())) {
			test.run(TAKE).consume();
			test.commit();
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
			this.takenHere.set(false);
		}
	}

}
