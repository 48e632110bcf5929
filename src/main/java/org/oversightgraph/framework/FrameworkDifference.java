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
 * What differs between two editions, as far as both are held: who is placed in segments,
 * which segments there are, which rules, and who leads oversight.
 *
 * @param from the one edition
 * @param to the other
 */
record FrameworkDifference(FrameworkEdition from, FrameworkEdition to) {

	/** The kinds of organisations of which the editions say who leads. */
	private static final List<OrganisationKind> LED = List.of(OrganisationKind.ICB, OrganisationKind.TRUST);

	/**
	 * A segment number in both editions.
	 *
	 * @param number the number
	 * @param from the segment of the one edition; null when it has none of the number
	 * @param to the segment of the other; null when it has none of the number
	 */
	record SegmentDifference(int number, @Nullable Segment from, @Nullable Segment to) {
	}

	/**
	 * Who leads the oversight of a kind of body.
	 *
	 * @param kind the kind
	 * @param from the rules of the one edition that say so; empty where it is not held
	 * @param to those of the other
	 * @param inWords both in a sentence
	 */
	record LeadDifference(OrganisationKind kind, List<FrameworkRule> from, List<FrameworkRule> to, String inWords) {
	}

	/** The kinds of bodies that only the other edition places in segments. */
	public List<OrganisationKind> segmentedAdded() {
		return without(this.to.segmented(), this.from.segmented());
	}

	/** The kinds of bodies that only the one edition places in segments. */
	public List<OrganisationKind> segmentedRemoved() {
		return without(this.from.segmented(), this.to.segmented());
	}

	/** Every segment number of either edition, with what it stands for in each. */
	public List<SegmentDifference> segments() {
		Set<Integer> numbers = Stream.concat(this.from.segments().stream(), this.to.segments().stream())
			.map(Segment::number)
			.collect(Collectors.toCollection(TreeSet::new));
		return numbers.stream()
			.map((number) -> new SegmentDifference(number, segment(this.from, number), segment(this.to, number)))
			.toList();
	}

	/** The rules that only the one edition has. */
	public List<FrameworkRule> rulesOnlyInFrom() {
		return only(this.from, this.to);
	}

	/** The rules that only the other edition has. */
	public List<FrameworkRule> rulesOnlyInTo() {
		return only(this.to, this.from);
	}

	/** Who leads the oversight of integrated care boards and of trusts. */
	public List<LeadDifference> leads() {
		return LED.stream().map(this::lead).toList();
	}

	/** The difference in a few sentences. */
	public List<String> inWords() {
		List<String> words = new ArrayList<>();
		segmentedAdded().forEach((kind) -> words
			.add("%s places each %s in a segment; %s does not.".formatted(this.to.id(), kind.words(), this.from.id())));
		segmentedRemoved().forEach((kind) -> words
			.add("%s places each %s in a segment; %s does not.".formatted(this.from.id(), kind.words(), this.to.id())));
		if (this.from.segments().size() != this.to.segments().size()) {
			words.add("%s has %d segments, %s has %d.".formatted(this.from.id(), this.from.segments().size(),
					this.to.id(), this.to.segments().size()));
		}
		leads().forEach((lead) -> words.add(lead.inWords()));
		Stream.of(this.from, this.to)
			.distinct()
			.filter((edition) -> !edition.notCovered().isEmpty())
			.forEach((edition) -> words
				.add("%s is held in part only; what its sources leave out is not compared.".formatted(edition.id())));
		return List.copyOf(words);
	}

	private LeadDifference lead(OrganisationKind kind) {
		List<FrameworkRule> before = leadRules(this.from, kind);
		List<FrameworkRule> after = leadRules(this.to, kind);
		return new LeadDifference(kind, before, after, "Who leads the oversight of each %s: %s; %s."
			.formatted(kind.words(), told(this.from, before), told(this.to, after)));
	}

	private static String told(FrameworkEdition edition, List<FrameworkRule> rules) {
		if (rules.isEmpty()) {
			return "the sources held of %s do not say".formatted(edition.id());
		}
		return "under %s, %s".formatted(edition.id(),
				rules.stream()
					.map((rule) -> "\u201c%s\u201d (%s)".formatted(rule.title(), rule.citation()))
					.collect(Collectors.joining(" and ")));
	}

	/**
	 * The rules of an edition that say who leads the oversight of organisations of a
	 * kind.
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
		return edition.segments().stream().filter((one) -> one.number() == number).findFirst().orElse(null);
	}

	private static List<FrameworkRule> only(FrameworkEdition here, FrameworkEdition there) {
		return here.rules().stream().filter((rule) -> there.rule(rule.id()).isEmpty()).toList();
	}

	private static List<OrganisationKind> without(List<OrganisationKind> kinds, List<OrganisationKind> others) {
		return kinds.stream().filter((kind) -> !others.contains(kind)).toList();
	}

}
