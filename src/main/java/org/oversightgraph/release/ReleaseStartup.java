package org.oversightgraph.release;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.stereotype.Component;

/**
 * Brings the graph's schema up to date and sees to it that there is data, before the
 * product takes its first question. An empty graph gets the dataset of the settings, and
 * a newer state of it replaces an older one that was loaded in this way. What somebody
 * imported or edited since is never overwritten. A command brings its own data.
 */
@Component
@ConditionalOnWebApplication
class ReleaseStartup implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ReleaseStartup.class);

	/** The datasets that come with the product. */
	private static final Set<String> SHIPPED = Set.of("england", "exampleshire");

	private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
		.includes(ImportUnderWayException.class)
		.maxRetries(30)
		.delay(Duration.ofSeconds(2))
		.build());

	private final GraphSchema schema;

	private final Importer importer;

	private final DatasetReader reader;

	private final DatasetSettings settings;

	private boolean running;

	ReleaseStartup(GraphSchema schema, Importer importer, DatasetReader reader, DatasetSettings settings) {
		this.schema = schema;
		this.importer = importer;
		this.reader = reader;
		this.settings = settings;
	}

	@Override
	public void start() {
		this.schema.bringUpToDate();
		DatasetContent content = this.reader.read(chosen(this.settings.dataset()));
		Optional<Release> kept = this.importer.current()
			.filter((release) -> release.header().id().equals(content.header().id()))
			.filter((release) -> !release.attribution().equals(Attribution.START));
		if (kept.isEmpty()) {
			waiting(() -> this.importer.load(content, Attribution.START, Progress.NONE));
		}
		kept.ifPresent((release) -> {
			logger.info("Dataset {}, release {}, made by {} ({}), is kept", release.header().id(), release.number(),
					release.attribution().by(), release.attribution().reason());
			waiting(() -> {
				this.importer.undoUnfinished();
				return release;
			});
		});
		this.running = true;
	}

	/** Another process that starts on the same graph may be loading it. */
	private static <T> T waiting(Retryable<T> work) {
		try {
			return Objects.requireNonNull(AGAIN.execute(work));
		}
		catch (RetryException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
	}

	private static DatasetFiles chosen(String dataset) {
		return SHIPPED.contains(dataset) ? DatasetFiles.onClasspath("seed/" + dataset)
				: DatasetFiles.inFolder(Path.of(dataset));
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, which starts among the last. */
	@Override
	public int getPhase() {
		return 0;
	}

}
