package org.oversightgraph.platform.graphql;

import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;
import org.oversightgraph.platform.graphql.Paging.Edge;
import org.oversightgraph.platform.graphql.Paging.Page;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Resolves the field {@code nodes} of every page from its edges. */
@Component
class NodesOfPages implements RuntimeWiringConfigurer {

	@Override
	public void configure(RuntimeWiring.Builder builder) {
		// The factory below does the work.
	}

	@Override
	public void configure(RuntimeWiring.Builder builder, List<WiringFactory> factories) {
		factories.add(new WiringFactory() {

			@Override
			public boolean providesDataFetcher(FieldWiringEnvironment environment) {
				return environment.getFieldDefinition().getName().equals("nodes")
						&& environment.getParentType().getName().endsWith("Connection");
			}

			@Override
			public DataFetcher<List<Object>> getDataFetcher(FieldWiringEnvironment environment) {
				return PropertyDataFetcher.fetching(NodesOfPages::nodes);
			}

		});
	}

	private static List<Object> nodes(Page page) {
		return page.edges().stream().map(Edge::node).toList();
	}

}
