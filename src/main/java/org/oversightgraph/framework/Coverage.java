package org.oversightgraph.framework;

import java.time.LocalDate;

/** From which day the loaded dataset can be asked. */
@FunctionalInterface
public interface Coverage {

	/** The first day about which it holds. */
	LocalDate holdsFrom();

}
