package org.oversightgraph.directory;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.oversightgraph.organisation.OrganisationCode;

/**
 * The code of a body. It takes any text: one wrong code among many must not fail the
 * rest, so that its shape is judged where it is used.
 */
final class OrganisationCodeScalar implements Coercing<OrganisationCode, String> {

	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("OrganisationCode")
		.coercing(new OrganisationCodeScalar())
		.build();

	private static final String WRONG = "A code is written as a string. " + OrganisationCode.SHAPES;

	private OrganisationCodeScalar() {
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return value.toString();
	}

	@Override
	public OrganisationCode parseValue(Object input, GraphQLContext context, Locale locale) {
		if (input instanceof String text) {
			return new OrganisationCode(text);
		}
		throw new CoercingParseValueException(WRONG);
	}

	@Override
	public OrganisationCode parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		if (input instanceof StringValue text) {
			return new OrganisationCode(String.valueOf(text.getValue()));
		}
		throw new CoercingParseLiteralException(WRONG);
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(input.toString());
	}

}
