package org.oversightgraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.export.Lists.Begun;
import org.oversightgraph.platform.document.DocumentPolicy;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.limit.LimitSettings;
import org.oversightgraph.release.Importer;

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

	private static final String CSV = "text/csv;header=present;charset=UTF-8";

	private final Lists lists;

	private final Extracts extracts;

	private final Importer importer;

	private final DocumentPolicy documents;

	private final int largest;

	ExportController(Lists lists, Extracts extracts, Importer importer, DocumentPolicy documents,
			LimitSettings limits) {
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
		ListDocument document = this.lists.named(name);
		send(this.lists.begin(document, Parameters.read(document, request.getParameterMap())), response);
	}

	/** Any connection of the API. */
	@PostMapping(path = "/list.csv", consumes = MediaType.APPLICATION_JSON_VALUE)
	void list(InputStream body, HttpServletResponse response) throws IOException {
		OwnQuery asked = OwnQuery.read(body, this.largest);
		this.documents.judge(asked.query());
		send(this.lists.begin(ListDocument.of("list", asked.query()), asked.variables()), response);
	}

	private void send(Begun list, HttpServletResponse response) throws IOException {
		head(response, CSV, list.asked().fileName(list.document().name(), "csv"));
		this.lists.write(list, response.getOutputStream());
	}

	@GetMapping("/dataset.zip")
	void dataset(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Map<String, Object> given = Parameters.read(Lists.DATASET, request.getParameterMap());
		Asked asked = this.lists.asked(given.get("release"), null);
		DatasetContent content = this.importer.content(asked.release()).orElseThrow();
		head(response, "application/zip", asked.fileName("dataset", "zip"));
		DatasetWriter.toZip(content, response.getOutputStream());
	}

	@GetMapping("/graph.graphml")
	void graphMl(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Extract extract = this.extracts.asked(request.getParameterMap());
		head(response, "application/graphml+xml", extract.fileName("graphml"));
		GraphMl.write(extract, response.getOutputStream());
	}

	@GetMapping("/graph.jsonld")
	void jsonLd(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Extract extract = this.extracts.asked(request.getParameterMap());
		head(response, "application/ld+json", extract.fileName("jsonld"));
		JsonLd.write(extract, response.getOutputStream());
	}

	@GetMapping("/{other}")
	void other(@PathVariable String other) {
		throw new ApiProblem(ProblemCode.NOT_FOUND, "There is no file \"%s\" here; the files are %s.".formatted(other,
				String.join(", ", downloads().stream().map(Download::file).toList())));
	}

	private static void head(HttpServletResponse response, String type, String file) {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
	}

}
