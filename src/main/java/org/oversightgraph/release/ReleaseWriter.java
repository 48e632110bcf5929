package org.oversightgraph.release;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.neo4j.driver.Session;
import org.oversightgraph.dataset.ColumnType;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.organisation.DescribedNode;
import org.oversightgraph.platform.visibility.Visibility;
import org.oversightgraph.release.GraphRows.Stored;

/**
 * Writes a release beside earlier releases. Each batch has the number of the release.
 * Readers ignore this number until the last transaction makes the release current.
 * {@link UnfinishedRelease} undoes a release that was interrupted.
 */
final class ReleaseWriter {

	private static final String BEGIN = "MERGE (:Dataset {id: $release.dataset}) CREATE (release:Release) SET release = $release";

	private static final String END_NODES = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id SET n.removedIn = $number";

	private static final String END_LINKS = "UNWIND $ids AS id MATCH ()-[r]->() WHERE elementId(r) = id SET r.removedIn = $number";

	// The previous description is stored first, then the new one is written. A reader of
	// the previous release therefore finds the previous description on the node or among
	// the earlier ones.
	private static final String KEEP = "UNWIND $rows AS row MATCH (n:Organisation {code: row.code}) SET n.describedIn = row.properties.describedIn, n.earlier = row.properties.earlier";

	private static final String DESCRIBE = "UNWIND $rows AS row MATCH (n:Organisation {code: row.code}) SET n = row.properties";

	private static final String LOG = "UNWIND $changes AS change CREATE (n:Change) SET n = change";

	private static final String SWITCH = """
			MATCH (dataset:Dataset {id: $dataset}), (release:Release {number: $number})
			OPTIONAL MATCH (dataset)-[current:CURRENT]->(:Release)
			DELETE current
			CREATE (dataset)-[:CURRENT]->(release)
			SET release.state = 'COMPLETE', release.at = $at""";

	private final Session session;

	private final DatasetContent content;

	private final long number;

	private final Progress progress;

	ReleaseWriter(Session session, DatasetContent content, long number, Progress progress) {
		this.session = session;
		this.content = content;
		this.number = number;
		this.progress = progress;
	}

	/**
	 * Writes the changes and makes the release current.
	 * @param published the changes that the public may see
	 * @param before the rows of the previous release
	 * @param withdrawn organisations that earlier releases have withdrawn
	 */
	void write(Delta delta, Delta published, Map<String, Stored> before, Map<String, Stored> withdrawn,
			Attribution attribution, Clock clock) {
		List<Row> carried = carried(delta);
		List<Row> created = new ArrayList<>(carried);
		List<Row> ended = new ArrayList<>(carried);
		ended.addAll(delta.ended());
		Map<Row, Stored> described = new HashMap<>();
		delta.amended().forEach((change) -> {
			if (isBody(change.after())) {
				described.put(change.after(), before.get(change.after().fingerprint()));
			}
			else {
				ended.add(change.before());
				created.add(change.after());
			}
		});
		delta.added().forEach((row) -> {
			Stored earlier = isBody(row) ? withdrawn.get(row.fingerprint()) : null;
			if (earlier != null) {
				described.put(row, earlier);
			}
			else {
				created.add(row);
			}
		});
		DatasetNature nature = this.content.header().nature();
		Batches batches = new Batches(this.session, this.progress,
				(long) ended.size() + described.size() + created.size());
		batches.run(BEGIN, Map.of("release", begun(delta, published, attribution, clock)));
		end(ended.stream().map((row) -> before.get(row.fingerprint())).toList(), batches);
		describe(described, nature, batches);
		batches.create(Write.of(created), (write, rows) -> write.parameters(rows, nature, this.number));
		log(delta, published, batches);
		String dataset = this.content.header().id();
		batches.run(SWITCH,
				Map.of("dataset", dataset, "number", this.number, "at", clock.instant().atZone(ZoneOffset.UTC)));
	}

	/**
	 * Returns the rows that belong to an amended arrangement or support episode, which
	 * becomes a new node.
	 */
	private List<Row> carried(Delta delta) {
		Set<String> owners = new HashSet<>();
		Set<String> changed = new HashSet<>();
		delta.amended().forEach((change) -> {
			owners.add(change.after().table().name() + " " + change.after().key().getFirst());
			changed.add(change.after().fingerprint());
		});
		if (owners.isEmpty()) {
			return List.of();
		}
		delta.added().forEach((row) -> changed.add(row.fingerprint()));
		return this.content.rows()
			.stream()
			.filter((row) -> row.table()
				.columns()
				.stream()
				.anyMatch((column) -> column.type() instanceof ColumnType.Reference reference
						&& owners.contains(reference.table() + " " + row.text(column.name()))))
			.filter((row) -> !changed.contains(row.fingerprint()))
			.toList();
	}

	private static boolean isBody(Row row) {
		return row.table().target() instanceof Target.Body;
	}

	private Map<String, Object> begun(Delta delta, Delta published, Attribution attribution, Clock clock) {
		DatasetHeader header = this.content.header();
		Map<String, Object> release = new HashMap<>();
		release.put("number", this.number);
		release.put("state", "WRITING");
		release.put("dataset", header.id());
		release.put("title", header.title());
		release.put("nature", header.nature().name());
		release.put("holdsFrom", header.holdsFrom());
		release.put("name", header.release());
		release.put("summary", header.summary());
		release.put("by", attribution.by());
		release.put("reason", attribution.reason());
		release.put("begunAt", clock.instant().atZone(ZoneOffset.UTC));
		release.put("organisations", this.content.organisations());
		release.put("contentHash", this.content.hash());
		release.put("facts", this.content.facts());
		release.put("added", delta.added().size());
		release.put("amended", delta.amended().size());
		release.put("ended", delta.ended().size());
		DatasetContent open = this.content.published();
		release.put("publishedContentHash", open.hash());
		release.put("publishedFacts", open.facts());
		release.put("publishedAdded", published.added().size());
		release.put("publishedAmended", published.amended().size());
		release.put("publishedEnded", published.ended().size());
		return release;
	}

	private void end(List<Stored> rows, Batches batches) {
		for (boolean links : new boolean[] { true, false }) {
			List<String> ids = rows.stream()
				.filter((stored) -> links == (stored.row().table().target() instanceof Target.Link))
				.map(Stored::elementId)
				.toList();
			batches.runCounted(links ? END_LINKS : END_NODES, ids,
					(batch) -> Map.of("ids", batch, "number", this.number));
		}
	}

	private void describe(Map<Row, Stored> described, DatasetNature nature, Batches batches) {
		List<Map<String, Object>> rows = described.entrySet()
			.stream()
			.map((entry) -> Map.of("code", entry.getKey().key().getFirst(), "properties",
					described(entry.getKey(), entry.getValue().properties(), nature)))
			.toList();
		batches.run(KEEP, rows, (batch) -> Map.of("rows", batch));
		batches.runCounted(DESCRIBE, rows, (batch) -> Map.of("rows", batch));
	}

	private Map<String, Object> described(Row row, Map<String, Object> before, DatasetNature nature) {
		Map<String, Object> properties = RowElement.properties(row, nature, this.number);
		properties.put("addedIn", before.getOrDefault("addedIn", this.number));
		Stream<?> earlier = (before.get(DescribedNode.EARLIER) instanceof List<?> list) ? list.stream()
				: Stream.empty();
		properties.put(DescribedNode.EARLIER,
				Stream.concat(earlier, Stream.of(DescribedNode.kept(before, this.number))).toList());
		List<?> absent = (before.get("absentIn") instanceof List<?> list) ? list : List.of();
		long removed = (before.get("removedIn") instanceof Long number) ? number : RowElement.OPEN;
		List<Object> absentIn = new ArrayList<>(absent);
		LongStream.range(Math.min(removed, this.number), this.number).forEach(absentIn::add);
		if (!absentIn.isEmpty()) {
			properties.put("absentIn", absentIn);
		}
		return properties;
	}

	/**
	 * Stores the changes for clients that follow releases. The first release has no
	 * changes. If the public may not see all changes, it has a log of its own. That log
	 * is the same as if the restricted rows did not exist.
	 */
	private void log(Delta delta, Delta published, Batches batches) {
		if (this.number == 1) {
			return;
		}
		List<Change> changes = delta.changes(this.number);
		List<Change> seen = published.changes(this.number);
		if (changes.equals(seen)) {
			log(changes, Map.of(), 0, batches);
		}
		else {
			log(seen, Map.of("audience", Visibility.PUBLIC.name()), 0, batches);
			log(changes, Map.of("audience", Visibility.RESTRICTED.name()), ChangeLog.RESTRICTED, batches);
		}
	}

	private static void log(List<Change> changes, Map<String, Object> common, long first, Batches batches) {
		batches.run(LOG, changes, (batch) -> Map.of("changes", batch.stream().map((change) -> {
			Map<String, Object> properties = properties(change);
			properties.putAll(common);
			properties.put("sequence", first + change.sequence());
			return properties;
		}).toList()));
	}

	private static Map<String, Object> properties(Change change) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("release", change.release());
		properties.put("kind", change.kind().name());
		properties.put("table", change.table());
		properties.put("row", change.key());
		properties.put("columns", change.columns());
		properties.put("before", change.before());
		properties.put("after", change.after());
		if (change.subject() != null) {
			properties.put("subject", change.subject());
		}
		return properties;
	}

}
