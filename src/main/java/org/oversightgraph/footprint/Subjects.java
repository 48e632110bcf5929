package org.oversightgraph.footprint;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.oversightgraph.organisation.OrganisationKind;

/**
 * Which bodies the facts of a question are wanted of.
 *
 * @param codes these
 * @param icbs those related to at least {@code least} of these ICBs
 * @param least of how many
 * @param regions the ICBs of these regions and the bodies related to them
 * @param segments those ever allocated to these segments
 * @param around those related to the ICBs of these bodies, and their places and
 * collaboratives
 * @param kinds all of these kinds
 */
public record Subjects(List<String> codes, List<String> icbs, int least, List<String> regions, List<Integer> segments,
		List<String> around, List<OrganisationKind> kinds) {

	/** The bodies with these codes. */
	public static Subjects of(Collection<String> codes) {
		return new Subjects(List.copyOf(codes), List.of(), 0, List.of(), List.of(), List.of(), List.of());
	}

	/** The bodies related to at least so many of these ICBs, and the ICBs themselves. */
	public static Subjects relatedTo(Collection<String> icbs, int least) {
		return new Subjects(List.copyOf(icbs), List.copyOf(icbs), least, List.of(), List.of(), List.of(), List.of());
	}

	/** The ICBs of a region and the bodies related to them. */
	public static Subjects inRegion(String region) {
		return new Subjects(List.of(), List.of(), 0, List.of(region), List.of(), List.of(), List.of());
	}

	/** The bodies ever allocated to a segment. */
	public static Subjects everInSegment(int segment) {
		return new Subjects(List.of(), List.of(), 0, List.of(), List.of(segment), List.of(), List.of());
	}

	/** A body and those around it. */
	public static Subjects around(String code) {
		return new Subjects(List.of(code), List.of(), 0, List.of(), List.of(), List.of(code), List.of());
	}

	/** All bodies of some kinds. */
	public static Subjects ofKinds(OrganisationKind... kinds) {
		return new Subjects(List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.of(kinds));
	}

	/** The parameters by which the statement knows them. */
	Map<String, Object> parameters() {
		return Map.of("codes", this.codes, "icbs", this.icbs, "least", this.least, "regions", this.regions, "segments",
				this.segments, "around", this.around, "kinds", this.kinds.stream().map(Enum::name).toList());
	}

}
