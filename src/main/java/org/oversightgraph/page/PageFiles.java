package org.oversightgraph.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Writes a page in each of its formats. */
@Component
class PageFiles {

	private static final String VERSION = "1.0";

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
		ObjectNode all = JsonMapper.shared().createObjectNode();
		asked.forEach((each) -> all.setAll((ObjectNode) each.data()));
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
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
