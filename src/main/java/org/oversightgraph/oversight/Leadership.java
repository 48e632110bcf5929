package org.oversightgraph.oversight;

import java.util.Locale;

import org.oversightgraph.framework.FrameworkEdition;

/** Who leads the oversight of providers, as the file of an edition names it. */
enum Leadership {

	/** The regional teams of NHS England. */
	REGIONS(new RegionLedOversight()),
	/** The ICBs. */
	ICBS(new IcbLedOversight()),
	/** NHS England nationally. */
	NHS_ENGLAND(new NationallyLedOversight());

	// None of them has a state.
	@SuppressWarnings("ImmutableEnumChecker")
	private final EditionOversight oversight;

	Leadership(EditionOversight oversight) {
		this.oversight = oversight;
	}

	/**
	 * The reasoning of an edition.
	 * @throws IllegalArgumentException if its file names a leadership that has none
	 */
	static EditionOversight of(FrameworkEdition edition) {
		return valueOf(edition.leadership().toUpperCase(Locale.ROOT).replace('-', '_')).oversight;
	}

}
