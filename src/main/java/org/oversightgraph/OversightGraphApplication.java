package org.oversightgraph;

import org.oversightgraph.command.Commands;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the product: the graph, its data, the API and the pages. With a command, it does
 * that instead. The product measures queries itself. Measuring each field would cost more
 * than it tells.
 */
@SpringBootApplication(exclude = GraphQlObservationAutoConfiguration.class)
@ConfigurationPropertiesScan
public class OversightGraphApplication {

	public static void main(String[] arguments) {
		if (Commands.areMeantBy(arguments)) {
			System.exit(Commands.run(OversightGraphApplication.class, arguments));
		}
		SpringApplication.run(OversightGraphApplication.class, arguments);
	}

}
