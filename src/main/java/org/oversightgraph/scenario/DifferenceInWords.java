package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightFacts;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * Says in one sentence what changes for a body.
 *
 * @param known what is recorded of it; null for a body that the scenario makes
 * @param before its position by that
 * @param supposed what the scenario supposes of it
 * @param after its position by that
 * @param world everything supposed
 */
record DifferenceInWords(@Nullable OversightFacts known, @Nullable OversightPosition before, OversightFacts supposed,
		OversightPosition after, SupposedFacts world) {

	String sentence() {
		Organisation body = this.supposed.subject();
		if (this.known == null || this.before == null) {
			return created(body);
		}
		List<Organisation> heirs = this.world.followed().get(body.code());
		if (heirs != null) {
			return "%s would close and be followed by %s.".formatted(body.name(), Wording.names(heirs));
		}
		List<String> parts = new ArrayList<>();
		int were = Systems.of(this.known, this.world.date()).count();
		int are = Systems.of(this.supposed, this.world.date()).count();
		if (were != are && were > 0 && are > 0) {
			parts.add("%s would work in %s instead of %s".formatted(body.name(), Wording.systems(are),
					Wording.number(were)));
		}
		lead(this.before, parts);
		segment(this.before, parts);
		if (parts.isEmpty()) {
			around(this.before, parts);
		}
		String sentence = String.join(", and ", parts) + ".";
		return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
	}

	private String created(Organisation body) {
		List<Organisation> closed = this.supposed.successions()
			.stream()
			.filter((one) -> one.successor().code().equals(body.code()))
			.map(Succession::predecessor)
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
		boolean part = this.supposed.successions()
			.stream()
			.anyMatch((one) -> one.successor().code().equals(body.code()) && one.partial());
		List<Organisation> regions = this.world.regionsOf(List.of(body));
		String region = regions.isEmpty() ? "which region it would be in is not supposed"
				: "it would be in the %s region".formatted(Wording.names(regions));
		return "%s would be formed from %s%s; %s.".formatted(body.name(), part ? "part of " : "", Wording.names(closed),
				(this.after.lead() == null) ? region : named(this.after.lead()) + " would lead its oversight");
	}

	private void lead(OversightPosition was, List<String> parts) {
		Organisation now = this.after.lead();
		Organisation then = was.lead();
		boolean same = now != null && then != null && now.code().equals(then.code());
		if (same && was.determination() == this.after.determination()) {
			return;
		}
		String body = parts.isEmpty() ? this.supposed.subject().name() : null;
		if (now == null) {
			nobody(was, body, parts);
		}
		else if (same) {
			parts.add("%s would still lead %s, now %s".formatted(named(now), oversight(body), firmness()));
		}
		else {
			parts.add(verb(now, body) + (then == null
					? was.determination() == Determination.CONFLICTING ? ", where records conflict as things stand"
							: ", where nobody is determined as things stand"
					: ", in place of %s%s".formatted(named(then), closing(then))));
		}
	}

	private void nobody(OversightPosition was, @Nullable String body, List<String> parts) {
		boolean sameCandidates = Scenario.Gist.codes(was.candidates())
			.equals(Scenario.Gist.codes(this.after.candidates()));
		if (was.lead() == null && was.determination() == this.after.determination() && sameCandidates) {
			return;
		}
		String candidates = this.after.candidates().isEmpty() ? ""
				: " (%s: %s)".formatted((this.after.candidates().size() == 1) ? "candidate" : "candidates",
						Wording.names(this.after.candidates()));
		if (was.lead() != null) {
			parts.add("nobody could any longer be determined to lead %s, which %s leads as things stand%s%s"
				.formatted(oversight(body), named(was.lead()), closing(was.lead()), candidates));
		}
		else if (this.after.determination() == Determination.CONFLICTING) {
			parts.add("records would conflict over who leads %s%s".formatted(oversight(body), candidates));
		}
		else {
			parts.add("who leads %s would %s%s".formatted(oversight(body),
					was.determination() == this.after.determination() ? "still not be determined"
							: "not be determined, where records conflict as things stand",
					candidates));
		}
	}

	private String verb(Organisation lead, @Nullable String body) {
		if (this.supposed.subject().is(OrganisationKind.PLACE)) {
			return "%s would answer for %s".formatted(named(lead), (body == null) ? "it" : body);
		}
		return switch (this.after.determination()) {
			case PRESUMED ->
				"%s, as its lead commissioner, would be presumed to lead %s".formatted(named(lead), oversight(body));
			case AGREED -> "%s would lead %s by agreement".formatted(named(lead), oversight(body));
			default -> "%s would lead %s by rule".formatted(named(lead), oversight(body));
		};
	}

	private String firmness() {
		return switch (this.after.determination()) {
			case PRESUMED -> "by presumption";
			case AGREED -> "by agreement";
			default -> "by rule";
		};
	}

	private static String oversight(@Nullable String body) {
		return (body == null) ? "its oversight" : "the oversight of " + body;
	}

	private String closing(Organisation body) {
		return this.world.followed().containsKey(body.code()) ? ", which would close" : "";
	}

	private static String named(Organisation body) {
		boolean region = body.is(OrganisationKind.REGION) && !body.name().contains("Regional Team");
		return region ? "NHS England's " + body.name() + " regional team" : body.name();
	}

	private void segment(OversightPosition was, List<String> parts) {
		SegmentAllocation now = this.after.segment();
		SegmentAllocation then = was.segment();
		if (now != null && (then == null || then.segment() != now.segment())) {
			parts
				.add("%s would stand in segment %d%s".formatted(parts.isEmpty() ? this.supposed.subject().name() : "it",
						now.segment(), (then == null) ? "" : " instead of " + then.segment()));
		}
	}

	/** What changes where neither the systems, nor the lead, nor the segment do. */
	private void around(OversightPosition was, List<String> parts) {
		String subject = this.supposed.subject().name();
		part(this.after.sharedWith(), was.sharedWith(), "share", parts);
		part(this.after.coordinators(), was.coordinators(), "co-ordinate", parts);
		for (OversightRole role : OversightRole.values()) {
			List<Organisation> now = in(role, this.after);
			List<Organisation> then = in(role, was);
			if (parts.isEmpty() && !Scenario.Gist.codes(now).equals(Scenario.Gist.codes(then))) {
				parts.add("%s would %s %s".formatted(subject, switch (role) {
					case COMMISSIONING -> "be commissioned";
					case VEHICLE -> "be overseen";
					case SUPPORT_LEAD -> "be supported";
					case STATUTORY -> "be held to account in law";
					case LEAD -> "be led";
					case SHARED -> "be overseen together";
					case COORDINATING -> "be co-ordinated";
				}, change(now, then, switch (role) {
					case VEHICLE -> "through";
					case SHARED -> "with";
					default -> "by";
				}, "by nobody recorded")));
			}
		}
		if (parts.isEmpty()) {
			parts.add("who leads the oversight of %s would stay as it is, though others round it change"
				.formatted(subject));
		}
	}

	private void part(List<Organisation> now, List<Organisation> then, String verb, List<String> parts) {
		String oversight = oversight(parts.isEmpty() ? this.supposed.subject().name() : null);
		List<Organisation> more = beyond(now, then);
		List<Organisation> fewer = beyond(then, now);
		boolean close = fewer.stream().allMatch((body) -> this.world.followed().containsKey(body.code()));
		if (!more.isEmpty()) {
			parts.add("%s would %s %s%s%s".formatted(Wording.names(more), verb, oversight,
					fewer.isEmpty() ? " as well" : ", in place of " + Wording.names(fewer),
					(close && !fewer.isEmpty()) ? ", which would close" : ""));
		}
		else if (!fewer.isEmpty()) {
			parts.add("%s would no longer %s %s".formatted(Wording.names(fewer), verb, oversight));
		}
	}

	private static List<Organisation> beyond(List<Organisation> bodies, List<Organisation> others) {
		return bodies.stream()
			.filter((body) -> others.stream().noneMatch((other) -> other.code().equals(body.code())))
			.toList();
	}

	private static String change(List<Organisation> now, List<Organisation> then, String by, String none) {
		String instead = then.isEmpty() ? "" : " instead of " + Wording.names(then);
		return (now.isEmpty() ? none : by + " " + Wording.names(now)) + instead;
	}

	private static List<Organisation> in(OversightRole role, OversightPosition position) {
		return position.lines()
			.stream()
			.filter((line) -> line.role() == role)
			.map(OversightLine::overseer)
			.distinct()
			.toList();
	}

}
