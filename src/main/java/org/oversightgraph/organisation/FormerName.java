package org.oversightgraph.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/**
 * A name that an organisation had before its current name.
 *
 * @param name the former name
 * @param from the first date on which the organisation had the name; null if that is
 * before the period of the dataset
 * @param to the first date on which it no longer had the name
 */
public record FormerName(String name, @Nullable PartialDate from, PartialDate to) {

	/** The notation that {@link #parse(String)} accepts, for error messages. */
	public static final String FORM = "name|from|to, for example Solent NHS Trust||2024-10-01. "
			+ "from is the first date of the name and may be empty. "
			+ "to is the first date on which the name no longer applied";

	private static final String SEPARATOR = "|";

	/**
	 * Reads a former name, as {@code name|from|to}. {@code from} may be empty.
	 * @throws IllegalArgumentException if the notation is different, or the period ends
	 * before it begins
	 */
	public static FormerName parse(String text) {
		String[] parts = text.split("\\|", -1);
		if (parts.length != 3 || parts[0].isBlank()) {
			throw new IllegalArgumentException("expected name|from|to");
		}
		PartialDate from = parts[1].isBlank() ? null : PartialDate.parse(parts[1]);
		PartialDate to = PartialDate.parse(parts[2]);
		if (from != null && from.earliest() != null && to.certainlyBy(from.earliest())) {
			throw new IllegalArgumentException("the name ends before it begins");
		}
		return new FormerName(parts[0].strip(), from, to);
	}

	/** Returns the former name in the notation that {@link #parse(String)} accepts. */
	public String written() {
		return this.name + SEPARATOR + ((this.from != null) ? this.from.text() : "") + SEPARATOR + this.to.text();
	}

	/** Whether the organisation certainly no longer had the name on the date. */
	boolean endsBy(LocalDate date) {
		return this.to.certainlyBy(date);
	}

	/**
	 * Whether the organisation certainly had the name on the date. If the date of a name
	 * change is uncertain, the former name stops applying on the earliest possible date.
	 */
	boolean appliesOn(LocalDate date) {
		return (this.from == null || this.from.certainlyBy(date)) && !this.to.possiblyBy(date);
	}

}
