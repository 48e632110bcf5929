package org.oversightgraph.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/**
 * Reads the parameters of an address as the variables of a document. Ignores empty
 * values, which forms send.
 */
final class Parameters {

	private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

	/** The variable that the server sets for each page. */
	private static final String AFTER = "after";

	private Parameters() {
	}

	/** Returns the names of the parameters of a document. */
	static List<String> of(ListDocument document) {
		return definitions(document).map(VariableDefinition::getName).toList();
	}

	/**
	 * Returns the variables with their values.
	 * @throws ApiProblem if a parameter is unknown, missing or of the wrong type
	 */
	static Map<String, Object> read(ListDocument document, Map<String, String[]> given) {
		Map<String, Type<?>> types = definitions(document)
			.collect(Collectors.toMap(VariableDefinition::getName, VariableDefinition::getType));
		Map<String, Object> variables = new HashMap<>();
		given.forEach((name, values) -> {
			Type<?> type = types.get(name);
			if (type == null) {
				throw new ApiProblem(ProblemCode.BAD_REQUEST,
						"Unknown parameter \"%s\". %s".formatted(name, known(document)));
			}
			List<String> filled = Arrays.stream(values).map(String::strip).filter((value) -> !value.isEmpty()).toList();
			if (!filled.isEmpty()) {
				variables.put(name, value(name, bare(type), filled));
			}
		});
		definitions(document)
			.filter((definition) -> definition.getType() instanceof NonNullType && definition.getDefaultValue() == null)
			.filter((definition) -> !variables.containsKey(definition.getName()))
			.forEach((definition) -> {
				throw new ApiProblem(ProblemCode.BAD_REQUEST,
						"The parameter %s is required. %s".formatted(definition.getName(), known(document)));
			});
		return variables;
	}

	private static Stream<VariableDefinition> definitions(ListDocument document) {
		return document.variables().stream().filter((definition) -> !definition.getName().equals(AFTER));
	}

	private static String known(ListDocument document) {
		List<String> names = of(document);
		return names.isEmpty() ? "There are no parameters." : "The parameters are " + String.join(", ", names) + ".";
	}

	private static Type<?> bare(Type<?> type) {
		return (type instanceof NonNullType present) ? bare(present.getType()) : type;
	}

	private static Object value(String name, Type<?> type, List<String> values) {
		if (type instanceof ListType list) {
			return values.stream()
				.flatMap((value) -> Arrays.stream(value.split(",", -1)))
				.map(String::strip)
				.filter((value) -> !value.isEmpty())
				.map((value) -> single(name, bare(list.getType()), value))
				.toList();
		}
		if (values.size() > 1) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"%s has %d values. Send only one value.".formatted(name, values.size()));
		}
		return single(name, type, values.getFirst());
	}

	private static Object single(String name, Type<?> type, String value) {
		return switch ((type instanceof TypeName named) ? named.getName() : "") {
			case "Int" -> Integer.valueOf(whole(name, value));
			case "Boolean" -> flag(name, value);
			case "ChangesSince" ->
				WHOLE.matcher(value).matches() ? Map.of("release", Integer.valueOf(value)) : Map.of("date", value);
			default -> value;
		};
	}

	private static String whole(String name, String value) {
		if (!WHOLE.matcher(value).matches()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"%s is \"%s\". It must be a whole number.".formatted(name, value));
		}
		return value;
	}

	private static Boolean flag(String name, String value) {
		if (!value.equals("true") && !value.equals("false")) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"%s is \"%s\". It must be true or false.".formatted(name, value));
		}
		return Boolean.valueOf(value);
	}

}
