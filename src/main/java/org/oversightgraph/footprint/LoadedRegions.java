package org.oversightgraph.footprint;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.Moment;

/**
 * The regions of ICBs that one request has loaded with the recorded facts of other
 * organisations. An ICB below a trust does not need another read.
 */
final class LoadedRegions {

	private final Map<IcbOnDate, Organisation> regions = new ConcurrentHashMap<>();

	private record IcbOnDate(String code, Moment moment) {
	}

	/** Adds the regions of the ICBs that the facts concern. */
	void add(Collection<OversightFacts> facts, Moment moment) {
		facts.stream()
			.flatMap((found) -> found.links(LinkKind.IN_REGION, moment.asOf()).stream())
			.forEach((link) -> this.regions.putIfAbsent(new IcbOnDate(link.from().code(), moment), link.to()));
	}

	/** Returns the region of an ICB on a date; null if none has been loaded. */
	@Nullable Organisation find(Organisation icb, Moment moment) {
		return this.regions.get(new IcbOnDate(icb.code(), moment));
	}

}
