package org.oversightgraph.platform.graphql;

import graphql.ErrorClassification;

import org.springframework.http.HttpStatus;

/** The sorts of problems a client is told of, as {@code extensions.code} of an error. */
public enum ProblemCode implements ErrorClassification {

	/** Nothing has the code or id asked for. */
	NOT_FOUND(HttpStatus.NOT_FOUND),
	/** The question itself is wrong. */
	BAD_REQUEST(HttpStatus.BAD_REQUEST),
	/** Nobody has signed in, and the request needs it. */
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
	/** Who asks may not do that. */
	FORBIDDEN(HttpStatus.FORBIDDEN),
	/** It does not go with what is recorded, or with what others are doing just now. */
	CONFLICT(HttpStatus.CONFLICT),
	/** The question is larger than is allowed. */
	LIMIT_EXCEEDED(HttpStatus.BAD_REQUEST),
	/** A cursor belongs to another release of the data than the one asked for. */
	RELEASE_CHANGED(HttpStatus.BAD_REQUEST),
	/** A document was asked for by an id that is not known here. */
	PERSISTED_QUERY_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** Only trusted documents run here, and this is none. */
	DOCUMENT_NOT_TRUSTED(HttpStatus.FORBIDDEN),
	/** The client made too many requests of a kind in a short time. */
	RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
	/** The database cannot be used at the moment. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
	/** The disk that holds the graph has too little room for a write. */
	STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE),
	/** The graph can be read and not written. */
	READ_ONLY(HttpStatus.CONFLICT),
	/** The server or its database has too much to do. */
	OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
	/** The request took longer than it may. */
	TIMEOUT(HttpStatus.GATEWAY_TIMEOUT),
	/** The server failed. */
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

	private final HttpStatus status;

	ProblemCode(HttpStatus status) {
		this.status = status;
	}

	/** The status over HTTP of what could not be answered at all. */
	public HttpStatus status() {
		return this.status;
	}

}
