package org.oversightgraph.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SupportEpisode.Programme;

/**
 * The rules of an edition about a programme of support: who leads it, what exit asks and
 * who signs it off, what part the quality regulator has, and to whom a director reports.
 *
 * @param edition the edition; null when none is held for the time
 * @param programme the programme
 * @param kind the kind of body in it
 */
record SupportRules(@Nullable FrameworkEdition edition, Programme programme, OrganisationKind kind) {

	private static final Map<String, Map<Programme, Ids>> IDS = Map.of("SOF-2021-22",
			Map.of(Programme.MANDATED_SUPPORT,
					new Ids(3, List.of(), List.of("sof-mandated-support"), List.of("sof-exit-criteria")),
					Programme.RECOVERY_SUPPORT_PROGRAMME,
					new Ids(4, List.of(), List.of("sof-recovery-support"), List.of("sof-exit-criteria"))),
			"NOF-2022-23",
			Map.of(Programme.MANDATED_SUPPORT,
					new Ids(3, List.of("entry-3"), List.of("segment-3-mandated-support", "segment-3-regional-lead"),
							List.of("segment-3-exit-criteria-signed-off", "exit-3")),
					Programme.RECOVERY_SUPPORT_PROGRAMME,
					new Ids(4, List.of("entry-3", "entry-4"),
							List.of("segment-4-intensive-support", "segment-4-recovery-support-programme"),
							List.of("segment-4-plan-sign-off", "exit-4"))),
			"NOF-2025-26", Map.of(Programme.PROVIDER_IMPROVEMENT_PROGRAMME,
					new Ids(5, List.of(), List.of("provider-improvement-programme"), List.of())));

	private static final Map<String, Map<String, Reporting>> REPORTING = Map.of("SOF-2021-22",
			Map.of("SID", new Reporting("sof-system-improvement-director", "The leader of the system")), "NOF-2022-23",
			Map.of("ID",
					new Reporting("segment-4-improvement-director-trust",
							"NHS England's Director of National Intensive Support"),
					"SID", new Reporting("segment-4-system-improvement-director",
							"The chief executive of the integrated care board, with a line to NHS England's Director of National Intensive Support")));

	private static final Ids NONE = new Ids(0, List.of(), List.of(), List.of());

	/**
	 * The rules of an edition about a programme, by id.
	 *
	 * @param segment the segment it goes with
	 * @param entry what makes a body eligible
	 * @param lead who leads it
	 * @param exit what exit asks, and who signs it off
	 */
	private record Ids(int segment, List<String> entry, List<String> lead, List<String> exit) {
	}

	/**
	 * To whom a director reports.
	 *
	 * @param rule the id of the rule that says so
	 * @param to to whom
	 */
	record Reporting(String rule, String to) {
	}

	/** What makes a body eligible for the segment it goes with. */
	List<FrameworkRule> entry() {
		return ids().entry().stream().map(this::rule).flatMap(Optional::stream).toList();
	}

	/** Who leads and co-ordinates it. */
	List<FrameworkRule> leads() {
		return held(ids().lead());
	}

	/** What exit asks, and who signs it off. */
	List<FrameworkRule> exit() {
		return held(ids().exit());
	}

	/** The quality regulator's part, where it recommended entry. */
	List<FrameworkRule> ofTheRegulator() {
		return (this.edition == null) ? List.of()
				: this.edition.rules()
					.stream()
					.filter((rule) -> rule.followsFrom(ids().segment(), this.kind))
					.filter((rule) -> rule.condition() == Condition.CQC_RECOMMENDED)
					.toList();
	}

	/** To whom a director of the sort reports, where it is held. */
	Optional<Reporting> reporting(String director) {
		return (this.edition == null || ids().segment() != 4) ? Optional.empty()
				: Optional.ofNullable(REPORTING.getOrDefault(this.edition.id(), Map.of()).get(director));
	}

	/** A rule of the edition. */
	Optional<FrameworkRule> rule(String id) {
		return (this.edition == null) ? Optional.empty() : this.edition.rule(id);
	}

	/** The ids of every rule that is named here. */
	static List<String> named() {
		return IDS.values()
			.stream()
			.flatMap((ofEdition) -> ofEdition.values().stream())
			.flatMap((ids) -> Stream.of(ids.entry(), ids.lead(), ids.exit()).flatMap(List::stream))
			.toList();
	}

	/** What to know of the rules, above all why there are none. */
	String note() {
		if (this.edition == null) {
			return "No edition held here was in force at the time.";
		}
		if (leads().isEmpty()) {
			return "What is held of %s says nothing of %s.".formatted(this.edition.id(), this.programme.words());
		}
		return exit().isEmpty() ? "What is held of %s does not say how a body leaves %s.".formatted(this.edition.id(),
				this.programme.words()) : "By the rules of %s.".formatted(this.edition.id());
	}

	private Ids ids() {
		return (this.edition == null) ? NONE
				: IDS.getOrDefault(this.edition.id(), Map.of()).getOrDefault(this.programme, NONE);
	}

	private List<FrameworkRule> held(List<String> ids) {
		return ids.stream()
			.map(this::rule)
			.flatMap(Optional::stream)
			.filter((rule) -> rule.appliesTo().contains(this.kind))
			.toList();
	}

}
