package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Link;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightRole;

/**
 * Describes changes in the oversight of an organisation whose systems, lead and segment
 * do not change.
 *
 * @param was its current position
 * @param supposed its facts in the scenario
 * @param after its position in the scenario
 * @param world all facts in the scenario
 */
record PartsInWords(OversightPosition was, OversightFacts supposed, OversightPosition after, SupposedFacts world) {

	/** Returns the parts of the sentence, at least one. */
	List<String> parts() {
		List<String> parts = new ArrayList<>();
		part(OversightRole.SHARED, this.after.sharedWith(), this.was.sharedWith(), parts);
		part(OversightRole.COORDINATING, this.after.coordinators(), known(this.was.coordinators()), parts);
		for (OversightRole role : OversightRole.values()) {
			if (parts.isEmpty()) {
				part(role, in(role, this.after), known(in(role, this.was)), parts);
			}
		}
		parts.addAll(openRegions());
		if (parts.isEmpty()) {
			parts.add("the lead of the oversight of %s would not change, but related organisations would"
				.formatted(subject()));
		}
		return parts;
	}

	/**
	 * Returns a part of the sentence about regions whose future part is not known,
	 * because the region of an ICB is not known.
	 */
	List<String> openRegions() {
		List<Organisation> mayLeave = in(null, this.was).stream()
			.filter((body) -> body.is(OrganisationKind.REGION) && !known(List.of(body)).contains(body))
			.toList();
		if (mayLeave.isEmpty()) {
			return List.of();
		}
		String unknown = "no record says which region %s would be in".formatted(Wording.names(open()));
		return this.after.candidates().containsAll(mayLeave) ? List.of(unknown)
				: List.of("it is not known whether %s would still have a part in its oversight, because %s"
					.formatted(Wording.row(mayLeave.stream().map(Wording::named).toList()), unknown));
	}

	/** Returns the ICBs of its systems whose region in the scenario is not known. */
	private List<Organisation> open() {
		return this.supposed.systemsOn(this.world.date())
			.stream()
			.map(WorkingSystem::icb)
			.filter((icb) -> this.supposed.isRegionOpen(icb, this.world.date()))
			.toList();
	}

	/** Returns the organisations without regions whose part depends on such an ICB. */
	private List<Organisation> known(List<Organisation> bodies) {
		Set<Organisation> may = open().stream()
			.flatMap((icb) -> this.supposed.regionsOrThoseBefore(icb, this.world.date()).stream())
			.map(Link::to)
			.collect(Collectors.toSet());
		List<Organisation> still = in(null, this.after);
		return bodies.stream().filter((body) -> !may.contains(body) || still.contains(body)).toList();
	}

	private String subject() {
		return this.supposed.subject().name();
	}

	private void part(OversightRole role, List<Organisation> now, List<Organisation> then, List<String> parts) {
		String has = has(role, parts.isEmpty() ? subject() : null);
		List<Organisation> more = beyond(now, then);
		List<Organisation> fewer = beyond(then, now);
		boolean close = fewer.stream().allMatch((body) -> this.world.followed().containsKey(body.code()));
		if (!more.isEmpty()) {
			parts.add("%s would %s%s%s".formatted(Wording.names(more), has,
					fewer.isEmpty() ? " as well" : ", in place of " + Wording.names(fewer),
					(close && !fewer.isEmpty()) ? ", which would close" : ""));
		}
		else if (!fewer.isEmpty()) {
			parts.add("%s would no longer %s".formatted(Wording.names(fewer), has));
		}
	}

	/** Returns the words for a part, with the subject or "it". */
	private static String has(OversightRole role, @Nullable String subject) {
		return switch (role) {
			case COMMISSIONING -> "commission services from " + ((subject == null) ? "it" : subject);
			case SUPPORT_LEAD -> "lead the support of " + ((subject == null) ? "it" : subject);
			case STATUTORY -> "be accountable in law for " + ((subject == null) ? "it" : subject);
			case VEHICLE -> "be the vehicle for " + Wording.oversight(subject);
			case LEAD -> "lead " + Wording.oversight(subject);
			case SHARED -> "share " + Wording.oversight(subject);
			case COORDINATING -> "co-ordinate " + Wording.oversight(subject);
		};
	}

	private static List<Organisation> beyond(List<Organisation> bodies, List<Organisation> others) {
		return bodies.stream()
			.filter((body) -> others.stream().noneMatch((other) -> other.code().equals(body.code())))
			.toList();
	}

	/** Returns the organisations with a part, or with any part if the role is null. */
	private static List<Organisation> in(@Nullable OversightRole role, OversightPosition position) {
		return position.lines()
			.stream()
			.filter((line) -> role == null || line.role() == role)
			.map(OversightLine::overseer)
			.distinct()
			.toList();
	}

}
