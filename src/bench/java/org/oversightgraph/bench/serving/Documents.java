package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The texts of the questions, for the product, the peer and the driver. */
final class Documents {

	/** The path of the product's API. */
	static final String PATH = "/graphql";

	/** A question whose answer needs the data. */
	static final String FIRST = "{ oversight(of: \"RX7\", asOf: \"2024-06-01\") { determination } }";

	static final String TYPE_NAME = "{ __typename }";

	private static final String TRUST_FIELDS = """
			code
			name
			... on Trust {
			  systems { icb { code name region { code name } } }
			  segment { segment }
			}""";

	static final String TRUST = "query($c: OrganisationCode!) { organisation(code: $c) { %s } }"
		.formatted(TRUST_FIELDS);

	static final String TRUSTS = """
			query($first: Int!, $after: String) {
			  organisations(filter: { kinds: [TRUST] }, first: $first, after: $after) { nodes { %s } }
			}""".formatted(TRUST_FIELDS);

	static final String PAGE = """
			query($first: Int!, $after: String) {
			  organisations(filter: { kinds: [TRUST] }, first: $first, after: $after) {
			    nodes { code }
			    pageInfo { endCursor }
			  }
			}""";

	private static final String PEER_FIELDS = """
			code
			name
			registeredIn { ...Icb }
			partnerIn { ...Icb }
			serves { ...Icb }
			commissionedBy { ...Icb }
			segments { segment edition period validFrom validToLatest }""";

	private static final String PEER_FRAGMENT = " fragment Icb on Icb { code name inRegion { code name } }";

	static final String PEER_TRUST = "query($c: String!) { trusts(where: { code: { eq: $c } }) { %s } }"
		.formatted(PEER_FIELDS) + PEER_FRAGMENT;

	static final String PEER_TRUSTS = "query($codes: [String!]!) { trusts(where: { code: { in: $codes } }) { %s } }"
		.formatted(PEER_FIELDS) + PEER_FRAGMENT;

	private static final String CYPHER_FIELDS = """
			RETURN t.code AS code, t.name AS name,
			  COLLECT {
			    MATCH (t)-[:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS]-(icb:Icb)
			    WITH DISTINCT icb
			    RETURN icb {.code, .name, regions: COLLECT {
			      MATCH (icb)-[:IN_REGION]->(region:Region) RETURN region {.code, .name} } }
			  } AS icbs,
			  COLLECT {
			    MATCH (t)-[:HAS_SEGMENT]->(s:SegmentAllocation)
			    RETURN s {.segment, .edition, .period, .validFrom, .validToLatest}
			  } AS segments""";

	static final String CYPHER_TRUST = "MATCH (t:Organisation {code: $c}) " + CYPHER_FIELDS;

	static final String CYPHER_TRUSTS = "MATCH (t:Organisation) WHERE t.code IN $codes " + CYPHER_FIELDS;

	private Documents() {
	}

	/** Returns an example query of the repository. */
	static String operation(String name) throws IOException {
		return Files.readString(Path.of("graphql-schema", "operations", name + ".graphql"));
	}

}
