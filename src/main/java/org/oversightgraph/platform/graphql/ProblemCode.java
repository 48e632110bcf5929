package org.oversightgraph.platform.graphql;

import graphql.ErrorClassification;

/** The sorts of problems a client is told of, as {@code extensions.code} of an error. */
public enum ProblemCode implements ErrorClassification {

	/** Nothing has the code or id asked for. */
	NOT_FOUND,
	/** The question itself is wrong. */
	BAD_REQUEST,
	/** Nobody has signed in, and the request needs it. */
	UNAUTHENTICATED,
	/** Who asks may not do that. */
	FORBIDDEN,
	/** It does not go with what is recorded, or with what others are doing just now. */
	CONFLICT,
	/** The question is larger than is allowed. */
	LIMIT_EXCEEDED,
	/** A cursor belongs to another release of the data than the one asked for. */
	RELEASE_CHANGED,
	/** A document was asked for by an id that is not known here. */
	PERSISTED_QUERY_NOT_FOUND,
	/** Only trusted documents run here, and this is none. */
	DOCUMENT_NOT_TRUSTED,
	/** The graph cannot be reached just now. */
	UNAVAILABLE,
	/** The answer took too long and was given up. */
	TIMEOUT,
	/** Something failed here. */
	INTERNAL

}
