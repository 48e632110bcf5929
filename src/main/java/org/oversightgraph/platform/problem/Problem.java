package org.oversightgraph.platform.problem;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * A problem in the form of an HTTP response.
 *
 * @param status the status of the response
 * @param code the kind of problem
 * @param message the fault and the remedy
 * @param details details for programs
 * @param headers further headers of the response
 */
public record Problem(HttpStatusCode status, ProblemCode code, String message, Map<String, Object> details,
		HttpHeaders headers) {

	private static final String REJECTED = "The address, the method or a header has invalid characters. "
			+ "Remove double slashes, semicolons and control characters.";

	/** Creates a problem with another status than its code's. */
	public static Problem of(HttpStatusCode status, ProblemCode code, String message) {
		return new Problem(status, code, message, Map.of(), new HttpHeaders());
	}

	/** Creates a problem with the status of its code. */
	public static Problem of(ApiProblem problem) {
		HttpHeaders headers = new HttpHeaders();
		problem.addTo(headers);
		return new Problem(problem.code().status(), problem.code(), String.valueOf(problem.getMessage()),
				problem.details(), headers);
	}

	/**
	 * Returns the problem of a failure that HTTP requests commonly cause.
	 * @return the problem; empty for other failures
	 */
	static Optional<Problem> foreseen(Throwable failure) {
		return Optional.ofNullable(foreseenOrNull(failure));
	}

	private static @Nullable Problem foreseenOrNull(Throwable failure) {
		return switch (relevantCause(failure)) {
			case ApiProblem problem -> of(problem);
			case HttpMediaTypeNotAcceptableException wrong -> known(wrong, "The header Accept allows none of the types "
					+ "of this response. Accept %s.".formatted(names(wrong.getSupportedMediaTypes())));
			case HttpMediaTypeNotSupportedException wrong ->
				known(wrong, "The header Content-Type is missing or has an unsupported type. Send %s."
					.formatted(names(wrong.getSupportedMediaTypes())));
			case HttpRequestMethodNotSupportedException wrong ->
				known(wrong, "The method %s is not supported here. Use %s.".formatted(methodName(wrong.getMethod()),
						String.join(", ", supported(wrong))));
			case MethodArgumentTypeMismatchException wrong -> of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST,
					"The value of %s is invalid. It must be %s.".formatted(wrong.getName(),
							(wrong.getRequiredType() == boolean.class) ? "true or false" : "a whole number"));
			case MissingServletRequestParameterException wrong ->
				known(wrong, "The parameter %s is missing. Send it.".formatted(wrong.getParameterName()));
			// The response cannot be written, for example in an unusual charset.
			case HttpMessageNotWritableException wrong when wrong.getCause() == null -> of(HttpStatus.NOT_ACCEPTABLE);
			case RequestRejectedException _ -> of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST, REJECTED);
			case HttpMessageNotReadableException _ ->
				of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST, "The request body cannot be read.");
			case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
				known(known, defaultMessage(known.getStatusCode()));
			case InvalidParameterException _ -> of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST,
					"The address is invalid. Encode its parameters as in an HTML form, in UTF-8.");
			case UnreadBodyException unread -> unread.problem();
			case SocketTimeoutException _ -> of(HttpStatus.REQUEST_TIMEOUT, ProblemCode.BAD_REQUEST,
					"The request body did not arrive in time. Send the request again.");
			case ClientAbortException _, EOFException _ -> of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST,
					"The request body is incomplete. Send the request again.");
			case UncheckedIOException wrapped when wrapped.getCause() != null -> foreseenOrNull(wrapped.getCause());
			default -> null;
		};
	}

	/**
	 * Creates the problem of a request that failed with a status and without further
	 * information.
	 */
	public static Problem of(HttpStatusCode status) {
		return of(status, codeOf(status), defaultMessage(status));
	}

	private static Problem known(ErrorResponse failure, String message) {
		HttpStatusCode status = failure.getStatusCode();
		HttpHeaders headers = new HttpHeaders();
		headers.putAll(failure.getHeaders());
		headers.remove(HttpHeaders.ACCEPT);
		return new Problem(status, codeOf(status), message, Map.of(), headers);
	}

	private static String methodName(String method) {
		return List.of(HttpMethod.values()).contains(HttpMethod.valueOf(method)) ? method : "of this request";
	}

	private static List<String> supported(HttpRequestMethodNotSupportedException wrong) {
		String[] methods = wrong.getSupportedMethods();
		return (methods != null) ? List.of(methods) : List.of();
	}

	private static String names(List<MediaType> types) {
		String names = types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
		return names.isEmpty() ? "another type" : names;
	}

	private static ProblemCode codeOf(HttpStatusCode status) {
		return switch (status.value()) {
			case 401 -> ProblemCode.UNAUTHENTICATED;
			case 403 -> ProblemCode.FORBIDDEN;
			case 404 -> ProblemCode.NOT_FOUND;
			case 409 -> ProblemCode.CONFLICT;
			case 413 -> ProblemCode.LIMIT_EXCEEDED;
			case 429 -> ProblemCode.RATE_LIMITED;
			case 503 -> ProblemCode.UNAVAILABLE;
			default ->
				(status.is4xxClientError() || status.value() == 501) ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
		};
	}

	private static String defaultMessage(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> "Nothing exists at this address.";
			case 405 -> "This method is not supported here.";
			case 406 -> "The header Accept allows no type of this address.";
			case 413 -> "The request is too large.";
			case 414 -> "The address is too long.";
			case 415 -> "The type in the header Content-Type is not supported here.";
			case 431 -> "The headers are too large.";
			case 417 -> "The header Expect must be 100-continue.";
			case 501 -> "The server does not support this method or this transfer encoding.";
			case 503 -> "The server cannot answer at the moment. Try again shortly.";
			default -> status.is4xxClientError() ? "The request is invalid. Check its address and its headers."
					: "The server failed to answer this request. The request is valid.";
		};
	}

	/** Returns this problem for REST. */
	public ProblemDetail detail() {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(this.status, this.message);
		HttpStatus known = HttpStatus.resolve(this.status.value());
		detail.setTitle((known != null) ? known.getReasonPhrase() : "Error");
		detail.setProperty("code", this.code.name());
		this.details.forEach(detail::setProperty);
		return detail;
	}

	/** Returns this problem for REST, as the response of a controller. */
	public ResponseEntity<ProblemDetail> response() {
		return ResponseEntity.status(this.status)
			.headers((all) -> all.putAll(this.headers))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(detail());
	}

	/** Returns this problem for GraphQL. */
	Map<String, Object> graphQl() {
		Map<String, Object> extensions = new LinkedHashMap<>(this.details);
		extensions.put("code", this.code.name());
		extensions.put("classification", this.code.name());
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", this.message);
		error.put("extensions", extensions);
		return Map.of("errors", List.of(error));
	}

	/** Returns this problem with a text added to its message. */
	public Problem adding(String sentence) {
		return new Problem(this.status, this.code, this.message + sentence, this.details, this.headers);
	}

	/** Returns this problem with another header. */
	public Problem with(String header, String value) {
		HttpHeaders more = new HttpHeaders();
		more.putAll(this.headers);
		more.set(header, value);
		return new Problem(this.status, this.code, this.message, this.details, more);
	}

	/**
	 * Whether the client has closed the connection or the server is closing it. No
	 * response is possible then.
	 */
	public static boolean isClientGone(Throwable failure) {
		return isOfClientGone(relevantCause(failure));
	}

	private static boolean isOfClientGone(Throwable failure) {
		return failure instanceof ClientAbortException || failure instanceof AsyncRequestNotUsableException
				|| failure instanceof CloseNowException;
	}

	/** Returns the exception that a library may have wrapped. */
	private static Throwable relevantCause(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter((cause) -> cause instanceof ApiProblem || cause instanceof UnreadBodyException
					|| isOfClientGone(cause))
			.findFirst()
			.orElse(failure);
	}

	/**
	 * Whether the server itself has refused a request, for example because a body stopped
	 * arriving. It then answers with its error page.
	 */
	public static boolean isAnswered(HttpServletResponse response) {
		return response.isCommitted() && response.getStatus() >= HttpStatus.BAD_REQUEST.value();
	}

}
