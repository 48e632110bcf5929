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
 * Describes in words what changes for an organisation.
 *
 * @param known its recorded facts; null for an organisation made by the scenario
 * @param before its position by the recorded facts; null for an organisation made by the
 * scenario
 * @param supposed its facts in the scenario
 * @param after its position in the scenario
 * @param world all facts in the scenario
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
		int countBefore = Systems.of(this.known, this.world.date()).count();
		int countAfter = Systems.of(this.supposed, this.world.date()).count();
		if (countBefore != countAfter && countBefore > 0 && countAfter > 0) {
			parts.add("%s would work in %s instead of %s".formatted(body.name(), Wording.systems(countAfter),
					Wording.number(countBefore)));
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
			.filter((succession) -> succession.successor().code().equals(body.code()))
			.map(Succession::predecessor)
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
		boolean part = this.supposed.successions()
			.stream()
			.anyMatch((succession) -> succession.successor().code().equals(body.code()) && succession.partial());
		List<Organisation> regions = this.world.regionsOf(List.of(body));
		String region = switch (regions.size()) {
			case 0 -> "No region is recorded for them";
			case 1 -> "Its region would be %s".formatted(Wording.names(regions));
			default ->
				"No record says which region it would be in (%s), or which regional team would lead its oversight"
					.formatted(Wording.row(regions.stream().map(Organisation::name).toList(), "or"));
		};
		return "%s would be formed from %s%s. %s.".formatted(body.name(), part ? "part of " : "", Wording.names(closed),
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
					? was.determination() == Determination.CONFLICTING ? ", where records currently conflict"
							: ", where no lead is currently determined"
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
			parts.add("no record would then say who would %s%s, while %s does at present%s".formatted(
					leading("lead", "be responsible", body), candidates, Wording.named(was.lead()),
					this.world.followed().containsKey(was.lead().code()) ? " and would close" : ""));
		}
		else if (this.after.determination() == Determination.CONFLICTING) {
			parts.add("records would conflict over who %s%s".formatted(leading("leads", "is responsible", body),
					candidates));
		}
		else {
			parts.add("who %s would %s%s".formatted(
					leading("leads", "is responsible", body), was.determination() == this.after.determination()
							? "still not be determined" : "not be determined, where records currently conflict",
					candidates));
		}
	}

	/**
	 * Returns the words for leading the oversight of an organisation or being responsible
	 * for a place.
	 */
	private String leading(String lead, String responsible, @Nullable String body) {
		return this.supposed.subject().is(OrganisationKind.PLACE)
				? responsible + " for " + ((body == null) ? "it" : body) : lead + " " + Wording.oversight(body);
	}

	private String verb(Organisation lead, @Nullable String body) {
		if (this.supposed.subject().is(OrganisationKind.PLACE)) {
			return "%s would be responsible for %s".formatted(Wording.named(lead), (body == null) ? "it" : body);
		}
		return switch (this.after.determination()) {
			case PRESUMED -> (this.supposed.workingSystems(this.world.date()).fromRegister()
					? "%s would be presumed to lead %s" : "%s, as its lead commissioner, would be presumed to lead %s")
				.formatted(Wording.named(lead), Wording.oversight(body));
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
			parts.add("%s would be in segment %d%s".formatted(parts.isEmpty() ? this.supposed.subject().name() : "it",
					now.segment(), (then == null) ? "" : " instead of " + then.segment()));
		}
	}

}
