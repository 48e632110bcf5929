package org.oversightgraph.footprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementNode;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.standing.QualityRatingNode;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SegmentAllocationNode;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.standing.SupportTrigger;

/**
 * Reads the facts of several organisations from one record of nodes and relationships,
 * and gives each organisation the facts that concern it.
 */
final class FactsRecord {

	private static final Set<PartyRole> AGREEING = Set.of(PartyRole.SUBJECT, PartyRole.ICB, PartyRole.REGION);

	private static final Set<PartyRole> COMMISSIONING = Set.of(PartyRole.DELEGATE, PartyRole.MEMBER);

	private final MapAccessor row;

	private final long release;

	private final SharedObjects shared;

	private final SourcesRecord sources;

	private final Map<String, Organisation> bodies = new HashMap<>();

	private final List<Organisation> nationals;

	/** The links of organisations by code, at either end. */
	private final Map<String, List<Link>> links = new HashMap<>();

	/** The areas of places, by code of the place. */
	private final Map<String, List<Link>> areas = new HashMap<>();

	private final Map<String, List<Link>> regions = new HashMap<>();

	private final Map<String, List<Succession>> onward = new HashMap<>();

	private final Map<String, List<Succession>> taken = new HashMap<>();

	private final Map<String, List<Arrangement>> agreements = new HashMap<>();

	private final Map<String, List<Arrangement>> delegations = new HashMap<>();

	private final Map<String, List<SegmentAllocation>> segments;

	private final Map<String, List<SupportEpisode>> episodes;

	FactsRecord(MapAccessor row, long release, SharedObjects shared) {
		this.row = row;
		this.release = release;
		this.shared = shared;
		this.sources = SourcesRecord.of(row.get("sources").asList(Value::asNode), shared::source);
		row.get("bodies").asList(Value::asNode).forEach(this::body);
		this.nationals = row.get("nationals").asList((value) -> body(value.asNode()));
		row.get("relationships").asList(Value::asRelationship).forEach(this::add);
		arrangements("agreements", "agreed", AGREEING, this.agreements);
		arrangements("delegations", "delegated", COMMISSIONING, this.delegations);
		Map<String, String> names = this.bodies.values()
			.stream()
			.collect(Collectors.toMap(Organisation::code, Organisation::name, (first, second) -> first));
		this.segments = byBody("segments", (entry) -> {
			String code = entry.get("body").asString();
			return SegmentAllocationNode.read(code, names.getOrDefault(code, code), entry.get("node").asNode(),
					this.sources);
		});
		this.episodes = byBody("episodes", (entry) -> episode(entry, names));
	}

	private Organisation body(Node node) {
		return this.bodies.computeIfAbsent(node.elementId(),
				(id) -> this.shared.organisation(OrganisationNode.read(node, this.release)));
	}

	private void add(Relationship relationship) {
		Organisation start = known(relationship.startNodeElementId());
		Organisation end = known(relationship.endNodeElementId());
		if (relationship.type().equals(Succession.RELATIONSHIP)) {
			Succession succession = this.sources.succession(relationship, start, end);
			put(this.onward, start, succession);
			put(this.taken, end, succession);
			return;
		}
		Link link = this.sources.link(relationship, start, end);
		if (link.kind() == LinkKind.IN_REGION) {
			put(this.regions, start, link);
			return;
		}
		put(this.links, start, link);
		put(this.links, end, link);
		if (link.kind() == LinkKind.PART_OF && start.is(OrganisationKind.PLACE)) {
			put(this.areas, start, link);
		}
	}

	/**
	 * Reads arrangements, and groups them by the organisations that have certain roles.
	 */
	private void arrangements(String nodes, String relationships, Set<PartyRole> roles,
			Map<String, List<Arrangement>> byParty) {
		Map<String, List<Party>> parties = new HashMap<>();
		this.row.get(relationships)
			.asList(Value::asRelationship)
			.forEach((relationship) -> parties
				.computeIfAbsent(relationship.endNodeElementId(), (id) -> new ArrayList<>())
				.add(ArrangementNode.party(relationship, known(relationship.startNodeElementId()), this.sources)));
		for (Node node : this.row.get(nodes).asList(Value::asNode)) {
			List<Party> ofThis = parties.getOrDefault(node.elementId(), List.of());
			Arrangement arrangement = ArrangementNode.read(node, ofThis, this.sources);
			ofThis.stream()
				.filter((party) -> roles.contains(party.role()))
				.map((party) -> party.organisation().code())
				.distinct()
				.forEach((code) -> byParty.computeIfAbsent(code, (_) -> new ArrayList<>()).add(arrangement));
		}
	}

	private <T> Map<String, List<T>> byBody(String name, Function<Value, T> reader) {
		Map<String, List<T>> found = new HashMap<>();
		for (Value entry : this.row.get(name).asList((value) -> value)) {
			found.computeIfAbsent(entry.get("body").asString(), (code) -> new ArrayList<>()).add(reader.apply(entry));
		}
		return found;
	}

	private SupportEpisode episode(Value entry, Map<String, String> names) {
		Node node = entry.get("node").asNode();
		String code = entry.get("body").asString();
		return new SupportEpisode(Properties.required(node, "id"), names.getOrDefault(code, code),
				Properties.requiredChoice(node, "programme", Programme.class),
				Properties.choices(node, "trigger", SupportTrigger.class), Properties.flag(node, "cqcRecommended"),
				Properties.choice(node, "director", DirectorKind.class), Properties.date(node, "targetExitOn"),
				entry.get("criteria").asInt(), entry.get("met").asInt(),
				entry.get("ratings").asList((rating) -> QualityRatingNode.read(rating.asNode(), this.sources)),
				this.sources.provenanceOf(node));
	}

	private Organisation known(String elementId) {
		return Objects.requireNonNull(this.bodies.get(elementId), "A relationship was read without its organisations.");
	}

	private static <T> void put(Map<String, List<T>> map, Organisation organisation, T value) {
		map.computeIfAbsent(organisation.code(), (code) -> new ArrayList<>()).add(value);
	}

	/** Returns the facts of all dates for each organisation, with the latest names. */
	List<OversightFacts> facts(double largePatientFlow) {
		return this.row.get("subjects").asList(Value::asNode).stream().map((node) -> {
			Organisation subject = body(node);
			return new Selection(subject).facts(Evidence.valueOf(node.get("evidence").asString()), largePatientFlow);
		}).toList();
	}

	/** Selects the facts that concern one organisation. */
	private final class Selection {

		private final Organisation subject;

		private final List<Link> recorded;

		private final List<Arrangement> agreed;

		/** Its own delegations and joint committees, compared as objects. */
		private final Set<Arrangement> own = Collections.newSetFromMap(new IdentityHashMap<>());

		/** The same object never occurs twice, and comparing contents would take long. */
		private final Set<Succession> successions = Collections.newSetFromMap(new IdentityHashMap<>());

		/** The ICBs concerned and their successors, with the subject, by code. */
		private final Map<String, Organisation> answering = new LinkedHashMap<>();

		Selection(Organisation subject) {
			this.subject = subject;
			this.recorded = links();
			this.agreed = FactsRecord.this.agreements.getOrDefault(subject.code(), List.of());
			this.own.addAll(FactsRecord.this.delegations.getOrDefault(subject.code(), List.of()));
			Stream.of(this.recorded.stream().map(Link::icb),
					this.agreed.stream().flatMap((agreement) -> agreement.parties().stream()).map(Party::organisation))
				.flatMap((organisations) -> organisations)
				.filter((organisation) -> organisation.is(OrganisationKind.ICB))
				.forEach(this::answer);
			answer(subject);
			this.successions.addAll(FactsRecord.this.taken.getOrDefault(subject.code(), List.of()));
		}

		/** Returns its own links and the areas of its places. ICBs have none. */
		private List<Link> links() {
			if (this.subject.is(OrganisationKind.ICB)) {
				return List.of();
			}
			List<Link> own = FactsRecord.this.links.getOrDefault(this.subject.code(), List.of());
			if (!this.subject.is(OrganisationKind.TRUST)) {
				return own;
			}
			Stream<Link> placed = own.stream()
				.filter((link) -> link.kind() == LinkKind.PARTNER_IN)
				.map((link) -> link.to().code())
				.distinct()
				.flatMap((place) -> FactsRecord.this.areas.getOrDefault(place, List.of()).stream());
			return Stream.concat(own.stream(), placed).toList();
		}

		/** Adds an organisation and, step by step, its successors. */
		private void answer(Organisation organisation) {
			if (this.answering.putIfAbsent(organisation.code(), organisation) == null) {
				for (Succession succession : FactsRecord.this.onward.getOrDefault(organisation.code(), List.of())) {
					this.successions.add(succession);
					answer(succession.successor());
				}
			}
		}

		OversightFacts facts(Evidence evidence, double largePatientFlow) {
			Stream<Link> inRegions = this.answering.keySet()
				.stream()
				.flatMap((code) -> FactsRecord.this.regions.getOrDefault(code, List.of()).stream());
			Map<String, List<SegmentAllocation>> allocations = new HashMap<>();
			this.answering.keySet().forEach((code) -> {
				List<SegmentAllocation> own = FactsRecord.this.segments.get(code);
				if (own != null) {
					allocations.put(code, own);
				}
			});
			return new OversightFacts(this.subject, evidence, FactsRecord.this.sources.named(this.subject.sources()),
					Stream.concat(this.recorded.stream(), inRegions).toList(), List.copyOf(this.successions),
					arrangements(), allocations,
					Map.of(this.subject.code(), FactsRecord.this.episodes.getOrDefault(this.subject.code(), List.of())),
					FactsRecord.this.nationals, largePatientFlow);
		}

		private List<Arrangement> arrangements() {
			Map<String, Arrangement> all = new LinkedHashMap<>();
			this.agreed.forEach((agreement) -> all.put(agreement.id(), agreement));
			Set<String> services = this.recorded.stream()
				.filter((link) -> link.kind() == LinkKind.COMMISSIONS)
				.map((link) -> String.valueOf(link.service()))
				.collect(Collectors.toSet());
			this.answering.keySet()
				.stream()
				.flatMap((code) -> FactsRecord.this.delegations.getOrDefault(code, List.of()).stream())
				.filter((delegation) -> !all.containsKey(delegation.id()) && concerns(delegation, services))
				.forEach((delegation) -> all.put(delegation.id(), withKnownParties(delegation)));
			return List.copyOf(all.values());
		}

		/**
		 * Whether it is the subject's own delegation or joint committee, or the
		 * delegation of a service that ICBs commission from the subject. For a specialist
		 * trust also one for specialised services.
		 */
		private boolean concerns(Arrangement delegation, Collection<String> services) {
			if (this.own.contains(delegation)) {
				return true;
			}
			if (this.subject.trustType() == TrustType.SPECIALIST
					&& delegation.services().stream().anyMatch(Link::isSpecialised)) {
				return true;
			}
			return delegation.services().stream().anyMatch(services::contains) && delegation.parties()
				.stream()
				.anyMatch((party) -> party.role() == PartyRole.DELEGATE
						&& this.answering.containsKey(party.organisation().code()));
		}

		/** Leaves out delegates and members that do not concern the subject. */
		private Arrangement withKnownParties(Arrangement delegation) {
			return delegation.withParties(delegation.parties()
				.stream()
				.filter((party) -> !COMMISSIONING.contains(party.role())
						|| this.answering.containsKey(party.organisation().code())
						|| party.organisation().is(OrganisationKind.NATIONAL_BODY))
				.toList());
		}

	}

}
