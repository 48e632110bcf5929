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
		return ids.isEmpty() ? List.of() : read("ids", ids, release);
	}

	/**
	 * Returns the arrangements in which one of these organisations, or a predecessor, is
	 * a party, with the names of the date.
	 */
	public List<RecordedArrangement> of(Collection<String> codes, Moment moment) {
		return codes.isEmpty() ? List.of() : read("codes", codes, moment);
	}

	/** Returns the arrangements that cover a service, with the names of the date. */
	public List<RecordedArrangement> covering(String service, Moment moment) {
		return read("services", List.of(service), moment);
	}

	/** Returns all arrangements of these kinds, with the names of the date. */
	public List<RecordedArrangement> ofKinds(Collection<ArrangementKind> kinds, Moment moment) {
		return read("kinds", kinds.stream().map(Enum::name).toList(), moment);
	}

	private List<RecordedArrangement> read(String selection, Collection<String> wanted, Moment moment) {
		return read(selection, wanted, moment.release()).stream()
			.map((recorded) -> recorded.named(moment.asOf()))
			.toList();
	}

	private List<RecordedArrangement> read(String selection, Collection<String> wanted, long release) {
		Map<String, Object> parameters = new HashMap<>(
				Map.of("ids", List.of(), "codes", List.of(), "services", List.of(), "kinds", List.of()));
		parameters.put(selection, List.copyOf(wanted));
		parameters.put("release", release);
		return this.reader.read("arrangements", parameters, (row) -> recorded(row, release));
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
