package org.oversightgraph.page.organisation;

/** The tabs of an organisation. */
public enum Tab {

	/** Its oversight. */
	OVERSIGHT("Oversight", ""),
	/** The system around it. */
	SYSTEM("System", "system"),
	/** Segments, support, ratings and metrics. */
	STANDING("Standing and support", "standing"),
	/** Agreements, delegations and commissioning. */
	ARRANGEMENTS("Arrangements", "arrangements"),
	/** The network around it. */
	NETWORK("Network", "network"),
	/** Oversight through time. */
	HISTORY("History", "history"),
	/** Findings. */
	GAPS("Gaps", "gaps"),
	/** Two moments or editions side by side. */
	COMPARE("Compare", "compare");

	private final String label;

	private final String path;

	Tab(String label, String path) {
		this.label = label;
		this.path = path;
	}

	/** Returns the text of the link. */
	public String label() {
		return this.label;
	}

	/** Returns the end of the address; empty for the first tab. */
	public String path() {
		return this.path;
	}

	/** Returns the pattern of the address. */
	public String address() {
		return "/organisations/{code}" + (this.path.isEmpty() ? "" : "/" + this.path);
	}

}
