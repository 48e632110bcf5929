package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * A position as it is being worked out: the facts and the question at hand, and the lines
 * and reasons found so far.
 */
final class PositionDraft {

	private final Framework framework;

	private final Question question;

	private final OversightFacts facts;

	private final List<OversightLine> lines = new ArrayList<>();

	private final List<Reason> reasons = new ArrayList<>();

	private List<Organisation> candidates = List.of();

	private List<Organisation> sharedWith = List.of();

	private List<Organisation> coordinators = List.of();

	PositionDraft(Framework framework, Question question, OversightFacts facts) {
		this.framework = framework;
		this.question = question;
		this.facts = facts;
	}

	OversightFacts facts() {
		return this.facts;
	}

	Organisation subject() {
		return this.facts.subject();
	}

	LocalDate date() {
		return this.question.asOf();
	}

	Question question() {
		return this.question;
	}

	/** A reason by a rule of the edition, or by a convention. */
	Reason reason(String ruleId, String statement, List<Fact> used) {
		FrameworkRule rule = this.framework.rule(this.question.edition(), ruleId);
		return new Reason(rule.id(), statement, rule.citation(), List.copyOf(used));
	}

	/** Adds a reason for the determination. */
	PositionDraft because(String ruleId, String statement, List<Fact> used) {
		this.reasons.add(reason(ruleId, statement, used));
		return this;
	}

	/** Adds a line. */
	PositionDraft line(Organisation overseer, OversightRole role, String ruleId, String statement, List<Fact> used) {
		this.lines.add(new OversightLine(overseer, role, List.of(reason(ruleId, statement, used))));
		return this;
	}

	PositionDraft candidates(List<Organisation> organisations) {
		this.candidates = organisations;
		return this;
	}

	PositionDraft sharedWith(List<Organisation> organisations) {
		this.sharedWith = organisations;
		return this;
	}

	PositionDraft coordinators(List<Organisation> organisations) {
		this.coordinators = organisations;
		return this;
	}

	/** NHS England's line in law, which stands beside every other. */
	PositionDraft statutory(String ruleId, String statement) {
		this.facts.nhsEngland()
			.ifPresent((body) -> line(body, OversightRole.STATUTORY, ruleId, statement.formatted(body.name()),
					List.of(this.facts.registration())));
		return this;
	}

	/** The region of each ICB on the date, with the facts that say so, by name. */
	Map<Organisation, List<Fact>> regionsOf(List<Organisation> icbs) {
		List<String> codes = icbs.stream().map(Organisation::code).toList();
		return this.facts.links(LinkKind.IN_REGION, date())
			.stream()
			.filter((link) -> codes.contains(link.from().code()))
			.sorted(Comparator.comparing((link) -> link.to().name()))
			.collect(Collectors.groupingBy(Link::to, LinkedHashMap::new,
					Collectors.mapping(Link::fact, Collectors.toList())));
	}

	/**
	 * Says of every ICB whose region nothing tells that it is not known which regional
	 * team stands beside it, and which it may be.
	 */
	void regionsNotKnown(List<Organisation> icbs, String rule) {
		for (Organisation icb : icbs) {
			List<Link> before = this.facts.regionsOrThoseBefore(icb, date());
			if (this.facts.isRegionOpen(icb, date()) && !before.isEmpty()) {
				because(rule,
						"Nothing recorded says which region %s is in; the boards it followed are in %s. So it is not known which regional team co-ordinates there."
							.formatted(icb.name(), names(regions(before))),
						before.stream().map(Link::fact).toList());
			}
		}
	}

	/** The regions that some links lead to, by name. */
	static List<Organisation> regions(List<Link> links) {
		return links.stream().map(Link::to).distinct().sorted(Comparator.comparing(Organisation::name)).toList();
	}

	/** The segment in which the subject stands under the edition in force on the date. */
	Optional<SegmentAllocation> segment() {
		return this.facts.segmentOf(subject(), date(), this.question.inForce().id());
	}

	/** The finished position. */
	OversightPosition conclude(Determination determination, @Nullable Organisation lead) {
		return new OversightPosition(subject(), date(), this.question.edition(), determination, lead, this.candidates,
				this.sharedWith, this.coordinators, ordered(this.lines), List.copyOf(this.reasons),
				segment().orElse(null), SegmentNote.of(this.facts, this.question));
	}

	/** Who leads comes first, what stands beside oversight last. */
	private static List<OversightLine> ordered(List<OversightLine> lines) {
		return lines.stream()
			.sorted(Comparator.comparing(OversightLine::role).thenComparing((line) -> line.overseer().name()))
			.toList();
	}

	/**
	 * Names in a row: "A, B and C", or "A; B; C" where a name has an "and" of its own.
	 */
	static String names(List<Organisation> organisations) {
		List<String> names = organisations.stream().map(Organisation::name).toList();
		if (names.size() < 2) {
			return names.isEmpty() ? "none" : names.getFirst();
		}
		if (names.stream().anyMatch((name) -> name.contains(" and "))) {
			return String.join("; ", names);
		}
		return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
	}

	/** A list without one of its members. */
	static List<Organisation> without(List<Organisation> organisations, @Nullable Organisation one) {
		return organisations.stream()
			.filter((organisation) -> one == null || !organisation.code().equals(one.code()))
			.toList();
	}

}
