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
import org.oversightgraph.time.PartialDate;

/**
 * The memorandum of understanding between an ICB and its region on a date (NOF-2022-23
 * ¶19, ¶20, ¶21).
 *
 * @param arrangement the one in force; null when none is recorded
 * @param note what to know of it, above all why there is none
 */
record Memorandum(@Nullable Arrangement arrangement, String note) {

	static Memorandum of(List<SystemArrangement> arrangements, Organisation icb, Question question) {
		List<SystemArrangement> all = arrangements.stream()
			.filter((one) -> one.is(ArrangementKind.MEMORANDUM_OF_UNDERSTANDING))
			.sorted(Comparator.comparing(Memorandum::beginning, Comparator.nullsFirst(Comparator.naturalOrder())))
			.toList();
		Optional<SystemArrangement> inForce = all.stream()
			.filter((one) -> one.isInForce() && one.inheritedFrom().isEmpty())
			.reduce((one, later) -> later);
		String rules = question.edition().memorandumRules().isEmpty()
				? " The sources held of %s do not say what one must set out.".formatted(question.edition().id()) : "";
		if (inForce.isPresent()) {
			return new Memorandum(inForce.get().arrangement(),
					"One is recorded as in force on %s; what it sets out is not recorded.".formatted(question.asOf())
							+ rules);
		}
		return new Memorandum(null, "No memorandum is recorded as in force for %s on %s%s.".formatted(icb.name(),
				question.asOf(), last(all)) + rules);
	}

	private static @Nullable LocalDate beginning(SystemArrangement one) {
		PartialDate from = one.arrangement().provenance().period().from();
		return (from == null) ? null : from.latest();
	}

	private static String last(List<SystemArrangement> all) {
		if (all.isEmpty()) {
			return ", nor any before; that does not say that there is none";
		}
		SystemArrangement last = all.getLast();
		if (last.isInForce()) {
			return "; %s was recorded with %s, which closed".formatted(last.arrangement().title(),
					last.inheritedFrom().getFirst().name());
		}
		PartialDate end = last.arrangement().provenance().period().to();
		return (last.status() == ArrangementStatus.ENDED && end != null)
				? "; the last on record, %s, ended on %s".formatted(last.arrangement().title(), end)
				: "; %s is recorded, but not as in force".formatted(last.arrangement().title());
	}

}
