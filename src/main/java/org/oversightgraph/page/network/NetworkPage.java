package org.oversightgraph.page.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.network.Around.Oversight;
import org.oversightgraph.page.network.Around.Position;
import org.oversightgraph.page.network.Network.Choice;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Shows the network around an organisation, as a picture and a table. */
@Component
class NetworkPage implements Page {

	private static final String DOCUMENT = "organisation-network";

	private static final String OVERSIGHT = "network-oversight";

	private static final int NAMES_IN_BOX = 8;

	private static final int MOST_NAMES = 200;

	private static final int LARGEST_DEPTH = 2;

	private record Answered(String code, @Nullable Oversight position) {
	}

	private record Answers(List<Answered> oversightOf) {
	}

	@Override
	public List<String> addresses() {
		return List.of("/organisations/{code}/network");
	}

	@Override
	public NetworkView view(PageRequest request) {
		int depth = number(request, "depth", 1, LARGEST_DEPTH);
		Set<OrganisationKind> kinds = kinds(request, "kinds");
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("code", request.variable("code"));
		variables.put("depth", depth);
		List<String> given = request.parameters("kinds").stream().distinct().sorted().toList();
		variables.put("kinds", given.isEmpty() ? null : given);
		JsonNode answer = request.ask(DOCUMENT, variables);
		Heading heading = PageRequest.read(answer.path("organisation"), Heading.class);
		Around around = PageRequest.read(answer.path("neighbourhood"), Around.class);
		Member centre = new Member(heading.code(), heading.name(), heading.kind(), heading.status());
		Relations relations = new Relations(centre, kinds);
		relations.addOverseers(centre, PageRequest.read(answer.path("oversight"), Position.class));
		relations.addNeighbours(around);
		addOversight(request, around, relations);
		List<Relation> all = relations.all();
		Choice choice = new Choice(number(request, "first", NAMES_IN_BOX, MOST_NAMES), kinds(request, "expand"));
		Drawing drawing = NetworkLayout.of(Network.of(centre, relations.members(), all, choice));
		return new NetworkView(heading, drawing, table(all, request.links()), relations.members().size() - 1, depth,
				kinds, leftOut(around));
	}

	/** Returns the kinds that a parameter names. */
	private static Set<OrganisationKind> kinds(PageRequest request, String name) {
		List<String> given = request.parameters(name);
		return Stream.of(OrganisationKind.values())
			.filter((kind) -> given.contains(kind.name()))
			.collect(Collectors.toSet());
	}

	/**
	 * Adds who leads the neighbours. The answer about the neighbourhood applies the
	 * edition in force, so another edition needs a question of its own.
	 */
	private static void addOversight(PageRequest request, Around around, Relations relations) {
		if (request.moment().edition() == null || around.organisations().isEmpty()) {
			around.organisations()
				.forEach((neighbour) -> relations.addOversight(neighbour.code(), neighbour.oversight()));
			return;
		}
		List<String> codes = around.organisations().stream().map(Around.Neighbour::code).toList();
		request.ask(OVERSIGHT, Map.of("codes", codes), Answers.class)
			.oversightOf()
			.forEach((each) -> relations.addOversight(each.code(), each.position()));
	}

	private static int number(PageRequest request, String name, int usual, int most) {
		String text = request.parameter(name).orElse("");
		if (text.isEmpty()) {
			return usual;
		}
		if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"Invalid %s \"%s\". Use a number from 1 to %d.".formatted(name, text, most));
		}
		return Integer.parseInt(text);
	}

	private static Table table(List<Relation> relations, Links links) {
		Table.Builder table = Table.named("relationships", "Relationships", "From", "Relation", "To", "Statement");
		relations.forEach((relation) -> table.row(
				new Cell(relation.from().name(), links.organisation(relation.from().code())), relation.type().words(),
				new Cell(relation.to().name(), links.organisation(relation.to().code())), relation.statement()));
		return table.build();
	}

	private static String leftOut(Around around) {
		if (around.leftOut() == 0) {
			return "";
		}
		return "%s further away are not shown: %s. Choose fewer kinds to see them.".formatted(
				Wording.count(around.leftOut(), "organisation"),
				around.leftOutByKind()
					.stream()
					.map((count) -> count.count() + " "
							+ ((count.count() == 1) ? Kinds.singular(count.value()) : Kinds.plural(count.value())))
					.collect(Collectors.joining(", ")));
	}

}
