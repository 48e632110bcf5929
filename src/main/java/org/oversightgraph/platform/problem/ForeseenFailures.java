package org.oversightgraph.platform.problem;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/** The failures that HTTP requests commonly cause, and their problems. */
public final class ForeseenFailures {

	private static final String REJECTED = "The address, the method or a header has invalid characters. "
			+ "Remove double slashes, semicolons and control characters.";

	private ForeseenFailures() {
	}

	/**
	 * Returns the problem of a failure that HTTP requests commonly cause.
	 * @return the problem; empty for other failures
	 */
	static Optional<Problem> problemOf(Throwable failure) {
		return Optional.ofNullable(problemOrNull(failure));
	}

	private static @Nullable Problem problemOrNull(Throwable failure) {
		return switch (relevantCause(failure)) {
			case ApiProblem problem -> Problem.of(problem);
			case HttpMediaTypeNotAcceptableException wrong -> known(wrong, "The header Accept allows none of the types "
					+ "of this response. Accept %s.".formatted(names(wrong.getSupportedMediaTypes())));
			case HttpMediaTypeNotSupportedException wrong ->
				known(wrong, "The header Content-Type is missing or has an unsupported type. Send %s."
					.formatted(names(wrong.getSupportedMediaTypes())));
			case HttpRequestMethodNotSupportedException wrong ->
				known(wrong, "The method %s is not supported here. Use %s.".formatted(methodName(wrong.getMethod()),
						String.join(", ", supported(wrong))));
			case MethodArgumentTypeMismatchException wrong -> Problem.of(HttpStatus.BAD_REQUEST,
					ProblemCode.BAD_REQUEST, "The value of %s is invalid. It must be %s.".formatted(wrong.getName(),
							(wrong.getRequiredType() == boolean.class) ? "true or false" : "a whole number"));
			case MissingServletRequestParameterException wrong ->
				known(wrong, "The parameter %s is missing. Send it.".formatted(wrong.getParameterName()));
			// The response cannot be written, for example in an unusual charset.
			case HttpMessageNotWritableException wrong when wrong.getCause() == null ->
				Problem.of(HttpStatus.NOT_ACCEPTABLE);
			case RequestRejectedException _ -> Problem.of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST, REJECTED);
			case HttpMessageNotReadableException _ ->
				Problem.of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST, "The request body cannot be read.");
			case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
				known(known, Problem.of(known.getStatusCode()).message());
			case InvalidParameterException _ -> Problem.of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST,
					"The address is invalid. Encode its parameters as in an HTML form, in UTF-8.");
			case UnreadBodyException unread -> unread.problem();
			case SocketTimeoutException _ -> Problem.of(HttpStatus.REQUEST_TIMEOUT, ProblemCode.BAD_REQUEST,
					"The request body did not arrive in time. Send the request again.");
			case ClientAbortException _, EOFException _ -> Problem.of(HttpStatus.BAD_REQUEST, ProblemCode.BAD_REQUEST,
					"The request body is incomplete. Send the request again.");
			case UncheckedIOException wrapped when wrapped.getCause() != null -> problemOrNull(wrapped.getCause());
			default -> null;
		};
	}

	private static Problem known(ErrorResponse failure, String message) {
		HttpStatusCode status = failure.getStatusCode();
		HttpHeaders headers = new HttpHeaders();
		headers.putAll(failure.getHeaders());
		headers.remove(HttpHeaders.ACCEPT);
		return new Problem(status, Problem.of(status).code(), message, Map.of(), headers);
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

}
