package org.oversightgraph.directory;

import graphql.schema.TypeResolver;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.DateScalar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Registers the scalars of the schema, and the type resolvers of its interfaces and
 * unions.
 */
@Configuration(proxyBeanMethods = false)
class SchemaWiring {

	@Bean
	RuntimeWiringConfigurer wiring() {
		TypeResolver byKind = (environment) -> {
			Object value = environment.getObject();
			String type = switch (value) {
				case Organisation body -> body.kind().label();
				case Arrangement arrangement -> arrangement.kind().label();
				default -> value.getClass().getSimpleName();
			};
			return environment.getSchema().getObjectType(type);
		};
		return (builder) -> builder.scalar(DateScalar.TYPE)
			.scalar(OrganisationCodeScalar.TYPE)
			.type("Organisation", (type) -> type.typeResolver(byKind))
			.type("Arrangement", (type) -> type.typeResolver(byKind))
			.type("Node", (type) -> type.typeResolver(byKind))
			.type("Overseen", (type) -> type.typeResolver(byKind))
			.type("_Entity", (type) -> type.typeResolver(byKind))
			.type("Segmented", (type) -> type.typeResolver(byKind));
	}

}
