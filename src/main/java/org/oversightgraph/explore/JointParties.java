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
 * What an arrangement makes of its parties: each two are related by it, save those to
 * whom functions were merely delegated side by side.
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

	/** The relationships between the parties of an arrangement. */
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

	private static boolean areRelated(Party one, Party other) {
		return !one.organisation().equals(other.organisation())
				&& !(one.role() == PartyRole.DELEGATE && other.role() == PartyRole.DELEGATE);
	}

	private static Relationship relationship(Arrangement arrangement, Party one, Party other) {
		Period period = narrowest(
				List.of(arrangement.provenance().period(), one.provenance().period(), other.provenance().period()));
		String when = period.inWords();
		String statement = "%s and %s are both party to \"%s\", %s%s.".formatted(one.organisation().name(),
				other.organisation().name(), arrangement.title(), parts(one.role(), other.role()),
				when.isEmpty() ? "" : ", " + when);
		Provenance own = arrangement.provenance();
		Provenance joint = new Provenance(period, own.evidence(), own.confirmedOn(), sources(own, one, other),
				own.note());
		return new Relationship(one.organisation(), other.organisation(), RelationshipKind.PARTY_TO,
				joint.fact(statement, null));
	}

	private static List<Source> sources(Provenance own, Party one, Party other) {
		return Stream.of(own, one.provenance(), other.provenance())
			.flatMap((provenance) -> provenance.sources().stream())
			.distinct()
			.toList();
	}

	private static String parts(PartyRole one, PartyRole other) {
		return (one == other) ? "each as " + inWords(one) : "as %s and %s".formatted(inWords(one), inWords(other));
	}

	private static String inWords(PartyRole role) {
		return switch (role) {
			case SUBJECT -> "the body overseen";
			case LEAD -> "the lead";
			case SHARED -> "partner in the oversight";
			case COORDINATOR -> "coordinator";
			case VEHICLE -> "the vehicle of the lead";
			case REGION -> "regional team";
			case ICB -> "integrated care board";
			case DELEGATOR -> "delegator";
			case DELEGATE -> "delegate";
			case HOST -> "host";
			case MEMBER -> "member";
		};
	}

	/** The time in which all of them hold, as far as their dates are known. */
	private static Period narrowest(List<Period> periods) {
		Comparator<PartialDate> byBeginning = Comparator.comparing(PartialDate::earliest,
				Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
		Comparator<PartialDate> byEnd = Comparator.comparing(PartialDate::latest,
				Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
		return new Period(pick(periods, Period::from, BinaryOperator.maxBy(byBeginning)),
				pick(periods, Period::to, BinaryOperator.minBy(byEnd)));
	}

	private static @Nullable PartialDate pick(List<Period> periods, Function<Period, @Nullable PartialDate> bound,
			BinaryOperator<PartialDate> which) {
		return periods.stream().map(bound).filter(Objects::nonNull).reduce(which).orElse(null);
	}

}
