package org.oversightgraph.platform.neo4j;

import java.nio.file.Path;

/** Another process uses the folder of the embedded server's data. */
public class GraphInUseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GraphInUseException(Path home, Throwable cause) {
		super("The graph in %s is in use by a running product.".formatted(home), cause);
	}

}
