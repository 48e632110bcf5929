package org.oversightgraph.directory;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * What the schema needs beyond its fields: scalars, and which type a body or node is of.
 */
@Configuration(proxyBeanMethods = false)
class SchemaWiring {

	@Bean
	RuntimeWiringConfigurer wiring() {
		TypeResolver byKind = (environment) -> {
			Object value = environment.getObject();
			String type = (value instanceof Organisation body) ? body.kind().label() : value.getClass().getSimpleName();
			return environment.getSchema().getObjectType(type);
		};
		return (builder) -> builder.scalar(ExtendedScalars.Date)
			.scalar(organisationCode())
			.type("Organisation", (type) -> type.typeResolver(byKind))
			.type("Node", (type) -> type.typeResolver(byKind))
			.type("Overseen", (type) -> type.typeResolver(byKind))
			.type("Segmented", (type) -> type.typeResolver(byKind));
	}

	private static GraphQLScalarType organisationCode() {
		return GraphQLScalarType.newScalar().name("OrganisationCode").coercing(new CodeCoercing()).build();
	}

	/**
	 * Takes any text: one wrong code among many must not fail the rest, so that its shape
	 * is judged where it is used.
	 */
	private static final class CodeCoercing implements Coercing<OrganisationCode, String> {

		@Override
		public String serialize(Object value, GraphQLContext context, Locale locale) {
			return value.toString();
		}

		@Override
		public OrganisationCode parseValue(Object input, GraphQLContext context, Locale locale) {
			if (input instanceof String text) {
				return new OrganisationCode(text);
			}
			throw new CoercingParseValueException("A code is written as a string. " + OrganisationCode.SHAPES);
		}

		@Override
		public OrganisationCode parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
				Locale locale) {
			if (input instanceof StringValue text) {
				return new OrganisationCode(String.valueOf(text.getValue()));
			}
			throw new CoercingParseLiteralException("A code is written as a string. " + OrganisationCode.SHAPES);
		}

		@Override
		public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
			return StringValue.of(input.toString());
		}

	}

}
