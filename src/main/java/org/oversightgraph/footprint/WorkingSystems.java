package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.footprint.Heirs.Heir;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;

/**
 * The systems in which a trust, place or collaborative works on a date. It is a partner
 * in them or in one of their places, their ICB commissions it, or its service covers
 * them. Patient flow alone never places it in a system. Without any stated system, a
 * trust is presumed to work in the system where it is registered.
 *
 * @param all the systems, by name of the ICB
 * @param fromRegister whether they come from the register, because no system is stated
 * @param settling the register entries that named the successor of a split ICB
 * @param splitOrigin the split ICB from which all systems come, if none is settled; else
 * null
 */
public record WorkingSystems(List<WorkingSystem> all, boolean fromRegister, List<Link> settling,
		@Nullable Organisation splitOrigin) {

	private static final Set<LinkKind> STATED = Set.of(LinkKind.PARTNER_IN, LinkKind.COMMISSIONS, LinkKind.SERVES,
			LinkKind.PART_OF, LinkKind.WORKS_IN, LinkKind.WITHIN);

	/** Determines the systems of an organisation from its recorded links. */
	static WorkingSystems of(Organisation subject, List<Link> links, Heirs heirs, LocalDate date) {
		List<Link> own = links.stream()
			.filter((link) -> concerns(link, subject) && !isPartnershipOfClosed(subject, link, date))
			.toList();
		List<Link> stated = own.stream()
			.filter((link) -> STATED.contains(link.kind()) && !link.isPatientFlow() && link.certainlyHoldsOn(date))
			.toList();
		List<Link> register = registered(own, date);
		List<PlaceMembership> places = PlaceMembership.of(subject, links, date);
		boolean fromRegister = stated.isEmpty() && places.isEmpty() && !register.isEmpty();
		return new Collector(heirs, register).collect(fromRegister ? register : stated, places, fromRegister);
	}

	/**
	 * Returns whether an integrated care partnership belongs to an ICB that has closed.
	 * It is a committee of that ICB, which no successor is known to have continued.
	 */
	private static boolean isPartnershipOfClosed(Organisation subject, Link link, LocalDate date) {
		return subject.is(OrganisationKind.INTEGRATED_CARE_PARTNERSHIP)
				&& link.icb().statusOn(date) == OrganisationStatus.CLOSED;
	}

	private static boolean concerns(Link link, Organisation subject) {
		Organisation other = link.from().code().equals(subject.code()) ? link.to() : link.from();
		return (link.from().code().equals(subject.code()) || link.to().code().equals(subject.code()))
				&& other.is(OrganisationKind.ICB);
	}

	/**
	 * Returns the register entries that certainly hold on the date or, if there are none,
	 * the entries that may hold.
	 */
	private static List<Link> registered(List<Link> own, LocalDate date) {
		List<Link> entries = own.stream().filter((link) -> link.kind() == LinkKind.REGISTERED_IN).toList();
		List<Link> certain = entries.stream().filter((link) -> link.certainlyHoldsOn(date)).toList();
		return !certain.isEmpty() ? certain
				: entries.stream().filter((link) -> link.provenance().period().possiblyHoldsOn(date)).toList();
	}

	/**
	 * Returns the only system, or empty unless there is exactly one and it is settled.
	 */
	public Optional<WorkingSystem> only() {
		return (this.all.size() == 1 && this.all.getFirst().settled()) ? Optional.of(this.all.getFirst())
				: Optional.empty();
	}

	/** Returns the ICBs of the systems. */
	public List<Organisation> icbs() {
		return this.all.stream().map(WorkingSystem::icb).toList();
	}

	/** Returns the supporting facts, by system. */
	public List<Fact> facts() {
		return this.all.stream().flatMap((system) -> system.facts().stream()).toList();
	}

	/** Returns the system of an ICB, or empty if the organisation does not work in it. */
	public Optional<WorkingSystem> of(Organisation icb) {
		return this.all.stream().filter((system) -> system.icb().code().equals(icb.code())).findFirst();
	}

	/** Returns the possible systems of the organisation after a split. */
	public List<WorkingSystem> unsettled() {
		return this.all.stream().filter((system) -> !system.settled()).toList();
	}

	/** Groups links by the ICB to which they apply on the date. */
	private static final class Collector {

		private final Heirs heirs;

		private final List<Link> register;

		private final Map<String, Organisation> icbs = new LinkedHashMap<>();

		private final Map<String, List<Link>> links = new LinkedHashMap<>();

		private final Set<String> settled = new HashSet<>();

		private final List<Link> settling = new ArrayList<>();

		private final Map<String, Organisation> origins = new LinkedHashMap<>();

		Collector(Heirs heirs, List<Link> register) {
			this.heirs = heirs;
			this.register = register;
		}

		WorkingSystems collect(List<Link> recorded, List<PlaceMembership> places, boolean fromRegister) {
			recorded.forEach((link) -> add(link, List.of()));
			places.forEach((membership) -> add(membership.area(), List.of(membership.partner())));
			List<WorkingSystem> systems = this.icbs.values()
				.stream()
				.map((icb) -> new WorkingSystem(icb,
						withoutPartsUnderLead(this.links.getOrDefault(icb.code(), List.of())),
						this.settled.contains(icb.code())))
				.sorted(Comparator.comparing((system) -> system.icb().name()))
				.toList();
			boolean oneSplit = this.settled.isEmpty() && this.origins.size() == 1 && systems.size() > 1;
			return new WorkingSystems(systems, fromRegister, this.settling.stream().distinct().toList(),
					oneSplit ? this.origins.values().iterator().next() : null);
		}

		/**
		 * Leaves out the part of an associate that an ICB took over from another, if it
		 * is itself the lead commissioner of the service.
		 */
		private static List<Link> withoutPartsUnderLead(List<Link> links) {
			if (links.size() == 1) {
				return List.copyOf(links);
			}
			return links.stream()
				.distinct()
				.filter((link) -> link.inheritedFrom() == null || link.role() != LinkRole.ASSOCIATE
						|| links.stream()
							.noneMatch((other) -> other.leadsCommissioningOf(String.valueOf(link.service()))))
				.toList();
		}

		/**
		 * Adds the systems to which a link leads.
		 * @param beside further links that support it
		 */
		private void add(Link link, List<Link> beside) {
			Organisation origin = link.icb();
			this.origins.put(origin.code(), origin);
			List<Heir> answering = this.heirs.of(origin);
			Set<String> named = this.register.stream()
				.map((entry) -> entry.icb().code())
				.filter((code) -> answering.stream().anyMatch((heir) -> heir.organisation().code().equals(code)))
				.collect(Collectors.toSet());
			boolean split = answering.stream().anyMatch(Heir::isPartial);
			for (Heir heir : answering) {
				Organisation icb = heir.organisation();
				if (split && named.size() == 1) {
					if (named.contains(icb.code())) {
						this.register.stream()
							.filter((entry) -> entry.icb().code().equals(icb.code()))
							.forEach(this.settling::add);
						put(link, beside, origin, icb, true);
					}
				}
				else {
					put(link, beside, origin, icb, !split);
				}
			}
		}

		private void put(Link link, List<Link> beside, Organisation origin, Organisation icb, boolean isSettled) {
			this.icbs.putIfAbsent(icb.code(), icb);
			List<Link> supporting = this.links.computeIfAbsent(icb.code(), (code) -> new ArrayList<>());
			supporting.add(icb.code().equals(origin.code()) ? link : link.inheritedBy(icb));
			supporting.addAll(beside);
			if (isSettled) {
				this.settled.add(icb.code());
			}
		}

	}

}
