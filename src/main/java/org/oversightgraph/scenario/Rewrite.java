package org.oversightgraph.scenario;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;

/**
 * An arrangement that would have to be rewritten.
 *
 * @param key its key in the dataset
 * @param title its title
 * @param kind its kind
 * @param parties its parties on the date, by name
 * @param closing the parties that would close
 * @param statement the reason in sentences
 */
record Rewrite(String key, String title, ArrangementKind kind, List<Organisation> parties, List<Organisation> closing,
		String statement) {

	/** The maximum number of parties named in a sentence. */
	private static final int MAX_NAMES = 3;

	/** Returns the arrangements that would have to be rewritten, by id. */
	static List<Rewrite> of(List<Arrangement> arrangements, SupposedFacts supposed) {
		return arrangements.stream()
			.filter((arrangement) -> isOrMayBeInForce(arrangement.statusOn(supposed.date()))
					&& !supposed.ended().contains(arrangement.id()))
			.flatMap((arrangement) -> Stream.ofNullable(of(arrangement, supposed)))
			.sorted(Comparator.comparing(Rewrite::key))
			.toList();
	}

	private static boolean isOrMayBeInForce(ArrangementStatus status) {
		return status == ArrangementStatus.IN_FORCE || status == ArrangementStatus.NOT_KNOWN;
	}

	private static @Nullable Rewrite of(Arrangement arrangement, SupposedFacts supposed) {
		List<Organisation> parties = arrangement.parties()
			.stream()
			.filter((party) -> party.provenance().period().possiblyHoldsOn(supposed.date()))
			.map(Party::organisation)
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
		List<Organisation> closing = parties.stream()
			.filter((body) -> supposed.followed().containsKey(body.code()))
			.toList();
		return closing.isEmpty() ? null
				: new Rewrite(arrangement.id(), arrangement.title(), arrangement.kind(), parties, closing,
						statement(parties, closing, supposed) + (arrangement.isInForceOn(supposed.date()) ? ""
								: " It is not certain whether it is in force on %s."
									.formatted(DateInWords.of(supposed.date()))));
	}

	private static String statement(List<Organisation> parties, List<Organisation> closing, SupposedFacts supposed) {
		if (closing.size() > MAX_NAMES) {
			return (closing.size() == parties.size()) ? "All its %d parties would close.".formatted(parties.size())
					: "%d of its %d parties would close.".formatted(closing.size(), parties.size());
		}
		Set<Organisation> heirs = new LinkedHashSet<>();
		closing.forEach((body) -> heirs.addAll(supposed.heirsOf(body)));
		return "%s %s party to it and would close. Successor: %s.".formatted(Wording.names(closing),
				(closing.size() == 1) ? "is" : "are", Wording.names(heirs));
	}

}
