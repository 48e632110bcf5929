package org.oversightgraph.quality;

import java.util.List;

import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Item;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about the quality of the data. */
@Controller
class QualityController {

	private final OversightGraph graph;

	private final QualityGraph ratings;

	private final OversightReasoner reasoner;

	QualityController(OversightGraph graph, QualityGraph ratings, Framework framework) {
		this.graph = graph;
		this.ratings = ratings;
		this.reasoner = new OversightReasoner(framework);
	}

	@QueryMapping
	Connection<Item<Disagreement>> disagreements(PageWanted page, Question question) {
		return Paging.page(Disagreements.among(this.graph
			.facts(Subjects.ofKinds(List.of(OrganisationKind.TRUST, OrganisationKind.ICB)), question.moment())
			.values(), question.asOf()), Disagreement::key, page.in(question.release()), Item::new);
	}

	@QueryMapping
	List<RecordCoverage> recordCoverage(Question question) {
		return RecordCoverage.of(
				this.graph.facts(Subjects.ofKinds(List.of(OrganisationKind.TRUST)), question.moment()).values(),
				this.ratings.rated(question.moment()), this.reasoner, question);
	}

}
