package org.oversightgraph.platform.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.oversightgraph.platform.text.WhiteSpace;

/**
 * A calendar date in ISO 8601. The usual scalar silently reads 30 February as 28
 * February. This scalar rejects dates that do not exist.
 */
public final class DateScalar implements Coercing<LocalDate, String> {

	/** The scalar for a schema. */
	public static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("Date")
		.coercing(new DateScalar())
		.build();

	/** Length of a date, whose year has four digits. */
	private static final int LENGTH = 10;

	private DateScalar() {
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return value.toString();
	}

	@Override
	public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
		return date(input).orElseThrow(() -> new CoercingParseValueException(wrong(input)));
	}

	@Override
	public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		Object text = (input instanceof StringValue string) ? String.valueOf(string.getValue()) : input;
		return date(text).orElseThrow(() -> new CoercingParseLiteralException(wrong(text)));
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(input.toString());
	}

	private static Optional<LocalDate> date(Object input) {
		String text = (input instanceof String written) ? WhiteSpace.stripped(written) : "";
		try {
			return (text.length() == LENGTH) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static String wrong(Object input) {
		return "\"%s\" is not a date. Write year, month and day, for example 2026-04-01.".formatted(input);
	}

}
