package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Edge;
import org.oversightgraph.time.Moment;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/**
 * Resolves the members of regions, clusters, collaboratives and places, and the places
 * and collaboratives of trusts. All organisations at one level of an answer are read
 * together.
 */
@Controller
class RelatedController {

	private final ExploreGraph graph;

	RelatedController(ExploreGraph graph, BatchLoaderRegistry registry) {
		this.graph = graph;
		registry.forTypePair(Centre.class, Related.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys)));
	}

	/**
	 * An organisation on a date.
	 *
	 * @param code its code
	 * @param moment the date and release
	 */
	record Centre(String code, Moment moment) {
	}

	/**
	 * The links of an organisation.
	 *
	 * @param links the links
	 */
	record Related(List<Link> links) {
	}

	/** An organisation in a page, with the facts that relate it. */
	record RelatedEdge(String cursor, Organisation node, List<Fact> facts) implements Edge {
	}

	@SchemaMapping(typeName = "Region")
	CompletableFuture<Connection<RelatedEdge>> icbs(Organisation region, PageWanted page, Question question,
			DataLoader<Centre, Related> loader) {
		return page(region, LinkKind.IN_REGION, (body) -> body.is(OrganisationKind.ICB), page, question, loader);
	}

	@SchemaMapping(typeName = "IcbCluster")
	CompletableFuture<Connection<RelatedEdge>> members(Organisation cluster, PageWanted page, Question question,
			DataLoader<Centre, Related> loader) {
		return page(cluster, LinkKind.IN_CLUSTER, (body) -> body.is(OrganisationKind.ICB), page, question, loader);
	}

	@SchemaMapping(typeName = "ProviderCollaborative", field = "members")
	CompletableFuture<Connection<RelatedEdge>> membersOfCollaborative(Organisation collaborative, PageWanted page,
			Question question, DataLoader<Centre, Related> loader) {
		return page(collaborative, LinkKind.MEMBER_OF, (body) -> true, page, question, loader);
	}

	@SchemaMapping(typeName = "Place")
	CompletableFuture<Connection<RelatedEdge>> partners(Organisation place, PageWanted page, Question question,
			DataLoader<Centre, Related> loader) {
		return page(place, LinkKind.PARTNER_IN, (body) -> true, page, question, loader);
	}

	@SchemaMapping(typeName = "Trust")
	CompletableFuture<Connection<RelatedEdge>> places(Organisation trust, PageWanted page, Question question,
			DataLoader<Centre, Related> loader) {
		return page(trust, LinkKind.PARTNER_IN, (body) -> body.is(OrganisationKind.PLACE), page, question, loader);
	}

	@SchemaMapping(typeName = "Trust")
	CompletableFuture<Connection<RelatedEdge>> collaboratives(Organisation trust, PageWanted page, Question question,
			DataLoader<Centre, Related> loader) {
		return page(trust, LinkKind.MEMBER_OF, (body) -> body.is(OrganisationKind.PROVIDER_COLLABORATIVE), page,
				question, loader);
	}

	private static CompletableFuture<Connection<RelatedEdge>> page(Organisation centre, LinkKind kind,
			Predicate<Organisation> fits, PageWanted page, Question question, DataLoader<Centre, Related> loader) {
		return loader.load(new Centre(centre.code(), question.moment())).thenApply((related) -> {
			Map<Organisation, List<Fact>> facts = related.links()
				.stream()
				.filter((link) -> link.kind() == kind && fits.test(other(link, centre)))
				.filter((link) -> isOfSameTime(other(link, centre), centre, question.asOf()))
				.sorted(Comparator.comparing((link) -> link.fact().statement()))
				.collect(Collectors.groupingBy((link) -> other(link, centre),
						Collectors.mapping(Link::fact, Collectors.toList())));
			return Paging.page(facts.entrySet(), (entry) -> entry.getKey().code(), page.in(question.release()),
					(cursor, entry) -> new RelatedEdge(cursor, entry.getKey(), entry.getValue()));
		});
	}

	/**
	 * Whether an organisation belongs in a list in the present tense. An open
	 * organisation has only open ones around it.
	 */
	private static boolean isOfSameTime(Organisation other, Organisation centre, LocalDate date) {
		return other.statusOn(date) == OrganisationStatus.ACTIVE || centre.statusOn(date) != OrganisationStatus.ACTIVE;
	}

	private static Organisation other(Link link, Organisation centre) {
		return link.from().code().equals(centre.code()) ? link.to() : link.from();
	}

	private Map<Centre, Related> load(Set<Centre> keys) {
		Map<Moment, Set<String>> codes = keys.stream()
			.collect(Collectors.groupingBy(Centre::moment, Collectors.mapping(Centre::code, Collectors.toSet())));
		Map<Centre, Related> found = new HashMap<>();
		keys.forEach((key) -> found.put(key, new Related(List.of())));
		codes.forEach((moment, requested) -> this.graph.links(requested, moment)
			.forEach((code, links) -> found.put(new Centre(code, moment), new Related(links))));
		return found;
	}

}
