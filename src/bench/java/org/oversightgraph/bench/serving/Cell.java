package org.oversightgraph.bench.serving;

/**
 * A question, and one method to answer it.
 *
 * @param question name of the question
 * @param method the method
 * @param server the program that answers
 * @param opener opens an exchange for each client
 */
record Cell(String question, Method method, Servers.Server server, Exchange.Opener opener) {

	/** The methods to answer a question. */
	enum Method {

		/** The product; each request has the same bytes. */
		SAME("hot, same request"),
		/** The product; each request has other bytes. */
		NEW("hot, new request"),
		/** The product without caches. */
		OFF("caches off"),
		/** The peer. */
		PEER("peer"),
		/** The driver with an auto-commit transaction. */
		AUTO_COMMIT("driver, auto-commit"),
		/** The driver with a read transaction. */
		READ("driver, executeRead"),
		/** A query of the product with an answer of this size, without the database. */
		PAYLOAD("own GraphQL of this size"),
		/** A file of this size, from the product. */
		FILE("file of this size");

		private final String title;

		Method(String title) {
			this.title = title;
		}

		String title() {
			return this.title;
		}

	}

	/** Returns the name of the question and the method, to find its figures. */
	Key key() {
		return new Key(this.question, this.method);
	}

	/** The name of a cell. */
	record Key(String question, Method method) {
	}

}
