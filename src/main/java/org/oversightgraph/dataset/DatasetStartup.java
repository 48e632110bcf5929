package org.oversightgraph.dataset;

import java.nio.file.Path;
import java.util.Set;

import ac.simons.neo4j.migrations.core.Migrations;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the graph's schema up to date and loads the dataset, before the product takes
 * its first question. A dataset that is loaded already is left as it is.
 */
@Component
class DatasetStartup implements SmartLifecycle {

	/** The datasets that come with the product. */
	private static final Set<String> SHIPPED = Set.of("england", "exampleshire");

	private final Migrations migrations;

	private final DatasetLoader loader;

	private final DatasetSettings settings;

	private boolean running;

	DatasetStartup(Migrations migrations, DatasetLoader loader, DatasetSettings settings) {
		this.migrations = migrations;
		this.loader = loader;
		this.settings = settings;
	}

	@Override
	public void start() {
		this.migrations.apply();
		this.loader.load(chosen(this.settings.dataset()));
		this.running = true;
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
