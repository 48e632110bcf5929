package org.oversightgraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.export.Lists.Begun;
import org.oversightgraph.platform.document.DocumentPolicy;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.limit.LimitSettings;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;
import org.oversightgraph.release.ExpectedRelease;
import org.oversightgraph.release.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out files. Nothing is sent before the question is known to be sound, so that what
 * is wrong with it can be told; what fails later breaks the connection off, so that no
 * part of a file is taken for the whole.
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

	private final int largest;

	private final Duration time;

	ExportController(Lists lists, Extracts extracts, Importer importer, DocumentPolicy documents, LimitSettings limits,
			ExportSettings settings, ProblemResponses problems) {
		this.problems = problems;
		this.time = settings.time();
		this.lists = lists;
		this.extracts = extracts;
		this.importer = importer;
		this.documents = documents;
		this.largest = Math.toIntExact(limits.requestSize().toBytes());
	}

	/**
	 * A file that can be had.
	 *
	 * @param file its name below this address
	 * @param title what it holds
	 * @param parameters what can be asked of it
	 */
	record Download(String file, String title, List<String> parameters) {
	}

	@GetMapping({ "", "/" })
	List<Download> downloads() {
		List<Download> all = new ArrayList<>();
		all.add(new Download("dataset.zip", "The whole dataset in its own format", List.of("release")));
		all.add(new Download("graph.graphml", "The graph as GraphML, whole or around a body", Extracts.PARAMETERS));
		all.add(new Download("graph.jsonld", "The graph as JSON-LD, whole or around a body", Extracts.PARAMETERS));
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

	/** Any connection of the API. */
	@PostMapping(path = "/list.csv", consumes = MediaType.APPLICATION_JSON_VALUE)
	void list(InputStream body, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		OwnQuery asked = OwnQuery.read(body, this.largest);
		this.documents.judge(asked.query());
		send(this.lists.begin(ListDocument.of("list", asked.query()), asked.variables()), response, out);
	}

	private void send(Begun list, HttpServletResponse response, OutputStream out) throws IOException {
		String file = list.asked().fileName(list.document().name(), "csv");
		send(response, CSV, file, () -> this.lists.write(list, out));
	}

	@GetMapping("/dataset.zip")
	void dataset(HttpServletRequest request, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		Map<String, Object> given = Parameters.read(Lists.DATASET, request.getParameterMap());
		Asked asked = this.lists.asked(given.get("release"), null);
		DatasetContent content = this.importer.content(asked.release()).orElseThrow();
		response.setHeader(HttpHeaders.ETAG, ExpectedRelease.tag(asked.release()));
		send(response, "application/zip", asked.fileName("dataset", "zip"), () -> DatasetWriter.toZip(content, out));
	}

	@GetMapping("/graph.graphml")
	void graphMl(HttpServletRequest request, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		Extract extract = this.extracts.asked(request.getParameterMap());
		send(response, "application/graphml+xml", extract.fileName("graphml"), () -> GraphMl.write(extract, out));
	}

	@GetMapping("/graph.jsonld")
	void jsonLd(HttpServletRequest request, HttpServletResponse response) throws IOException {
		OutputStream out = timed(response);
		Extract extract = this.extracts.asked(request.getParameterMap());
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
			writing.run();
		}
		catch (IOException | RuntimeException ex) {
			if (!response.isCommitted()) {
				throw ex;
			}
			if (!Problem.isClientGone(ex)) {
				logger.warn("The export {} was broken off: {}", file, this.problems.problem(ex, file).message());
			}
			// Has the server close the connection at once, and say nothing of it.
			throw new CloseNowException("The export was broken off.");
		}
	}

	@GetMapping("/{other}")
	void other(@PathVariable String other) {
		throw new ApiProblem(ProblemCode.NOT_FOUND, "There is no file \"%s\" here; the files are %s.".formatted(other,
				String.join(", ", downloads().stream().map(Download::file).toList())));
	}

}
