package org.oversightgraph.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.http.MediaType;

/** The formats of a page. */
enum Format {

	/** The page. */
	HTML("text/html;charset=UTF-8"),
	/** The answers of the API. */
	JSON("application/json"),
	/** A table. */
	CSV("text/csv;charset=UTF-8"),
	/** All tables, as a workbook. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	/** The picture as vectors. */
	SVG("image/svg+xml"),
	/** The picture as pixels. */
	PNG("image/png");

	private final String type;

	Format(String type) {
		this.type = type;
	}

	MediaType type() {
		return MediaType.parseMediaType(this.type);
	}

	/** Returns the end of an address in this format. */
	String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns the extensions of the formats that are files. */
	static List<String> extensions() {
		return Stream.of(values()).filter((format) -> format != HTML).map(Format::extension).toList();
	}

	/** Returns whether a browser should save the file rather than show it. */
	boolean isSaved() {
		return this == CSV || this == XLSX || this == PNG || this == SVG;
	}

	/** Returns whether the format is text, which becomes smaller by compression. */
	boolean isText() {
		return this != XLSX && this != PNG;
	}

}
