package org.oversightgraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.export.Lists.Begun;
import org.oversightgraph.platform.document.DocumentPolicy;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.ForeseenFailures;
import org.oversightgraph.platform.problem.ProblemResponses;
import org.oversightgraph.release.ExpectedRelease;
import org.oversightgraph.release.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves downloads. It sends nothing before the request is known to be valid, so that it
 * can still report an error. A later failure closes the connection, so that clients do
 * not mistake a partial file for a whole one.
 */
@RestController
@RequestMapping("/export")
class ExportController {

	private static final Logger logger = LoggerFactory.getLogger(ExportController.class);

	private static final String CSV = "text/csv;header=present;charset=UTF-8";

	private final ProblemResponses problems;

	private final Lists lists;

	private final Extracts extracts;

	private final Importer importer;

	private final DocumentPolicy documents;

	private final Duration time;

	private final ObservationRegistry observations;

	ExportController(Lists lists, Extracts extracts, Importer importer, DocumentPolicy documents,
			ExportSettings settings, ProblemResponses problems, ObservationRegistry observations) {
		this.problems = problems;
		this.observations = observations;
		this.time = settings.time();
		this.lists = lists;
		this.extracts = extracts;
		this.importer = importer;
		this.documents = documents;
	}

	/**
	 * An available download.
	 *
	 * @param file the file name, relative to {@code /export}
	 * @param title a description of the content
	 * @param parameters the names of the parameters
	 */
	record Download(String file, String title, List<String> parameters) {
	}

	@GetMapping({ "", "/" })
	List<Download> downloads() {
		List<Download> all = new ArrayList<>();
		all.add(new Download("dataset.zip", "The complete dataset, as dataset files", List.of("release")));
		all.add(new Download("graph.graphml", "The graph as GraphML: complete, or the neighbourhood of an organisation",
				Extracts.PARAMETERS));
		all.add(new Download("graph.jsonld", "The graph as JSON-LD: complete, or the neighbourhood of an organisation",
				Extracts.PARAMETERS));
		this.lists.all()
			.forEach((list) -> all.add(new Download(list.name() + ".csv", list.title(), Parameters.of(list))));
		return all;
	}

	@GetMapping("/{name}.csv")
	void list(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		ListDocument document = this.lists.named(name);
		send(this.lists.begin(document, Parameters.read(document, request.getParameterMap())), response, out);
	}

	/**
	 * Returns any connection in the API as CSV. The body has arrived within its limits
	 * before.
	 */
	@PostMapping(path = "/list.csv", consumes = MediaType.APPLICATION_JSON_VALUE)
	void list(InputStream body, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		OwnQuery query = OwnQuery.read(body);
		this.documents.judge(query.query());
		send(this.lists.begin(ListDocument.of("list", query.query()), query.variables()), response, out);
	}

	private void send(Begun list, HttpServletResponse response, OutputStream out) throws IOException {
		String file = list.scope().fileName(list.document().name(), "csv");
		send(response, CSV, file, () -> this.lists.write(list, out));
	}

	@GetMapping("/dataset.zip")
	void dataset(HttpServletRequest request, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		Map<String, Object> given = Parameters.read(Lists.DATASET, request.getParameterMap());
		ExportScope scope = this.lists.scope(given.get("release"), null);
		DatasetContent content = this.importer.content(scope.release()).orElseThrow();
		response.setHeader(HttpHeaders.ETAG, ExpectedRelease.tag(scope.release()));
		send(response, "application/zip", scope.fileName("dataset", "zip"), () -> DatasetWriter.toZip(content, out));
	}

	@GetMapping("/graph.graphml")
	void graphMl(HttpServletRequest request, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		Extract extract = this.extracts.requested(request.getParameterMap());
		send(response, "application/graphml+xml", extract.fileName("graphml"), () -> GraphMl.write(extract, out));
	}

	@GetMapping("/graph.jsonld")
	void jsonLd(HttpServletRequest request, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		Extract extract = this.extracts.requested(request.getParameterMap());
		send(response, "application/ld+json", extract.fileName("jsonld"), () -> JsonLd.write(extract, out));
	}

	private OutputStream timed(HttpServletResponse response) throws IOException {
		return new TimedStream(response.getOutputStream(), this.time);
	}

	/** Writes a file. */
	private interface Writing {

		void run() throws IOException;

	}

	private void send(HttpServletResponse response, String type, String file, Writing writing) throws IOException {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
		try {
			Observation.createNotStarted("oversight.export", this.observations)
				.lowCardinalityKeyValue("format", String.valueOf(StringUtils.getFilenameExtension(file)))
				.observeChecked(writing::run);
		}
		catch (IOException | RuntimeException ex) {
			if (!response.isCommitted()) {
				throw ex;
			}
			if (!ForeseenFailures.isClientGone(ex)) {
				logger.warn("The export of {} failed: {}", file, this.problems.problem(ex, file).message());
			}
			// The server closes the connection at once, without logging.
			throw new CloseNowException("The export failed.");
		}
	}

	@GetMapping("/{other}")
	void other(@PathVariable String other) {
		throw new ApiProblem(ProblemCode.NOT_FOUND, "Unknown file \"%s\". The files are %s.".formatted(other,
				String.join(", ", downloads().stream().map(Download::file).toList())));
	}

}
