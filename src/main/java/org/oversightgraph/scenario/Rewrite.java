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

/**
 * An arrangement that would have to be rewritten.
 *
 * @param key its key in the dataset
 * @param title what it is called
 * @param kind what sort it is
 * @param parties who is party to it on the date, by name
 * @param closing those of them that would close
 * @param because why, in a sentence
 */
record Rewrite(String key, String title, ArrangementKind kind, List<Organisation> parties, List<Organisation> closing,
		String because) {

	/** So many parties are named in a sentence. */
	private static final int NAMED = 3;

	/** The key, by the name it had first. */
	public String id() {
		return this.key;
	}

	/** Those of some arrangements that would have to be, by id. */
	static List<Rewrite> of(List<Arrangement> arrangements, SupposedFacts supposed) {
		return arrangements.stream()
			.filter((one) -> isOrMayBeInForce(one.statusOn(supposed.date())) && !supposed.ended().contains(one.id()))
			.flatMap((one) -> Stream.ofNullable(of(one, supposed)))
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
		return closing.isEmpty() ? null : new Rewrite(arrangement.id(), arrangement.title(), arrangement.kind(),
				parties, closing, because(parties, closing, supposed) + (arrangement.isInForceOn(supposed.date()) ? ""
						: " Whether it is in force on %s is not known for certain.".formatted(supposed.date())));
	}

	private static String because(List<Organisation> parties, List<Organisation> closing, SupposedFacts supposed) {
		if (closing.size() > NAMED) {
			return (closing.size() == parties.size()) ? "All its %d parties would close.".formatted(parties.size())
					: "%d of its %d parties would close.".formatted(closing.size(), parties.size());
		}
		Set<Organisation> heirs = new LinkedHashSet<>();
		closing.forEach((body) -> heirs.addAll(supposed.heirsOf(body)));
		return "%s %s party to it and would close; %s would follow.".formatted(Wording.names(closing),
				(closing.size() == 1) ? "is" : "are", Wording.names(heirs));
	}

}
