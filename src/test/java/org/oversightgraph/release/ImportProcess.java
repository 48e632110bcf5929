package org.oversightgraph.release;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.platform.neo4j.EmbeddedNeo4j;
import org.oversightgraph.platform.neo4j.GraphSchema;
import org.oversightgraph.platform.neo4j.GraphStorage;

/**
 * A separate process that imports a variant of the England dataset. It prints each step,
 * and a test can kill it at any step.
 */
public final class ImportProcess {

	private ImportProcess() {
	}

	public static void main(String[] arguments) {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(Path.of(arguments[0])); Driver driver = driver(server)) {
			importer(driver).load(state(arguments[1]), new Attribution("a process", "State " + arguments[1]),
					(phase, done, total) -> System.out.println(phase + " " + done + " of " + total));
		}
	}

	public static Driver driver(EmbeddedNeo4j server) {
		Driver driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()));
		new GraphSchema(driver, null).bringUpToDate();
		return driver;
	}

	public static Importer importer(Driver driver) {
		return new Importer(driver, null, Clock.systemUTC(), new DatasetReader(Draft.EDITIONS), (_) -> {
		}, GraphStorage.UNKNOWN);
	}

	/** Returns the England dataset with this name in every note. */
	public static DatasetContent state(String name) {
		DatasetContent england = new DatasetReader(Draft.EDITIONS).read(DatasetFiles.inFolder(Path.of("seed/england")));
		List<Row> rows = new ArrayList<>();
		for (Row row : england.rows()) {
			if (row.table().column("note").isPresent()) {
				Map<String, Object> values = new HashMap<>(row.values());
				values.put("note", "State " + name);
				rows.add(Row.of(row.table(), values));
			}
			else {
				rows.add(row);
			}
		}
		return new DatasetContent(england.header(), rows);
	}

}
