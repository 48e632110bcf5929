package org.oversightgraph.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.platform.graphql.ProblemCode;

/**
 * How the graph of another refers to something of ours: by the name of its type, which
 * may be that of an interface, and its key.
 *
 * @see <a href=
 * "https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">Apollo
 * Federation subgraph specification</a>
 */
sealed interface Representation {

	/** The interface of all bodies, and that of all arrangements. */
	String BODY = "Organisation";

	/** See {@link #BODY}. */
	String ARRANGEMENT = "Arrangement";

	/**
	 * A body by its code.
	 *
	 * @param type what the other graph takes it for
	 * @param code the code
	 */
	record Body(String type, OrganisationCode code) implements Representation {

		/** The body itself, or what is wrong. */
		Object entity(@Nullable Organisation found) {
			if (found == null) {
				return UnknownCode.notFound(this.code);
			}
			String label = found.kind().label();
			return (this.type.equals(BODY) || this.type.equals(label)) ? found : new ApiProblem(ProblemCode.NOT_FOUND,
					"%s is of the type %s, not %s.".formatted(this.code, label, this.type));
		}

	}

	/**
	 * An arrangement or a source by its global id.
	 *
	 * @param id what the id says
	 * @param written the id as given
	 */
	record Thing(GlobalId id, String written) implements Representation {

		/** The thing itself, or what is wrong. */
		Object entity(@Nullable Object found) {
			return (found != null) ? found : new ApiProblem(ProblemCode.NOT_FOUND,
					"No %s has the id %s.".formatted(this.id.type(), this.written));
		}

	}

	/**
	 * A representation that leads to nothing.
	 *
	 * @param problem why
	 */
	record Wrong(ApiProblem problem) implements Representation {
	}

	/** Reads what another graph has sent. */
	static Representation of(@Nullable Object sent) {
		if (!(sent instanceof Map<?, ?> fields) || !(fields.get("__typename") instanceof String type)) {
			return wrong(
					"A representation is an object with __typename and a key, such as {__typename: \"Trust\", code: \"RX7\"}.");
		}
		if (type.equals(BODY) || labels(OrganisationKind.values()).anyMatch(type::equals)) {
			return (fields.get("code") instanceof String code) ? body(type, new OrganisationCode(code))
					: wrong("A representation of %s has a code. %s".formatted(type, OrganisationCode.SHAPES));
		}
		if (type.equals("Source") || type.equals(ARRANGEMENT)
				|| labels(ArrangementKind.values()).anyMatch(type::equals)) {
			return (fields.get("id") instanceof String id) ? thing(type, id)
					: wrong("A representation of %s has an id, as given by the field id.".formatted(type));
		}
		return wrong("There are no entities of the type %s here.".formatted(type));
	}

	private static Representation body(String type, OrganisationCode code) {
		return code.isWellFormed() ? new Body(type, code) : wrong(UnknownCode.malformed(code));
	}

	private static Representation thing(String type, String written) {
		Optional<GlobalId> id = GlobalId.decode(written)
			.filter((one) -> type.equals(one.type())
					|| (type.equals(ARRANGEMENT) && labels(ArrangementKind.values()).anyMatch(one.type()::equals)));
		return id.<Representation>map((one) -> new Thing(one, written))
			.orElseGet(() -> wrong("%s is not the id of a thing of the type %s.".formatted(written, type)));
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
