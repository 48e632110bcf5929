package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.time.PartialDate;

/**
 * The facts of a date after hypothetical changes. Recorded facts are copied before a
 * change and never modified.
 */
final class SupposedFacts {

	private final Question question;

	private final Map<String, OversightFacts> facts;

	private final Map<String, Organisation> made = new LinkedHashMap<>();

	private final Map<String, List<Organisation>> followed = new LinkedHashMap<>();

	private final Set<String> ended = new HashSet<>();

	SupposedFacts(Map<String, OversightFacts> recorded, Question question) {
		this.question = question;
		this.facts = new TreeMap<>(recorded);
	}

	Question question() {
		return this.question;
	}

	LocalDate date() {
		return this.question.asOf();
	}

	/** The facts of every organisation, by code. */
	Map<String, OversightFacts> all() {
		return this.facts;
	}

	/** The organisations made by changes, by code. */
	Map<String, Organisation> made() {
		return this.made;
	}

	/**
	 * The successors of organisations closed by changes, by code of the closed
	 * organisation.
	 */
	Map<String, List<Organisation>> followed() {
		return this.followed;
	}

	/** Returns the open successors of an organisation closed by changes. */
	List<Organisation> heirsOf(Organisation body) {
		return this.followed.getOrDefault(body.code(), List.of())
			.stream()
			.flatMap((heir) -> this.followed.containsKey(heir.code()) ? heirsOf(heir).stream() : Stream.of(heir))
			.distinct()
			.toList();
	}

	/** Whether an organisation is made by one change and closed by another. */
	boolean isPassing(String code) {
		return this.made.containsKey(code) && this.followed.containsKey(code);
	}

	/** The ids of the arrangements ended by changes. */
	Set<String> ended() {
		return this.ended;
	}

	@Nullable Organisation body(String code) {
		OversightFacts own = this.facts.get(code);
		return (own != null) ? own.subject()
				: regions().stream().filter((region) -> region.code().equals(code)).findFirst().orElse(null);
	}

	private Set<Organisation> regions() {
		Set<Organisation> regions = new LinkedHashSet<>();
		this.facts.values()
			.forEach((own) -> own.links(LinkKind.IN_REGION, date()).stream().map(Link::to).forEach(regions::add));
		return regions;
	}

	/**
	 * Returns the regions of the ICBs on the date, by name. For an ICB without a recorded
	 * region, these are its possible regions.
	 */
	List<Organisation> regionsOf(Collection<Organisation> icbs) {
		return icbs.stream()
			.flatMap((icb) -> regionsBefore(icb).stream())
			.map(Link::to)
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
	}

	private List<Link> regionsBefore(Organisation icb) {
		OversightFacts own = this.facts.get(icb.code());
		return (own == null) ? List.of() : own.regionsOrThoseBefore(icb, date());
	}

	private List<Link> regionLinks(Organisation icb) {
		return Optional.ofNullable(this.facts.get(icb.code()))
			.map((own) -> own.links(LinkKind.IN_REGION, date()))
			.orElse(List.of())
			.stream()
			.filter((link) -> link.from().code().equals(icb.code()))
			.toList();
	}

	/** Replaces the facts of an organisation. */
	void change(String code, UnaryOperator<OversightFacts> change) {
		this.facts.computeIfPresent(code, (key, own) -> change.apply(own));
	}

	/**
	 * Replaces relationships between an organisation and ICBs, and adds the ICBs'
	 * regions.
	 */
	void relate(String code, List<Link> before, List<Link> links) {
		change(code, (own) -> {
			List<Link> all = new ArrayList<>(own.links());
			all.removeAll(before);
			all.addAll(links);
			links.forEach((link) -> all.addAll(regionLinks(link.icb())));
			return own.withLinks(all.stream().distinct().toList());
		});
	}

	/** Places an organisation in a segment and replaces its current segment. */
	void place(SegmentAllocation allocation) {
		this.facts.replaceAll((code, own) -> {
			if (!code.equals(allocation.organisation()) && !own.segments().containsKey(allocation.organisation())) {
				return own;
			}
			Map<String, List<SegmentAllocation>> segments = new HashMap<>(own.segments());
			segments.put(allocation.organisation(),
					Stream
						.concat(own.segments()
							.getOrDefault(allocation.organisation(), List.of())
							.stream()
							.filter((earlier) -> !earlier.edition().equals(allocation.edition())
									|| !earlier.provenance().period().certainlyHoldsOn(date())),
								Stream.of(allocation))
						.toList());
			return own.withSegments(segments);
		});
	}

	/** Removes arrangements from all facts. */
	void end(Set<String> arrangements) {
		this.ended.addAll(arrangements);
		this.facts.replaceAll((code, own) -> {
			List<Arrangement> remaining = own.arrangements()
				.stream()
				.filter((arrangement) -> !arrangements.contains(arrangement.id()))
				.toList();
			return (remaining.size() == own.arrangements().size()) ? own : own.withArrangements(remaining);
		});
	}

	/** Adds an arrangement about an organisation. */
	void agree(String subject, Arrangement arrangement) {
		change(subject, (own) -> {
			List<Arrangement> all = new ArrayList<>(own.arrangements());
			all.add(arrangement);
			List<Link> links = new ArrayList<>(own.links());
			arrangement.parties().forEach((party) -> links.addAll(regionLinks(party.organisation())));
			return own.withArrangements(all).withLinks(links.stream().distinct().toList());
		});
	}

	/**
	 * Closes ICBs on the day before the date and creates their successors. Facts recorded
	 * for the closed ICBs apply to the successors as in any succession. The successors
	 * are in the region of the closed ICBs if it is the same for all. Otherwise the
	 * regions of the closed ICBs are retained.
	 * @param parts whether each successor takes only a part
	 */
	void succeed(List<Organisation> closing, List<Organisation> heirs, boolean parts) {
		List<Organisation> regions = regionsOf(closing);
		Map<String, Organisation> closed = new TreeMap<>();
		closing.forEach((icb) -> closed.put(icb.code(), Supposition.closed(icb, date())));
		List<Succession> successions = new ArrayList<>();
		List<Link> links = new ArrayList<>();
		for (Organisation heir : heirs) {
			closed.values()
				.forEach((icb) -> successions
					.add(new Succession(icb, heir, PartialDate.of(date()), parts, Supposition.from(date()))));
			if (regions.size() == 1) {
				links.add(new Link(LinkKind.IN_REGION, heir, regions.getFirst(), null, null, null, null,
						Supposition.from(date()), null));
			}
		}
		if (regions.size() > 1) {
			closing.forEach((icb) -> links.addAll(regionsBefore(icb)));
		}
		Closing all = new Closing(closed);
		this.facts.replaceAll((code, own) -> all.concerns(own) ? all.of(own, successions, links) : own);
		heirs.forEach((heir) -> make(heir, closed.keySet()));
		closed.keySet().forEach((code) -> this.followed.put(code, heirs));
	}

	/** Creates a successor ICB with the successions and regions of its predecessors. */
	private void make(Organisation heir, Set<String> closed) {
		List<OversightFacts> before = closed.stream().map(this.facts::get).map(Objects::requireNonNull).toList();
		List<Link> links = before.stream()
			.flatMap((own) -> own.links().stream())
			.filter((link) -> link.kind() == LinkKind.IN_REGION)
			.distinct()
			.toList();
		this.made.put(heir.code(), heir);
		this.facts.put(heir.code(),
				new OversightFacts(heir, Evidence.DERIVED, List.of(Supposition.SOURCE), links,
						before.stream().flatMap((own) -> own.successions().stream()).distinct().toList(), List.of(),
						Map.of(), Map.of(), before.getFirst().nationalBodies(), before.getFirst().largePatientFlow()));
	}

}
