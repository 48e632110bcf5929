package org.oversightgraph.release.live;

import org.oversightgraph.release.Progress;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.ImportUnderWayException;
import org.oversightgraph.release.Release;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.platform.neo4j.GraphCondition;
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.oversightgraph.platform.neo4j.GraphNotWritableException;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.neo4j.GraphStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.stereotype.Component;

/**
 * Migrates the graph's schema and loads data before the product accepts its first
 * request. An empty graph gets the dataset in the settings. A later state of that dataset
 * replaces a state that was loaded in this way. Imported or edited data is never
 * overwritten. A command has its own data.
 * <p>
 * If the database is not available, the product starts without it and continues this work
 * in the background. Until it is done, {@link #notReady()} returns the reason.
 */
@Component
@ConditionalOnWebApplication
class ReleaseStartup implements SmartLifecycle, GraphCondition {

	private static final Logger logger = LoggerFactory.getLogger(ReleaseStartup.class);

	private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
		.includes(ImportUnderWayException.class)
		.maxRetries(30)
		.delay(Duration.ofSeconds(2))
		.build());

	/** Time between attempts to connect to the database. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	/** Neo4j locks a user for some seconds after three wrong passwords. */
	private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(15);

	private final GraphSchema schema;

	private final Importer importer;

	private final DatasetReader reader;

	private final DatasetSettings settings;

	private final ApplicationEventPublisher events;

	private volatile @Nullable String notReady = "The data is being loaded.";

	private volatile boolean running;

	private @Nullable Thread waiting;

	ReleaseStartup(GraphSchema schema, Importer importer, DatasetReader reader, DatasetSettings settings,
			ApplicationEventPublisher events) {
		this.schema = schema;
		this.importer = importer;
		this.reader = reader;
		this.settings = settings;
		this.events = events;
	}

	@Override
	public Optional<String> notReady() {
		return Optional.ofNullable(this.notReady);
	}

	@Override
	public void start() {
		this.running = true;
		if (this.notReady == null) {
			// The product was stopped and started again in this process.
			return;
		}
		StartDataset dataset = new StartDataset(this.reader, this.settings.dataset());
		try {
			prepare(dataset);
			this.notReady = null;
		}
		catch (RuntimeException ex) {
			if (!isTemporary(ex)) {
				throw GraphStartException.of(ex).map(RuntimeException.class::cast).orElse(ex);
			}
			// Invalid files end the start even without the graph.
			dataset.content();
			this.notReady = "The graph has not been reached since the product started.";
			logger.warn("The graph cannot be reached. The product starts without it and tries again: {}",
					ex.getMessage());
			this.waiting = Thread.ofPlatform().daemon().name("graph-startup").start(() -> prepareLater(dataset));
		}
	}

	private void prepareLater(StartDataset dataset) {
		String last = "";
		try {
			Thread.sleep(PAUSE);
			while (this.running) {
				try {
					prepare(dataset);
					this.events.publishEvent(new WarmUpRequested());
					this.notReady = null;
					return;
				}
				catch (RuntimeException ex) {
					if (!this.running) {
						return;
					}
					if (isTemporary(ex)) {
						Thread.sleep(PAUSE);
						continue;
					}
					last = tell(ex, last);
					Thread.sleep(PAUSE_AFTER_REFUSAL);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Logs a refusal, unless it is the same as the last one. */
	private String tell(RuntimeException failure, String last) {
		String reason = GraphStartException.of(failure)
			.map((refused) -> refused.getMessage() + " " + refused.action())
			.orElseGet(failure::toString);
		if (!reason.equals(last)) {
			logger.error("The data cannot be loaded. The next attempt is in {} s. {}", PAUSE_AFTER_REFUSAL.toSeconds(),
					reason);
		}
		this.notReady = "The data cannot be loaded. The log states the reason.";
		return reason;
	}

	/** Leaves the graph with the dataset, or with what somebody made of it. */
	void prepare(StartDataset dataset) {
		this.schema.bringUpToDate();
		Optional<Release> current = this.importer.current();
		if (current.isEmpty() || !isSettled(current.get(), dataset)) {
			settle(dataset.content(), current)
				.ifPresent((release) -> dataset.mark().ifPresent((mark) -> mark(release, mark)));
		}
	}

	/**
	 * Returns whether an earlier start has left nothing to do for these files and this
	 * release. The files are then not parsed.
	 */
	private boolean isSettled(Release current, StartDataset dataset) {
		boolean settled = dataset.mark().filter(this.importer::isMarked).isPresent() && !this.importer.hasUnfinished();
		if (settled) {
			if (current.attribution().isStart()) {
				unchanged(current);
			}
			else {
				kept(current);
			}
		}
		return settled;
	}

	/**
	 * Returns the release with which nothing is left to do. Empty if the graph cannot be
	 * written and keeps an older state.
	 */
	private Optional<Release> settle(DatasetContent content, Optional<Release> current) {
		if (current.filter((release) -> release.has(content)).isPresent() && !this.importer.hasUnfinished()) {
			current.ifPresent(ReleaseStartup::unchanged);
			return current;
		}
		return load(content, current);
	}

	private void mark(Release release, String files) {
		try {
			this.importer.mark(release, files);
		}
		catch (Neo4jException ex) {
			// The next start parses the files again, as on a read-only database.
			logger.debug("The release has no mark of this start", ex);
		}
	}

	private static void unchanged(Release current) {
		logger.info("Dataset {}, release {} ({}), unchanged: {} organisations and {} facts", current.header().id(),
				current.number(), current.header().release(), current.organisations(), current.whole().facts());
	}

	private static void kept(Release current) {
		logger.info("Dataset {}, release {}, made by {} ({}), stays current", current.header().id(), current.number(),
				current.attribution().by(), current.attribution().reason());
	}

	/** Returns whether the database may become available without an operator. */
	private static boolean isTemporary(RuntimeException failure) {
		return GraphFailure.of(failure).filter(GraphFailure::canRetry).isPresent();
	}

	private Optional<Release> load(DatasetContent content, Optional<Release> current) {
		try {
			return Optional.of(current.filter((release) -> isKept(release, content))
				.map(this::keep)
				.orElseGet(() -> load(content)));
		}
		catch (GraphNotWritableException ex) {
			Release release = current.orElseThrow(() -> empty(ex));
			logger.warn("Dataset {}, release {}, is available. Imports are refused. {}", release.header().id(),
					release.number(), ex.getMessage());
			return Optional.empty();
		}
	}

	private static boolean isKept(Release release, DatasetContent content) {
		return release.header().id().equals(content.header().id()) && !release.attribution().isStart();
	}

	private Release load(DatasetContent content) {
		return patiently(() -> this.importer.load(content, Attribution.START, Progress.NONE)).release();
	}

	private Release keep(Release release) {
		kept(release);
		return patiently(() -> {
			this.importer.undoUnfinished();
			return release;
		});
	}

	private static GraphStartException empty(GraphNotWritableException refused) {
		return switch (refused.reason()) {
			case STORAGE_FULL -> new GraphStartException("The graph is empty, and the dataset cannot be loaded.",
					String.valueOf(refused.getMessage()), refused);
			case READ_ONLY -> new GraphStartException("The graph is empty and read-only.",
					"Load the data once on a writable database, with a user that may write. After that the "
							+ "product starts on a read-only database.",
					refused);
		};
	}

	/** Retries while another process loads the same graph. */
	private static <T> T patiently(Retryable<T> work) {
		try {
			return Objects.requireNonNull(AGAIN.execute(work));
		}
		catch (RetryException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.waiting != null) {
			this.waiting.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** A phase before the web server, which starts late. */
	@Override
	public int getPhase() {
		return 0;
	}

}
