package org.oversightgraph.page.map;

import java.time.LocalDate;
import java.time.Month;

/** The areas that exist on a date. The dates are those of the geometry. */
public enum AreaLayer {

	/** The NHS England regions, before there were ICBs. */
	REGIONS("nhs_region", "region_ods"),
	/** The ICBs from 1 July 2022. */
	ICBS_2022("icb_2022", "icb22_ods"),
	/** The ICBs from 1 April 2026. */
	ICBS_2026("icb_2026", "icb26_ods");

	private static final LocalDate FIRST_ICBS = LocalDate.of(2022, Month.JULY, 1);

	private static final LocalDate MERGERS = LocalDate.of(2026, Month.APRIL, 1);

	private final String layer;

	private final String code;

	AreaLayer(String layer, String code) {
		this.layer = layer;
		this.code = code;
	}

	/** Returns the areas of a date. */
	public static AreaLayer on(LocalDate date) {
		if (date.isBefore(FIRST_ICBS)) {
			return REGIONS;
		}
		return date.isBefore(MERGERS) ? ICBS_2022 : ICBS_2026;
	}

	/** Returns whether the areas are those of ICBs. */
	public boolean isOfIcbs() {
		return this != REGIONS;
	}

	/** Returns the name of the layer in the file. */
	String layer() {
		return this.layer;
	}

	/** Returns the name of the property with the code of the organisation. */
	String code() {
		return this.code;
	}

}
