package org.oversightgraph.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.platform.graphql.ProblemCode;

/**
 * A reference from another subgraph to an entity of this one: the name of its type or
 * interface, and its key.
 *
 * @see <a href=
 * "https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">Apollo
 * Federation subgraph specification</a>
 */
sealed interface Representation {

	/** The name of the interface of all organisations. */
	String BODY = "Organisation";

	/** The name of the interface of all arrangements. */
	String ARRANGEMENT = "Arrangement";

	/** The remedy for an invalid id. */
	String USE_ID = "Use the value of the object's id field.";

	/**
	 * A reference to an organisation by its code.
	 *
	 * @param type the type that the other subgraph names
	 * @param code the code
	 */
	record Body(String type, OrganisationCode code) implements Representation {

		/** Returns the organisation, or the error. */
		Object entity(@Nullable Organisation found) {
			if (found == null) {
				return UnknownCode.notFound(this.code);
			}
			String label = found.kind().label();
			return (this.type.equals(BODY) || this.type.equals(label)) ? found : new ApiProblem(ProblemCode.NOT_FOUND,
					"%s has the type %s, not %s. Use %2$s or %s.".formatted(this.code, label, this.type, BODY));
		}

	}

	/**
	 * A reference to an arrangement or a source by its global id.
	 *
	 * @param id the decoded id
	 * @param written the id as given
	 */
	record Thing(GlobalId id, String written) implements Representation {

		/** Returns the object, or the error. */
		Object entity(@Nullable Object found) {
			return (found != null) ? found : new ApiProblem(ProblemCode.NOT_FOUND,
					"No %s has the id %s. %s".formatted(this.id.type(), this.written, USE_ID));
		}

	}

	/**
	 * An invalid representation.
	 *
	 * @param problem the error
	 */
	record Wrong(ApiProblem problem) implements Representation {
	}

	/** Parses a representation from another subgraph. */
	static Representation of(@Nullable Object sent) {
		if (!(sent instanceof Map<?, ?> fields) || !(fields.get("__typename") instanceof String type)) {
			return wrong("A representation must be an object with __typename and a key, "
					+ "such as {__typename: \"Trust\", code: \"RX7\"}.");
		}
		if (type.equals(BODY) || labels(OrganisationKind.values()).anyMatch(type::equals)) {
			return (fields.get("code") instanceof String code) ? body(type, new OrganisationCode(code))
					: wrong("A representation of %s requires a code. %s".formatted(type, OrganisationCode.SHAPES));
		}
		if (type.equals("Source") || type.equals(ARRANGEMENT)
				|| labels(ArrangementKind.values()).anyMatch(type::equals)) {
			return (fields.get("id") instanceof String id) ? thing(type, id)
					: wrong("A representation of %s requires an id. %s".formatted(type, USE_ID));
		}
		return wrong("This API has no entities of the type %s. Use a type in the union _Entity.".formatted(type));
	}

	private static Representation body(String type, OrganisationCode code) {
		return code.isWellFormed() ? new Body(type, code) : wrong(UnknownCode.malformed(code));
	}

	private static Representation thing(String type, String written) {
		Optional<GlobalId> id = GlobalId.decode(written)
			.filter((decoded) -> type.equals(decoded.type())
					|| (type.equals(ARRANGEMENT) && labels(ArrangementKind.values()).anyMatch(decoded.type()::equals)));
		return id.<Representation>map((decoded) -> new Thing(decoded, written))
			.orElseGet(() -> wrong("%s is not an id of the type %s. %s".formatted(written, type, USE_ID)));
	}

	private static Stream<String> labels(OrganisationKind[] kinds) {
		return Arrays.stream(kinds).map(OrganisationKind::label);
	}

	private static Stream<String> labels(ArrangementKind[] kinds) {
		return Arrays.stream(kinds).map(ArrangementKind::label);
	}

	private static Representation wrong(String why) {
		return new Wrong(new ApiProblem(ProblemCode.BAD_REQUEST, why));
	}

}
