package org.oversightgraph.platform.access;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.oversightgraph.ProductTest;
import org.oversightgraph.curation.Curator;
import org.oversightgraph.curation.Curator.Answer;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests a product without curators: nobody can change the data over HTTP. */
@ProductTest
class ImportSwitchedOffIT {

	@Test
	void rejectsChangesAndNamesSetting(@LocalServerPort int port) throws Exception {
		Curator client = new Curator(port);
		for (String path : new String[] { "/import", "/rollback/1" }) {
			for (String name : new String[] { "", "jo" }) {
				Answer answer = client.send(client.to(path, name, "secret")
					.header("Content-Type", "application/zip")
					.POST(BodyPublishers.noBody())
					.build());
				assertThat(answer.status()).isEqualTo(403);
				assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
				assertThat(answer.text("detail")).contains("oversight.curators", "encode-password");
			}
		}
		Answer mutation = client.send(client.to("/graphql", "", "")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"query\":\"mutation { undoRelease(number: 1) { changed } }\"}"))
			.build());
		assertThat(mutation.body().at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		assertThat(mutation.body().at("/errors/0/message").asString()).contains("oversight.curators");
	}

}
