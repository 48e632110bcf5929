package org.oversightgraph.platform.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.document.DocumentPolicy;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.limit.LimitSettings;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.ETag;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers GraphQL over HTTP: POST, and GET for queries. Clients can cache responses to
 * GET and revalidate them.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@Component
class GraphQlEndpoint {

	private static final String METHODS = "GET, HEAD, POST";

	private static final byte[] NO_BODY = {};

	private final WebGraphQlHandler handler;

	private final DocumentPolicy documents;

	private final AnswerTags tags;

	private final AnswerCache cache;

	private final JsonMapper json;

	private final ProblemResponses problems;

	private final int largest;

	private final ParserOptions parser;

	GraphQlEndpoint(WebGraphQlHandler handler, DocumentPolicy documents, AnswerTags tags, AnswerCache cache,
			JsonMapper json, ProblemResponses problems, LimitSettings settings) {
		this.handler = handler;
		this.documents = documents;
		this.tags = tags;
		this.cache = cache;
		this.json = json;
		this.problems = problems;
		this.largest = Math.toIntExact(settings.requestSize().toBytes());
		this.parser = settings.parser();
	}

	ServerResponse answer(ServerRequest request) {
		AnswerType type = AnswerType.JSON;
		try {
			if (isBrowserWithoutParameters(request)) {
				return toGraphiql();
			}
			type = AnswerType.acceptedBy(request);
			return answer(request, type);
		}
		catch (Refusal ex) {
			return refused(ex.problem(), type);
		}
		catch (ApiProblem ex) {
			return refused(Problem.of(ex), type);
		}
		catch (RuntimeException ex) {
			return refused(this.problems.problem(ex, request.path()), type);
		}
	}

	private ServerResponse answer(ServerRequest request, AnswerType type) {
		boolean safe = isSafe(request);
		if (!safe && !request.method().equals(HttpMethod.POST)) {
			throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED,
					"The method %s is not supported here. Use POST or GET.".formatted(request.method()))
				.with(HttpHeaders.ALLOW, METHODS);
		}
		byte[] body = safe ? NO_BODY : JsonBody.read(request, this.largest);
		AnswerCache.Key key = this.cache
			.key(request, type.name(),
					safe ? request.servletRequest().getQueryString() : new String(body, StandardCharsets.ISO_8859_1))
			.orElse(null);
		KeptAnswer kept = (key != null) ? this.cache.find(key) : null;
		if (kept != null) {
			return kept.answer(request);
		}
		GraphQlCall call = safe ? GraphQlCall.of(parameters(request)) : GraphQlCall.of(body);
		String document = this.documents.document(call.query(), call.documentId(), call.persistedHash());
		if (!safe) {
			return run(request, call, document, type, null, SafeOperations.areAll(document) ? key : null);
		}
		SafeOperations.require(document, call.operationName(), this.parser);
		Optional<ETag> tag = this.tags.tag(request, call, document, type);
		if (tag.isPresent() && AnswerTags.isHeld(request, tag.get())) {
			return ServerResponse.status(HttpStatus.NOT_MODIFIED)
				.headers((headers) -> allowCaching(headers, tag.get()))
				.build();
		}
		return run(request, call, document, type, tag.orElse(null), key);
	}

	private ServerResponse run(ServerRequest request, GraphQlCall call, String document, AnswerType type,
			@Nullable ETag tag, AnswerCache.@Nullable Key key) {
		WebGraphQlRequest graphQlRequest = new WebGraphQlRequest(withoutQuery(request),
				request.headers().asHttpHeaders(), cookies(request), request.remoteAddress().orElse(null),
				request.attributes(),
				new DefaultGraphQlRequest(document, call.operationName(), call.variables(), call.extensions()),
				UUID.randomUUID().toString(), LocaleContextHolder.getLocale());
		Mono<ServerResponse> answer = this.handler.handleRequest(graphQlRequest)
			.map((response) -> answered(request, response, type, tag, key))
			.onErrorResume((failure) -> Mono.just(refused(this.problems.problem(failure, request.path()), type)));
		CompletableFuture<@Nullable ServerResponse> future = answer.toFuture();
		if (future.isDone()) {
			// It was refused without a thread. All filters would run again for an
			// asynchronous response.
			return Objects.requireNonNull(future.join());
		}
		// The request has its own time limit, which may exceed the server's.
		return ServerResponse.async(future, Duration.ZERO);
	}

	private ServerResponse answered(ServerRequest request, WebGraphQlResponse response, AnswerType type,
			@Nullable ETag tag, AnswerCache.@Nullable Key key) {
		HttpStatus status = status(response, type);
		boolean complete = response.getErrors().isEmpty();
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(type.mediaType());
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			ApiProblem.retryAfter(headers, response.getErrors().getFirst().getExtensions());
		}
		if (tag != null && complete) {
			allowCaching(headers, tag);
		}
		else {
			forbidCaching(headers);
		}
		headers.putAll(response.getResponseHeaders());
		if (key != null && complete && response.getExecutionResult().isDataPresent()) {
			KeptAnswer answer = KeptAnswer.of(headers, tag, this.json.writeValueAsBytes(response.toMap()),
					key.compressed());
			this.cache.keep(key, answer);
			return answer.answer(request);
		}
		return ServerResponse.status(status).headers((all) -> all.putAll(headers)).body(response.toMap());
	}

	private static HttpStatus status(WebGraphQlResponse response, AnswerType type) {
		if (response.getExecutionResult().isDataPresent() || type == AnswerType.JSON) {
			return HttpStatus.OK;
		}
		Object code = response.getErrors().isEmpty() ? null
				: response.getErrors().getFirst().getExtensions().get("code");
		return Stream.of(ProblemCode.values())
			.filter((known) -> known.name().equals(code))
			.findFirst()
			.map(ProblemCode::status)
			.orElse(HttpStatus.BAD_REQUEST);
	}

	/**
	 * Answers a refused request. Apollo's older clients read the body only of a response
	 * with the status 200. They must read there that they have to send the document.
	 */
	private static ServerResponse refused(Problem problem, AnswerType type) {
		boolean sendItAlong = problem.code() == ProblemCode.PERSISTED_QUERY_NOT_FOUND && type == AnswerType.JSON;
		return ServerResponse.status(sendItAlong ? HttpStatus.OK : problem.status())
			.contentType(type.mediaType())
			.headers((headers) -> {
				forbidCaching(headers);
				headers.putAll(problem.headers());
			})
			.body(problem.graphQl());
	}

	/** Permits caches, which must revalidate the response each time. */
	private static void allowCaching(HttpHeaders headers, ETag tag) {
		headers.setETag(tag.formattedTag());
		headers.setCacheControl("no-cache");
		vary(headers);
	}

	private static void forbidCaching(HttpHeaders headers) {
		headers.setCacheControl("no-store");
		vary(headers);
	}

	private static void vary(HttpHeaders headers) {
		headers.set(HttpHeaders.VARY, "Accept, Accept-Encoding");
	}

	/**
	 * Returns the address without its query. Spring for GraphQL would require a fully
	 * encoded query.
	 */
	private static URI withoutQuery(ServerRequest request) {
		return UriComponentsBuilder.fromUri(request.uri()).replaceQuery(null).build().toUri();
	}

	private static boolean isSafe(ServerRequest request) {
		return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
	}

	private static boolean isBrowserWithoutParameters(ServerRequest request) {
		return isSafe(request) && parameters(request).isEmpty() && AnswerType.isPageWanted(request);
	}

	private static ServerResponse toGraphiql() {
		return ServerResponse.status(HttpStatus.FOUND)
			.location(URI.create("graphiql/"))
			.headers(GraphQlEndpoint::forbidCaching)
			.build();
	}

	/** Returns a copy, because Tomcat reads the parameters only on access. */
	private static MultiValueMap<String, String> parameters(ServerRequest request) {
		try {
			return new LinkedMultiValueMap<>(request.params());
		}
		catch (IllegalStateException ex) {
			throw Refusal.bad("The address is invalid. Encode its parameters as in an HTML form.");
		}
	}

	private static MultiValueMap<String, HttpCookie> cookies(ServerRequest request) {
		MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
		request.cookies()
			.forEach((name, values) -> values
				.forEach((cookie) -> cookies.add(name, new HttpCookie(name, cookie.getValue()))));
		return cookies;
	}

}
