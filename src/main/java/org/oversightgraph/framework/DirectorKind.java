package org.oversightgraph.framework;

/**
 * The kind of director appointed to help an organisation in support. The names are the
 * values in the dataset, in the graph and in the files of editions.
 */
public enum DirectorKind {

	/** For a trust. */
	ID("Improvement director"),
	/** For an ICB. */
	SID("System improvement director");

	private final String title;

	DirectorKind(String title) {
		this.title = title;
	}

	/** Returns the title in full. */
	public String title() {
		return this.title;
	}

}
