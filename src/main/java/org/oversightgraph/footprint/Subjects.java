package org.oversightgraph.footprint;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.oversightgraph.organisation.OrganisationKind;

/**
 * A selection of the organisations whose facts are read.
 *
 * @param codes the organisations with these codes
 * @param icbs the organisations related to at least {@code least} of these ICBs
 * @param least the minimum number of related ICBs
 * @param regions the ICBs of these regions and the organisations related to them
 * @param segments the organisations ever allocated to these segments
 * @param around the organisations related to the ICBs of these organisations, with places
 * and collaboratives
 * @param kinds all organisations of these kinds
 * @param provided the trusts from which one of these services is or was commissioned
 */
public record Subjects(List<String> codes, List<String> icbs, int least, List<String> regions, List<Integer> segments,
		List<String> around, List<OrganisationKind> kinds, List<String> provided) {

	/** Selects the organisations with these codes. */
	public static Subjects of(Collection<String> codes) {
		return new Subjects(List.copyOf(codes), List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of());
	}

	/** Selects the ICBs and the organisations related to at least a number of them. */
	public static Subjects relatedTo(Collection<String> icbs, int least) {
		return new Subjects(List.copyOf(icbs), List.copyOf(icbs), least, List.of(), List.of(), List.of(), List.of(),
				List.of());
	}

	/** Selects the ICBs of a region and the organisations related to them. */
	public static Subjects inRegion(String region) {
		return new Subjects(List.of(), List.of(), 0, List.of(region), List.of(), List.of(), List.of(), List.of());
	}

	/** Selects the organisations ever allocated to a segment. */
	public static Subjects everInSegment(int segment) {
		return new Subjects(List.of(), List.of(), 0, List.of(), List.of(segment), List.of(), List.of(), List.of());
	}

	/** Selects an organisation and its related organisations. */
	public static Subjects around(String code) {
		return new Subjects(List.of(code), List.of(), 0, List.of(), List.of(), List.of(code), List.of(), List.of());
	}

	/** Selects all organisations of some kinds. */
	public static Subjects ofKinds(Collection<OrganisationKind> kinds) {
		return new Subjects(List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.copyOf(kinds), List.of());
	}

	/** Selects the trusts from which one of some services is or was commissioned. */
	public static Subjects providing(Collection<String> services) {
		return new Subjects(List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.copyOf(services));
	}

	/**
	 * Returns this selection with the organisations with these codes instead of its own.
	 */
	public Subjects withCodes(Collection<String> wanted) {
		return new Subjects(List.copyOf(wanted), this.icbs, this.least, this.regions, this.segments, this.around,
				this.kinds, this.provided);
	}

	/** Whether it selects nothing but organisations by their codes. */
	boolean areCodesAlone() {
		return equals(of(this.codes));
	}

	/**
	 * Returns the parameters of the Cypher statement that selects all but the codes.
	 */
	Map<String, Object> parameters(long release) {
		return Map.of("release", release, "icbs", this.icbs, "least", this.least, "regions", this.regions, "segments",
				this.segments, "around", this.around, "kinds", this.kinds.stream().map(Enum::name).toList(), "provided",
				this.provided);
	}

}
