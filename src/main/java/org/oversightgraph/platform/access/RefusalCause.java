package org.oversightgraph.platform.access;

/** The reason for the refusal of a sign-in. */
enum RefusalCause {

	/** The name or the password is wrong. */
	WRONG("name or password wrong"),
	/** Too many sign-ins failed before. */
	RATE("too many failed sign-ins"),
	/** Too many sign-ins are being checked. */
	BUSY("too many sign-ins at once"),
	/** The token is invalid or has expired. */
	TOKEN("token invalid");

	private final String words;

	RefusalCause(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
