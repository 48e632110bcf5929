package org.oversightgraph.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition.Segment;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The differences between two editions, as far as both are available: segmented kinds,
 * segments, concepts of rules and leads of oversight.
 *
 * @param from the first edition
 * @param to the second edition
 */
record FrameworkDifference(FrameworkEdition from, FrameworkEdition to) {

	/** The number of rules up to which a sentence names them. */
	private static final int NAMED = 2;

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
	 * @param summary both in sentences
	 */
	record LeadDifference(OrganisationKind kind, List<FrameworkRule> from, List<FrameworkRule> to, String summary) {
	}

	/**
	 * The rules on one concept.
	 *
	 * @param concept the concept
	 * @param from the rules of the first edition; empty if there are none
	 * @param to the rules of the second edition; empty if there are none
	 * @param summary both in sentences
	 */
	record ConceptDifference(RuleConcept concept, List<FrameworkRule> from, List<FrameworkRule> to, String summary) {
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

	/** The concepts on which at least one of the editions has rules. */
	public List<ConceptDifference> concepts() {
		return Arrays.stream(RuleConcept.values())
			.map((concept) -> new ConceptDifference(concept, about(this.from, concept), about(this.to, concept),
					summary(concept)))
			.filter((difference) -> !difference.from().isEmpty() || !difference.to().isEmpty())
			.toList();
	}

	/**
	 * The rules of the first edition on concepts without a rule of the second edition.
	 */
	public List<FrameworkRule> rulesOnlyInFrom() {
		return only(this.from, this.to);
	}

	/**
	 * The rules of the second edition on concepts without a rule of the first edition.
	 */
	public List<FrameworkRule> rulesOnlyInTo() {
		return only(this.to, this.from);
	}

	/** The leads of the oversight of integrated care boards and of trusts. */
	public List<LeadDifference> leads() {
		return LED.stream().map(this::lead).toList();
	}

	/** The differences in sentences. */
	public List<String> summary() {
		List<String> words = new ArrayList<>();
		segmentedAdded().forEach((kind) -> words
			.add("%s places each %s in a segment. %s does not.".formatted(this.to.id(), kind.words(), this.from.id())));
		segmentedRemoved().forEach((kind) -> words
			.add("%s places each %s in a segment. %s does not.".formatted(this.from.id(), kind.words(), this.to.id())));
		if (this.from.segments().size() != this.to.segments().size()) {
			words.add("%s has %d segments. %s has %d.".formatted(this.from.id(), this.from.segments().size(),
					this.to.id(), this.to.segments().size()));
		}
		leads().forEach((lead) -> words.add(lead.summary()));
		words.addAll(onlyIn(this.from, this.to));
		words.addAll(onlyIn(this.to, this.from));
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
		Set<RuleConcept> others = concepts(there);
		return here.rules()
			.stream()
			.filter((rule) -> rule.concept() != null && !others.contains(rule.concept()))
			.toList();
	}

	/** Returns the concepts that only one edition has rules on, in a sentence. */
	private static List<String> onlyIn(FrameworkEdition here, FrameworkEdition there) {
		Set<RuleConcept> only = concepts(here);
		only.removeAll(concepts(there));
		if (only.isEmpty()) {
			return List.of();
		}
		String concepts = only.stream().map(RuleConcept::words).collect(Collectors.joining("; "));
		return List.of("%s has rules on these topics, and %s: %s.".formatted(here.id(), there.notCovered().isEmpty()
				? there.id() + " has none" : "the available sources of " + there.id() + " have none", concepts));
	}

	private static Set<RuleConcept> concepts(FrameworkEdition edition) {
		Set<RuleConcept> concepts = EnumSet.noneOf(RuleConcept.class);
		edition.rules().stream().map(FrameworkRule::concept).filter(Objects::nonNull).forEach(concepts::add);
		return concepts;
	}

	private static List<FrameworkRule> about(FrameworkEdition edition, RuleConcept concept) {
		return edition.rules().stream().filter((rule) -> rule.concept() == concept).toList();
	}

	private String summary(RuleConcept concept) {
		return "%s %s".formatted(summary(this.from, concept), summary(this.to, concept));
	}

	private static String summary(FrameworkEdition edition, RuleConcept concept) {
		List<FrameworkRule> rules = about(edition, concept);
		if (rules.isEmpty()) {
			return (edition.notCovered().isEmpty() ? "%s has no rule on %s."
					: "The available sources of %s have no rule on %s.")
				.formatted(edition.id(), concept.words());
		}
		return "On %s, %s has %s.".formatted(concept.words(), edition.id(),
				(rules.size() > NAMED) ? rules.size() + " rules"
						: rules.stream()
							.map((rule) -> "\u201c%s\u201d (%s)".formatted(rule.title(), rule.citation()))
							.collect(Collectors.joining(" and ")));
	}

	private static List<OrganisationKind> without(List<OrganisationKind> kinds, List<OrganisationKind> others) {
		return kinds.stream().filter((kind) -> !others.contains(kind)).toList();
	}

}
