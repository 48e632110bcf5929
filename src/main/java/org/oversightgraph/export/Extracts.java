package org.oversightgraph.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.release.Importer;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Takes extracts out of the graph as they are asked for. */
@Component
class Extracts {

	static final List<String> PARAMETERS = List.of("around", "depth", "asOf", "release");

	/**
	 * Its answer is only looked at for the day: that the question is sound, the API says.
	 */
	private static final ListDocument AROUND = ListDocument.of("neighbourhood",
			"""
					query Around($around: OrganisationCode!, $depth: Int = 1, $asOf: Date, $release: Int) {
					  neighbourhood(of: $around, depth: $depth, limit: 1, asOf: $asOf, release: $release) { asOf center { code } }
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
	 * The extract that is asked for.
	 * @throws ApiProblem if the question is not sound
	 */
	Extract asked(Map<String, String[]> parameters) {
		boolean around = parameters.containsKey("around");
		if (!around && parameters.containsKey("depth")) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"depth says how far to go around a body; name one with around, such as around=RX7.");
		}
		ListDocument document = around ? AROUND : WHOLE;
		Map<String, Object> given = Parameters.read(document, parameters);
		JsonNode answer = this.api.ask(document.text(), given).path(document.name());
		Asked asked = this.lists.asked(given.get("release"),
				day(around ? answer.path("asOf").asString() : given.get("asOf")));
		DatasetContent content = this.importer.content(asked.release()).orElseThrow();
		if (!around) {
			return Selection.whole(content, asked);
		}
		String code = answer.path("center").path("code").asString();
		return Selection.around(code, (given.get("depth") instanceof Integer depth) ? depth : 1, content, asked);
	}

	private static @Nullable LocalDate day(@Nullable Object day) {
		return (day == null) ? null : LocalDate.parse(day.toString().strip());
	}

}
