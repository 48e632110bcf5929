package org.oversightgraph.arrangement;

import java.util.List;

import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.neo4j.Properties;

/** Reads an arrangement from its node, and its parties from their relationships to it. */
public final class ArrangementNode {

	private ArrangementNode() {
	}

	/** Reads the arrangement of a node, with these parties. */
	public static Arrangement read(MapAccessor node, List<Party> parties, SourcesRecord sources) {
		return new Arrangement(Properties.required(node, "id"),
				Properties.requiredChoice(node, "kind", ArrangementKind.class), Properties.required(node, "title"),
				Properties.texts(node, "services"), Properties.requiredChoice(node, "status", RecordedStatus.class),
				sources.provenanceOf(node), List.copyOf(parties));
	}

	/** Reads an organisation's role in an arrangement. */
	public static Party party(MapAccessor relationship, Organisation organisation, SourcesRecord sources) {
		return new Party(organisation, Properties.requiredChoice(relationship, "role", PartyRole.class),
				sources.provenanceOf(relationship));
	}

}
