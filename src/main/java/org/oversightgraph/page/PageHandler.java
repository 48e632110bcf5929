package org.oversightgraph.page;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.http.AcceptedEncoding;
import org.oversightgraph.platform.http.AnswerCache;
import org.oversightgraph.platform.http.KeptAnswer;
import org.oversightgraph.platform.limit.Admission;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Answers requests for pages. An error is a page too. */
@Component
class PageHandler {

	/** The kind of these responses in the cache. */
	private static final String KIND = "page";

	private final PageAnswers answers;

	private final FrameAnswers frames;

	private final Framework framework;

	private final PageFiles files;

	private final ErrorPages errors;

	private final ProblemResponses problems;

	private final Bulkhead pages;

	private final AnswerCache cache;

	private final Clock clock;

	PageHandler(PageAnswers answers, FrameAnswers frames, Framework framework, PageFiles files, ErrorPages errors,
			ProblemResponses problems, Admission admission, AnswerCache cache, Clock clock) {
		this.answers = answers;
		this.frames = frames;
		this.framework = framework;
		this.files = files;
		this.errors = errors;
		this.problems = problems;
		this.pages = admission.pages();
		this.cache = cache;
		this.clock = clock;
	}

	ServerResponse answer(Page page, ServerRequest request) throws IOException {
		Format format = format(request);
		if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
			return problem(request, format,
					Problem
						.of(HttpStatus.METHOD_NOT_ALLOWED, ProblemCode.BAD_REQUEST,
								"The method %s is not supported here. Use GET.".formatted(request.method()))
						.with(HttpHeaders.ALLOW, "GET, HEAD"));
		}
		if (!accepts(request, format)) {
			return problem(request, format, Problem.of(HttpStatus.NOT_ACCEPTABLE));
		}
		AnswerCache.Key key = this.cache.key(request, KIND, request.uri().toString()).orElse(null);
		KeptAnswer kept = (key != null) ? this.cache.find(key) : null;
		if (kept != null) {
			return kept.answer(request);
		}
		if (!this.pages.tryAcquirePermission()) {
			return problem(request, format, Problem.of(Admission.overloaded()));
		}
		try {
			KeptAnswer made = answer(page, request, format);
			if (key != null) {
				this.cache.keep(key, made);
			}
			return made.answer(request);
		}
		catch (RedirectException ex) {
			return ServerResponse.status(HttpStatus.FOUND).location(URI.create(ex.address())).build();
		}
		catch (RuntimeException ex) {
			return problem(request, format, this.problems.problem(ex, request.path()));
		}
		finally {
			this.pages.onComplete();
		}
	}

	/**
	 * Whether the client accepts the type. A file is sent to everyone who asks for it.
	 */
	private static boolean accepts(ServerRequest request, Format format) {
		List<MediaType> accepted = request.headers().accept();
		return format != Format.HTML || accepted.isEmpty()
				|| accepted.stream().anyMatch((type) -> type.isCompatibleWith(format.type()));
	}

	private KeptAnswer answer(Page page, ServerRequest request, Format format) throws IOException {
		LocalDate today = LocalDate.now(this.clock);
		MultiValueMap<String, String> parameters = request.params();
		Moment moment = Moment.of(parameters.getFirst("asOf"), parameters.getFirst("edition"),
				parameters.getFirst("release"), today);
		Links links = links(request, format, moment);
		PageRequest asking = new PageRequest(this.answers, request.pathVariables(), parameters, moment, links);
		View view = page.view(asking);
		PageRequest aside = new PageRequest(this.answers, Map.of(), parameters, moment, links);
		FrameAnswers.Answer shared = this.frames.answer(aside, today);
		Frame frame = new Frame(view, links, moment, shared.dataset(), this.framework.editions(), shared.events(),
				today, question(links, asking.asked()));
		byte[] body = this.files.write(frame, asking.asked(), format, request.param("table").orElse(null));
		return response(request, view, format, body);
	}

	private static KeptAnswer response(ServerRequest request, View view, Format format, byte[] body) {
		// The tag is weak, because it applies to the compressed and the plain response.
		ETag tag = new ETag(DigestUtils.md5DigestAsHex(body), true);
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(format.type());
		headers.setETag(tag.formattedTag());
		headers.setCacheControl(CacheControl.noCache());
		headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (format.isSaved()) {
			headers.setContentDisposition(ContentDisposition.attachment()
				.filename(fileName(view.title()) + "." + format.extension(), StandardCharsets.UTF_8)
				.build());
		}
		return KeptAnswer.of(headers, tag, body, AcceptedEncoding.gzip(request) && format.isText());
	}

	private static String fileName(String title) {
		String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return name.isEmpty() ? "page" : name;
	}

	/** Returns an error in the requested format: as a page, or as problem details. */
	private ServerResponse problem(ServerRequest request, Format format, Problem problem) {
		ServerResponse.BodyBuilder response = ServerResponse.status(problem.status())
			.headers((headers) -> headers.putAll(problem.headers()))
			.cacheControl(CacheControl.noStore());
		if (format != Format.HTML || !accepts(request, format)) {
			return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.detail());
		}
		return response.contentType(Format.HTML.type()).body(this.errors.html(problem, path(request)));
	}

	private static Links links(ServerRequest request, Format format, Moment moment) {
		String path = path(request);
		if (format != Format.HTML) {
			path = path.substring(0, path.length() - format.extension().length() - 1);
		}
		String base = UriComponentsBuilder.fromUri(request.uri())
			.replaceQuery(null)
			.replacePath(request.requestPath().contextPath().value())
			.build()
			.toUriString();
		return new Links(base, UriUtils.decode(path, StandardCharsets.UTF_8), request.params(), moment);
	}

	private static String path(ServerRequest request) {
		return request.requestPath().pathWithinApplication().value();
	}

	private static Format format(ServerRequest request) {
		String extension = request.pathVariables().get(PageRouter.FORMAT);
		return (extension == null) ? Format.HTML : Format.valueOf(extension.toUpperCase(Locale.ROOT));
	}

	/** Returns the address of the first question of the page in GraphiQL. */
	private static @Nullable String question(Links links, List<Asked> asked) {
		if (asked.isEmpty()) {
			return null;
		}
		Asked first = asked.getFirst();
		String variables = JsonMapper.shared().writeValueAsString(first.variables());
		return links.root() + "graphiql/?operation=" + first.document() + "&variables="
				+ UriUtils.encode(variables, StandardCharsets.UTF_8);
	}

}
