package org.oversightgraph.page.organisation.arrangement;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Naming;

/**
 * Arrangements and commissioning, from the document {@code organisation-arrangements}.
 *
 * @param arrangements the arrangements
 * @param commissioning the commissioning; null for kinds without
 */
public record ArrangementAnswer(Arrangements arrangements, @Nullable Commissioning commissioning) {

	/**
	 * Arrangements.
	 *
	 * @param totalCount their number
	 * @param pageInfo the position of the page
	 * @param nodes the arrangements on the page
	 */
	public record Arrangements(int totalCount, Continuation pageInfo, List<Arrangement> nodes) {
	}

	/**
	 * An arrangement.
	 *
	 * @param kind the kind
	 * @param title the title
	 * @param status the status on the date
	 * @param validFromAsRecorded the first date as recorded
	 * @param validToAsRecorded the last date as recorded
	 * @param evidence the type of evidence
	 * @param note a note
	 * @param services the services that it covers
	 * @param sources the sources
	 * @param parties the parties
	 * @param mustSetOut the required content of a memorandum of understanding
	 * @param restricted whether only people who may see restricted facts see it
	 */
	public record Arrangement(ArrangementKind kind, String title, ArrangementStatus status,
			@Nullable String validFromAsRecorded, @Nullable String validToAsRecorded, @Nullable Evidence evidence,
			@Nullable String note, List<Service> services, List<Reason.Source> sources, Parties parties,
			@Nullable List<Rule> mustSetOut, boolean restricted) {

		/** Returns the record as a fact, for its note, period and sources. */
		public Reason.Fact fact() {
			return new Reason.Fact("%s is recorded.".formatted(this.title), this.evidence, this.validFromAsRecorded,
					this.validToAsRecorded, null, this.note, this.sources, this.restricted);
		}

		/** Returns the period in words. */
		public String period() {
			String from = (this.validFromAsRecorded == null) ? "Start not recorded"
					: "From " + Wording.recorded(this.validFromAsRecorded);
			return (this.validToAsRecorded == null) ? from + ", no end recorded"
					: from + " until " + Wording.recorded(this.validToAsRecorded);
		}

		/** Returns the services in words. */
		public String covers() {
			return this.services.isEmpty() ? "No service is named"
					: this.services.stream().map(Service::name).collect(Collectors.joining(", "));
		}

		/** Returns the required content of a memorandum; empty for other kinds. */
		@Override
		public List<Rule> mustSetOut() {
			return (this.mustSetOut == null) ? List.of() : this.mustSetOut;
		}

	}

	/**
	 * A service.
	 *
	 * @param key its key
	 * @param name its name
	 */
	public record Service(String key, String name) {
	}

	/**
	 * A rule.
	 *
	 * @param citation the reference
	 * @param title the title
	 */
	public record Rule(String citation, String title) {
	}

	/**
	 * Parties.
	 *
	 * @param totalCount their number
	 * @param edges the parties
	 */
	public record Parties(int totalCount, List<Party> edges) {
	}

	/**
	 * A party.
	 *
	 * @param role its role
	 * @param node the organisation
	 */
	public record Party(PartyRole role, Body node) {
	}

	/**
	 * Commissioning.
	 *
	 * @param note a note on missing records
	 * @param lines the relationships
	 */
	public record Commissioning(@Nullable String note, Lines lines) {
	}

	/**
	 * Commissioning relationships.
	 *
	 * @param totalCount their number
	 * @param pageInfo the position of the page
	 * @param nodes the relationships on the page
	 */
	public record Lines(int totalCount, Continuation pageInfo, List<Line> nodes) {
	}

	/**
	 * A commissioning relationship.
	 *
	 * @param commissioner the commissioner
	 * @param role the role of the commissioner
	 * @param provider the provider; null if not recorded
	 * @param service the service
	 * @param settled whether it is certain which successor of a split ICB commissions
	 * @param facts the contracts
	 * @param chain the steps by which commissioning passes on
	 * @param missing the steps that are not recorded
	 * @param oversight the lead for the provider's oversight
	 * @param oversightNote a note on commissioning and oversight
	 */
	public record Line(Body commissioner, @Nullable LinkRole role, @Nullable Body provider, Service service,
			boolean settled, List<Reason.Fact> facts, List<Step> chain, List<String> missing, @Nullable Lead oversight,
			@Nullable String oversightNote) {

		/** Returns the service with a capital letter. */
		public String serviceInWords() {
			return Character.toUpperCase(this.service.name().charAt(0)) + this.service.name().substring(1);
		}

		/** Returns the role in words; says if no contract is recorded. */
		public String roleInWords() {
			return (this.role == null) ? "No contract recorded" : Wording.of(this.role);
		}

	}

	/**
	 * The lead for the oversight of a provider.
	 *
	 * @param determination the determination of the lead
	 * @param lead the lead
	 */
	public record Lead(Determination determination, @Nullable Body lead) {

		/** Returns the lead, and whether it is presumed. */
		public String inWords() {
			return (this.lead == null) ? Wording.determination(this.determination)
					: Naming.full(this.lead) + ((this.determination == Determination.PRESUMED) ? " (presumed)" : "");
		}

	}

	/**
	 * A step of a chain.
	 *
	 * @param statement the step
	 * @param rule the rule
	 * @param facts the facts
	 */
	public record Step(String statement, @Nullable Rule rule, List<Reason.Fact> facts) {
	}

}
