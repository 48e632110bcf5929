package org.oversightgraph.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import graphql.TrivialDataFetcher;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.AsOfInheritance;
import org.oversightgraph.platform.graphql.DateScalar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Registers the scalars of the schema, the type resolvers of its interfaces and unions,
 * and the names of organisations on the requested date.
 */
@Configuration(proxyBeanMethods = false)
class SchemaWiring {

	@Bean
	RuntimeWiringConfigurer wiring(Clock clock) {
		TypeResolver byKind = (environment) -> {
			Object value = environment.getObject();
			String type = switch (value) {
				case Organisation body -> body.kind().label();
				case Arrangement arrangement -> arrangement.kind().label();
				default -> value.getClass().getSimpleName();
			};
			return environment.getSchema().getObjectType(type);
		};
		return (builder) -> names(builder, clock).scalar(DateScalar.TYPE)
			.scalar(ExtendedScalars.DateTime)
			.scalar(OrganisationCodeScalar.TYPE)
			.type("Organisation", (type) -> type.typeResolver(byKind))
			.type("Arrangement", (type) -> type.typeResolver(byKind))
			.type("Node", (type) -> type.typeResolver(byKind))
			.type("StandingEvent", (type) -> type.typeResolver(byKind))
			.type("_Entity", (type) -> type.typeResolver(byKind))
			.type("Segmented", (type) -> type.typeResolver(byKind));
	}

	/**
	 * Resolves names to those of the requested date. Uses no annotated method, and
	 * carries no context over from the request, because an answer has thousands of names
	 * and few organisations ever changed theirs.
	 */
	private static RuntimeWiring.Builder names(RuntimeWiring.Builder builder, Clock clock) {
		TrivialDataFetcher<String> name = (environment) -> named(environment, clock).name();
		TrivialDataFetcher<List<String>> otherNames = (environment) -> named(environment, clock).otherNames();
		for (OrganisationKind kind : OrganisationKind.values()) {
			builder.type(kind.label(), (type) -> type.dataFetcher("name", name).dataFetcher("otherNames", otherNames));
		}
		return builder;
	}

	private static Organisation named(DataFetchingEnvironment environment, Clock clock) {
		Organisation organisation = Objects.requireNonNull(environment.getSource());
		if (organisation.formerNames().isEmpty()) {
			return organisation;
		}
		LocalDate asOf = AsOfInheritance.askedOf(environment).asOf();
		return organisation.named((asOf != null) ? asOf : LocalDate.now(clock));
	}

}
