package org.oversightgraph.history;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Source;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes changes as an Atom feed.
 *
 * @param self the address of the feed
 * @param site the address of the start page
 * @param today the date of the feed
 */
record AtomFeed(String self, String site, LocalDate today) {

	private static final String NAME = "Oversight Graph";

	/**
	 * Returns the feed.
	 * @param about the organisation that it is about; null for the whole country
	 * @param changes the changes, the latest first
	 */
	Feed of(@Nullable Organisation about, List<DatedChange> changes) {
		Feed feed = new Feed("atom_1.0");
		feed.setId(this.self);
		feed.setTitle(
				(about == null) ? "Changes in NHS oversight in England" : "Changes in NHS oversight: " + about.name());
		feed.setUpdated(date(changes.isEmpty() ? this.today : changes.getFirst().date()));
		feed.setAuthors(List.of(author()));
		feed.setOtherLinks(List.of(link("self", this.self)));
		feed.setAlternateLinks(List.of(link("alternate", this.site + "/")));
		feed.setEntries(changes.stream().map(this::entry).toList());
		return feed;
	}

	private Entry entry(DatedChange change) {
		Entry entry = new Entry();
		String code = change.organisation().code();
		entry.setId(page(code, change.date()));
		entry.setTitle("%s: %s".formatted(change.organisation().name(), DateInWords.of(change.date())));
		entry.setUpdated(date(change.date()));
		entry.setPublished(date(change.date()));
		entry.setAlternateLinks(List.of(link("alternate", page(code, change.date()))));
		entry.setSummary(text(change.summary()));
		entry.setContents(List.of(text(change.summary() + causes(change))));
		return entry;
	}

	private static String causes(DatedChange change) {
		return change.causes()
			.stream()
			.map((cause) -> "\n\n" + cause.statement() + sources(cause.facts()))
			.collect(Collectors.joining());
	}

	private static String sources(List<Fact> facts) {
		String titles = facts.stream()
			.flatMap((fact) -> fact.sources().stream())
			.map(Source::title)
			.distinct()
			.collect(Collectors.joining("; "));
		return titles.isEmpty() ? "" : " Sources: " + titles + ".";
	}

	private String page(String code, LocalDate date) {
		return UriComponentsBuilder.fromUriString(this.site + "/organisations/{code}")
			.queryParam("asOf", "{asOf}")
			.build(code, date)
			.toString();
	}

	private static SyndPerson author() {
		Person author = new Person();
		author.setName(NAME);
		return author;
	}

	private static Content text(String text) {
		Content content = new Content();
		content.setType(Content.TEXT);
		content.setValue(text);
		return content;
	}

	private static Link link(String relation, String address) {
		Link link = new Link();
		link.setRel(relation);
		link.setHref(address);
		return link;
	}

	private static Date date(LocalDate date) {
		return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
	}

}
