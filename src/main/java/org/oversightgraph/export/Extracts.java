package org.oversightgraph.export;

import org.oversightgraph.platform.graphql.OwnApi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.text.WhiteSpace;
import org.oversightgraph.release.Importer;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Creates the requested extracts of the graph. */
@Component
class Extracts {

	static final List<String> PARAMETERS = List.of("around", "depth", "asOf", "release");

	/**
	 * The API validates the parameters with this query. Only the date and the code are
	 * read from its answer.
	 */
	private static final ListDocument AROUND = ListDocument.of("neighbourhood",
			"""
					query Around($around: OrganisationCode!, $depth: Int = 1, $asOf: Date, $release: Int) {
					  neighbourhood(of: $around, depth: $depth, first: 1, asOf: $asOf, release: $release) { asOf center { code } }
					}""");

	private static final ListDocument WHOLE = ListDocument.of("organisations", """
			query Whole($asOf: Date, $release: Int) {
			  organisations(first: 1, asOf: $asOf, release: $release) { totalCount }
			}""");

	private final OwnApi api;

	private final Lists lists;

	private final Importer importer;

	Extracts(OwnApi api, Lists lists, Importer importer) {
		this.api = api;
		this.lists = lists;
		this.importer = importer;
	}

	/**
	 * Returns the requested extract.
	 * @throws ApiProblem if a parameter is invalid
	 */
	Extract requested(Map<String, String[]> parameters) {
		boolean around = parameters.containsKey("around");
		if (!around && parameters.containsKey("depth")) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"depth requires around. Add the code of an organisation, such as around=RX7.");
		}
		ListDocument document = around ? AROUND : WHOLE;
		Map<String, Object> given = Parameters.read(document, parameters);
		JsonNode answer = this.api.ask(document.text(), given).path(document.name());
		ExportScope scope = this.lists.scope(given.get("release"),
				date(around ? answer.path("asOf").asString() : given.get("asOf")));
		DatasetContent content = this.importer.content(scope.release()).orElseThrow();
		if (!around) {
			return Selection.whole(content, scope);
		}
		String code = answer.path("center").path("code").asString();
		return Selection.around(code, (given.get("depth") instanceof Integer depth) ? depth : 1, content, scope);
	}

	private static @Nullable LocalDate date(@Nullable Object text) {
		return (text == null) ? null : LocalDate.parse(WhiteSpace.stripped(text.toString()));
	}

}
