package org.oversightgraph.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.table.Table;
import org.oversightgraph.table.TableFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Writes a page in each of its formats. */
@Component
class PageFiles {

	private static final String VERSION = "1.0";

	/** The fields that state where a page of a list ends. */
	private static final List<String> END = List.of("hasNextPage", "endCursor");

	private final TemplateEngine templates;

	PageFiles(TemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * Writes a page.
	 * @param table the name of the table for CSV; null for the first one
	 * @throws ApiProblem if the page does not have the format
	 */
	byte[] write(Frame frame, List<Asked> asked, Format format, @Nullable String table) throws IOException {
		return switch (format) {
			case HTML -> html(frame);
			case JSON -> json(asked);
			case CSV -> csv(table(frame, table));
			case XLSX -> xlsx(frame);
			case SVG -> picture(frame);
			case PNG -> Png.of(picture(frame));
		};
	}

	byte[] html(Frame frame) {
		Utf8ByteOutput output = new Utf8ByteOutput();
		this.templates.render(frame.view().template(), Map.of("frame", frame, "view", frame.view()), output);
		return output.toByteArray();
	}

	private static byte[] json(List<Asked> asked) {
		if (asked.isEmpty()) {
			throw new ApiProblem(ProblemCode.NOT_FOUND, "This page has no data.");
		}
		Map<String, ObjectNode> byDocument = new LinkedHashMap<>();
		asked.forEach(
				(each) -> byDocument.merge(each.document(), (ObjectNode) each.data().deepCopy(), PageFiles::append));
		ObjectNode all = JsonMapper.shared().createObjectNode();
		byDocument.values().forEach(all::setAll);
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
	}

	/**
	 * Appends an answer to the earlier answer of the same document. It continues the
	 * lists of that answer.
	 */
	private static ObjectNode append(ObjectNode earlier, ObjectNode later) {
		later.forEachEntry((field, value) -> {
			if (!(earlier.path(field) instanceof ObjectNode before) || !(value instanceof ObjectNode after)) {
				earlier.set(field, value);
			}
			else if (before.path("nodes") instanceof ArrayNode nodes
					&& before.path("pageInfo") instanceof ObjectNode position) {
				after.path("nodes").forEach(nodes::add);
				END.forEach((name) -> position.set(name, after.path("pageInfo").path(name)));
			}
			else {
				append(before, after);
			}
		});
		return earlier;
	}

	private static Table table(Frame frame, @Nullable String name) {
		List<Table> tables = frame.view().tables();
		if (tables.isEmpty()) {
			throw new ApiProblem(ProblemCode.NOT_FOUND, "This page has no table.");
		}
		if (name == null) {
			return tables.getFirst();
		}
		return tables.stream()
			.filter((table) -> table.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND, "Unknown table \"%s\". The tables are %s."
				.formatted(name, String.join(", ", tables.stream().map(Table::name).toList()))));
	}

	private static byte[] csv(Table table) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TableFiles.csv(table, out);
		return out.toByteArray();
	}

	private static byte[] xlsx(Frame frame) throws IOException {
		table(frame, null);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TableFiles.xlsx(frame.view().tables(), List.of(frame.view().title(), frame.citation()), VERSION, out);
		return out.toByteArray();
	}

	private byte[] picture(Frame frame) {
		Picture picture = frame.view().picture();
		if (picture == null) {
			throw new ApiProblem(ProblemCode.NOT_FOUND, "This page has no picture.");
		}
		Utf8ByteOutput output = new Utf8ByteOutput();
		this.templates.render(picture.template(), Map.of("frame", frame, "model", picture.model(), "inPage", false),
				output);
		return output.toByteArray();
	}

}
