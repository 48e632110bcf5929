package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Source;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * The relationships that an arrangement creates between its parties. It relates every two
 * parties, except two delegates.
 */
final class JointParties {

	private static final List<PartyRole> ROLES = List.of(PartyRole.DELEGATOR, PartyRole.REGION, PartyRole.LEAD,
			PartyRole.HOST, PartyRole.MEMBER, PartyRole.SHARED, PartyRole.COORDINATOR, PartyRole.VEHICLE, PartyRole.ICB,
			PartyRole.DELEGATE, PartyRole.SUBJECT);

	private static final Comparator<Party> FIRST_WHO_ACTS = Comparator
		.comparing((Party party) -> ROLES.indexOf(party.role()))
		.thenComparing((party) -> party.organisation().name())
		.thenComparing((party) -> party.organisation().code());

	private JointParties() {
	}

	/** Returns the relationships between the parties of an arrangement. */
	static List<Relationship> of(Arrangement arrangement) {
		List<Party> parties = arrangement.parties().stream().sorted(FIRST_WHO_ACTS).toList();
		List<Relationship> found = new ArrayList<>();
		for (int i = 0; i < parties.size(); i++) {
			for (Party other : parties.subList(i + 1, parties.size())) {
				if (areRelated(parties.get(i), other)) {
					found.add(relationship(arrangement, parties.get(i), other));
				}
			}
		}
		return found;
	}

	private static boolean areRelated(Party first, Party second) {
		return !first.organisation().equals(second.organisation())
				&& !(first.role() == PartyRole.DELEGATE && second.role() == PartyRole.DELEGATE);
	}

	private static Relationship relationship(Arrangement arrangement, Party first, Party second) {
		Period period = narrowest(
				List.of(arrangement.provenance().period(), first.provenance().period(), second.provenance().period()));
		String when = period.inWords();
		String statement = "%s and %s are both parties to \"%s\", %s%s.".formatted(first.organisation().name(),
				second.organisation().name(), arrangement.title(), parts(first.role(), second.role()),
				when.isEmpty() ? "" : ", " + when);
		Provenance own = arrangement.provenance();
		Provenance joint = new Provenance(period, own.evidence(), own.confirmedOn(), sources(own, first, second),
				own.note(), Stream.of(own, first.provenance(), second.provenance()).anyMatch(Provenance::restricted));
		return new Relationship(first.organisation(), second.organisation(), RelationshipKind.PARTY_TO,
				joint.fact(statement, null));
	}

	private static List<Source> sources(Provenance own, Party first, Party second) {
		return Stream.of(own, first.provenance(), second.provenance())
			.flatMap((provenance) -> provenance.sources().stream())
			.distinct()
			.toList();
	}

	private static String parts(PartyRole first, PartyRole second) {
		return (first == second) ? "each as " + inWords(first)
				: "as %s and %s".formatted(inWords(first), inWords(second));
	}

	private static String inWords(PartyRole role) {
		return switch (role) {
			case SUBJECT -> "the overseen organisation";
			case LEAD -> "the lead";
			case SHARED -> "an organisation that shares the oversight";
			case COORDINATOR -> "a co-ordinator";
			case VEHICLE -> "the collaborative through which the lead works";
			case REGION -> "the regional team";
			case ICB -> "the integrated care board";
			case DELEGATOR -> "the delegator";
			case DELEGATE -> "a delegate";
			case HOST -> "the host";
			case MEMBER -> "a member";
		};
	}

	/** Returns the period in which all of them apply, as far as their dates are known. */
	private static Period narrowest(List<Period> periods) {
		Comparator<PartialDate> byBeginning = Comparator.comparing(PartialDate::earliest,
				Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
		Comparator<PartialDate> byEnd = Comparator.comparing(PartialDate::latest,
				Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
		return new Period(pick(periods, Period::from, BinaryOperator.maxBy(byBeginning)),
				pick(periods, Period::to, BinaryOperator.minBy(byEnd)));
	}

	private static @Nullable PartialDate pick(List<Period> periods, Function<Period, @Nullable PartialDate> bound,
			BinaryOperator<PartialDate> choice) {
		return periods.stream().map(bound).filter(Objects::nonNull).reduce(choice).orElse(null);
	}

}
