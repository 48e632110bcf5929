package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Source;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * A stay in a programme of support as it looks on a date.
 *
 * @param recorded what is recorded of it
 * @param asOf the date
 * @param rules the rules of its time
 */
record SupportStay(RecordedStay recorded, LocalDate asOf, SupportRules rules) {

	/** Whether a stay goes on. */
	enum Status {

		/** It certainly does. */
		ONGOING,
		/** It has certainly ended. */
		ENDED,
		/** The record leaves it open. */
		NOT_KNOWN

	}

	/**
	 * The director given to a body.
	 *
	 * @param kind ID or SID
	 * @param title what that stands for
	 * @param from from when, as written
	 * @param reportsTo to whom by rule; null where it is not held
	 * @param rule the rule that says so
	 */
	record SupportDirector(String kind, String title, @Nullable String from, @Nullable String reportsTo,
			@Nullable FrameworkRule rule) {
	}

	/**
	 * A criterion for exit as it stands on the date.
	 *
	 * @param recorded what is recorded of it
	 * @param state whether it is met
	 */
	record SeenCriterion(ExitCriterion recorded, ExitCriterion.State state) {

		/** Its number among the others. */
		public int number() {
			return this.recorded.number();
		}

		/** What is to be achieved. */
		public String criterion() {
			return this.recorded.criterion();
		}

		/** When it was met, as written; null while it is not. */
		public @Nullable String metOn() {
			return (this.state == ExitCriterion.State.NOT_MET) ? null : this.recorded.metOnAsRecorded();
		}

		/** How it is known. */
		public Evidence evidence() {
			return this.recorded.provenance().evidence();
		}

		/** Where it was read. */
		public List<Source> sources() {
			return this.recorded.provenance().sources();
		}

		/** What else there is to say of it. */
		public @Nullable String note() {
			return this.recorded.provenance().note();
		}

	}

	/** The programme. */
	public Programme programme() {
		return this.recorded.programme();
	}

	/** What led to it. */
	public List<String> trigger() {
		return this.recorded.trigger();
	}

	/** Whether the Care Quality Commission recommended entry. */
	public @Nullable Boolean cqcRecommended() {
		return this.recorded.isOnCqcRecommendation() ? Boolean.TRUE : this.recorded.cqcRecommended();
	}

	/** Whether it goes on. */
	public Status status() {
		Period period = this.recorded.provenance().period();
		if (period.certainlyHoldsOn(this.asOf)) {
			return Status.ONGOING;
		}
		return period.possiblyHoldsOn(this.asOf) ? Status.NOT_KNOWN : Status.ENDED;
	}

	/** What to know of whether it goes on. */
	public String statusNote() {
		String confirmed = this.recorded.provenance().confirmedOn();
		String spoken = (confirmed == null) ? "" : " Last confirmed by its source: %s.".formatted(confirmed);
		String when = this.recorded.provenance().period().inWords();
		PartialDate to = this.recorded.provenance().period().to();
		return switch (status()) {
			case ENDED -> "It is recorded " + when + ".";
			case NOT_KNOWN ->
				"It is recorded %s; whether the body was in it on %s is not known.".formatted(when, this.asOf) + spoken;
			case ONGOING -> ((to == null) ? "Nothing recorded ends it." : "It had not ended.") + spoken;
		};
	}

	/** The director, where one is recorded to be in place by the date. */
	public @Nullable SupportDirector director() {
		String kind = this.recorded.director();
		PartialDate from = this.recorded.directorFrom();
		if (kind == null || (from != null && !from.possiblyBy(this.asOf))) {
			return null;
		}
		String title = kind.equals("SID") ? "System improvement director" : "Improvement director";
		String since = (from == null) ? null : from.text();
		return this.rules.reporting(kind)
			.map((line) -> new SupportDirector(kind, title, since, line.to(),
					this.rules.rule(line.rule()).orElse(null)))
			.orElseGet(() -> new SupportDirector(kind, title, since, null, null));
	}

	/** What happened in it by the date, or may have. */
	public List<SupportEvent> events() {
		return this.recorded.events()
			.stream()
			.filter((event) -> event.on() == null || event.on().possiblyBy(this.asOf))
			.toList();
	}

	/** What exit asks, each as it stands on the date. */
	public List<SeenCriterion> exitCriteria() {
		return this.recorded.criteria()
			.stream()
			.map((criterion) -> new SeenCriterion(criterion, criterion.on(this.asOf)))
			.toList();
	}

	/** How many criteria are met. */
	public int criteriaMet() {
		return count(ExitCriterion.State.MET);
	}

	/** How many criteria are not met. */
	public int criteriaNotMet() {
		return count(ExitCriterion.State.NOT_MET);
	}

	/** Of how many criteria it is not known. */
	public int criteriaNotKnown() {
		return count(ExitCriterion.State.NOT_KNOWN);
	}

	private int count(ExitCriterion.State state) {
		return (int) this.recorded.criteria().stream().filter((criterion) -> criterion.on(this.asOf) == state).count();
	}

	/** The target for exit, as written. */
	public @Nullable String targetExit() {
		return (this.recorded.targetExit() == null) ? null : this.recorded.targetExit().text();
	}

	/** Whether the target has passed; null when there is none, or that is not known. */
	public @Nullable Boolean targetExitPassed() {
		PartialDate target = this.recorded.targetExit();
		if (target == null) {
			return null;
		}
		if (target.certainlyBy(this.asOf.minusDays(1))) {
			return true;
		}
		return target.possiblyBy(this.asOf.minusDays(1)) ? null : false;
	}

	/** The target in words, and what became of it. */
	public String targetExitNote() {
		PartialDate target = this.recorded.targetExit();
		if (target == null) {
			return "No target for exit is recorded.";
		}
		if (status() == Status.ENDED) {
			return ended(target);
		}
		Boolean passed = targetExitPassed();
		if (passed == null) {
			return "Whether the target of %s has passed is not known.".formatted(target);
		}
		if (!passed) {
			return "The target is %s.".formatted(target);
		}
		return (status() == Status.ONGOING) ? "The target of %s has passed, and the support goes on.".formatted(target)
				: "The target of %s has passed; whether the support goes on is not known.".formatted(target);
	}

	/**
	 * The end is the first day without support, so that it may be a day past the target.
	 */
	private String ended(PartialDate target) {
		PartialDate to = this.recorded.provenance().period().to();
		LocalDate last = target.latest();
		LocalDate first = target.earliest();
		if (to != null && last != null && to.certainlyBy(last.plusDays(1))
				&& (first == null || to.certainlyBy(first.plusDays(1)))) {
			return "It ended by its target of %s.".formatted(target);
		}
		return (to != null && last != null && !to.possiblyBy(last.plusDays(1)))
				? "It ended after its target of %s.".formatted(target)
				: "Whether it ended by its target of %s is not known.".formatted(target);
	}

	/** What made the body eligible for the segment it goes with, by rule. */
	public List<FrameworkRule> entry() {
		return this.rules.entry();
	}

	/** Who leads and co-ordinates it, by rule. */
	public List<FrameworkRule> ledBy() {
		return this.rules.leads();
	}

	/** What exit asks and who signs it off, by rule. */
	public List<FrameworkRule> exit() {
		return this.rules.exit();
	}

	/**
	 * The quality regulator's part by rule, where it is known to have recommended entry.
	 */
	public List<FrameworkRule> qualityRegulator() {
		return this.recorded.isOnCqcRecommendation() ? this.rules.ofTheRegulator() : List.of();
	}

	/** What to know of the rules. */
	public String rulesNote() {
		return this.rules.note();
	}

	/** The stay as a fact in words. */
	public Fact fact() {
		return this.recorded.fact();
	}

}
