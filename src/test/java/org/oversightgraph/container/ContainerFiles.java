package org.oversightgraph.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the container files. */
final class ContainerFiles {

	static final Path FOLDER = Path.of("src", "container");

	private static final YAMLMapper YAML = YAMLMapper.shared();

	private ContainerFiles() {
	}

	/** Returns the container of the product in the deployment. */
	static JsonNode deployedContainer() {
		return manifest("deployment.yaml").at("/spec/template/spec/containers/0");
	}

	/** Returns a manifest of Kubernetes. */
	static JsonNode manifest(String name) {
		return yaml(FOLDER.resolve("kubernetes").resolve(name));
	}

	/** Returns the services of Compose. */
	static JsonNode services() {
		return yaml(FOLDER.resolve("compose.yaml")).at("/services");
	}

	/** Returns the shell command that checks the health of the product in Compose. */
	static String healthcheck() {
		return services().at("/oversight-graph/healthcheck/test/3").stringValue();
	}

	static JsonNode yaml(Path file) {
		return YAML.readTree(read(file));
	}

	/** Returns the files of a folder, without secrets. */
	static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> !file.toString().contains("secrets"))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
