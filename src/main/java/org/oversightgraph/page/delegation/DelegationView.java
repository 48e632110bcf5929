package org.oversightgraph.page.delegation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.filter.Chip;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.table.Table;
import org.oversightgraph.time.DateInWords;

/**
 * Delegations of commissioning and joint committees.
 *
 * @param asOf the date
 * @param all the delegations and committees, latest first
 * @param chain the commissioners of the chosen service; null if none is chosen
 * @param filters the filters: service and status
 * @param chips the chosen filters
 * @param table the delegations and committees
 * @param chainTable the commissioners as a table; null if no service is chosen or known
 */
public record DelegationView(LocalDate asOf, List<Delegation> all, @Nullable ServiceChain chain, List<Choices> filters,
		List<Chip> chips, Table table, @Nullable Table chainTable) implements View {

	@Override
	public String template() {
		return "delegation/delegations.jte";
	}

	@Override
	public String title() {
		return "Delegations and joint committees";
	}

	@Override
	public List<Table> tables() {
		if (this.table.isEmpty()) {
			return List.of();
		}
		return (this.chainTable == null) ? List.of(this.table) : List.of(this.table, this.chainTable);
	}

	/** Returns a filter. */
	public Choices filter(String parameter) {
		return this.filters.stream().filter((filter) -> filter.name().equals(parameter)).findFirst().orElseThrow();
	}

	/** Returns the delegations. */
	public List<Delegation> delegations() {
		return this.all.stream().filter((each) -> !each.isCommittee()).toList();
	}

	/** Returns the joint committees. */
	public List<Delegation> committees() {
		return this.all.stream().filter(Delegation::isCommittee).toList();
	}

	/** Returns the answer in one sentence. */
	public String sentence() {
		return sentence(this.asOf, this.all);
	}

	static String sentence(LocalDate asOf, List<Delegation> all) {
		if (all.isEmpty()) {
			return "No recorded delegation or joint committee matches on %s.".formatted(DateInWords.of(asOf));
		}
		long delegations = inForce(all, false);
		long committees = inForce(all, true);
		long others = all.size() - delegations - committees;
		String answer = "On %s, %s and %s are in force.".formatted(DateInWords.of(asOf),
				number(delegations, "delegation"), number(committees, "joint committee"));
		return (others == 0) ? answer
				: answer + " %s.".formatted((others == 1) ? "1 more has ended, is only proposed, or has unclear dates"
						: others + " more have ended, are only proposed, or have unclear dates");
	}

	private static String number(long number, String one) {
		return (number == 0) ? "no " + one : Wording.count(number, one);
	}

	private static long inForce(List<Delegation> all, boolean committees) {
		return all.stream()
			.filter((each) -> each.isCommittee() == committees && each.status() == ArrangementStatus.IN_FORCE)
			.count();
	}

}
