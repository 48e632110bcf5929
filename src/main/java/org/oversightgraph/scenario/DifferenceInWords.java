package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightPosition;
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
		List<Organisation> heirs = this.world.heirsOf(body);
		if (!heirs.isEmpty()) {
			boolean split = heirs.size() > 1;
			return "%s would close and be %s %s.".formatted(body.name(), split ? "split into" : "followed by",
					Wording.names(heirs));
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
			parts.addAll(new PartsInWords(this.before, this.supposed, this.after, this.world).parts());
		}
		else {
			parts.addAll(new PartsInWords(this.before, this.supposed, this.after, this.world).openRegions());
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
		String region = switch (regions.size()) {
			case 0 -> "no region is recorded for them";
			case 1 -> "it would be in the %s region".formatted(Wording.names(regions));
			default ->
				"nothing says which region it would be in (%s), nor, therefore, which regional team would lead its oversight"
					.formatted(Wording.row(regions.stream().map(Organisation::name).toList(), "or"));
		};
		return "%s would be formed from %s%s; %s.".formatted(body.name(), part ? "part of " : "", Wording.names(closed),
				(this.after.lead() == null) ? region : Wording.named(this.after.lead()) + " would lead its oversight");
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
			parts.add("%s would still lead %s, now %s".formatted(Wording.named(now), Wording.oversight(body),
					firmness()));
		}
		else {
			parts.add(verb(now, body) + (then == null
					? was.determination() == Determination.CONFLICTING ? ", where records conflict as things stand"
							: ", where nobody is determined as things stand"
					: ", in place of %s%s".formatted(Wording.named(then), closing(then))));
		}
	}

	private void nobody(OversightPosition was, @Nullable String body, List<String> parts) {
		boolean sameCandidates = Gist.codes(was.candidates()).equals(Gist.codes(this.after.candidates()));
		if (was.lead() == null && was.determination() == this.after.determination() && sameCandidates) {
			return;
		}
		String candidates = this.after.candidates().isEmpty() ? ""
				: " (%s: %s)".formatted((this.after.candidates().size() == 1) ? "candidate" : "candidates",
						Wording.row(this.after.candidates().stream().map(Wording::named).toList()));
		if (was.lead() != null) {
			parts.add("nobody could any longer be determined to %s%s, where %s does as things stand%s".formatted(
					leading("lead", "answer", body), candidates, Wording.named(was.lead()),
					this.world.followed().containsKey(was.lead().code()) ? " and would close" : ""));
		}
		else if (this.after.determination() == Determination.CONFLICTING) {
			parts.add("records would conflict over who %s%s".formatted(leading("leads", "answers", body), candidates));
		}
		else {
			parts.add("who %s would %s%s".formatted(
					leading("leads", "answers", body), was.determination() == this.after.determination()
							? "still not be determined" : "not be determined, where records conflict as things stand",
					candidates));
		}
	}

	/** To lead the oversight of a body, or to answer for a place. */
	private String leading(String lead, String answer, @Nullable String body) {
		return this.supposed.subject().is(OrganisationKind.PLACE) ? answer + " for " + ((body == null) ? "it" : body)
				: lead + " " + Wording.oversight(body);
	}

	private String verb(Organisation lead, @Nullable String body) {
		if (this.supposed.subject().is(OrganisationKind.PLACE)) {
			return "%s would answer for %s".formatted(Wording.named(lead), (body == null) ? "it" : body);
		}
		return switch (this.after.determination()) {
			case PRESUMED -> "%s, as its lead commissioner, would be presumed to lead %s".formatted(Wording.named(lead),
					Wording.oversight(body));
			case AGREED -> "%s would lead %s by agreement".formatted(Wording.named(lead), Wording.oversight(body));
			default -> "%s would lead %s by rule".formatted(Wording.named(lead), Wording.oversight(body));
		};
	}

	private String firmness() {
		return switch (this.after.determination()) {
			case PRESUMED -> "by presumption";
			case AGREED -> "by agreement";
			default -> "by rule";
		};
	}

	private String closing(Organisation body) {
		return this.world.followed().containsKey(body.code()) ? ", which would close" : "";
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

}
