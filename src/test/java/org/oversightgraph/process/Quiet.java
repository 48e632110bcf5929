package org.oversightgraph.process;

import java.util.logging.LogManager;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Switches off the logs of libraries. */
public final class Quiet {

	private Quiet() {
	}

	/** Switches off all but errors. */
	public static void logging() {
		// The driver uses the platform's logger.
		LogManager.getLogManager().reset();
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
	}

}
