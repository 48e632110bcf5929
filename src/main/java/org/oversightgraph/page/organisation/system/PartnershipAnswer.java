package org.oversightgraph.page.organisation.system;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Edges;
import org.oversightgraph.page.organisation.Heading;

/**
 * The members and systems of a cluster, collaborative, place, local authority or joint
 * committee, from the document {@code organisation-system}.
 *
 * @param subtype the type as published
 * @param systems the systems
 * @param members the members of a cluster or collaborative
 * @param partners the partners of a place
 */
public record PartnershipAnswer(@Nullable String subtype, @Nullable List<TrustAnswer.Membership> systems,
		@Nullable Edges<RegionAnswer.Related> members, @Nullable Edges<RegionAnswer.Related> partners) {

	/** Returns the systems; empty if none are recorded. */
	@Override
	public List<TrustAnswer.Membership> systems() {
		return (this.systems == null) ? List.of() : this.systems;
	}

	/** Returns the members or partners; null if this kind of organisation has none. */
	@Nullable Edges<RegionAnswer.Related> all() {
		return (this.members == null) ? this.partners : this.members;
	}

	/** Returns the answer in one sentence. */
	String sentence(Heading heading) {
		String name = heading.name();
		return switch (heading.kind()) {
			case NATIONAL_BODY -> "%s is a national organisation. It belongs to no system.".formatted(name);
			case ICB_CLUSTER -> "%s has %s that share leadership on this date.".formatted(name,
					Wording.count(Edges.of(all()).size(), "ICB"));
			default -> systems().isEmpty() ? "No record says to which system %s belongs on this date.".formatted(name)
					: "%s belongs to the %s of %s.".formatted(name, (systems().size() == 1) ? "system" : "systems",
							systems().stream().map((each) -> each.icb().name()).collect(Collectors.joining(" and ")));
		};
	}

}
