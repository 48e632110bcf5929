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

/**
 * The bodies that a change names, as the changes before have left them. A change is made
 * to bodies that are open.
 *
 * @param facts the facts so far
 */
record OpenBodies(SupposedFacts facts) {

	/**
	 * The body of one of some kinds.
	 * @param wanted the kinds in words, for the message
	 * @throws ApiProblem if there is no such body, or it is not open
	 */
	Organisation open(OrganisationCode code, Collection<OrganisationKind> kinds, String wanted) {
		Organisation body = this.facts.body(code.value());
		if (body == null) {
			throw unknown(code);
		}
		if (!kinds.contains(body.kind())) {
			throw wrong("%s is %s, %s; it takes %s here.".formatted(code, body.name(), body.kind().oneOf(), wanted));
		}
		if (body.isClosedOn(this.facts.date())) {
			boolean supposed = this.facts.followed().containsKey(body.code());
			throw wrong(supposed ? "%s (%s) is closed by a change before.".formatted(code, body.name())
					: "%s (%s) closed on %s. %s".formatted(code, body.name(), body.closedOn(), heirs(body)));
		}
		boolean standsForItsSystem = body.is(OrganisationKind.ICB)
				&& this.facts.date().isBefore(Organisation.ICBS_ESTABLISHED);
		if (body.statusOn(this.facts.date()) == OrganisationStatus.NOT_YET_OPEN && !standsForItsSystem) {
			throw wrong("%s (%s) opens on %s.".formatted(code, body.name(), body.openedOn()));
		}
		return body;
	}

	/** An ICB. */
	Organisation icb(OrganisationCode code) {
		return open(code, Set.of(OrganisationKind.ICB), "an integrated care board");
	}

	/** ICBs, each named once. */
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

	/** A trust. */
	Organisation trust(OrganisationCode code) {
		return open(code, Set.of(OrganisationKind.TRUST), "a trust");
	}

	/** What is known of a body by now. */
	OversightFacts known(Organisation body) {
		OversightFacts own = this.facts.all().get(body.code());
		if (own == null) {
			throw new IllegalStateException("no facts of " + body.code());
		}
		return own;
	}

	private String heirs(Organisation body) {
		List<String> heirs = known(body).successions()
			.stream()
			.filter((one) -> one.predecessor().code().equals(body.code()))
			.map((one) -> one.successor().code() + " (" + one.successor().name() + ")")
			.sorted()
			.toList();
		return heirs.isEmpty() ? "Name one that is open." : "Name %s.".formatted(String.join(" or ", heirs));
	}

	/** The problem of a code that no body has of which something can be supposed. */
	static ApiProblem unknown(OrganisationCode code) {
		return new ApiProblem(ProblemCode.NOT_FOUND,
				"No integrated care board, trust, place, collaborative, region or cluster has the code %s. Look it up with search(text:)."
					.formatted(code));
	}

	/** The problem of a change that cannot be made. */
	static ApiProblem wrong(String message) {
		return new ApiProblem(ProblemCode.BAD_REQUEST, message);
	}

}
