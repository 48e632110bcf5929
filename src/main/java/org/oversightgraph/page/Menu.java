package org.oversightgraph.page;

/** The items of the menu. */
public enum Menu {

	/** Search and lists of organisations. */
	SEARCH("Search", "/search"),
	/** Map of England. */
	MAP("Map", "/map"),
	/** Trusts that work in several systems. */
	SHARED("Shared oversight", "/shared-oversight"),
	/** Changes between two dates. */
	CHANGES("What changed", "/changes"),
	/** Support register. */
	SUPPORT("Support", "/support"),
	/** Findings. */
	GAPS("Gaps", "/gaps"),
	/** Effects of a hypothetical change. */
	SCENARIO("What if", "/scenario"),
	/** Editions of the framework. */
	FRAMEWORK("Framework", "/framework"),
	/** Coverage and sources. */
	ABOUT("About the data", "/about"),
	/** No item, for pages that are not in the menu. */
	NONE("", "");

	private final String label;

	private final String path;

	Menu(String label, String path) {
		this.label = label;
		this.path = path;
	}

	/** Returns the text of the link. */
	public String label() {
		return this.label;
	}

	/** Returns the path of the page. */
	public String path() {
		return this.path;
	}

}
