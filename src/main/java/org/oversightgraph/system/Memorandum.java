package org.oversightgraph.system;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * The memorandum of understanding between an ICB and its region on a date (NOF-2022-23
 * ¶19, ¶20, ¶21).
 *
 * @param arrangement the memorandum in force; null if none is recorded
 * @param note notes on the memorandum, including the reason if there is none
 */
record Memorandum(@Nullable Arrangement arrangement, String note) {

	static Memorandum of(List<SystemArrangement> arrangements, Organisation icb, boolean isOverseen,
			Question question) {
		List<SystemArrangement> all = arrangements.stream()
			.filter((memorandum) -> memorandum.is(ArrangementKind.MEMORANDUM_OF_UNDERSTANDING))
			.sorted(Comparator.comparing(Memorandum::beginning, Comparator.nullsFirst(Comparator.naturalOrder())))
			.toList();
		Optional<SystemArrangement> inForce = all.stream()
			.filter((memorandum) -> memorandum.isInForce() && memorandum.inheritedFrom().isEmpty())
			.reduce((earlier, later) -> later);
		String rules = question.edition().memorandumRules().isEmpty()
				? " The recorded sources of %s do not say what a memorandum must set out."
					.formatted(question.edition().id())
				: "";
		if (inForce.isPresent()) {
			return new Memorandum(inForce.get().arrangement(),
					"A memorandum is recorded as in force on %s. Its content is not recorded."
						.formatted(DateInWords.of(question.asOf())) + rules);
		}
		if (!isOverseen) {
			return new Memorandum(null, "%s is not open on %s and has no memorandum in force.%s".formatted(icb.name(),
					DateInWords.of(question.asOf()), rules));
		}
		return new Memorandum(null, "No memorandum is recorded as in force for %s on %s.%s".formatted(icb.name(),
				DateInWords.of(question.asOf()), last(all)) + rules);
	}

	private static @Nullable LocalDate beginning(SystemArrangement memorandum) {
		PartialDate from = memorandum.arrangement().provenance().period().from();
		return (from == null) ? null : from.latest();
	}

	private static String last(List<SystemArrangement> all) {
		if (all.isEmpty()) {
			return " No earlier memorandum is recorded either. One may exist without being recorded.";
		}
		SystemArrangement last = all.getLast();
		if (last.isInForce()) {
			return " %s was recorded with %s, which has closed.".formatted(last.arrangement().title(),
					last.inheritedFrom().getFirst().name());
		}
		PartialDate end = last.arrangement().provenance().period().to();
		return (last.status() == ArrangementStatus.ENDED && end != null)
				? " The last recorded memorandum, %s, ended %s.".formatted(last.arrangement().title(),
						DateInWords.when(end.dayBefore()))
				: " %s is recorded, but not as in force.".formatted(last.arrangement().title());
	}

}
