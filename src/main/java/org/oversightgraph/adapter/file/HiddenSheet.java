package org.oversightgraph.adapter.file;

/** A hidden sheet of a workbook. It is not read, because it can have older rows. */
final class HiddenSheet {

	private HiddenSheet() {
	}

	/** Returns the remark on a hidden sheet. */
	static String remark(String name) {
		return "Not used, because it is hidden: sheet " + name + ".";
	}

}
