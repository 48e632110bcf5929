package org.oversightgraph.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.Names;
import org.oversightgraph.platform.text.SentenceStart;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/** The difference between two states in sentences. */
final class Summary {

	private final State before;

	private final State after;

	private final List<String> sentences = new ArrayList<>();

	private Summary(State before, State after) {
		this.before = before;
		this.after = after;
	}

	/** Returns the changed aspects in sentences. */
	static String of(State before, State after, Set<Aspect> changed) {
		return new Summary(before, after).write(changed);
	}

	private String write(Set<Aspect> changed) {
		String name = this.after.subject().nameInSentence();
		if (changed.contains(Aspect.STATUS)) {
			return SentenceStart.of(name)
					+ ((this.after.status() == OrganisationStatus.CLOSED) ? " closed." : " opened.");
		}
		if (changed.contains(Aspect.NAMES)) {
			renamed();
		}
		if (changed.contains(Aspect.OVERSIGHT)) {
			oversight(name);
		}
		if (changed.contains(Aspect.SYSTEMS)) {
			this.sentences.add("%s %s. Previously, it %s.".formatted(SentenceStart.of(name),
					systems(this.after, works() ? "works in" : "is in", "has"),
					systems(this.before, works() ? "worked in" : "was in", "had")));
		}
		if (changed.contains(Aspect.SEGMENT)) {
			this.sentences.add(segment(name, this.before.segment(), this.after.segment()));
		}
		if (changed.contains(Aspect.SUPPORT)) {
			support(name);
		}
		if (changed.contains(Aspect.ARRANGEMENTS)) {
			arrangements();
		}
		return String.join(" ", this.sentences);
	}

	/** Returns whether the organisation provides services, and so works in systems. */
	private boolean works() {
		return this.after.subject().is(OrganisationKind.TRUST)
				|| this.after.subject().is(OrganisationKind.PROVIDER_COLLABORATIVE);
	}

	private void renamed() {
		if (!this.before.subject().name().equals(this.after.subject().name())) {
			this.sentences
				.add(this.after.subject().renamedInWords(this.before.subject().name(), this.after.subject().name())
						+ ".");
		}
		Organisation lead = this.before.position().lead();
		Organisation later = this.after.position().lead();
		if (lead != null && later != null && lead.code().equals(later.code()) && !lead.name().equals(later.name())) {
			this.sentences
				.add("Its lead changed its name. %s.".formatted(later.renamedInWords(lead.name(), later.name())));
		}
	}

	private void oversight(String name) {
		Organisation lead = this.before.position().lead();
		Organisation later = this.after.position().lead();
		Determination determination = this.after.position().determination();
		String was = inWords(this.before.position().determination());
		String is = inWords(determination);
		if (later == null) {
			this.sentences.add(withoutLead(name, lead, is, was));
		}
		else if (lead == null) {
			this.sentences.add("%s leads the oversight of %s (%s). Previously, the lead was %s.".formatted(later.name(),
					name, is, was));
		}
		else if (!lead.code().equals(later.code())) {
			this.sentences.add("%s %s the oversight of %s (%s). Previously, %s %s it.".formatted(
					Names.startingSentence(later), isPresumed(this.after) ? "is presumed to lead" : "leads", name, is,
					Names.inSentence(lead), led(this.before)));
		}
		else if (!is.equals(was)) {
			this.sentences.add("%s remains the lead in the oversight of %s. The lead is %s, and was %s."
				.formatted(Names.startingSentence(later), name, is, was));
		}
		else {
			this.sentences.add("%s %s the oversight of %s. Other organisations with a part in it changed.".formatted(
					Names.startingSentence(later), isPresumed(this.after) ? "is still presumed to lead" : "still leads",
					name));
		}
	}

	private String withoutLead(String name, @Nullable Organisation lead, String is, String was) {
		if (lead != null && this.after.position().determination() == Determination.NOT_OVERSEEN) {
			return "%s is no longer overseen. Previously, %s %s its oversight.".formatted(SentenceStart.of(name),
					Names.inSentence(lead), led(this.before));
		}
		if (lead != null) {
			return "%s %s the oversight of %s. The lead is %s.".formatted(Names.startingSentence(lead),
					isPresumed(this.before) ? "is no longer presumed to lead" : "no longer leads", name, is);
		}
		return is.equals(was) ? "The organisations with a part in the oversight of %s changed. Its lead is still %s."
			.formatted(name, is) : "The lead of %s is %s. Previously, it was %s.".formatted(name, is, was);
	}

	private static boolean isPresumed(State state) {
		return state.position().determination() == Determination.PRESUMED;
	}

	private static String led(State state) {
		return isPresumed(state) ? "was presumed to lead" : "led";
	}

	private static String inWords(Determination determination) {
		return switch (determination) {
			case BY_RULE -> "determined by rule";
			case AGREED -> "agreed";
			case PRESUMED -> "presumed";
			case UNDETERMINED -> "not determined";
			case CONFLICTING -> "recorded in conflicting ways";
			case NOT_OVERSEEN -> "not determined, because it is not overseen";
		};
	}

	private static String systems(State state, String in, String without) {
		List<Organisation> systems = state.systems();
		if (systems.isEmpty()) {
			return without + " no recorded system";
		}
		return in + " " + ((systems.size() == 1) ? systems.getFirst().systemInSentence()
				: "the systems of " + Names.inRow(systems));
	}

	private static String segment(String name, @Nullable SegmentAllocation before, @Nullable SegmentAllocation after) {
		if (after == null) {
			return "%s has no certain segment now. Previously, it was in %s.".formatted(SentenceStart.of(name),
					inWords(before));
		}
		return "%s is in %s. Previously, it %s.".formatted(SentenceStart.of(name), inWords(after),
				(before == null) ? "had no certain segment" : "was in " + inWords(before));
	}

	private static String inWords(@Nullable SegmentAllocation allocation) {
		return (allocation == null) ? "no segment"
				: "segment %d of %s".formatted(allocation.segment(), allocation.edition());
	}

	/**
	 * An entry or exit is stated only if its date is between the two states. A record
	 * that has become old shows no exit.
	 */
	private void support(String name) {
		List<Programme> earlier = programmes(this.before);
		List<Programme> later = programmes(this.after);
		later.stream()
			.filter((programme) -> !earlier.contains(programme))
			.forEach(
					(programme) -> this.sentences.add(isPossiblyIn(programme, this.after, this.before)
							? "%s is certainly %s. Previously, this was not certain.".formatted(SentenceStart.of(name),
									programme.placed())
							: "%s %s.".formatted(SentenceStart.of(name), programme.entered())));
		earlier.stream()
			.filter((programme) -> !later.contains(programme))
			.forEach((programme) -> this.sentences.add(isPossiblyIn(programme, this.before, this.after)
					? "It is no longer certain whether %s is %s.".formatted(name, programme.placed())
					: "%s %s.".formatted(SentenceStart.of(name), programme.left())));
	}

	/** Whether a stay in the programme in one state possibly holds in another. */
	private static boolean isPossiblyIn(Programme programme, State one, State other) {
		return one.support()
			.stream()
			.filter((stay) -> stay.programme() == programme)
			.anyMatch((stay) -> stay.provenance().period().possiblyHoldsOn(other.position().asOf()));
	}

	private static List<Programme> programmes(State state) {
		return state.support().stream().map(SupportEpisode::programme).distinct().sorted().toList();
	}

	private void arrangements() {
		List<String> earlier = this.before.arrangements().stream().map(Arrangement::title).toList();
		List<String> later = this.after.arrangements().stream().map(Arrangement::title).toList();
		later.stream()
			.filter((title) -> !earlier.contains(title))
			.forEach((title) -> this.sentences.add("\"%s\" began.".formatted(title)));
		earlier.stream()
			.filter((title) -> !later.contains(title))
			.forEach((title) -> this.sentences.add("\"%s\" ended.".formatted(title)));
	}

}
