package org.oversightgraph.page.about;

import java.util.List;

/**
 * A file to download.
 *
 * @param path the path below the root of the application
 * @param content its content
 */
public record Download(String path, String content) {

	/** The files that a reader may want, the most asked for first. */
	static final List<Download> ALL = List.of(new Download("export/oversight.csv",
			"Who oversees each open trust on the date, with the determination and the rules. One row for each trust."),
			new Download("export/findings.csv", "Gaps and overlaps in the arrangements, the most severe first."),
			new Download("export/organisations.csv",
					"All organisations with their opening and closing dates and their successors."),
			new Download("export/arrangements.csv",
					"Agreements, memoranda, delegations and joint committees, with their parties."),
			new Download("export/releases.csv", "All releases of the data."),
			new Download("export/dataset.zip",
					"The whole dataset in its own format: a CSV file for each table, with all sources."),
			new Download("export/graph.graphml",
					"The graph as GraphML, for tools such as Gephi and Cytoscape. Add around=CODE for one organisation."),
			new Download("export/graph.jsonld",
					"The graph as JSON-LD, for linked data. Add around=CODE for one organisation."));

	/** Returns the name of the file. */
	public String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** Returns whether the file depends on the date and the edition. */
	public boolean isDated() {
		return !this.path.endsWith("dataset.zip") && !this.path.endsWith("releases.csv");
	}

}
