package org.oversightgraph.page.change;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.change.Changes.Change;

/**
 * The changed organisations of one kind.
 *
 * @param kind the kind
 * @param changes their changes
 */
public record Group(OrganisationKind kind, List<Change> changes) {

	/**
	 * Groups changes by kind: first the kinds that are overseen under the framework, then
	 * the others, the largest group of each first.
	 */
	static List<Group> of(List<Change> changes) {
		Map<OrganisationKind, List<Change>> byKind = changes.stream()
			.collect(Collectors.groupingBy(Change::kind,
					() -> new TreeMap<>(Comparator.comparing(OrganisationKind::name)), Collectors.toList()));
		return byKind.entrySet()
			.stream()
			.map((entry) -> new Group(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing(Group::isOverseen)
				.thenComparing((Group group) -> group.changes().size())
				.reversed())
			.toList();
	}

	/**
	 * The organisations with the same main difference.
	 *
	 * @param outcome the difference
	 * @param changes the changes
	 */
	public record Part(Outcome outcome, List<Change> changes) {

		/** Returns whether any of them is overseen, so that it can have a lead. */
		public boolean hasLeads() {
			return this.changes.stream().anyMatch(Change::isOverseen);
		}

	}

	/** Returns the changes by their main difference. */
	public List<Part> parts() {
		Map<Outcome, List<Change>> byOutcome = this.changes.stream()
			.collect(Collectors.groupingBy(Change::outcome, () -> new EnumMap<>(Outcome.class), Collectors.toList()));
		return byOutcome.entrySet().stream().map((entry) -> new Part(entry.getKey(), entry.getValue())).toList();
	}

	private boolean isOverseen() {
		return this.kind.isOverseen();
	}

	/** Returns the kind in words. */
	public String title() {
		return Wording.kinds(this.kind);
	}

}
