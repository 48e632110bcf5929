package org.oversightgraph;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
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
			"GraphQlHttpRequestPredicate", "/sign-in", "/error", "/export/list.csv", "/mcp", "/import",
			"/rollback/{number}");

	/** The variable of an address with one of several formats. */
	private static final Pattern FORMATS = Pattern.compile("\\{format:([^}]+)}");

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

	@Test
	void requestsEveryFile(@LocalServerPort int port) {
		List<String> requested = Sweep.addresses()
			.stream()
			.map((address) -> address.replaceFirst("\\?.*", ""))
			.toList();
		try (Sweep sweep = new Sweep(port, Optional::empty)) {
			String list = new String(sweep.response(sweep.to("/export")).body(), StandardCharsets.UTF_8);
			List<String> files = JsonMapper.shared().readTree(list).findValuesAsString("file");
			assertThat(files).hasSizeGreaterThan(5)
				.allSatisfy((file) -> assertThat(requested).contains("/export/" + file));
		}
	}

	@Test
	void callsEveryTool(@LocalServerPort int port) {
		try (Sweep sweep = new Sweep(port, Optional::empty)) {
			assertThat(sweep.tools()).contains("search", "standing", "framework-paragraph").doesNotHaveDuplicates();
			assertThat(Sweep.documents().keySet()).containsAll(sweep.tools());
		}
	}

	/** Returns the path patterns of all controllers and routes. */
	private static Stream<String> patterns(ApplicationContext product) {
		Stream<String> controllers = product.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream());
		Stream<String> routes = product.getBeansOfType(RouterFunction.class)
			.values()
			.stream()
			.flatMap((router) -> patterns(router).stream())
			.flatMap(SweepIT::inEachFormat);
		return Stream.concat(controllers, routes);
	}

	/**
	 * Returns the path patterns of a router. Parts that have no readable pattern are
	 * named by their class.
	 */
	private static Set<String> patterns(RouterFunction<?> router) {
		Set<String> patterns = new TreeSet<>();
		router.accept((RouterFunctions.Visitor) Proxy.newProxyInstance(SweepIT.class.getClassLoader(),
				new Class<?>[] { RouterFunctions.Visitor.class, RequestPredicates.Visitor.class },
				(visitor, method, arguments) -> {
					switch (method.getName()) {
						case "route" -> ((RequestPredicate) arguments[0]).accept((RequestPredicates.Visitor) visitor);
						case "path" -> patterns.add((String) arguments[0]);
						case "startNested", "unknown" -> patterns.add(arguments[0].getClass().getSimpleName());
						default -> {
						}
					}
					return null;
				}));
		return patterns;
	}

	private static Stream<String> inEachFormat(String pattern) {
		Matcher formats = FORMATS.matcher(pattern);
		return formats.find() ? Stream.of(formats.group(1).split("\\|")).map(formats::replaceFirst)
				: Stream.of(pattern);
	}

}
