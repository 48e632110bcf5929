package org.oversightgraph.platform.schema;

import java.util.stream.Stream;

import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the subgraph specification. The schema describes them. */
@Configuration(proxyBeanMethods = false)
class FederationScalars {

	@Bean
	RuntimeWiringConfigurer subgraphScalars() {
		return (wiring) -> {
			wiring.scalar(scalar("_Any", new AnyCoercing()));
			Stream.of("FieldSet", "link__Import")
				.forEach((name) -> wiring.scalar(scalar(name, Scalars.GraphQLString.getCoercing())));
		};
	}

	private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
		return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
	}

}
