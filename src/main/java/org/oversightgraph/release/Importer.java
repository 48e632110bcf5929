package org.oversightgraph.release;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.oversightgraph.platform.neo4j.GraphNotWritableException;
import org.oversightgraph.platform.neo4j.GraphStorage;
import org.oversightgraph.platform.audit.AuditLog;
import org.oversightgraph.platform.neo4j.Statements;
import org.oversightgraph.platform.visibility.Visibility;
import org.oversightgraph.release.GraphRows.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports datasets into the graph, each completely and as a release. */
public final class Importer {

	private static final Logger logger = LoggerFactory.getLogger(Importer.class);

	private static final int WORTH_REPLANNING = 1000;

	/** Maximum number of later releases that a refused client receives. */
	private static final int MOST_SINCE = 20;

	private final Driver driver;

	private final SessionConfig session;

	private final Clock clock;

	private final DatasetReader reader;

	private final Consumer<Release> made;

	private final GraphStorage storage;

	private final ObservationRegistry observations;

	/** Whether this importer holds the lock. */
	private final AtomicBoolean importing = new AtomicBoolean();

	/** Creates an importer that nothing observes. */
	public Importer(Driver driver, @Nullable String database, Clock clock, DatasetReader reader, Consumer<Release> made,
			GraphStorage storage) {
		this(driver, database, clock, reader, made, storage, ObservationRegistry.NOOP);
	}

	/**
	 * Creates an importer.
	 * @param database the database; null for the user's home database
	 * @param clock the clock for the times of releases
	 * @param reader checks datasets
	 * @param made receives each new release
	 * @param storage refuses an import if there is too little room
	 * @param observations receives the imports
	 */
	public Importer(Driver driver, @Nullable String database, Clock clock, DatasetReader reader, Consumer<Release> made,
			GraphStorage storage, ObservationRegistry observations) {
		this.driver = driver;
		SessionConfig.Builder config = SessionConfig.builder()
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		this.session = ((database != null) ? config.withDatabase(database) : config).build();
		this.clock = clock;
		this.reader = reader;
		this.made = made;
		this.storage = storage;
		this.observations = observations;
	}

	/**
	 * Reads and checks the files of a dataset, and imports it.
	 * @throws InvalidDatasetException if the files have faults
	 */
	public ImportOutcome load(DatasetFiles files, Attribution attribution) {
		return load(this.reader.read(files), attribution, Progress.NONE);
	}

	/**
	 * Makes a dataset the current release. The same content again changes nothing. If the
	 * import fails or is interrupted, the previous release stays current.
	 * @throws ImportUnderWayException if another import is in progress
	 * @throws AnotherDatasetException if the graph holds another dataset
	 * @throws GraphNotWritableException if the disk is full or the graph is read-only
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the graph cannot be written
	 */
	public ImportOutcome load(DatasetContent content, Attribution attribution, Progress progress) {
		return load(content, ExpectedRelease.NONE, attribution, progress);
	}

	/**
	 * Makes a dataset the current release if the current release is the expected one.
	 * @throws StaleReleaseException if another release is current
	 * @throws ImportUnderWayException if another import is in progress
	 * @throws AnotherDatasetException if the graph holds another dataset
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the graph cannot be written
	 */
	public ImportOutcome load(DatasetContent content, ExpectedRelease expected, Attribution attribution,
			Progress progress) {
		return make((_) -> content, expected, new Act("import", attribution), progress);
	}

	/**
	 * Applies a change to the current release and makes the result the next release,
	 * under the lock.
	 * @param change receives the content of the current release; an exception that it
	 * throws is passed on, and nothing is written
	 * @throws UnknownReleaseException if there is no release yet
	 * @throws ImportUnderWayException if another import is in progress
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the graph cannot be written
	 */
	public ImportOutcome revise(UnaryOperator<DatasetContent> change, Attribution attribution, Progress progress) {
		return revise(change, ExpectedRelease.NONE, attribution, progress);
	}

	/**
	 * Applies a change to the current release and makes the result the next release, if
	 * the current release is the expected one.
	 * @param change receives the content of the current release; an exception that it
	 * throws is passed on, and nothing is written
	 * @throws StaleReleaseException if another release is current
	 * @throws UnknownReleaseException if there is no release yet
	 * @throws ImportUnderWayException if another import is in progress
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the graph cannot be written
	 */
	public ImportOutcome revise(UnaryOperator<DatasetContent> change, ExpectedRelease expected, Attribution attribution,
			Progress progress) {
		return make((before) -> change.apply(before.content()), expected, new Act("revision", attribution), progress);
	}

	/**
	 * A change of the data, for the audit log.
	 *
	 * @param event the kind of change
	 * @param attribution the author and the reason
	 */
	private record Act(String event, Attribution attribution) {

		void audit(Release release) {
			Map<String, Object> details = new LinkedHashMap<>();
			details.put("reason", this.attribution.reason());
			details.put("dataset", release.header().id());
			details.put("release", release.number());
			details.put("added", release.whole().added());
			details.put("amended", release.whole().amended());
			details.put("withdrawn", release.whole().ended());
			AuditLog.changed(this.event, this.attribution.by(), this.attribution.role(), details);
		}

	}

	/** Makes a release and measures it. */
	private ImportOutcome make(Function<Before, DatasetContent> next, ExpectedRelease expected, Act act,
			Progress progress) {
		Observation observation = Observation.createNotStarted("oversight.import", this.observations);
		describe(observation, ImportResult.FAILED);
		return observation.observe(() -> {
			try {
				ImportOutcome outcome = made(next, expected, act, progress);
				describe(observation, ImportResult.of(outcome));
				return outcome;
			}
			catch (RuntimeException ex) {
				describe(observation, ImportResult.of(ex));
				throw ex;
			}
		});
	}

	private static void describe(Observation observation, ImportResult result) {
		observation.lowCardinalityKeyValue("outcome", result.name());
	}

	private ImportOutcome made(Function<Before, DatasetContent> next, ExpectedRelease expected, Act act,
			Progress progress) {
		long begin = System.nanoTime();
		this.storage.requireRoom(0);
		try (ImportLock _ = ImportLock.take(this.driver, this.session, this.importing);
				Session open = this.driver.session(this.session)) {
			UnfinishedRelease.undo(open);
			Before before = new Before(open);
			require(expected, before.release(), open);
			DatasetContent content = next.apply(before);
			Release current = before.release();
			if (current != null) {
				requireSameDataset(current, content);
				if (current.has(content)) {
					return outcome(current, false, new Delta(List.of(), List.of(), List.of()), begin);
				}
			}
			progress.at("Comparing", 0, content.rows().size());
			long number = open.run(Statements.query("release-next", Map.of())).single().get("number").asLong();
			Map<String, Row> after = byKey(content.rows());
			Map<String, Row> rows = rows(before.stored(after, progress));
			Delta delta = Delta.between(rows, after);
			this.storage.requireRoom(delta.size());
			write(open, new ReleaseWriter(open, content, number, whileThereIsRoom(progress)), delta,
					delta.published(rows, after), before, act.attribution());
			Release release = current(open).orElseThrow();
			act.audit(release);
			this.made.accept(release);
			if (delta.size() >= WORTH_REPLANNING) {
				replan(open);
			}
			return outcome(release, true, delta, begin);
		}
	}

	/** The current release. Its rows are read on first use. */
	private static final class Before {

		private final Session open;

		private final @Nullable Release release;

		private @Nullable Map<String, Stored> stored;

		Before(Session open) {
			this.open = open;
			this.release = current(open).orElse(null);
		}

		@Nullable Release release() {
			return this.release;
		}

		/** Returns the number; 0 if there is no release. */
		long number() {
			return (this.release != null) ? this.release.number() : 0;
		}

		/**
		 * Returns the rows, and reads them first if necessary.
		 * @param after the rows of the next release, which replace equal rows of this
		 * release to save memory
		 */
		Map<String, Stored> stored(Map<String, Row> after, Progress progress) {
			if (this.stored == null) {
				this.stored = GraphRows.in(number(), this.open, after, progress);
			}
			return this.stored;
		}

		Map<String, Stored> stored() {
			return stored(Map.of(), Progress.NONE);
		}

		DatasetContent content() {
			if (this.release == null) {
				throw new UnknownReleaseException(0, 0);
			}
			return new DatasetContent(this.release.header(), DatasetOrder.of(rows(stored()).values()));
		}

	}

	private void write(Session open, ReleaseWriter writer, Delta delta, Delta published, Before before,
			Attribution attribution) {
		try {
			writer.write(delta, published, before.stored(), GraphRows.bodiesTakenOut(before.number(), open),
					attribution, this.clock);
		}
		catch (RuntimeException ex) {
			try {
				UnfinishedRelease.undo(open);
			}
			catch (RuntimeException undoing) {
				// The next import will undo it.
				ex.addSuppressed(undoing);
			}
			throw refusal(ex);
		}
	}

	/**
	 * Checks the room before each batch, because other programs also write to the disk. A
	 * transaction that fills the disk would stop the database.
	 */
	private Progress whileThereIsRoom(Progress progress) {
		return (phase, done, total) -> {
			this.storage.requireRoom(0);
			progress.at(phase, done, total);
		};
	}

	/** Returns the cause of a failed write. */
	private RuntimeException refusal(RuntimeException failure) {
		try {
			this.storage.requireRoom(0);
		}
		catch (GraphNotWritableException full) {
			full.addSuppressed(failure);
			return full;
		}
		return GraphFailure.refusedWrite(failure).map(RuntimeException.class::cast).orElse(failure);
	}

	private ImportOutcome outcome(Release release, boolean changed, Delta delta, long begin) {
		ImportOutcome outcome = new ImportOutcome(release, changed, delta, Duration.ofNanos(System.nanoTime() - begin));
		logger.info("Dataset {}, release {} ({}), {}: {} organisations and {} facts in {} s", release.header().id(),
				release.number(), release.header().release(), changed ? "imported" : "unchanged",
				release.organisations(), release.whole().facts(), "%.1f".formatted(outcome.took().toMillis() / 1000.0));
		return outcome;
	}

	/**
	 * The changes that an import would make.
	 *
	 * @param current the release compared with; empty if there is none
	 * @param delta the changes
	 * @param changed whether anything would change
	 */
	public record Comparison(Optional<Release> current, Delta delta, boolean changed) {
	}

	/** Returns the changes that an import would make. */
	public Delta difference(DatasetContent content) {
		return compare(content, ExpectedRelease.NONE).delta();
	}

	/**
	 * Returns the changes that an import would make.
	 * @throws StaleReleaseException if the current release is not the expected one
	 * @throws AnotherDatasetException if the graph holds another dataset
	 */
	public Comparison compare(DatasetContent content, ExpectedRelease expected) {
		try (Session open = this.driver.session(this.session)) {
			Optional<Release> current = current(open);
			require(expected, current.orElse(null), open);
			current.ifPresent((release) -> requireSameDataset(release, content));
			Map<String, Row> after = byKey(content.rows());
			Delta delta = Delta.between(
					rows(GraphRows.in(current.map(Release::number).orElse(0L), open, after, Progress.NONE)), after);
			return new Comparison(current, delta, current.filter((release) -> release.has(content)).isEmpty());
		}
	}

	private static void require(ExpectedRelease expected, @Nullable Release current, Session open) {
		if (expected.isMetBy(current)) {
			return;
		}
		long since = expected.newest();
		List<Release> newer = (current == null) ? List.of()
				: open.run(Statements.query("releases-since", Map.of("number", since, "limit", MOST_SINCE)))
					.list(ReleaseGraph::release);
		long further = (current == null) ? 0 : Math.max(0, current.number() - since - newer.size());
		throw new StaleReleaseException(expected, current, newer, further);
	}

	/** Whether a dataset is current, so that importing it would change nothing. */
	public boolean isCurrent(DatasetContent content) {
		return current().filter((release) -> release.has(content)).isPresent();
	}

	/**
	 * Returns the content of a release that the current request may see.
	 * @return the content; empty if the release does not exist
	 */
	public Optional<DatasetContent> content(long number) {
		Optional<DatasetContent> whole = wholeContent(number);
		return Visibility.current().includesRestricted() ? whole : whole.map(DatasetContent::published);
	}

	private Optional<DatasetContent> wholeContent(long number) {
		try (Session open = this.driver.session(this.session)) {
			return open.run(Statements.query("release-by-number", Map.of("number", number)))
				.list(ReleaseGraph::release)
				.stream()
				.findFirst()
				.map((release) -> new DatasetContent(release.header(),
						DatasetOrder.of(rows(GraphRows.in(number, open, Map.of(), Progress.NONE)).values())));
		}
	}

	/**
	 * Makes the content of an earlier release current again, as a new release.
	 * @throws UnknownReleaseException if the release does not exist
	 * @throws ImportUnderWayException if another import is in progress
	 */
	public ImportOutcome rollback(long number, Attribution attribution, Progress progress) {
		return rollback(number, ExpectedRelease.NONE, attribution, progress);
	}

	/**
	 * Makes the content of an earlier release current again, as a new release, if the
	 * current release is the expected one.
	 * @throws StaleReleaseException if another release is current
	 * @throws UnknownReleaseException if the release does not exist
	 * @throws ImportUnderWayException if another import is in progress
	 */
	public ImportOutcome rollback(long number, ExpectedRelease expected, Attribution attribution, Progress progress) {
		DatasetContent content = requiredContent(number);
		return make((_) -> content, expected, new Act("rollback", attribution), progress);
	}

	/**
	 * Undoes the changes of one release in a new release. Changes of later releases
	 * remain.
	 * @throws UnknownReleaseException if the release does not exist, or is the first
	 * @throws ChangedSinceException if a later release changed the same rows
	 * @throws InvalidDatasetException if later changes depend on it
	 * @throws ImportUnderWayException if another import is in progress
	 */
	public ImportOutcome undo(long number, Attribution attribution, Progress progress) {
		Delta undone = Delta.between(byKey(requiredContent(number).rows()), byKey(requiredContent(number - 1).rows()));
		return make((before) -> {
			DatasetContent current = before.content();
			Map<String, Row> rows = byKey(current.rows());
			undone.applyTo(rows, number);
			return this.reader.check(current.header(), rows.values());
		}, ExpectedRelease.NONE, new Act("undo", attribution), progress);
	}

	/**
	 * Returns the whole content of a release, also its restricted rows.
	 * @throws UnknownReleaseException if the release does not exist
	 */
	public DatasetContent requiredContent(long number) {
		return wholeContent(number)
			.orElseThrow(() -> new UnknownReleaseException(number, current().map(Release::number).orElse(0L)));
	}

	/** Returns every release, the latest first. */
	public List<Release> releases() {
		try (Session open = this.driver.session(this.session)) {
			return open.run(Statements.query("releases-since", Map.of("number", 0, "limit", Integer.MAX_VALUE)))
				.list(ReleaseGraph::release);
		}
	}

	/** Returns the current release; empty if there is none. */
	public Optional<Release> current() {
		try (Session open = this.driver.session(this.session)) {
			return current(open);
		}
	}

	/**
	 * Undoes an import that was interrupted.
	 * @throws ImportUnderWayException if an import is in progress
	 */
	public void undoUnfinished() {
		try (ImportLock _ = ImportLock.take(this.driver, this.session, this.importing);
				Session open = this.driver.session(this.session)) {
			UnfinishedRelease.undo(open);
		}
	}

	/**
	 * Whether an import is in progress, or was interrupted and not undone. Needs no lock.
	 */
	public boolean hasUnfinished() {
		try (Session open = this.driver.session(this.session)) {
			return !UnfinishedRelease.numbers(open).isEmpty();
		}
	}

	/** Whether the current release has this mark of a start. */
	public boolean isMarked(String files) {
		try (Session open = this.driver.session(this.session)) {
			return open.run(Statements.query("release-files", Map.of("files", files))).hasNext();
		}
	}

	/**
	 * Marks a release with the files of a start that has nothing left to do.
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the graph cannot be written
	 */
	public void mark(Release release, String files) {
		try (Session open = this.driver.session(this.session)) {
			open.run("MATCH (release:Release {number: $number}) SET release.files = $files",
					Map.of("number", release.number(), "files", files))
				.consume();
		}
	}

	/** Deletes all imported data from the graph, including earlier releases. */
	public void clear() {
		try (ImportLock _ = ImportLock.take(this.driver, this.session, this.importing);
				Session open = this.driver.session(this.session)) {
			open.run("""
					MATCH (n)-[r]->() WHERE none(label IN labels(n) WHERE label STARTS WITH '__')
					CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS""").consume();
			open.run("""
					MATCH (n) WHERE none(label IN labels(n) WHERE label STARTS WITH '__') AND NOT n:ImportLock
					CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS""").consume();
		}
	}

	private static Optional<Release> current(Session open) {
		return open.run(Statements.query("release-current", Map.of())).list(ReleaseGraph::release).stream().findFirst();
	}

	private static void requireSameDataset(Release current, DatasetContent content) {
		if (!current.header().id().equals(content.header().id())) {
			throw new AnotherDatasetException(current.header().id(), content.header().id());
		}
	}

	private static Map<String, Row> rows(Map<String, Stored> stored) {
		Map<String, Row> rows = new LinkedHashMap<>();
		stored.forEach((key, element) -> rows.put(key, element.row()));
		return rows;
	}

	private static Map<String, Row> byKey(List<Row> rows) {
		List<String> keys = rows.parallelStream().map(Row::fingerprint).toList();
		Map<String, Row> byKey = LinkedHashMap.newLinkedHashMap(rows.size());
		for (int i = 0; i < rows.size(); i++) {
			byKey.put(keys.get(i), rows.get(i));
		}
		return byKey;
	}

	/**
	 * Makes the server update its index statistics now, because it plans by them. Until
	 * its own update, it would read whole indexes to find one organisation.
	 */
	private static void replan(Session open) {
		try {
			open.run("CALL db.prepareForReplanning(30)").consume();
		}
		catch (ClientException ex) {
			logger.debug("The server did not replan its statements: {}", ex.getMessage());
		}
	}

}
