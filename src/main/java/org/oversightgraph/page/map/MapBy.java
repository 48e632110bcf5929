package org.oversightgraph.page.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;

/** The values that a map of England can show. */
public enum MapBy {

	/** The region of each ICB. */
	REGION("Regions"),
	/** The number of shared trusts. */
	SHARED("Trusts shared with other ICBs"),
	/** The highest recorded segment. */
	SEGMENT("Segments of trusts"),
	/** The number of findings. */
	FINDINGS("Findings"),
	/** The areas of ambulance trusts. */
	AMBULANCE("Areas of ambulance trusts");

	private final String label;

	MapBy(String label) {
		this.label = label;
	}

	/** Returns the text of the option. */
	public String label() {
		return this.label;
	}

	/** Returns the value in addresses. */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<MapBy> of(String value) {
		return Stream.of(values()).filter((by) -> by.value().equalsIgnoreCase(value)).findFirst();
	}

	/** Returns the trusts to ask for; empty if none. */
	Map<String, Object> filter() {
		return switch (this) {
			case SHARED ->
				Map.of("kinds", List.of(OrganisationKind.TRUST), "status", OrganisationStatus.ACTIVE, "minSystems", 2);
			case SEGMENT -> Map.of("kinds", List.of(OrganisationKind.TRUST), "status", OrganisationStatus.ACTIVE);
			case AMBULANCE -> Map.of("trustTypes", List.of(TrustType.AMBULANCE), "status", OrganisationStatus.ACTIVE);
			case REGION, FINDINGS -> Map.of();
		};
	}

}
