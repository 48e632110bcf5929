package org.oversightgraph.platform.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers gateways with the schema, in alphabetical order. */
@Controller
class ServiceController {

	/**
	 * Printed for the first request. The schema does not change while the product runs.
	 */
	private volatile @Nullable Service service;

	/**
	 * This API as a subgraph.
	 *
	 * @param sdl the schema in the schema definition language
	 */
	record Service(String sdl) {
	}

	@QueryMapping("_service")
	Service service(DataFetchingEnvironment environment) {
		Service printed = this.service;
		if (printed == null) {
			printed = new Service(print(environment.getGraphQLSchema()));
			this.service = printed;
		}
		return printed;
	}

	/**
	 * Prints the schema with its own directives. The directive {@code oneOf} is now part
	 * of GraphQL, but gateways do not know it yet.
	 */
	private static String print(GraphQLSchema schema) {
		return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeSchemaDefinition(true)
			.includeDirectiveDefinition(
					(name) -> name.equals("oneOf") || !DirectiveInfo.isGraphqlSpecifiedDirective(name)))
			.print(schema);
	}

}
