package org.oversightgraph.arrangement;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/**
 * Reads arrangements of any status, in order of id. Each selection takes one round trip.
 */
@Component
public class ArrangementGraph {

	/** A fixed order, so that answers do not depend on the read order of the graph. */
	private static final Comparator<Arrangement.Party> ORDER = Comparator.<Arrangement.Party, String>comparing(
			(party) -> party.organisation().code())
		.thenComparing(Arrangement.Party::role)
		.thenComparing((party) -> party.provenance().period().sortKey());

	private final GraphReader reader;

	/** Reads through a reader. */
	public ArrangementGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Returns the arrangements with these ids, with the latest names. Ignores unknown
	 * ids.
	 */
	public List<RecordedArrangement> named(Collection<String> ids, long release) {
		return ids.isEmpty() ? List.of() : read(ids, List.of(), List.of(), release);
	}

	/**
	 * Returns the arrangements in which one of these organisations, or a predecessor, is
	 * a party, with the names of the date.
	 */
	public List<RecordedArrangement> of(Collection<String> codes, Moment moment) {
		return codes.isEmpty() ? List.of() : read(List.of(), codes, List.of(), moment);
	}

	/** Returns all arrangements of these kinds, with the names of the date. */
	public List<RecordedArrangement> ofKinds(Collection<ArrangementKind> kinds, Moment moment) {
		return read(List.of(), List.of(), kinds, moment);
	}

	private List<RecordedArrangement> read(Collection<String> ids, Collection<String> codes,
			Collection<ArrangementKind> kinds, Moment moment) {
		return read(ids, codes, kinds, moment.release()).stream()
			.map((recorded) -> recorded.named(moment.asOf()))
			.toList();
	}

	private List<RecordedArrangement> read(Collection<String> ids, Collection<String> codes,
			Collection<ArrangementKind> kinds, long release) {
		return this.reader.read(
				"arrangements", Map.of("ids", List.copyOf(ids), "codes", List.copyOf(codes), "services", List.of(),
						"kinds", kinds.stream().map(Enum::name).toList(), "release", release),
				(row) -> recorded(row, release));
	}

	/**
	 * Returns the arrangement in a row of the statement, with the names of the date, for
	 * statements that include it.
	 */
	public static RecordedArrangement recorded(MapAccessor row, Moment moment) {
		return recorded(row, moment.release()).named(moment.asOf());
	}

	private static RecordedArrangement recorded(MapAccessor row, long release) {
		SourcesRecord sources = SourcesRecord.of(row.get("sources").asList(Value::asNode));
		Map<String, Organisation> bodies = new HashMap<>();
		for (Node node : row.get("bodies").asList(Value::asNode)) {
			bodies.computeIfAbsent(node.elementId(), (id) -> OrganisationNode.read(node, release));
		}
		List<Arrangement.Party> parties = row.get("parties")
			.asList(Value::asRelationship)
			.stream()
			.map((party) -> ArrangementNode.party(party, known(bodies, party.startNodeElementId()), sources))
			.sorted(ORDER)
			.toList();
		return new RecordedArrangement(ArrangementNode.read(row.get("arrangement").asNode(), parties, sources),
				row.get("successions")
					.asList(Value::asRelationship)
					.stream()
					.map((succession) -> sources.succession(succession, known(bodies, succession.startNodeElementId()),
							known(bodies, succession.endNodeElementId())))
					.toList());
	}

	private static Organisation known(Map<String, Organisation> bodies, String elementId) {
		return Objects.requireNonNull(bodies.get(elementId), "a relationship was read without its organisations");
	}

}
