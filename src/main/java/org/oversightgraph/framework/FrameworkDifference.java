package org.oversightgraph.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition.Segment;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The differences between two editions, as far as both are available: segmented kinds,
 * segments, rules and leads of oversight.
 *
 * @param from the first edition
 * @param to the second edition
 */
record FrameworkDifference(FrameworkEdition from, FrameworkEdition to) {

	/** The kinds of organisations whose lead is compared. */
	private static final List<OrganisationKind> LED = List.of(OrganisationKind.ICB, OrganisationKind.TRUST);

	/**
	 * The segments with the same number.
	 *
	 * @param number the number
	 * @param from the segment of the first edition; null if there is none
	 * @param to the segment of the second edition; null if there is none
	 */
	record SegmentDifference(int number, @Nullable Segment from, @Nullable Segment to) {
	}

	/**
	 * The lead of the oversight of a kind of organisation.
	 *
	 * @param kind the kind
	 * @param from the rules of the first edition; empty if its sources do not say
	 * @param to the rules of the second edition; empty if its sources do not say
	 * @param inWords both in sentences
	 */
	record LeadDifference(OrganisationKind kind, List<FrameworkRule> from, List<FrameworkRule> to, String inWords) {
	}

	/** The kinds of organisations that only the second edition places in segments. */
	public List<OrganisationKind> segmentedAdded() {
		return without(this.to.segmented(), this.from.segmented());
	}

	/** The kinds of organisations that only the first edition places in segments. */
	public List<OrganisationKind> segmentedRemoved() {
		return without(this.from.segmented(), this.to.segmented());
	}

	/** The segment numbers of both editions, each with its segments. */
	public List<SegmentDifference> segments() {
		Set<Integer> numbers = Stream.concat(this.from.segments().stream(), this.to.segments().stream())
			.map(Segment::number)
			.collect(Collectors.toCollection(TreeSet::new));
		return numbers.stream()
			.map((number) -> new SegmentDifference(number, segment(this.from, number), segment(this.to, number)))
			.toList();
	}

	/**
	 * The rules whose id only the first edition has. Editions can have rules on the same
	 * subject under different ids.
	 */
	public List<FrameworkRule> rulesOnlyInFrom() {
		return only(this.from, this.to);
	}

	/**
	 * The rules whose id only the second edition has. Editions can have rules on the same
	 * subject under different ids.
	 */
	public List<FrameworkRule> rulesOnlyInTo() {
		return only(this.to, this.from);
	}

	/** The leads of the oversight of integrated care boards and of trusts. */
	public List<LeadDifference> leads() {
		return LED.stream().map(this::lead).toList();
	}

	/** The differences in sentences. */
	public List<String> inWords() {
		List<String> words = new ArrayList<>();
		segmentedAdded().forEach((kind) -> words
			.add("%s places each %s in a segment. %s does not.".formatted(this.to.id(), kind.words(), this.from.id())));
		segmentedRemoved().forEach((kind) -> words
			.add("%s places each %s in a segment. %s does not.".formatted(this.from.id(), kind.words(), this.to.id())));
		if (this.from.segments().size() != this.to.segments().size()) {
			words.add("%s has %d segments. %s has %d.".formatted(this.from.id(), this.from.segments().size(),
					this.to.id(), this.to.segments().size()));
		}
		leads().forEach((lead) -> words.add(lead.inWords()));
		Stream.of(this.from, this.to)
			.distinct()
			.filter((edition) -> !edition.notCovered().isEmpty())
			.forEach((edition) -> words.add("Only part of %s is available. Topics outside its sources are not compared."
				.formatted(edition.id())));
		return List.copyOf(words);
	}

	private LeadDifference lead(OrganisationKind kind) {
		List<FrameworkRule> before = leadRules(this.from, kind);
		List<FrameworkRule> after = leadRules(this.to, kind);
		return new LeadDifference(kind, before, after,
				"%s. %s.".formatted(statement(this.from, kind, before), statement(this.to, kind, after)));
	}

	private static String statement(FrameworkEdition edition, OrganisationKind kind, List<FrameworkRule> rules) {
		if (rules.isEmpty()) {
			return "The available sources of %s do not say who leads the oversight of each %s".formatted(edition.id(),
					kind.words());
		}
		return "Under %s, the lead of the oversight of each %s follows from %s".formatted(edition.id(), kind.words(),
				rules.stream()
					.map((rule) -> "\u201c%s\u201d (%s)".formatted(rule.title(), rule.citation()))
					.collect(Collectors.joining(" and ")));
	}

	/**
	 * Returns an edition's rules on the lead of the oversight of a kind of organisation.
	 */
	static List<FrameworkRule> leadRules(FrameworkEdition edition, OrganisationKind kind) {
		return switch (kind) {
			case ICB -> edition.allPlaying(RuleRole.LEADS_ICB);
			case TRUST -> Stream.of(RuleRole.LEADS_PROVIDER, RuleRole.AGREEMENT_NAMES_LEAD)
				.flatMap((role) -> edition.allPlaying(role).stream())
				.toList();
			default -> List.of();
		};
	}

	private static @Nullable Segment segment(FrameworkEdition edition, int number) {
		return edition.segments().stream().filter((segment) -> segment.number() == number).findFirst().orElse(null);
	}

	private static List<FrameworkRule> only(FrameworkEdition here, FrameworkEdition there) {
		return here.rules().stream().filter((rule) -> there.rule(rule.id()).isEmpty()).toList();
	}

	private static List<OrganisationKind> without(List<OrganisationKind> kinds, List<OrganisationKind> others) {
		return kinds.stream().filter((kind) -> !others.contains(kind)).toList();
	}

}
