package org.oversightgraph.platform.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads secrets from files, as orchestrators mount them. */
class SecretFilesTests {

	@EnableConfigurationProperties({ AccessSettings.class, CuratorSettings.class, Neo4jProperties.class })
	static class Settings {

	}

	@Test
	void readsPeopleAndPasswordOfNeo4jFromFiles(@TempDir Path secrets) throws IOException {
		Files.writeString(secrets.resolve("oversight.access.people.jo.password"), "{bcrypt}$2a$10$abc\n");
		Files.writeString(secrets.resolve("oversight.access.people.jo.roles"), "curator,importer\n");
		Files.writeString(secrets.resolve("oversight.curators.al"), "{bcrypt}$2a$10$def\n");
		Files.writeString(secrets.resolve("spring.neo4j.authentication.password"), "p w\n");
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(Settings.class)
			.withPropertyValues("spring.config.import=configtree:" + secrets + "/")
			.run((context) -> {
				assertThat(context.getBean(AccessSettings.class).people()).containsOnlyKeys("jo")
					.containsEntry("jo",
							new AccessSettings.Person("{bcrypt}$2a$10$abc", Set.of(Role.CURATOR, Role.IMPORTER)));
				assertThat(context.getBean(CuratorSettings.class).curators()).containsOnlyKeys("al")
					.containsEntry("al", "{bcrypt}$2a$10$def");
				assertThat(context.getBean(Neo4jProperties.class).getAuthentication().getPassword()).isEqualTo("p w");
			});
	}

}
