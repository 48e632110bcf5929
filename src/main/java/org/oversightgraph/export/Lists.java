package org.oversightgraph.export;

import org.oversightgraph.platform.graphql.OwnApi;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.text.WhiteSpace;
import org.oversightgraph.table.SpreadsheetCsv;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The lists for download. Each is a document under {@code export/}. */
@Component
class Lists {

	static final ListDocument DATASET = ListDocument.of("dataset",
			"query Dataset($release: Int) { dataset(release: $release) { id release } }");

	private static final String AS_OF = "asOf";

	private static final String RELEASE = "release";

	private static final String AFTER = "after";

	private final Map<String, ListDocument> documents = new TreeMap<>();

	private final OwnApi api;

	private final Clock clock;

	Lists(OwnApi api, Clock clock, ResourcePatternResolver resources) throws IOException {
		this.api = api;
		this.clock = clock;
		for (Resource resource : resources.getResources("classpath:export/*.graphql")) {
			String name = StringUtils.stripFilenameExtension(String.valueOf(resource.getFilename()));
			this.documents.put(name, ListDocument.of(name, resource.getContentAsString(StandardCharsets.UTF_8)));
		}
	}

	/**
	 * A list whose first page was read, so that errors are known before anything is sent.
	 *
	 * @param document the document
	 * @param variables the variables for all pages
	 * @param scope the scope of the data
	 * @param first the first page
	 */
	record Begun(ListDocument document, Map<String, Object> variables, ExportScope scope, JsonNode first) {
	}

	Collection<ListDocument> all() {
		return this.documents.values();
	}

	/**
	 * Returns the list with this name.
	 * @throws ApiProblem if there is none
	 */
	ListDocument named(String name) {
		ListDocument document = this.documents.get(name);
		if (document == null) {
			throw new ApiProblem(ProblemCode.NOT_FOUND, "Unknown list \"%s\". The lists are %s.".formatted(name,
					String.join(", ", this.documents.keySet())));
		}
		return document;
	}

	/**
	 * Returns the dataset and release of a request. The release is the same for all
	 * pages.
	 */
	ExportScope scope(@Nullable Object release, @Nullable LocalDate asOf) {
		JsonNode dataset = this.api.ask(DATASET.text(), (release == null) ? Map.of() : Map.of(RELEASE, release))
			.path(DATASET.name());
		return new ExportScope(dataset.path("id").asString(), dataset.path("release").asLong(), asOf);
	}

	/** Requests the first page of a list. */
	Begun begin(ListDocument document, Map<String, Object> given) {
		Map<String, Object> variables = new HashMap<>(given);
		ExportScope scope = scope(variables.getOrDefault(RELEASE, document.byDefault(RELEASE)), null);
		if (document.hasVariable(RELEASE)) {
			variables.put(RELEASE, Math.toIntExact(scope.release()));
		}
		if (document.hasVariable(AS_OF)) {
			Object asOf = variables.getOrDefault(AS_OF, document.byDefault(AS_OF));
			variables.put(AS_OF, (asOf != null) ? asOf : LocalDate.now(this.clock).toString());
		}
		JsonNode first = page(document, variables);
		document.requireWhole();
		LocalDate asOf = document.hasVariable(AS_OF)
				? LocalDate.parse(WhiteSpace.stripped(String.valueOf(variables.get(AS_OF)))) : null;
		return new Begun(document, variables, new ExportScope(scope.dataset(), scope.release(), asOf), first);
	}

	/** Writes a list, page by page. After a failure, the output is incomplete. */
	void write(Begun list, OutputStream out) throws IOException {
		List<CsvColumn> columns = list.document().columns();
		SpreadsheetCsv csv = new SpreadsheetCsv(out);
		csv.begin(columns.stream().map(CsvColumn::heading).toList());
		Map<String, Object> variables = new HashMap<>(list.variables());
		JsonNode page = list.first();
		write(page, columns, csv);
		while (page.path("pageInfo").path("hasNextPage").booleanValue()) {
			variables.put(AFTER, page.path("pageInfo").path("endCursor").asString());
			page = page(list.document(), variables);
			write(page, columns, csv);
		}
		csv.end();
	}

	private static void write(JsonNode page, List<CsvColumn> columns, SpreadsheetCsv csv) throws IOException {
		for (JsonNode item : page.path("edges")) {
			csv.row(columns.stream().map((column) -> column.cell(item)).toList());
		}
	}

	private JsonNode page(ListDocument document, Map<String, Object> variables) {
		return document.connection(this.api.ask(document.text(), variables));
	}

}
