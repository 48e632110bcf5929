package org.oversightgraph.faults;

import java.util.logging.LogManager;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Switches off the logs of libraries. */
final class Quiet {

	private Quiet() {
	}

	static void logging() {
		// The driver uses the platform's logger.
		LogManager.getLogManager().reset();
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
	}

}
