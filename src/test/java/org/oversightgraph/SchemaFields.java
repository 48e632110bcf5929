package org.oversightgraph;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/** The fields of a schema, as coordinates such as "Organisation.name". */
final class SchemaFields {

	private SchemaFields() {
	}

	/** Returns the fields of all objects that a query can return. */
	static Set<String> all(GraphQLSchema schema) {
		Set<String> fields = new TreeSet<>();
		schema.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLObjectType && !type.getName().startsWith("__")
					&& !type.getName().equals("Mutation"))
			.map(GraphQLObjectType.class::cast)
			.forEach((type) -> type.getFieldDefinitions()
				.forEach((field) -> fields.add(type.getName() + "." + field.getName())));
		return fields;
	}

	/**
	 * Returns the fields that a document requests. A field of an interface counts for
	 * each of its types.
	 */
	static Set<String> requested(GraphQLSchema schema, String document, Map<String, Object> variables) {
		Set<String> fields = new TreeSet<>();
		QueryTraverser.newQueryTraverser()
			.schema(schema)
			.document(Parser.parse(document))
			.variables(variables)
			.build()
			.visitPreOrder(new QueryVisitorStub() {

				@Override
				public void visitField(QueryVisitorFieldEnvironment environment) {
					if (environment.isTypeNameIntrospectionField()) {
						return;
					}
					GraphQLFieldsContainer container = environment.getFieldsContainer();
					String name = environment.getField().getName();
					fields.add(container.getName() + "." + name);
					if (container instanceof GraphQLInterfaceType type) {
						schema.getImplementations(type)
							.forEach((implementation) -> fields.add(implementation.getName() + "." + name));
					}
				}

			});
		return fields;
	}

}
