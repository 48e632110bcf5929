package org.oversightgraph.page.framework;

import java.util.List;
import java.util.Map;

import org.oversightgraph.framework.Framework;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.framework.FrameworkView.Convention;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

import org.springframework.stereotype.Component;

/** Lists the editions of the framework. */
@Component
class FrameworkPage implements Page {

	private static final String DOCUMENT = "framework-editions";

	private final Framework framework;

	FrameworkPage(Framework framework) {
		this.framework = framework;
	}

	private record Answer(List<Edition> frameworkEditions) {
	}

	@Override
	public List<String> addresses() {
		return List.of("/framework");
	}

	@Override
	public FrameworkView view(PageRequest request) {
		List<Edition> editions = request.ask(DOCUMENT, Map.of(), Answer.class).frameworkEditions();
		Table.Builder table = Table.named("editions", "Editions of the framework", "Edition", "Title", "In force from",
				"In force to", "Held by this service", "Passages", "Rules");
		editions
			.forEach((edition) -> table.row(new Cell(edition.id(), request.links().to("/framework/" + edition.id())),
					edition.title(), Wording.date(edition.inForceFrom()),
					(edition.inForceTo() == null) ? "Current edition" : Wording.date(edition.inForceTo()),
					edition.coverageInWords(), edition.passages().size(), edition.rules().size()));
		return new FrameworkView(editions, this.framework.conventions().stream().map(Convention::of).toList(),
				table.build());
	}

}
