package org.oversightgraph.release;

/** The graph holds another dataset, and two never mix. */
public class AnotherDatasetException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AnotherDatasetException(String held, String given) {
		super("The graph holds the dataset %s, and this is %s. Nothing was written. Two datasets never mix: give %s a graph of its own, such as --oversight.graph.home=data/%s."
			.formatted(held, given, given, given));
	}

}
