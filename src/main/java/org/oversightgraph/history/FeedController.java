package org.oversightgraph.history;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.rometools.rome.feed.atom.Feed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.footprint.FactsThroughTime;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.framework.Coverage;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.visibility.Visibility;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Serves feeds of the changes in oversight, for people who watch an organisation, a
 * system, a region or the whole country.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">The Atom Syndication Format</a>
 */
@RestController
@RequestMapping("/feeds")
class FeedController {

	/** The number of days that a feed covers. */
	static final int DAYS = 366;

	/** The maximum number of entries in a feed. */
	static final int MOST_ENTRIES = 200;

	private static final int KEPT_FEEDS = 100;

	private final OversightGraph graph;

	private final Coverage coverage;

	private final Clock clock;

	private final HistoryReasoner reasoner;

	/** The changes of a release on a day are always the same. */
	private final Cache<Watched, List<DatedChange>> changes = Caffeine.newBuilder()
		.maximumSize(KEPT_FEEDS)
		.expireAfterAccess(Duration.ofHours(1))
		.build();

	FeedController(OversightGraph graph, Framework framework, Coverage coverage, Clock clock) {
		this.graph = graph;
		this.coverage = coverage;
		this.clock = clock;
		this.reasoner = new HistoryReasoner(framework);
	}

	/**
	 * What a feed is about.
	 *
	 * @param filter the organisations
	 * @param span the dates and the release
	 * @param visibility the facts that it may show
	 */
	private record Watched(ChangeFilter filter, Span span, Visibility visibility) {
	}

	@GetMapping("/changes.atom")
	ResponseEntity<Feed> ofAll(HttpServletRequest request) {
		return feed(ChangeFilter.NONE, null, request);
	}

	@GetMapping("/organisations/{code}.atom")
	ResponseEntity<Feed> ofOrganisation(@PathVariable String code, HttpServletRequest request) {
		OrganisationCode organisation = new OrganisationCode(code);
		return feed(new ChangeFilter(null, null, null, null, organisation), organisation, request);
	}

	@GetMapping("/icbs/{code}.atom")
	ResponseEntity<Feed> ofIcb(@PathVariable String code, HttpServletRequest request) {
		OrganisationCode icb = new OrganisationCode(code);
		return feed(new ChangeFilter(null, icb, null, null, null), icb, request);
	}

	@GetMapping("/regions/{code}.atom")
	ResponseEntity<Feed> ofRegion(@PathVariable String code, HttpServletRequest request) {
		OrganisationCode region = new OrganisationCode(code);
		return feed(new ChangeFilter(region, null, null, null, null), region, request);
	}

	private ResponseEntity<Feed> feed(ChangeFilter filter, @Nullable OrganisationCode about,
			HttpServletRequest request) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate from = today.minusDays(DAYS);
		LocalDate holdsFrom = this.coverage.holdsFrom();
		Span span = new Span(from.isBefore(holdsFrom) ? holdsFrom : from, today, this.coverage.release(null), null);
		Optional<Organisation> named = Optional.ofNullable(about).map((code) -> named(filter, code, span));
		List<DatedChange> latest = this.changes.get(new Watched(filter, span, Visibility.current()), this::changes);
		String self = ServletUriComponentsBuilder.fromRequestUri(request).build().toUriString();
		String site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_ATOM_XML)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
			.body(new AtomFeed(self, site, today).of(named.orElse(null), latest));
	}

	/** Returns the organisation that a feed is about. */
	private Organisation named(ChangeFilter filter, OrganisationCode about, Span span) {
		Organisations organisations = new Organisations(this.graph);
		return organisations.named(filter.named(), about, span);
	}

	private List<DatedChange> changes(Watched watched) {
		Span span = watched.span();
		List<DatedChange> all = new ArrayList<>();
		this.graph.throughTime(watched.filter().subjects(), span.release(),
				(part) -> part.values()
					.stream()
					.filter((facts) -> matches(facts, watched))
					.forEach((facts) -> all.addAll(this.reasoner.changes(facts, span))));
		return all.stream()
			.sorted(Comparator.comparing(DatedChange::date)
				.reversed()
				.thenComparing(FeedController::isOfArea)
				.thenComparing((change) -> change.organisation().code()))
			.limit(MOST_ENTRIES)
			.collect(Collectors.toUnmodifiableList());
	}

	/**
	 * Whether a change is of an organisation that is not overseen, such as a council. A
	 * merger of ICBs moves so many of these that they must not displace the others.
	 */
	private static boolean isOfArea(DatedChange change) {
		return !change.organisation().kind().isOverseen();
	}

	private static boolean matches(FactsThroughTime facts, Watched watched) {
		Span span = watched.span();
		OversightFacts before = facts.on(span.from());
		return watched.filter().isAbout(before.subject()) && (watched.filter().isWhere(before, span.from())
				|| watched.filter().isWhere(facts.on(span.to()), span.to()));
	}

}
