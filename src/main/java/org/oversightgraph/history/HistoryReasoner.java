package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.footprint.FactsThroughTime;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;

/**
 * Determines how the oversight of an organisation changed. It applies the reasoning for a
 * single date to each date on which a recorded event can change the result.
 */
final class HistoryReasoner {

	private final Framework framework;

	private final OversightReasoner reasoner;

	HistoryReasoner(Framework framework) {
		this.framework = framework;
		this.reasoner = new OversightReasoner(framework);
	}

	/** Returns the periods of an organisation in a span. */
	OversightHistory history(FactsThroughTime facts, Span span) {
		OversightFacts ofAllDates = facts.ofAllDates(span.to());
		Events events = new Events(ofAllDates, this.framework, span);
		List<OversightPeriod> periods = new ArrayList<>();
		LocalDate from = span.from();
		State state = state(facts.on(from), from, span);
		List<ChangeCause> causes = List.of();
		for (LocalDate day : events.days()) {
			State next = state(facts.on(day), day, span);
			Set<Aspect> changed = state.differencesTo(next);
			if (!changed.isEmpty()) {
				periods.add(new OversightPeriod(from, day.minusDays(1), state.position(), causes));
				from = day;
				state = next;
				causes = events.causesOn(day, changed);
			}
		}
		periods.add(new OversightPeriod(from, null, state.position(), causes));
		return new OversightHistory(ofAllDates.subject(), List.copyOf(periods));
	}

	/**
	 * Returns the changes of an organisation in a span, each on its date, the oldest
	 * first. Dates on which only the edition of the framework changed are left out.
	 */
	List<DatedChange> changes(FactsThroughTime facts, Span span) {
		Events events = new Events(facts.ofAllDates(span.to()), this.framework, span);
		List<DatedChange> changes = new ArrayList<>();
		State state = null;
		for (LocalDate day : events.days()) {
			State before = (state != null) ? state : state(facts.on(day.minusDays(1)), day.minusDays(1), span);
			state = state(facts.on(day), day, span);
			Set<Aspect> changed = before.differencesTo(state);
			if (!Set.of(Aspect.EDITION).containsAll(changed)) {
				changes.add(new DatedChange(day, state.subject(), Summary.of(before, state, changed),
						events.causesOn(day, changed)));
			}
		}
		return changes;
	}

	/**
	 * Returns the change of an organisation between the first and the last date of a
	 * span. Empty if nothing changed but the edition of the framework.
	 * @param first the facts on the first date
	 * @param last the facts on the last date
	 */
	Optional<OversightChange> change(FactsThroughTime facts, OversightFacts first, OversightFacts last, Span span) {
		State before = state(first, span.from(), span);
		State after = state(last, span.to(), span);
		OversightPosition earlier = isAbsent(before, OrganisationStatus.NOT_YET_OPEN) ? null : before.position();
		OversightPosition later = isAbsent(after, OrganisationStatus.CLOSED) ? null : after.position();
		Set<Aspect> changed = before.differencesTo(after);
		boolean exists = (earlier != null && !isAbsent(before, OrganisationStatus.CLOSED))
				|| (later != null && !isAbsent(after, OrganisationStatus.NOT_YET_OPEN));
		if (!exists || Set.of(Aspect.EDITION).containsAll(changed)) {
			return Optional.empty();
		}
		Events events = new Events(facts.ofAllDates(span.to()), this.framework, span);
		return Optional.of(new OversightChange(after.subject(), Summary.of(before, after, changed),
				events.causes(changed), earlier, later));
	}

	/**
	 * Compares the oversight of an organisation at several moments, each with the next.
	 */
	OversightComparison comparison(FactsThroughTime facts, List<Question> moments) {
		List<ComparedOversight> compared = new ArrayList<>();
		State before = null;
		for (Question moment : moments) {
			OversightFacts onDate = facts.on(moment.asOf());
			State state = State.of(onDate, this.reasoner.position(onDate, moment), moment);
			compared.add(new ComparedOversight(state.position(), (before == null) ? null : difference(before, state)));
			before = state;
		}
		return new OversightComparison(facts.on(moments.getLast().asOf()).subject(), List.copyOf(compared));
	}

	private static String difference(State before, State after) {
		Set<Aspect> changed = before.differencesTo(after);
		String edition = "";
		if (changed.contains(Aspect.EDITION)) {
			edition = "The rules of %s apply instead of the rules of %s.".formatted(after.position().edition().id(),
					before.position().edition().id());
		}
		String rest = Summary.of(before, after, changed);
		return (edition.isEmpty() && rest.isEmpty()) ? "The records show no difference."
				: (edition + " " + rest).strip();
	}

	private static boolean isAbsent(State state, OrganisationStatus status) {
		return state.status() == status && state.position().determination() == Determination.NOT_OVERSEEN;
	}

	private State state(OversightFacts onDate, LocalDate date, Span span) {
		Question question = question(date, span.release(), span.edition());
		return State.of(onDate, this.reasoner.position(onDate, question), question);
	}

	private Question question(LocalDate date, long release, @Nullable FrameworkEdition edition) {
		FrameworkEdition inForce = this.framework.inForceOn(date)
			.orElseThrow(() -> new IllegalArgumentException("No edition is in force on " + date));
		return new Question(date, release, (edition == null) ? inForce : edition, inForce);
	}

}
