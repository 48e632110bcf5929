package org.oversightgraph.page.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.network.Around.Code;
import org.oversightgraph.page.network.Around.Line;
import org.oversightgraph.page.network.Around.Oversight;
import org.oversightgraph.page.network.Around.Position;

/** Collects the organisations around the centre, and all relations between them. */
final class Relations {

	private final Map<String, Member> members = new LinkedHashMap<>();

	private final Set<Relation> relations = new LinkedHashSet<>();

	private final Set<OrganisationKind> kinds;

	/**
	 * Starts with the organisation at the centre.
	 * @param kinds the kinds to collect; empty for all
	 */
	Relations(Member centre, Set<OrganisationKind> kinds) {
		this.kinds = kinds;
		this.members.put(centre.code(), centre);
	}

	/** Adds the overseers of the centre, which may be far from it in the graph. */
	void addOverseers(Member centre, Position position) {
		for (Line line : position.lines()) {
			RelationType type = type(line.role(), position.determination());
			Body overseer = line.overseer();
			OrganisationKind kind = overseer.kind();
			if (type != null && kind != null && isChosen(kind)) {
				Member member = this.members.computeIfAbsent(overseer.code(),
						(code) -> new Member(code, overseer.name(), kind,
								(overseer.status() == null) ? OrganisationStatus.ACTIVE : overseer.status()));
				this.relations.add(new Relation(member, centre, type, line.reasons().isEmpty()
						? sentence(member, type, centre) : line.reasons().getFirst().statement()));
			}
		}
	}

	void addNeighbours(Around around) {
		around.organisations()
			.stream()
			.filter((neighbour) -> isChosen(neighbour.kind()))
			.forEach((neighbour) -> this.members.putIfAbsent(neighbour.code(), neighbour.member()));
		around.links().forEach((link) -> {
			Member from = this.members.get(link.from().code());
			Member to = this.members.get(link.to().code());
			if (from != null && to != null) {
				this.relations.add(new Relation(from, to, link.kind(), link.fact().statement()));
			}
		});
	}

	/** Adds who leads and shares the oversight of a neighbour, if they are members. */
	void addOversight(String code, @Nullable Oversight oversight) {
		Member subject = this.members.get(code);
		if (subject == null || oversight == null) {
			return;
		}
		Code lead = oversight.lead();
		if (lead != null) {
			addOverseer(lead, subject, type(OversightRole.LEAD, oversight.determination()), oversight.determination());
		}
		oversight.sharedWith()
			.forEach((sharing) -> addOverseer(sharing, subject, RelationType.SHARED, oversight.determination()));
	}

	private void addOverseer(Code overseer, Member subject, @Nullable RelationType type, Determination determination) {
		Member from = this.members.get(overseer.code());
		if (from != null && type != null) {
			this.relations.add(new Relation(from, subject, type,
					"%s (lead: %s).".formatted(sentence(from, type, subject).replaceAll("\\.$", ""),
							Wording.determination(determination).toLowerCase(Locale.UK))));
		}
	}

	private static @Nullable RelationType type(OversightRole role, Determination determination) {
		return switch (role) {
			case LEAD -> (determination == Determination.PRESUMED) ? RelationType.PRESUMED_LEAD : RelationType.LEAD;
			case SHARED -> RelationType.SHARED;
			case COORDINATING -> RelationType.COORDINATING;
			case SUPPORT_LEAD -> RelationType.SUPPORT_LEAD;
			case VEHICLE, STATUTORY, COMMISSIONING -> null;
		};
	}

	private static String sentence(Member from, RelationType type, Member to) {
		String words = (type == RelationType.PRESUMED_LEAD) ? "is presumed to lead the oversight of" : type.words();
		return "%s %s %s.".formatted(from.name(), words, to.name());
	}

	private boolean isChosen(OrganisationKind kind) {
		return this.kinds.isEmpty() || this.kinds.contains(kind);
	}

	/** Returns the organisations, the centre first. */
	Collection<Member> members() {
		return this.members.values();
	}

	/** Returns the relations: those of the oversight first. */
	List<Relation> all() {
		return this.relations.stream().sorted(Comparator.comparing((relation) -> relation.type().strength())).toList();
	}

}
