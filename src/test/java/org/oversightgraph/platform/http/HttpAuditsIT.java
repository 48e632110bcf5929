package org.oversightgraph.platform.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.oversightgraph.clients.NodeScripts;
import org.oversightgraph.clients.Programs;
import org.oversightgraph.curation.CuratedProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the server audits of graphql-http, the reference implementation of GraphQL over
 * HTTP, in production mode.
 */
@CuratedProduct
class HttpAuditsIT {

	private static final List<String> AUDITS = List.of("22EB", "4655", "47DE", "80D8", "82A3", "BF61", "78D5", "2C94",
			"5A70", "9C48", "9ABE", "03D4", "A5BF", "423L", "LKJ0", "LKJ1", "LKJ2", "LKJ3", "34A2", "13EE", "6C00",
			"6C01", "6C02", "6C03", "8161", "B8B3", "94B0", "0220", "94B1", "0221", "94B2", "0222", "4760", "4761",
			"4762", "4763", "2EA1", "28B9", "D6D5", "6A70", "58B0", "58B1", "58B2", "58B3", "428F", "1B7A", "B6DC",
			"BCF8", "B7N8", "8764", "3E3A", "572B", "FDE2", "7B9B", "865D", "556A", "D586", "51FE", "74FF", "5E5B",
			"86EE");

	@Test
	void passesEveryAudit(@LocalServerPort int port) throws Exception {
		Programs.Outcome outcome = NodeScripts.run("http-audits.mjs", "http://127.0.0.1:" + port + "/graphql");
		List<JsonNode> audits = outcome.lines().stream().map((line) -> JsonMapper.shared().readTree(line)).toList();
		assertThat(audits).as(outcome.errors())
			.extracting((audit) -> audit.get("id").stringValue())
			.containsExactlyElementsOf(AUDITS);
		assertThat(audits)
			.allSatisfy((audit) -> assertThat(audit.get("status").stringValue()).as(audit.toString()).isEqualTo("ok"));
	}

}
