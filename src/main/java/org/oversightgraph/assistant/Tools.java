package org.oversightgraph.assistant;

import java.util.List;
import java.util.Map;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import org.oversightgraph.platform.document.TrustedDocument;
import org.oversightgraph.platform.document.TrustedDocuments;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.OwnApi;
import org.oversightgraph.platform.graphql.Problems;
import tools.jackson.databind.JsonNode;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * The tools of an assistant. Each runs a trusted document with the same rules and limits
 * as the API, and only reads.
 */
@Component
class Tools {

	/** What an assistant should know before it uses a tool. */
	static final String INSTRUCTIONS = """
			Answers who oversees whom in the NHS in England, by which rule of the oversight framework, from which \
			facts and sources, on which date, and how firm the answer is. \
			Find codes with search. Without a date, answers are for today. \
			Quote the citation and the sources of an answer. \
			A determination of UNDETERMINED, and a null, mean that nothing is recorded: say so, and do not guess.""";

	/** The documents that are tools. */
	private static final List<String> DOCUMENTS = List.of("search", "who-oversees", "oversight-history",
			"oversight-comparison", "changes-between", "shared-providers", "segment-interaction", "system-interaction",
			"standing", "support-register", "findings", "arrangements", "commissioning", "framework-paragraph");

	private final List<DocumentTool> tools;

	Tools(TrustedDocuments documents, GraphQlSource source, OwnApi api, Problems problems) {
		this.tools = DOCUMENTS.stream()
			.map((name) -> documents.named(name).orElseThrow())
			.map((document) -> new DocumentTool(document, source.schema(), api, problems))
			.toList();
	}

	/** Returns the tools. */
	List<DocumentTool> all() {
		return this.tools;
	}

	/** A tool that runs a document. */
	static final class DocumentTool {

		private final TrustedDocument document;

		private final ToolSchema schema;

		private final OwnApi api;

		private final Problems problems;

		private DocumentTool(TrustedDocument document, GraphQLSchema schema, OwnApi api, Problems problems) {
			this.document = document;
			this.schema = new ToolSchema(schema, Parser.parse(document.text()));
			this.api = api;
			this.problems = problems;
		}

		/** Describes the tool. */
		Tool description() {
			return Tool.builder(this.document.name(), this.schema.json())
				.title(this.document.title())
				.description(this.document.title() + ".")
				.annotations(ToolAnnotations.builder().readOnlyHint(true).openWorldHint(false).build())
				.build();
		}

		/**
		 * Runs the tool. An error is described in words, so that the assistant can
		 * correct its call.
		 */
		CallToolResult call(CallToolRequest request) {
			Map<String, Object> given = (request.arguments() == null) ? Map.of() : request.arguments();
			try {
				JsonNode answer = this.api.ask(this.document.text(), this.schema.variables(given));
				return CallToolResult.builder()
					.structuredContent(answer)
					.addTextContent(answer.toString())
					.isError(false)
					.build();
			}
			catch (RuntimeException ex) {
				ApiProblem problem = this.problems.of(ex, this.document.name());
				return CallToolResult.builder()
					.addTextContent(problem.code() + ": " + problem.getMessage())
					.isError(true)
					.build();
			}
		}

	}

}
