package org.oversightgraph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.oversightgraph.page.Page;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the sweep requests everything that can show a fact. */
@ProductTest
class SweepIT {

	/** Texts of the editions and of the schema, and results of mutations. */
	private static final Set<String> FIELDS_WITHOUT_FACTS = Set.of("FrameworkRule.concept", "Query._service",
			"_Service.sdl", "CuratedChange.changed", "CuratedChange.changes", "CuratedChange.currentRelease",
			"CuratedChange.release", "CuratedChange.userErrors", "UserError.code", "UserError.field",
			"UserError.message");

	/** Texts, and addresses to which the sweep or a change is posted. */
	private static final Set<String> OTHER_ADDRESSES = Set.of("/docs", "/docs/{*path}", "/reference",
			"/graphql/documents", "/sign-in", "/error", "/export/list.csv", "/import", "/rollback/{number}");

	@Test
	void requestsEveryField(@Autowired GraphQlSource source) {
		GraphQLSchema schema = source.schema();
		Set<String> missing = SchemaFields.all(schema);
		Sweep.documents()
			.values()
			.forEach((text) -> missing
				.removeAll(SchemaFields.requested(schema, text, Sweep.variables(text).getFirst())));
		assertThat(missing).isEqualTo(new TreeSet<>(FIELDS_WITHOUT_FACTS));
	}

	@Test
	void requestsEveryAddress(@Autowired ApplicationContext product) {
		List<PathContainer> requested = Sweep.addresses()
			.stream()
			.map((address) -> PathContainer.parsePath(address.replaceFirst("\\?.*", "")))
			.toList();
		Set<String> missing = new TreeSet<>(patterns(product).filter((pattern) -> {
			PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
			return requested.stream().noneMatch(parsed::matches);
		}).toList());
		assertThat(missing).isEqualTo(new TreeSet<>(OTHER_ADDRESSES));
	}

	/** Returns the path patterns of all controllers and pages. */
	private static Stream<String> patterns(ApplicationContext product) {
		Stream<String> controllers = product.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream());
		Stream<String> pages = product.getBeansOfType(Page.class)
			.values()
			.stream()
			.flatMap((page) -> page.addresses().stream());
		return Stream.concat(controllers, pages);
	}

}
