package org.oversightgraph.platform.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads secrets from files, as orchestrators mount them. */
class SecretFilesTests {

	@EnableConfigurationProperties({ CuratorSettings.class, Neo4jProperties.class })
	static class Settings {

	}

	@Test
	void readsCuratorsAndPasswordOfNeo4jFromFiles(@TempDir Path secrets) throws IOException {
		Files.writeString(secrets.resolve("oversight.curators.jo"), "{bcrypt}$2a$10$abc\n");
		Files.writeString(secrets.resolve("spring.neo4j.authentication.password"), "p w\n");
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(Settings.class)
			.withPropertyValues("spring.config.import=configtree:" + secrets + "/")
			.run((context) -> {
				assertThat(context.getBean(CuratorSettings.class).curators()).containsEntry("jo", "{bcrypt}$2a$10$abc");
				assertThat(context.getBean(Neo4jProperties.class).getAuthentication().getPassword()).isEqualTo("p w");
			});
	}

}
