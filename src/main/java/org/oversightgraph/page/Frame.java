package org.oversightgraph.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.time.DateInWords;

/**
 * What surrounds the content of every page: the date and the edition, the dataset, the
 * menu, and the files and the citation for a board paper.
 *
 * @param view the content
 * @param links addresses of pages
 * @param moment the date, edition and release
 * @param dataset the dataset; null if it cannot be read, which an error page says
 * @param editions the editions of the framework, oldest first
 * @param events the dates of events to offer, if the page itself has none
 * @param today the current date
 * @param question the address of the same question in GraphiQL; null if the page asks
 * none
 */
public record Frame(View view, Links links, Moment moment, @Nullable Dataset dataset, List<FrameworkEdition> editions,
		List<EventDate> events, LocalDate today, @Nullable String question) {

	/**
	 * The dataset.
	 *
	 * @param id its id
	 * @param title its title
	 * @param nature whether the data is real
	 * @param release the number of the release
	 * @param releaseName the name of the release
	 * @param holdsFrom the earliest date
	 */
	public record Dataset(String id, String title, DatasetNature nature, int release, String releaseName,
			LocalDate holdsFrom) {

		/** Returns whether the data is fictional. */
		public boolean isFictional() {
			return this.nature != DatasetNature.REAL;
		}

	}

	/**
	 * Returns the dates of events for the slider: those of the page if it has several,
	 * followed by later ones of the country, or else all those of the country.
	 */
	public List<EventDate> eventDates() {
		List<EventDate> own = this.view.events();
		return (own.size() > 1) ? Stream
			.concat(own.stream(), this.events.stream().filter((event) -> event.date().isAfter(own.getLast().date())))
			.toList() : this.events;
	}

	/** Returns the edition in force on the date, or the requested one, for the bar. */
	public @Nullable FrameworkEdition edition() {
		String wanted = this.moment.edition();
		return this.editions.stream()
			.filter((edition) -> (wanted != null) ? edition.id().equalsIgnoreCase(wanted)
					: edition.isInForceOn(this.moment.asOf()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the text that cites the page: title, date, edition, release, address, and
	 * the date on which it was read.
	 */
	public String citation() {
		StringBuilder text = new StringBuilder("Oversight Graph. ").append(this.view.title())
			.append(this.view.title().endsWith("?") ? "" : ".");
		if (this.view.isDated()) {
			text.append(" As at ").append(this.moment.inWords()).append('.');
			FrameworkEdition edition = edition();
			if (edition != null) {
				text.append(' ').append(edition.title()).append(" (").append(edition.id()).append(").");
			}
		}
		if (this.dataset != null) {
			text.append(" %s, data release %d (%s).".formatted(this.dataset.title(), this.dataset.release(),
					this.dataset.releaseName()));
		}
		return text.append(" Read on ").append(DateInWords.of(this.today)).append(". ").append(permanent()).toString();
	}

	/** Returns the address that always gives the same answer. */
	public String permanent() {
		return (this.dataset != null) ? this.links.permanent(this.dataset.release()) : this.links.self();
	}

	/** Returns the source line of pictures. */
	public String sourceLine() {
		if (this.dataset == null) {
			return "Oversight Graph";
		}
		String source = "Oversight Graph, %s, data release %d.".formatted(this.dataset.title(), this.dataset.release());
		FrameworkEdition edition = edition();
		return this.view.isDated() ? "%s As at %s%s.".formatted(source, this.moment.inWords(),
				(edition == null) ? "" : ", " + edition.id()) : source;
	}

}
