package org.oversightgraph.page.network;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;

/**
 * The answer about the organisations around one organisation.
 *
 * @param organisations the organisations, nearest first
 * @param links the relationships
 * @param leftOut the number of organisations that are not in the answer
 * @param leftOutByKind their number by kind
 */
record Around(List<Neighbour> organisations, List<Link> links, int leftOut,
		List<Count<OrganisationKind>> leftOutByKind) {

	/**
	 * An organisation with its oversight.
	 *
	 * @param code the code
	 * @param name the name
	 * @param kind the kind
	 * @param status the status on the date
	 * @param oversight the lead, and the organisations that share the oversight
	 */
	record Neighbour(String code, String name, OrganisationKind kind, OrganisationStatus status,
			@Nullable Oversight oversight) {

		Member member() {
			return new Member(this.code, this.name, this.kind, this.status);
		}

	}

	/**
	 * The organisations that lead and share the oversight of an organisation.
	 *
	 * @param determination the determination of the lead
	 * @param lead the lead
	 * @param sharedWith the organisations that share the oversight
	 */
	record Oversight(Determination determination, @Nullable Code lead, List<Code> sharedWith) {
	}

	/**
	 * A code.
	 *
	 * @param code the code
	 */
	record Code(String code) {
	}

	/**
	 * A recorded relationship.
	 *
	 * @param from its start
	 * @param to its end
	 * @param kind the kind
	 * @param fact the fact
	 */
	record Link(Body from, Body to, RelationType kind, Statement fact) {
	}

	/**
	 * A sentence.
	 *
	 * @param statement the sentence
	 */
	record Statement(String statement) {
	}

	/**
	 * The oversight of the organisation at the centre.
	 *
	 * @param determination the determination of the lead
	 * @param lines the overseers
	 */
	record Position(Determination determination, List<Line> lines) {
	}

	/**
	 * An overseer.
	 *
	 * @param role the role
	 * @param overseer the organisation
	 * @param reasons the reasons
	 */
	record Line(OversightRole role, Body overseer, List<Statement> reasons) {
	}

}
