package org.oversightgraph.platform.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Hands the schema to gateways, in the order of the alphabet. */
@Controller
class ServiceController {

	/** Printed when first asked for; the schema does not change while it is served. */
	private volatile @Nullable Service service;

	/**
	 * What this API is within a graph of several.
	 *
	 * @param sdl the schema in its own language
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
	 * With the directives that are ours to define. That of exclusive inputs belongs to
	 * GraphQL by now, but gateways do not know it yet.
	 */
	private static String print(GraphQLSchema schema) {
		return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeSchemaDefinition(true)
			.includeDirectiveDefinition(
					(name) -> name.equals("oneOf") || !DirectiveInfo.isGraphqlSpecifiedDirective(name)))
			.print(schema);
	}

}
