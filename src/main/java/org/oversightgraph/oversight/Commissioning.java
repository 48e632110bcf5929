package org.oversightgraph.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * The commissioners of a provider, and their bearing on the lead of its oversight
 * (NOF-2022-23 ¶13, ¶22).
 *
 * @param reasoning the question and the recorded facts
 * @param systems the systems in which the provider works
 */
public record Commissioning(Reasoning reasoning, WorkingSystems systems) {

	/**
	 * Returns a line for each ICB that commissions the provider, for delegates and hosts
	 * (¶22), and for NHS England as the commissioner of specialised services.
	 */
	Grounds lines() {
		return Grounds
			.lines(this.systems.all()
				.stream()
				.flatMap((system) -> contracts(system).stream()
					.flatMap((link) -> Stream.concat(Stream.of(commissions(system, link)), delegated(system, link)))))
			.and(new SpecialisedCommissioning(this.reasoning, this.systems).lines());
	}

	/**
	 * Returns the contracts of a system's ICB. A part as associate, which it can have
	 * from a predecessor, is left out if it leads the commissioning of the same service.
	 */
	public static List<Link> contracts(WorkingSystem system) {
		List<Link> contracts = system.links().stream().filter((link) -> link.kind() == LinkKind.COMMISSIONS).toList();
		return contracts.stream()
			.filter((link) -> link.role() != LinkRole.ASSOCIATE || contracts.stream()
				.noneMatch((other) -> other.role() != LinkRole.ASSOCIATE
						&& Objects.equals(other.service(), link.service())))
			.toList();
	}

	/**
	 * Returns a line for each ICB of the provider's systems without a recorded contract,
	 * under an edition in which ICBs are strategic commissioners.
	 */
	Grounds strategic() {
		return Grounds.lines(this.systems.all()
			.stream()
			.filter(WorkingSystem::settled)
			.filter((system) -> system.links().stream().noneMatch((link) -> link.kind() == LinkKind.COMMISSIONS))
			.map((system) -> this.reasoning
				.line(system.icb(), OversightRole.COMMISSIONING, RuleRole.COMMISSIONS, (this.systems.fromRegister()
						? "%s is a strategic commissioner for the system in which the register lists %s. No contract between them is recorded."
						: "%s is a strategic commissioner for the system in which %s works. No contract between them is recorded.")
					.formatted(system.icb().name(), this.reasoning.subject().name()), system.facts())));
	}

	/**
	 * Returns a commissioner's part in words that follow the service or the provider;
	 * empty for a sole commissioner.
	 */
	public static String part(@Nullable LinkRole role) {
		if (role == LinkRole.LEAD) {
			return " as lead commissioner";
		}
		return (role == LinkRole.ASSOCIATE) ? " as an associate commissioner" : "";
	}

	/** Returns the line of a commissioning ICB (¶2, ¶12). */
	private OversightLine commissions(WorkingSystem system, Link link) {
		return this.reasoning
			.line(system.icb(), OversightRole.COMMISSIONING, RuleRole.COMMISSIONS,
					"%s commissions %s from %s%s.%s".formatted(system.icb().name(), Link.serviceInWords(link.service()),
							this.reasoning.subject().name(), part(link.role()), link.announcement()),
					List.of(link.fact()));
	}

	/** Returns the lines of a delegate and its host (¶22). */
	private Stream<OversightLine> delegated(WorkingSystem system, Link link) {
		return this.reasoning.facts()
			.arrangements(ArrangementKind.COMMISSIONING_DELEGATION, system.icb(), PartyRole.DELEGATE,
					this.reasoning.date())
			.stream()
			.filter((delegation) -> link.service() != null && delegation.services().contains(link.service()))
			.flatMap((delegation) -> delegated(system, link, delegation));
	}

	private Stream<OversightLine> delegated(WorkingSystem system, Link link, Arrangement delegation) {
		List<Fact> used = List.of(link.fact(), delegation.fact());
		Heirs heirs = new Heirs(this.reasoning.date(), this.reasoning.facts().successions());
		Stream<OversightLine> hosts = delegation.in(PartyRole.HOST, this.reasoning.date())
			.stream()
			.flatMap((host) -> heirs.of(host).stream())
			.map(Heirs.Heir::organisation)
			.map((host) -> delegated(host, "%s hosts this delegated commissioning.".formatted(host.name()), used));
		return Stream.concat(Stream.of(delegated(system.icb(), "%s commissions %s under a delegation."
			.formatted(system.icb().name(), Link.serviceInWords(link.service())), used)), hosts);
	}

	private OversightLine delegated(Organisation commissioner, String statement, List<Fact> used) {
		return this.reasoning.line(commissioner, OversightRole.COMMISSIONING,
				this.reasoning.rule(RuleRole.DELEGATED_COMMISSIONING, RuleRole.COMMISSIONS), statement, used);
	}

	/**
	 * Returns the system whose ICB is the only lead commissioner of the provider's main
	 * service, or empty if there is not exactly one.
	 */
	Optional<WorkingSystem> soleLead() {
		List<WorkingSystem> leading = leading();
		return (leading.size() == 1 && leading.getFirst().settled()) ? Optional.of(leading.getFirst())
				: Optional.empty();
	}

	/**
	 * Returns the possible leads: the lead commissioners, or every ICB if there is none
	 * (¶22).
	 */
	List<Organisation> candidates() {
		List<WorkingSystem> leading = leading();
		return leading.isEmpty() ? this.systems.icbs() : leading.stream().map(WorkingSystem::icb).toList();
	}

	/**
	 * Returns the reason why no lead commissioner is presumed to lead, with the last one
	 * on record (¶22).
	 */
	Grounds noSoleLead() {
		List<WorkingSystem> leading = leading();
		if (!leading.isEmpty()) {
			return missing(
					"No lead is presumed. On %s these ICBs are, or may be, lead commissioner of the main service: %s."
						.formatted(DateInWords.of(this.reasoning.date()),
								Names.inRow(leading.stream().map(WorkingSystem::icb).toList())),
					leading.stream()
						.flatMap((system) -> system.leadCommissioning(mainService()).stream())
						.map(Link::fact)
						.toList());
		}
		if (this.reasoning.subject().is(OrganisationKind.PROVIDER_COLLABORATIVE)) {
			return missing("No lead is presumed. The lead of a collaborative is not inferred from commissioning.",
					List.of());
		}
		Optional<Link> last = lastOnRecord();
		return missing(
				"No lead is presumed. No lead commissioner of the main service is recorded on %s.%s".formatted(
						DateInWords.of(this.reasoning.date()),
						last.map((link) -> " The last on record was %s, %s.".formatted(link.from().name(),
								link.provenance().period().inWords()))
							.orElse("")),
				last.map((link) -> List.of(link.fact())).orElse(List.of()));
	}

	private Grounds missing(String statement, List<Fact> used) {
		return Grounds.because(this.reasoning.reason(RuleRole.AGREEMENT_MISSING, statement, used));
	}

	private List<WorkingSystem> leading() {
		return this.systems.all()
			.stream()
			.filter((system) -> !system.leadCommissioning(mainService()).isEmpty())
			.toList();
	}

	private String mainService() {
		return this.reasoning.subject().trustType().mainService();
	}

	private Optional<Link> lastOnRecord() {
		return this.reasoning.facts()
			.links()
			.stream()
			.filter((link) -> link.leadsCommissioningOf(mainService())
					&& link.to().code().equals(this.reasoning.subject().code()))
			.filter((link) -> {
				PartialDate end = link.provenance().period().to();
				return end != null && end.certainlyBy(this.reasoning.date());
			})
			.max(Comparator.comparing((link) -> Objects
				.requireNonNull(Objects.requireNonNull(link.provenance().period().to()).latest())));
	}

}
