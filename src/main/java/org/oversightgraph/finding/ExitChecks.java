package org.oversightgraph.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.QualityRating;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * Checks of exits from intensive support. If the Care Quality Commission recommended
 * entry, its view is required before exit (NOF-2022-23 ¶60, A¶39). A rating that may date
 * from between entry and exit counts as its view. Each exit is checked under the edition
 * that applied to it.
 */
final class ExitChecks {

	private ExitChecks() {
	}

	/** Finds exits without the view of the Care Quality Commission (¶60, A¶39). */
	static void examine(Examined body, Recorded recorded) {
		FrameworkEdition edition = body.question().edition();
		Optional<FrameworkRule> rule = edition.playing(RuleRole.CQC_VIEW_BEFORE_EXIT);
		if (rule.isEmpty() || body.question().isUnderOtherRules() || !recorded.providerRatings()
				|| !body.subject().is(OrganisationKind.TRUST)) {
			return;
		}
		for (SupportEpisode stay : body.facts().support().getOrDefault(body.subject().code(), List.of())) {
			PartialDate exit = stay.provenance().period().to();
			if (stay.programme() == Programme.RECOVERY_SUPPORT_PROGRAMME && stay.isOnCqcRecommendation() && exit != null
					&& exit.certainlyBy(body.date()) && isWithin(edition, exit) && !isViewed(stay, exit)) {
				note(body, rule.get().id(), stay, exit);
			}
		}
	}

	private static boolean isWithin(FrameworkEdition edition, PartialDate exit) {
		LocalDate first = exit.earliest();
		LocalDate last = exit.latest();
		return first != null && edition.isInForceOn(first) && last != null && edition.isInForceOn(last);
	}

	private static boolean isViewed(SupportEpisode stay, PartialDate exit) {
		PartialDate entry = stay.provenance().period().from();
		return stay.providerRatings().stream().anyMatch((rating) -> rating.isPossiblyBetween(entry, exit));
	}

	private static void note(Examined body, String rule, SupportEpisode stay, PartialDate exit) {
		Optional<Fact> last = stay.providerRatings()
			.stream()
			.filter((rating) -> rating.isKnownBy(body.date()))
			.max(Comparator.comparing(QualityRating::date, Comparator.nullsFirst(Comparator.naturalOrder())))
			.map((rating) -> rating.fact(stay.organisationName()));
		List<Fact> used = new ArrayList<>(List.of(stay.fact()));
		last.ifPresent(used::add);
		List<Organisation> settlers = Stream
			.concat(body.facts().nhsEngland().stream(), body.facts().careQualityCommission().stream())
			.toList();
		body.note(FindingKind.EXIT_WITHOUT_CQC_VIEW, rule,
				"The Care Quality Commission's view before exit is not on record for %s. It left %s %s. The Commission had recommended its entry. No rating of the provider is recorded between entry and exit."
					.formatted(stay.organisationName(), stay.programme().words(), DateInWords.when(exit)),
				used, settlers);
	}

}
