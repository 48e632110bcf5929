package org.oversightgraph.oversight;

import java.util.Locale;

import org.oversightgraph.framework.FrameworkEdition;

/** The lead of providers' oversight, as named in an edition's file. */
enum Leadership {

	/** The regional teams of NHS England. */
	REGIONS(new RegionLedOversight()),
	/** The ICBs. */
	ICBS(new IcbLedOversight()),
	/** NHS England nationally. */
	NHS_ENGLAND(new NationallyLedOversight());

	// All implementations are stateless.
	@SuppressWarnings("ImmutableEnumChecker")
	private final EditionOversight oversight;

	Leadership(EditionOversight oversight) {
		this.oversight = oversight;
	}

	/**
	 * Returns the reasoning of an edition.
	 * @throws IllegalArgumentException if its file names an unknown leadership
	 */
	static EditionOversight of(FrameworkEdition edition) {
		return valueOf(edition.leadership().toUpperCase(Locale.ROOT).replace('-', '_')).oversight;
	}

}
