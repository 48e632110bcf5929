package org.oversightgraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product: the graph, its data, the API and the pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OversightGraphApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(OversightGraphApplication.class, arguments);
	}

}
