package org.oversightgraph.release;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Holds the lock of imports in a graph, like an import in another process. */
public final class HeldImportLock implements AutoCloseable {

	private final Session session;

	private final Transaction transaction;

	private HeldImportLock(Session session) {
		this.session = session;
		this.transaction = session.beginTransaction();
	}

	/** Acquires the lock. */
	public static HeldImportLock in(Driver driver) {
		HeldImportLock lock = new HeldImportLock(driver.session());
		lock.transaction.run("MERGE (lock:ImportLock {id: 'import'}) SET lock.taken = 1").consume();
		return lock;
	}

	@Override
	public void close() {
		this.transaction.close();
		this.session.close();
	}

}
