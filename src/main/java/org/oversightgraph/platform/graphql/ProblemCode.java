package org.oversightgraph.platform.graphql;

import graphql.ErrorClassification;

import org.springframework.http.HttpStatus;

/** The kinds of problems, as {@code extensions.code} of an error. */
public enum ProblemCode implements ErrorClassification {

	/** The requested code or id does not exist. */
	NOT_FOUND(HttpStatus.NOT_FOUND),
	/** The request is invalid. */
	BAD_REQUEST(HttpStatus.BAD_REQUEST),
	/** The request requires a sign-in and has none. */
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
	/** The request is not permitted. */
	FORBIDDEN(HttpStatus.FORBIDDEN),
	/** The request conflicts with recorded data, or with another request. */
	CONFLICT(HttpStatus.CONFLICT),
	/** The request is larger than the limits permit. */
	LIMIT_EXCEEDED(HttpStatus.BAD_REQUEST),
	/** A cursor belongs to another release of the data than the requested one. */
	RELEASE_CHANGED(HttpStatus.BAD_REQUEST),
	/** The id of the requested document is unknown. */
	PERSISTED_QUERY_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** Only trusted documents run here, and the document is not trusted. */
	DOCUMENT_NOT_TRUSTED(HttpStatus.FORBIDDEN),
	/** The client sent too many requests of a kind in a short time. */
	RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
	/** The database cannot be used at the moment. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
	/** The disk that holds the graph has too little room for a write. */
	STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE),
	/** The graph is read-only. */
	READ_ONLY(HttpStatus.CONFLICT),
	/** The server or its database is overloaded. */
	OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
	/** The request took longer than permitted. */
	TIMEOUT(HttpStatus.GATEWAY_TIMEOUT),
	/** The server failed. */
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

	private final HttpStatus status;

	ProblemCode(HttpStatus status) {
		this.status = status;
	}

	/** Returns the HTTP status of a response without any data. */
	public HttpStatus status() {
		return this.status;
	}

}
