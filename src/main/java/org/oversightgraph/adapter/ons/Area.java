package org.oversightgraph.adapter.ons;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.file.Columns;
import org.oversightgraph.adapter.file.FileFaults;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.organisation.OrganisationCode;

/**
 * An area in a lookup file.
 *
 * @param code its code at the Organisation Data Service
 * @param onsCode its statistical code
 * @param name its name
 */
record Area(String code, String onsCode, String name) {

	/**
	 * Reads an area. Reports a fault and returns null if it has no valid code or no name.
	 */
	static @Nullable Area of(Line line, Columns columns, String prefix, FileFaults faults) {
		OrganisationCode code = new OrganisationCode(columns.value(line, prefix + "CDH"));
		String name = columns.value(line, prefix + "NM");
		boolean sound = true;
		if (!code.isWellFormed()) {
			faults.ofValue(line, prefix + "CDH", code.value(), "does not look like a code", OrganisationCode.SHAPES);
			sound = false;
		}
		if (name.isEmpty()) {
			faults.ofValue(line, prefix + "NM", "", "", "Every area needs a name.");
			sound = false;
		}
		return sound ? new Area(code.value(), columns.value(line, prefix + "CD"), name) : null;
	}

}
