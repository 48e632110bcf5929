package org.oversightgraph.fact;

/**
 * A service that an arrangement or a contract covers.
 *
 * @param key the key in datasets
 * @param name the name in words
 */
public record Service(String key, String name) {

	/** Returns the service with a key. */
	public static Service of(String key) {
		return new Service(key, Link.serviceInWords(key));
	}

}
