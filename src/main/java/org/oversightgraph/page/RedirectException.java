package org.oversightgraph.page;

/** Sends the reader to another address. Thrown by a page that has no view of its own. */
public final class RedirectException extends RuntimeException {

	private final String address;

	/**
	 * Creates a redirect.
	 * @param address the address, relative to the current page
	 */
	public RedirectException(String address) {
		super(address, null, false, false);
		this.address = address;
	}

	/** Returns the address. */
	String address() {
		return this.address;
	}

}
