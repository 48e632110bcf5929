package org.oversightgraph.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.catalogue.Adapters;
import org.oversightgraph.assistant.StdioAssistant;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.ReadingLimits;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.release.Importer;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The parts of the product that commands need, each created on first use. Checking a
 * dataset needs no graph, and no command needs the web server.
 */
final class Product implements AutoCloseable {

	private final Class<?> application;

	private final List<String> settings;

	private @Nullable ConfigurableApplicationContext parts;

	private boolean upToDate;

	/**
	 * Creates the product.
	 * @param application the class that starts the whole product
	 * @param settings the settings from the command line
	 */
	Product(Class<?> application, List<String> settings) {
		this.application = application;
		this.settings = settings;
	}

	@ImportAutoConfiguration({ ConfigurationPropertiesAutoConfiguration.class, Neo4jAutoConfiguration.class })
	@ComponentScan({ "org.oversightgraph.platform.neo4j", "org.oversightgraph.framework",
			"org.oversightgraph.release" })
	@ConfigurationPropertiesScan({ "org.oversightgraph.platform.neo4j", "org.oversightgraph.dataset",
			"org.oversightgraph.release" })
	static class Parts {

	}

	private ConfigurableApplicationContext parts() {
		if (this.parts == null) {
			this.parts = new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE)
				.bannerMode(Banner.Mode.OFF)
				.lazyInitialization(true)
				.logStartupInfo(false)
				.properties("logging.level.root=error", "logging.level.org.oversightgraph=warn")
				.run(this.settings.toArray(String[]::new));
		}
		return this.parts;
	}

	/** Returns the reader, which checks a dataset. */
	DatasetReader reader() {
		return parts().getBean(DatasetReader.class);
	}

	/** Returns the adapters, which apply publishers' own files to a dataset. */
	Adapters adapters() {
		return new Adapters(reader(), parts().getBean(Framework.class));
	}

	/** Returns the limits of the size of a dataset. */
	ReadingLimits limits() {
		return parts().getBean(ReadingLimits.class);
	}

	/** Returns the importer, which writes the graph. Migrates the schema first. */
	Importer importer() {
		Importer importer = parts().getBean(Importer.class);
		if (!this.upToDate) {
			parts().getBean(GraphSchema.class).bringUpToDate();
			this.upToDate = true;
		}
		return importer;
	}

	/**
	 * Starts the whole product, and returns its tools for an assistant. Its web server
	 * uses a free port, so that it never takes the one of another product.
	 */
	StdioAssistant assistant() {
		this.parts = new SpringApplicationBuilder(this.application).bannerMode(Banner.Mode.OFF)
			.properties("server.port=0")
			.run(this.settings.toArray(String[]::new));
		return this.parts.getBean(StdioAssistant.class);
	}

	@Override
	public void close() {
		if (this.parts != null) {
			this.parts.close();
		}
	}

}
