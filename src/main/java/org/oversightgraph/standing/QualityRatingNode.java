package org.oversightgraph.standing;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.Node;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.standing.QualityRating.DateBasis;
import org.oversightgraph.standing.QualityRating.Scope;

/** Reads a quality rating from its node. */
public final class QualityRatingNode {

	private QualityRatingNode() {
	}

	/** Reads the rating from its node, with the sources that were read with it. */
	public static QualityRating read(Node node, SourcesRecord sources) {
		return new QualityRating(Properties.requiredChoice(node, "scope", Scope.class),
				Properties.text(node, "location"), Properties.text(node, "locationCategory"),
				Properties.requiredChoice(node, "overall", Rating.class), rating(node, "wellLed"), rating(node, "safe"),
				rating(node, "effective"), rating(node, "caring"), rating(node, "responsive"),
				Properties.date(node, "publishedOn"), Properties.choice(node, "dateBasis", DateBasis.class),
				sources.provenanceOf(node));
	}

	private static @Nullable Rating rating(Node node, String question) {
		return Properties.choice(node, question, Rating.class);
	}

}
