package org.oversightgraph.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.PartialDate;

/** Who commissions a provider, beside who oversees it, and what follows for who leads. */
final class Commissioning {

	private Commissioning() {
	}

	/**
	 * Adds a line for every ICB that commissions the provider, and for delegates and
	 * hosts.
	 */
	static void lines(PositionDraft draft, WorkingSystems systems, String rule, String ruleOfDelegated) {
		for (WorkingSystem system : systems.all()) {
			for (Link link : system.links()) {
				if (link.kind() == LinkKind.COMMISSIONS) {
					draft.line(system.icb(), OversightRole.COMMISSIONING, rule,
							"%s commissions %s from %s%s.".formatted(system.icb().name(),
									Link.serviceInWords(link.service()), draft.subject().name(), part(link.role())),
							List.of(link.fact()));
					delegated(draft, system, link, ruleOfDelegated);
				}
			}
		}
	}

	static String part(@Nullable String role) {
		if ("LEAD".equals(role)) {
			return " and leads for the others";
		}
		return "ASSOCIATE".equals(role) ? " as an associate" : "";
	}

	private static void delegated(PositionDraft draft, WorkingSystem system, Link link, String rule) {
		List<Arrangement> delegations = draft.facts()
			.arrangements(ArrangementKind.COMMISSIONING_DELEGATION, system.icb(), "DELEGATE", draft.date())
			.stream()
			.filter((delegation) -> link.service() != null && delegation.services().contains(link.service()))
			.toList();
		Heirs heirs = new Heirs(draft.date(), draft.facts().successions());
		for (Arrangement delegation : delegations) {
			List<Fact> used = List.of(link.fact(), delegation.fact());
			draft.line(system.icb(), OversightRole.COMMISSIONING, rule, "%s commissions %s under a delegation."
				.formatted(system.icb().name(), Link.serviceInWords(link.service())), used);
			delegation.in("HOST", draft.date())
				.stream()
				.flatMap((host) -> heirs.of(host).stream())
				.map(Heirs.Heir::organisation)
				.forEach((host) -> draft.line(host, OversightRole.COMMISSIONING, rule,
						"%s hosts the commissioning that was delegated.".formatted(host.name()), used));
		}
	}

	/**
	 * The one system whose ICB leads the commissioning of the provider's main service, if
	 * there is just one.
	 */
	static Optional<WorkingSystem> soleLead(PositionDraft draft, WorkingSystems systems) {
		List<WorkingSystem> leading = leading(draft, systems);
		return (leading.size() == 1 && leading.getFirst().settled()) ? Optional.of(leading.getFirst())
				: Optional.empty();
	}

	/** Who might lead: the lead commissioners where there are several, else every ICB. */
	static List<Organisation> candidates(PositionDraft draft, WorkingSystems systems) {
		List<WorkingSystem> leading = leading(draft, systems);
		return leading.isEmpty() ? systems.icbs() : leading.stream().map(WorkingSystem::icb).toList();
	}

	/**
	 * Says why no lead commissioner can be presumed to lead, and who was the last on
	 * record.
	 */
	static void explainNoLead(PositionDraft draft, WorkingSystems systems) {
		List<WorkingSystem> leading = leading(draft, systems);
		String service = draft.subject().trustType().mainService();
		if (!leading.isEmpty()) {
			draft.because("bespoke-needed",
					"Not just one ICB can be said to be its lead commissioner on %s: %s.".formatted(draft.date(),
							PositionDraft.names(leading.stream().map(WorkingSystem::icb).toList())),
					leading.stream()
						.flatMap((system) -> system.leadCommissioning(service).stream())
						.map(Link::fact)
						.toList());
			return;
		}
		Optional<Link> last = lastKnown(draft, service);
		draft.because("bespoke-needed",
				"No lead commissioner for its main service is recorded on %s%s, so nothing recorded says who leads."
					.formatted(draft.date(),
							last.map((link) -> "; the last on record was %s, %s".formatted(link.from().name(),
									link.provenance().period().inWords()))
								.orElse("")),
				last.map((link) -> List.of(link.fact())).orElse(List.of()));
	}

	private static List<WorkingSystem> leading(PositionDraft draft, WorkingSystems systems) {
		String service = draft.subject().trustType().mainService();
		return systems.all().stream().filter((system) -> !system.leadCommissioning(service).isEmpty()).toList();
	}

	private static Optional<Link> lastKnown(PositionDraft draft, String service) {
		return draft.facts()
			.links()
			.stream()
			.filter((link) -> link.kind() == LinkKind.COMMISSIONS && "LEAD".equals(link.role())
					&& service.equals(link.service()) && link.to().code().equals(draft.subject().code()))
			.filter((link) -> {
				PartialDate end = link.provenance().period().to();
				return end != null && end.certainlyBy(draft.date());
			})
			.max(Comparator.comparing((link) -> Objects
				.requireNonNull(Objects.requireNonNull(link.provenance().period().to()).latest())));
	}

}
