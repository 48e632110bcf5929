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
 * @param code the sort of problem
 * @param message what is wrong, and what to do
 * @param details what else there is for programs to read
 * @param headers further headers of the response
 */
public record Problem(HttpStatusCode status, ProblemCode code, String message, Map<String, Object> details,
		HttpHeaders headers) {

	private static final String REJECTED = "The address, the method or a header has characters that are not accepted. "
			+ "Leave out double slashes, semicolons and control characters.";

	/** A problem with a status of its own. */
	public static Problem of(HttpStatusCode status, ProblemCode code, String message) {
		return new Problem(status, code, message, Map.of(), new HttpHeaders());
	}

	/** A problem with the status of its code. */
	public static Problem of(ApiProblem problem) {
		HttpHeaders headers = new HttpHeaders();
		problem.addTo(headers);
		return new Problem(problem.code().status(), problem.code(), String.valueOf(problem.getMessage()),
				problem.details(), headers);
	}

	/**
	 * The problem of a failure that comes with any request over HTTP.
	 * @return empty if the failure is another one
	 */
	static Optional<Problem> foreseen(Throwable failure) {
		return Optional.ofNullable(foreseenOrNull(failure));
	}

	private static @Nullable Problem foreseenOrNull(Throwable failure) {
		return switch (meant(failure)) {
			case ApiProblem problem -> of(problem);
			case HttpMediaTypeNotAcceptableException wrong -> known(wrong, "The header Accept allows none of the types "
					+ "of this response: %s. Accept one of them.".formatted(names(wrong.getSupportedMediaTypes())));
			case HttpMediaTypeNotSupportedException wrong ->
				known(wrong, "The header Content-Type is missing or names another type. Send %s."
					.formatted(names(wrong.getSupportedMediaTypes())));
			case HttpRequestMethodNotSupportedException wrong ->
				known(wrong, "The method %s is not supported here. Use %s.".formatted(methodName(wrong.getMethod()),
						String.join(", ", supported(wrong))));
			case MethodArgumentTypeMismatchException wrong -> of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST,
					"The value of %s cannot be read. It has to be %s.".formatted(wrong.getName(),
							(wrong.getRequiredType() == boolean.class) ? "true or false" : "a whole number"));
			case MissingServletRequestParameterException wrong ->
				known(wrong, "The parameter %s is missing.".formatted(wrong.getParameterName()));
			// No way to write it was found after all, as for an unusual charset.
			case HttpMessageNotWritableException wrong when wrong.getCause() == null -> of(HttpStatus.NOT_ACCEPTABLE);
			case RequestRejectedException _ -> of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST, REJECTED);
			case HttpMessageNotReadableException _ ->
				of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST, "The body cannot be read.");
			case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
				known(known, usualMessage(known.getStatusCode()));
			case InvalidParameterException _ -> of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST,
					"The address cannot be read. Encode its parameters as forms do, in UTF-8.");
			case UnreadBodyException unread -> unread.problem();
			case SocketTimeoutException _ -> of(HttpStatus.REQUEST_TIMEOUT, ProblemCode.BAD_REQUEST,
					"The body did not arrive in time. Send the request again.");
			case ClientAbortException _, EOFException _ ->
				of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST, "The body ended before it was whole.");
			case UncheckedIOException wrapped when wrapped.getCause() != null -> foreseenOrNull(wrapped.getCause());
			default -> null;
		};
	}

	/**
	 * A problem of a request that failed with a status, and of which nothing else is
	 * known.
	 */
	public static Problem of(HttpStatusCode status) {
		return of(status, codeOf(status), usualMessage(status));
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
		return names.isEmpty() ? "another one" : names;
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

	private static String usualMessage(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> "There is nothing at this address.";
			case 405 -> "This method is not supported here.";
			case 406 -> "The header Accept allows no type that this address answers.";
			case 413 -> "The request is too large.";
			case 414 -> "The address is too long.";
			case 415 -> "The header Content-Type names a type that this address does not take.";
			case 431 -> "The headers are too large.";
			case 417 -> "The header Expect takes 100-continue only.";
			case 501 -> "The server does not support this method or this transfer encoding.";
			case 503 -> "The server cannot answer at the moment. Try again shortly.";
			default -> status.is4xxClientError() ? "The request is invalid. Check its address and its headers."
					: "The server failed to answer. The request is not at fault.";
		};
	}

	/** For REST. */
	public ProblemDetail detail() {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(this.status, this.message);
		HttpStatus known = HttpStatus.resolve(this.status.value());
		detail.setTitle((known != null) ? known.getReasonPhrase() : "Error");
		detail.setProperty("code", this.code.name());
		this.details.forEach(detail::setProperty);
		return detail;
	}

	/** For REST, as an answer of a controller. */
	public ResponseEntity<ProblemDetail> response() {
		return ResponseEntity.status(this.status)
			.headers((all) -> all.putAll(this.headers))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(detail());
	}

	/** For GraphQL. */
	Map<String, Object> graphQl() {
		Map<String, Object> extensions = new LinkedHashMap<>(this.details);
		extensions.put("code", this.code.name());
		extensions.put("classification", this.code.name());
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", this.message);
		error.put("extensions", extensions);
		return Map.of("errors", List.of(error));
	}

	/** The same with more to say. */
	public Problem adding(String sentence) {
		return new Problem(this.status, this.code, this.message + sentence, this.details, this.headers);
	}

	/** The same with one more header. */
	public Problem with(String header, String value) {
		HttpHeaders more = new HttpHeaders();
		more.putAll(this.headers);
		more.set(header, value);
		return new Problem(this.status, this.code, this.message, this.details, more);
	}

	/**
	 * Whether a client has gone away, or the connection is being closed, so that nothing
	 * can be answered.
	 */
	public static boolean isClientGone(Throwable failure) {
		return isOfClientGone(meant(failure));
	}

	private static boolean isOfClientGone(Throwable failure) {
		return failure instanceof ClientAbortException || failure instanceof AsyncRequestNotUsableException
				|| failure instanceof CloseNowException;
	}

	/** What was thrown in the first place, where a library has wrapped it. */
	private static Throwable meant(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter((cause) -> cause instanceof ApiProblem || cause instanceof UnreadBodyException
					|| isOfClientGone(cause))
			.findFirst()
			.orElse(failure);
	}

	/**
	 * Whether the server has refused a request itself, as it does when a body stops to
	 * arrive. It then answers with its error page.
	 */
	public static boolean isAnswered(HttpServletResponse response) {
		return response.isCommitted() && response.getStatus() >= HttpStatus.BAD_REQUEST.value();
	}

}
