package org.oversightgraph.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.page.Frame.Dataset;
import org.oversightgraph.platform.http.DataState;
import org.oversightgraph.platform.visibility.Visibility;

import org.springframework.stereotype.Component;

/**
 * Asks for the dataset and the dates of events, which every page shows. They are the same
 * as long as the state of the data and the date do not change, and are kept for that
 * time.
 */
@Component
class FrameAnswers {

	private static final int KEPT = 50;

	/** A date is offered if at least this number of organisations changed. */
	private static final int LEAST = 2;

	/** The maximum number of dates of changes. */
	private static final int MOST = 20;

	private final Framework framework;

	private final DataState data;

	private final Cache<Key, Answer> answers = Caffeine.newBuilder().maximumSize(KEPT).build();

	FrameAnswers(Framework framework, DataState data) {
		this.framework = framework;
		this.data = data;
	}

	/** What an answer depends on. */
	private record Key(String state, Visibility visibility, LocalDate today, @Nullable Integer release) {
	}

	/**
	 * What every page shows.
	 *
	 * @param dataset the dataset
	 * @param events the dates of events, oldest first
	 */
	record Answer(Dataset dataset, List<EventDate> events) {
	}

	private record DatasetAnswer(Dataset dataset) {
	}

	private record DatesAnswer(Changes changesBetween) {
	}

	private record Changes(Facets facets) {
	}

	private record Facets(List<DateCount> dates) {
	}

	/**
	 * The number of organisations that changed on a date.
	 *
	 * @param value the date
	 * @param count the number
	 */
	record DateCount(LocalDate value, int count) {
	}

	/** Returns the answer for the release of a page. */
	Answer answer(PageRequest request, LocalDate today) {
		Optional<String> state = this.data.unconfirmedFor().isPresent() ? Optional.empty() : this.data.present();
		return state.map((current) -> this.answers
			.get(new Key(current, Visibility.current(), today, request.moment().release()), (_) -> ask(request, today)))
			.orElseGet(() -> ask(request, today));
	}

	private Answer ask(PageRequest request, LocalDate today) {
		Dataset dataset = request.ask("page-frame", Map.of(), DatasetAnswer.class).dataset();
		if (!dataset.holdsFrom().isBefore(today)) {
			return new Answer(dataset, List.of());
		}
		List<DateCount> dates = request
			.ask("page-dates", Map.of("from", dataset.holdsFrom().toString(), "to", today.toString()),
					DatesAnswer.class)
			.changesBetween()
			.facets()
			.dates();
		return new Answer(dataset, events(dates, this.framework.editions(), dataset.holdsFrom(), today));
	}

	/**
	 * Returns the dates on which most organisations changed, the dates on which an
	 * edition began, the first date and today.
	 */
	static List<EventDate> events(List<DateCount> dates, List<FrameworkEdition> editions, LocalDate first,
			LocalDate today) {
		Map<LocalDate, List<String>> events = new TreeMap<>();
		editions.stream()
			.filter((edition) -> !edition.inForceFrom().isAfter(today))
			.forEach((edition) -> add(events, edition.inForceFrom(), edition.id() + " began"));
		most(dates).forEach((date) -> add(events, date.value(), date.count() + " ICBs and trusts changed"));
		add(events, today, "today");
		events.keySet().removeIf((date) -> date.isBefore(first));
		events.computeIfAbsent(first, (_) -> List.of("the records begin"));
		return events.entrySet()
			.stream()
			.map((event) -> new EventDate(event.getKey(), String.join(", ", event.getValue())))
			.toList();
	}

	private static void add(Map<LocalDate, List<String>> events, LocalDate date, String event) {
		events.computeIfAbsent(date, (_) -> new ArrayList<>()).add(event);
	}

	private static Stream<DateCount> most(List<DateCount> dates) {
		return dates.stream()
			.filter((date) -> date.count() >= LEAST)
			.sorted(Comparator.comparingInt(DateCount::count).reversed())
			.limit(MOST);
	}

}
