package org.oversightgraph.page.organisation.system;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.interaction.InteractionPattern;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Edges;
import org.oversightgraph.page.organisation.SegmentRecord;
import org.oversightgraph.page.organisation.Standings;

/**
 * The systems of a trust, from the document {@code organisation-system}.
 *
 * @param systems the systems
 * @param registeredIn the ICB of its head office in the register
 * @param alsoServes large patient flows from other systems
 * @param places the places in which it is a partner
 * @param collaboratives its provider collaboratives
 * @param interaction its segment, compared with those of its systems
 */
public record TrustAnswer(@Nullable List<Membership> systems, @Nullable Body registeredIn,
		@Nullable List<Flow> alsoServes, @Nullable Edges<Related> places, @Nullable Edges<Related> collaboratives,
		@Nullable Interaction interaction) {

	/** Returns the systems; empty if none are recorded. */
	@Override
	public List<Membership> systems() {
		return (this.systems == null) ? List.of() : this.systems;
	}

	/** Returns the patient flows; empty if none are recorded. */
	@Override
	public List<Flow> alsoServes() {
		return (this.alsoServes == null) ? List.of() : this.alsoServes;
	}

	/** Returns the answer in one sentence. */
	String sentence(String name) {
		if (systems().isEmpty()) {
			return "No record says in which system %s works on this date.".formatted(name);
		}
		return (systems().size() == 1)
				? "%s works in the system of %s.".formatted(name, systems().getFirst().icb().name())
				: "%s works in %s: %s.".formatted(name, Wording.count(systems().size(), "system"),
						systems().stream().map((system) -> system.icb().shortName()).collect(Collectors.joining(", ")));
	}

	/**
	 * A system.
	 *
	 * @param icb its ICB
	 * @param settled whether it is certain which successor of a split ICB it is
	 * @param facts the facts
	 */
	public record Membership(Icb icb, boolean settled, List<Reason.Fact> facts) {
	}

	/**
	 * An ICB.
	 *
	 * @param code the code
	 * @param name the name
	 * @param region the region
	 */
	public record Icb(String code, String name, @Nullable Body region) {

		/** Returns the name without its legal form. */
		public String shortName() {
			return new Body(this.code, this.name, null, null, null).shortName();
		}

	}

	/**
	 * A patient flow.
	 *
	 * @param icb the ICB from whose area the patients come
	 * @param share the share of the trust's patients, 0 to 1
	 * @param reason the reason why it is shown
	 * @param facts the facts
	 */
	public record Flow(Body icb, double share, Reason reason, List<Reason.Fact> facts) {
	}

	/**
	 * A related organisation.
	 *
	 * @param node the organisation
	 * @param facts the facts
	 */
	public record Related(Body node, List<Reason.Fact> facts) {
	}

	/**
	 * The segment of the trust, compared with those of its systems.
	 *
	 * @param pattern the result
	 * @param segment the segment of the trust
	 * @param segmentNote a note on it
	 * @param reasons the reasons
	 * @param systems the systems
	 * @param differences the differences between the systems
	 * @param consequences the consequences of the segment
	 * @param partnersExpectedToHelp the partners that are expected to help
	 */
	public record Interaction(InteractionPattern pattern, @Nullable SegmentRecord segment, String segmentNote,
			List<Reason> reasons, List<Compared> systems, List<Reason> differences, List<Consequence> consequences,
			List<Partner> partnersExpectedToHelp) {
	}

	/**
	 * A system compared with the trust.
	 *
	 * @param icb its ICB
	 * @param roles the roles of the ICB
	 * @param segment the segment of the ICB
	 * @param segmentNote a note on it
	 * @param support the support of the ICB
	 * @param pattern the result
	 */
	public record Compared(Body icb, List<OversightRole> roles, @Nullable SegmentRecord segment, String segmentNote,
			List<Standings.Support> support, InteractionPattern pattern) {
	}

	/**
	 * A partner that is expected to help.
	 *
	 * @param organisation the partner
	 * @param because the reasons
	 */
	public record Partner(Body organisation, List<Reason> because) {
	}

}
