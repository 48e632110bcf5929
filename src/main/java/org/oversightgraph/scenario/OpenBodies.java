package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.time.DateInWords;

/**
 * The open organisations to which a change can refer, after earlier changes.
 *
 * @param facts the facts after earlier changes
 */
record OpenBodies(SupposedFacts facts) {

	/**
	 * Returns the organisation with a code.
	 * @param kinds the accepted kinds
	 * @param accepted the accepted kinds in words, for the message
	 * @throws ApiProblem if it does not exist, is of another kind or is not open
	 */
	Organisation open(OrganisationCode code, Collection<OrganisationKind> kinds, String accepted) {
		Organisation body = this.facts.body(code.value());
		if (body == null) {
			throw unknown(code);
		}
		if (!kinds.contains(body.kind())) {
			throw wrong("%s is %s, %s. Use %s here.".formatted(code, body.name(), body.kind().oneOf(), accepted));
		}
		if (body.isClosedOn(this.facts.date())) {
			boolean supposed = this.facts.followed().containsKey(body.code());
			throw wrong(supposed ? "%s (%s) is already closed by an earlier change.".formatted(code, body.name())
					: "%s (%s) closed %s. %s".formatted(code, body.name(), DateInWords.when(body.closedOn()),
							heirs(body)));
		}
		boolean representsItsSystem = body.is(OrganisationKind.ICB)
				&& this.facts.date().isBefore(Organisation.ICBS_ESTABLISHED);
		if (body.statusOn(this.facts.date()) == OrganisationStatus.NOT_YET_OPEN && !representsItsSystem) {
			throw wrong("%s (%s) is not open yet. It opens %s.".formatted(code, body.name(),
					DateInWords.when(body.openedOn())));
		}
		return body;
	}

	/** Returns the open ICB with a code. */
	Organisation icb(OrganisationCode code) {
		return open(code, Set.of(OrganisationKind.ICB), "an integrated care board");
	}

	/** Returns the open ICBs with the codes. Each code must be different. */
	List<Organisation> icbs(List<OrganisationCode> codes) {
		List<Organisation> icbs = new ArrayList<>();
		for (OrganisationCode code : codes) {
			Organisation icb = icb(code);
			if (icbs.contains(icb)) {
				throw wrong("%s (%s) is named twice.".formatted(code, icb.name()));
			}
			icbs.add(icb);
		}
		return icbs;
	}

	/** Returns the open trust with a code. */
	Organisation trust(OrganisationCode code) {
		return open(code, Set.of(OrganisationKind.TRUST), "a trust");
	}

	/** Returns the facts of an organisation after earlier changes. */
	OversightFacts known(Organisation body) {
		OversightFacts own = this.facts.all().get(body.code());
		if (own == null) {
			throw new IllegalStateException("No facts are loaded for " + body.code());
		}
		return own;
	}

	private String heirs(Organisation body) {
		List<String> heirs = known(body).successions()
			.stream()
			.filter((succession) -> succession.predecessor().code().equals(body.code()))
			.map((succession) -> succession.successor().code() + " (" + succession.successor().name() + ")")
			.sorted()
			.toList();
		return heirs.isEmpty() ? "Name an open organisation." : "Name %s.".formatted(String.join(" or ", heirs));
	}

	/**
	 * Returns the error for a code that no organisation has to which a change can refer.
	 */
	static ApiProblem unknown(OrganisationCode code) {
		return new ApiProblem(ProblemCode.NOT_FOUND,
				"No integrated care board, trust, place, collaborative, region or cluster has the code %s. Search for a name to find its code."
					.formatted(code));
	}

	/** Returns the error for a change that cannot be applied. */
	static ApiProblem wrong(String message) {
		return new ApiProblem(ProblemCode.BAD_REQUEST, message);
	}

}
