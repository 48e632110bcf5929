package org.oversightgraph.page.delegation;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;

/**
 * A delegation of commissioning, or a joint committee.
 *
 * @param id the id
 * @param kind a delegation of commissioning or a joint committee
 * @param title the title
 * @param status the status on the date
 * @param statusAsRecorded the status in the latest source
 * @param services the services
 * @param validFromAsRecorded the start as recorded
 * @param validToAsRecorded the end as recorded
 * @param note a note
 * @param sources the sources
 * @param parties the parties
 */
public record Delegation(String id, ArrangementKind kind, String title, ArrangementStatus status,
		RecordedStatus statusAsRecorded, List<Service> services, @Nullable String validFromAsRecorded,
		@Nullable String validToAsRecorded, @Nullable String note, List<Reason.Source> sources, Parties parties) {

	/** The maximum number of organisations that a sentence names. */
	private static final int MAX_NAMES = 3;

	/**
	 * A service.
	 *
	 * @param key the key
	 * @param name the name
	 */
	public record Service(String key, String name) {
	}

	/**
	 * The parties.
	 *
	 * @param totalCount their number
	 * @param edges the parties
	 */
	public record Parties(int totalCount, List<Party> edges) {
	}

	/**
	 * A party.
	 *
	 * @param role the role
	 * @param node the organisation
	 */
	public record Party(PartyRole role, Body node) {
	}

	/** Returns whether it is a joint committee. */
	public boolean isCommittee() {
		return this.kind == ArrangementKind.JOINT_COMMITTEE;
	}

	/** Returns the parties with a role. */
	public List<Body> with(PartyRole role) {
		return this.parties.edges().stream().filter((party) -> party.role() == role).map(Party::node).toList();
	}

	/** Returns the number of parties that the answer does not list. */
	public int unlisted() {
		return this.parties.totalCount() - this.parties.edges().size();
	}

	/** Returns the services in words. */
	public String servicesInWords() {
		return this.services.isEmpty() ? "" : and(this.services.stream().map(Service::name).toList());
	}

	/** Returns the start in words. */
	public String since() {
		return (this.validFromAsRecorded == null) ? "Not recorded" : Wording.recorded(this.validFromAsRecorded);
	}

	/** Returns the end in words; empty if none is recorded. */
	public String until() {
		return Wording.recorded(this.validToAsRecorded);
	}

	/**
	 * Returns the chain in a sentence: who delegates what to whom, and who provides the
	 * staff.
	 */
	public String chain() {
		String what = servicesInWords();
		String hosts = with(PartyRole.HOST).isEmpty() ? "" : " %s %s the staff.".formatted(names(with(PartyRole.HOST)),
				(with(PartyRole.HOST).size() == 1) ? "hosts" : "host");
		if (isCommittee()) {
			return "%s %s together%s.%s".formatted(names(with(PartyRole.MEMBER)),
					(this.status == ArrangementStatus.IN_FORCE) ? "decide" : "are recorded as deciding",
					what.isEmpty() ? "" : " on " + what, hosts);
		}
		String subject = with(PartyRole.DELEGATOR).isEmpty() ? "An organisation that is not recorded"
				: names(with(PartyRole.DELEGATOR));
		return "%s %s the commissioning of %s to %s.%s".formatted(subject, verb(),
				what.isEmpty() ? "services that are not named" : what, with(PartyRole.DELEGATE).isEmpty()
						? "organisations that are not recorded" : names(with(PartyRole.DELEGATE)),
				hosts);
	}

	private String verb() {
		return switch (this.status) {
			case IN_FORCE -> "delegates";
			case ENDED -> "delegated";
			case NOT_YET_IN_FORCE -> "will delegate";
			case PROPOSED -> "was to delegate";
			case NOT_KNOWN -> "is recorded as delegating";
		};
	}

	/** Returns up to three names, or the number of organisations by kind. */
	static String names(List<Body> bodies) {
		if (bodies.size() <= MAX_NAMES) {
			return bodies.isEmpty() ? "Organisations that are not recorded"
					: and(bodies.stream().map(Body::name).toList());
		}
		boolean icbs = bodies.stream().allMatch((body) -> body.kind() == OrganisationKind.ICB);
		boolean trusts = bodies.stream().allMatch((body) -> body.kind() == OrganisationKind.TRUST);
		String others = "organisations";
		if (icbs) {
			others = "ICBs";
		}
		else if (trusts) {
			others = "trusts";
		}
		List<String> single = bodies.stream()
			.filter((body) -> body.kind() != OrganisationKind.ICB)
			.map(Body::name)
			.toList();
		if (!icbs && single.size() == 1) {
			return "%s and %d ICBs".formatted(single.getFirst(), bodies.size() - 1);
		}
		return bodies.size() + " " + others;
	}

	private static String and(List<String> items) {
		return (items.size() == 1) ? items.getFirst()
				: items.subList(0, items.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
						+ items.getLast();
	}

}
