package org.oversightgraph.platform.neo4j;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.status.StatusData;
import org.apache.logging.log4j.status.StatusListener;
import org.apache.logging.log4j.status.StatusLogger;
import org.oversightgraph.platform.log.RepeatedEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports that the embedded server cannot write its own log files, for example because
 * the disk is full. Without it, Log4j prints each failure with its stack trace.
 */
final class ServerLogErrors implements StatusListener {

	private static final Logger logger = LoggerFactory.getLogger(ServerLogErrors.class);

	private static final ServerLogErrors INSTANCE = new ServerLogErrors();

	private final RepeatedEvents events = new RepeatedEvents();

	private ServerLogErrors() {
	}

	/** Reports errors from now on, in place of every other listener. */
	static void report() {
		StatusLogger.getLogger().reset();
		StatusLogger.getLogger().registerListener(INSTANCE);
	}

	@Override
	public void log(StatusData error) {
		String message = error.getMessage().getFormattedMessage();
		this.events.record(message, (entry) -> logger.warn("Neo4j cannot write its log: {} ({})", message, entry));
	}

	@Override
	public Level getStatusLevel() {
		return Level.ERROR;
	}

	@Override
	public void close() {
		// The listener lives as long as the process.
	}

}
