package org.oversightgraph.page.organisation.system;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Naming;
import org.oversightgraph.page.organisation.SegmentRecord;
import org.oversightgraph.page.organisation.Standings;

/**
 * An organisation in a list, with its oversight and standing.
 *
 * @param code the code
 * @param name the name
 * @param kind the kind
 * @param type the type of a trust
 * @param segment the segment that applies
 * @param oversight the oversight lead; null if not selected
 * @param systems the systems of a trust
 * @param standing its support and its recorded segments
 */
public record Member(String code, String name, OrganisationKind kind, @Nullable TrustType type,
		@Nullable SegmentRecord segment, @Nullable Lead oversight, @Nullable List<Membership> systems,
		@Nullable Standings standing) {

	/**
	 * The oversight lead.
	 *
	 * @param determination the determination of the lead
	 * @param lead the lead
	 */
	public record Lead(Determination determination, @Nullable Body lead) {

		/** Returns the lead and how firm it is, for example "NHS X (presumed)". */
		public String inWords() {
			if (this.lead == null) {
				return Wording.determination(this.determination);
			}
			String name = Naming.full(this.lead);
			return (this.determination == Determination.PRESUMED) ? name + " (presumed)" : name;
		}

	}

	/**
	 * A system.
	 *
	 * @param icb its ICB
	 */
	public record Membership(Body icb) {
	}

	/** Returns the kind in words. */
	public String kindInWords() {
		return Wording.kind(this.kind, this.type);
	}

	/** Returns the lead in words; empty if it was not selected. */
	public String leadInWords() {
		return (this.oversight == null) ? "" : this.oversight.inWords();
	}

	/**
	 * Returns the segment in words; empty if no edition places this kind in a segment.
	 */
	public String segmentInWords() {
		return (this.standing == null) ? "" : this.standing.segment(this.segment);
	}

	/** Returns the support in words. */
	public String supportInWords() {
		return (this.standing == null) ? "" : this.standing.supportInWords();
	}

	/** Returns the systems of a trust, by their short names. */
	public String systemsInWords() {
		return (this.systems == null) ? ""
				: this.systems.stream().map((system) -> system.icb().shortName()).collect(Collectors.joining(", "));
	}

}
