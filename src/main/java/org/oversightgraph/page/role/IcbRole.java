package org.oversightgraph.page.role;

import java.util.Locale;

/**
 * The role of an integrated care board (ICB) for a trust, strongest first. The roles are
 * those of the API. The letter tells them apart without colour.
 */
public enum IcbRole {

	/** A rule or an agreement makes the ICB the lead. */
	LEADS("L", "Leads oversight"),
	/** The ICB is presumed to lead. */
	PRESUMED("P", "Presumed to lead oversight"),
	/** No lead is determined. The ICB is a possible lead. */
	CANDIDATE("C", "Candidate: a possible lead"),
	/** The ICB shares oversight. Another organisation leads. */
	SHARES("S", "Shares oversight"),
	/** The ICB commissions services and has no role in oversight. */
	COMMISSIONS("c", "Commissions services, no role in oversight"),
	/** The trust works in the system. No record gives the ICB a role. */
	WORKS_IN("w", "The trust works here, no role is recorded");

	private final String letter;

	private final String words;

	IcbRole(String letter, String words) {
		this.letter = letter;
		this.words = words;
	}

	/** Returns the letter in pictures and tables. */
	public String letter() {
		return this.letter;
	}

	/** Returns the role in words, for legends and titles. */
	public String words() {
		return this.words;
	}

	/** Returns the end of the name of a style class, for example {@code works-in}. */
	public String style() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
