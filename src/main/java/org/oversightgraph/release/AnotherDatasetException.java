package org.oversightgraph.release;

/** The graph has another dataset. A graph can have only one dataset. */
public class AnotherDatasetException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AnotherDatasetException(String current, String imported) {
		super("The graph holds the dataset %s, and this is %s. Nothing was written. Use a separate graph for %s, such as --oversight.graph.home=data/%s."
			.formatted(current, imported, imported, imported));
	}

}
