package org.oversightgraph.standing;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.Node;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.standing.QualityRating.Scope;

/** Reads a quality rating from its node. */
public final class QualityRatingNode {

	private QualityRatingNode() {
	}

	/** Reads the rating from its node, with the sources that were read with it. */
	public static QualityRating read(Node node, SourcesRecord sources) {
		return new QualityRating(Scope.valueOf(Properties.required(node, "scope")), Properties.text(node, "location"),
				Properties.text(node, "locationCategory"), Properties.required(node, "overall"),
				Properties.text(node, "wellLed"), Properties.text(node, "safe"), Properties.text(node, "effective"),
				Properties.text(node, "caring"), Properties.text(node, "responsive"),
				Properties.date(node, "publishedOn"), upper(Properties.text(node, "dateBasis")),
				sources.provenanceOf(node));
	}

	private static @Nullable String upper(@Nullable String text) {
		return (text == null) ? null : text.toUpperCase(Locale.ROOT);
	}

}
