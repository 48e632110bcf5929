package org.oversightgraph.page.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.RedirectException;
import org.oversightgraph.page.View;
import org.oversightgraph.page.directory.SearchView.Answer;
import org.oversightgraph.page.directory.SearchView.Hit;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

import org.springframework.stereotype.Component;

/** Searches organisations, also for a question in words. */
@Component
class SearchPage implements Page {

	private static final String DOCUMENT = "search-page";

	@Override
	public List<String> addresses() {
		return List.of("/search");
	}

	@Override
	public View view(PageRequest request) {
		String text = request.parameter("q").orElse("");
		if (text.isEmpty()) {
			return new SearchView("", null, List.of(), Table.named("results", "Results", "Organisation").build());
		}
		WordedQuestion question = WordedQuestion.of(text);
		if (question.isAboutAll()) {
			throw new RedirectException(request.links().to(question.address()));
		}
		if (question.names().size() > 1) {
			throw new RedirectException(shared(question, request));
		}
		List<Hit> hits = hits(question.names().getFirst(), request);
		List<Hit> exact = hits.stream().filter(Hit::isExact).toList();
		List<Hit> meant = (hits.size() == 1) ? hits : exact;
		if (meant.size() == 1) {
			throw new RedirectException(
					request.links().organisation(meant.getFirst().organisation().code(), question.tab()));
		}
		return new SearchView(text, question, hits, table(hits, question, request));
	}

	/** A question about several ICBs leads to the trusts that they share. */
	private static String shared(WordedQuestion question, PageRequest request) {
		Set<String> codes = new LinkedHashSet<>();
		for (String name : question.names()) {
			request.ask(DOCUMENT, Map.of("text", name, "kinds", List.of(OrganisationKind.ICB)), Answer.class)
				.search()
				.stream()
				.filter((hit) -> hit.organisation().isOpen())
				.findFirst()
				.ifPresent((hit) -> codes.add(hit.organisation().code()));
		}
		return request.links().to("/shared-oversight", "icbs", String.join(",", codes));
	}

	private static List<Hit> hits(String text, PageRequest request) {
		return request.ask(DOCUMENT, Map.of("text", text), Answer.class).search();
	}

	private static Table table(List<Hit> hits, WordedQuestion question, PageRequest request) {
		Table.Builder table = Table.named("results", "Organisations found", "Organisation", "Code", "Kind",
				"Lead for oversight", "Found by");
		hits.forEach((hit) -> table.row(
				new Cell(hit.organisation().name(),
						request.links().organisation(hit.organisation().code(), question.tab())),
				hit.organisation().code(), hit.organisation().kindInWords(), hit.organisation().lead(), hit.reason()));
		return table.build();
	}

}
