package org.oversightgraph.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.http.MediaType;

/** The formats of a page. */
enum Format {

	/** The page. */
	HTML(new MediaType("text", "html", StandardCharsets.UTF_8)),
	/** The answers of the API. */
	JSON(MediaType.APPLICATION_JSON),
	/** A table. */
	CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
	/** All tables, as a workbook. */
	XLSX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
	/** The picture as vectors. */
	SVG(MediaType.parseMediaType("image/svg+xml")),
	/** The picture as pixels. */
	PNG(MediaType.IMAGE_PNG);

	private final MediaType type;

	Format(MediaType type) {
		this.type = type;
	}

	MediaType type() {
		return this.type;
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

}
