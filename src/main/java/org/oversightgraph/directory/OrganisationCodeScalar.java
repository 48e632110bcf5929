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
 * The scalar for organisation codes. It accepts any string. The code that uses the value
 * checks its format, so that one wrong code in a list does not fail the others.
 */
final class OrganisationCodeScalar implements Coercing<OrganisationCode, String> {

	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("OrganisationCode")
		.coercing(new OrganisationCodeScalar())
		.build();

	private static final String WRONG = "An organisation code must be a string. " + OrganisationCode.SHAPES;

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
