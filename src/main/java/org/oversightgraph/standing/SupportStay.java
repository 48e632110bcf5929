package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Sourced;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * A stay in a programme of support, as known on a date.
 *
 * @param organisation the organisation
 * @param recorded the recorded stay
 * @param asOf the date
 * @param rules the rules that applied at the time
 */
public record SupportStay(Organisation organisation, RecordedStay recorded, LocalDate asOf, SupportRules rules) {

	/** The status of a stay. */
	public enum Status {

		/** The stay certainly continues. */
		ONGOING,
		/** The stay has certainly ended. */
		ENDED,
		/** The record does not say whether it has ended. */
		NOT_KNOWN

	}

	/**
	 * The director appointed for an organisation.
	 *
	 * @param kind the kind of director
	 * @param title the title in full
	 * @param from the start date as recorded; null if not recorded
	 * @param reportsTo the director's line manager by rule; null if not recorded
	 * @param rule the rule about the reporting line; null if not recorded
	 */
	public record SupportDirector(DirectorKind kind, String title, @Nullable String from, @Nullable String reportsTo,
			@Nullable FrameworkRule rule) {
	}

	/**
	 * An exit criterion with its state on the date.
	 *
	 * @param recorded the recorded criterion
	 * @param state the state on the date
	 */
	public record SeenCriterion(ExitCriterion recorded, ExitCriterion.State state) implements Sourced {

		/** The number of the criterion. */
		public int number() {
			return this.recorded.number();
		}

		/** The criterion in words. */
		public String criterion() {
			return this.recorded.criterion();
		}

		/** The date on which it was met, as recorded; null if it is not met. */
		public @Nullable String metOn() {
			return (this.state == ExitCriterion.State.NOT_MET) ? null : this.recorded.metOnAsRecorded();
		}

		@Override
		public Provenance provenance() {
			return this.recorded.provenance();
		}

	}

	/** Returns the unique sort key: organisation, start, then id. */
	public String key() {
		return "%s %s %s".formatted(this.organisation.code(), this.recorded.provenance().period().sortKey(),
				this.recorded.id());
	}

	/** The programme. */
	public Programme programme() {
		return this.recorded.programme();
	}

	/** The causes of entry; empty if not recorded. */
	public List<SupportTrigger> triggers() {
		return this.recorded.trigger();
	}

	/** Whether the Care Quality Commission recommended entry; null if not recorded. */
	public @Nullable Boolean cqcRecommended() {
		return this.recorded.isOnCqcRecommendation() ? Boolean.TRUE : this.recorded.cqcRecommended();
	}

	/** The status on the date. */
	public Status status() {
		Provenance provenance = this.recorded.provenance();
		if (provenance.certainlyStillHoldsOn(this.asOf)) {
			return Status.ONGOING;
		}
		return provenance.onlyPossiblyStillHoldsOn(this.asOf) ? Status.NOT_KNOWN : Status.ENDED;
	}

	/** The basis of the status, in sentences. */
	public String statusNote() {
		Provenance provenance = this.recorded.provenance();
		String lastConfirmed = (provenance.confirmedOn() == null) ? ""
				: " Its source last confirmed it %s.".formatted(provenance.confirmedInWords());
		String when = provenance.period().inWords();
		PartialDate to = provenance.period().to();
		return switch (status()) {
			case ENDED -> "It has ended. It is recorded " + when + ".";
			case NOT_KNOWN -> "It is not known whether this support applied on %s. It is recorded %s."
				.formatted(DateInWords.of(this.asOf), when)
					+ ((to == null && provenance.certainlyHoldsOn(this.asOf))
							? " No end is recorded.%s That is more than two years before this date."
								.formatted(lastConfirmed)
							: lastConfirmed);
			case ONGOING -> ((to == null) ? "It is shown as ongoing, because no end is recorded."
					: "It is ongoing, because its recorded end is later.") + lastConfirmed;
		};
	}

	/** The director in place by the date; null if none is recorded. */
	public @Nullable SupportDirector director() {
		DirectorKind kind = this.recorded.director();
		PartialDate from = this.recorded.directorFrom();
		if (kind == null || (from != null && !from.possiblyBy(this.asOf))) {
			return null;
		}
		String since = (from == null) ? null : from.text();
		return this.rules.reporting(kind)
			.map((line) -> new SupportDirector(kind, kind.title(), since, line.to(),
					this.rules.rule(line.rule()).orElse(null)))
			.orElseGet(() -> new SupportDirector(kind, kind.title(), since, null, null));
	}

	/** The events that happened, or may have happened, by the date. */
	public List<SupportEvent> events() {
		return this.recorded.events()
			.stream()
			.filter((event) -> event.on() == null || event.on().possiblyBy(this.asOf))
			.toList();
	}

	/** The exit criteria, each with its state on the date. */
	public List<SeenCriterion> exitCriteria() {
		return this.recorded.criteria()
			.stream()
			.map((criterion) -> new SeenCriterion(criterion, criterion.on(this.asOf)))
			.toList();
	}

	/** The number of criteria that are met. */
	public int criteriaMet() {
		return count(ExitCriterion.State.MET);
	}

	/** The number of criteria that are not met. */
	public int criteriaNotMet() {
		return count(ExitCriterion.State.NOT_MET);
	}

	/** The number of criteria whose state is not known. */
	public int criteriaNotKnown() {
		return count(ExitCriterion.State.NOT_KNOWN);
	}

	private int count(ExitCriterion.State state) {
		return (int) this.recorded.criteria().stream().filter((criterion) -> criterion.on(this.asOf) == state).count();
	}

	/** The target exit date as recorded; null if not recorded. */
	public @Nullable String targetExit() {
		return (this.recorded.targetExit() == null) ? null : this.recorded.targetExit().text();
	}

	/**
	 * Whether the target exit date has passed; null if there is none or it is not known.
	 */
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

	/** The target exit date and whether it was met, in sentences. */
	public String targetExitNote() {
		PartialDate target = this.recorded.targetExit();
		if (target == null) {
			return "No target exit date is recorded.";
		}
		if (status() == Status.ENDED) {
			return ended(target);
		}
		Boolean passed = targetExitPassed();
		if (passed == null) {
			return "It is not known whether the target exit date has passed. It is %s."
				.formatted(DateInWords.of(target));
		}
		if (!passed) {
			return "The target exit date is %s.".formatted(DateInWords.of(target));
		}
		return (status() == Status.ONGOING)
				? "The support continues after its target exit date. The target was %s."
					.formatted(DateInWords.of(target))
				: "The target exit date has passed. It was %s. It is not known whether the support continues."
					.formatted(DateInWords.of(target));
	}

	/**
	 * Compares the end with the target. The end is the first date without support, and
	 * can be one day after the target.
	 */
	private String ended(PartialDate target) {
		PartialDate to = this.recorded.provenance().period().to();
		LocalDate last = target.latest();
		LocalDate first = target.earliest();
		if (to != null && last != null && to.certainlyBy(last.plusDays(1))
				&& (first == null || to.certainlyBy(first.plusDays(1)))) {
			return "It ended by its target exit date. The target was %s.".formatted(DateInWords.of(target));
		}
		return (to != null && last != null && !to.possiblyBy(last.plusDays(1)))
				? "It ended after its target exit date. The target was %s.".formatted(DateInWords.of(target))
				: "It is not known whether it ended by its target exit date. The target was %s."
					.formatted(DateInWords.of(target));
	}

	/** The eligibility rules of its segment. */
	public List<FrameworkRule> entry() {
		return this.rules.entry();
	}

	/** The rules about its lead and co-ordination. */
	public List<FrameworkRule> ledBy() {
		return this.rules.leads();
	}

	/** The rules about exit and its sign-off. */
	public List<FrameworkRule> exit() {
		return this.rules.exit();
	}

	/**
	 * The rules about the role of the Care Quality Commission (CQC). Some need its
	 * recommendation on entry and are omitted if none is known.
	 */
	public List<FrameworkRule> qualityRegulator() {
		return this.rules.ofTheRegulator(this.recorded.isOnCqcRecommendation());
	}

	/** The edition of the rules in words, or why there are none. */
	public String rulesNote() {
		return this.rules.note();
	}

	/** Returns the stay as a fact in words. */
	public Fact fact() {
		return this.recorded.fact();
	}

}
