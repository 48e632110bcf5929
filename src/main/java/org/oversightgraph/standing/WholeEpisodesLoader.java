package org.oversightgraph.standing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.Moment;

/**
 * Completes the support episodes of organisations in an answer with their events, exit
 * criteria and rules. The episodes of all organisations of a level are read together.
 */
public final class WholeEpisodesLoader {

	private final DataLoader<SupportedBody, SupportStays> recorded;

	private final StandingReasoner reasoner;

	WholeEpisodesLoader(DataLoader<SupportedBody, SupportStays> recorded, StandingReasoner reasoner) {
		this.recorded = recorded;
		this.reasoner = reasoner;
	}

	/**
	 * An organisation on a date.
	 *
	 * @param code its code
	 * @param moment the date and release
	 */
	record SupportedBody(String code, Moment moment) {
	}

	/**
	 * The recorded stays of an organisation in programmes of support.
	 *
	 * @param recorded the stays
	 */
	record SupportStays(List<RecordedStay> recorded) {

		static final SupportStays NONE = new SupportStays(List.of());

	}

	/** Returns some episodes of an organisation whole. */
	public CompletableFuture<List<SupportStay>> of(Collection<SupportEpisode> episodes, Organisation body,
			Question question) {
		if (episodes.isEmpty()) {
			return CompletableFuture.completedFuture(List.of());
		}
		Set<String> ids = episodes.stream().map(SupportEpisode::id).collect(Collectors.toSet());
		return this.recorded.load(new SupportedBody(body.code(), question.moment()))
			.thenApply((stays) -> this.reasoner.support(body, stays.recorded(), question)
				.stream()
				.filter((stay) -> ids.contains(stay.recorded().id()))
				.toList());
	}

}
