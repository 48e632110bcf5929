// Merges three pages of findings, whose nodes have no id of their own, and tells how many there are and how many differ.

import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

const client = new ApolloClient({
  link: new HttpLink({ uri: process.argv[2] }),
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { findings: relayStylePagination(["filter", "asOf", "release", "edition"]) } } },
  }),
});
const query = gql`
  query Findings($after: String) {
    findings(asOf: "2024-06-01", first: 5, after: $after) {
      edges { cursor node { kind statement subject { id } } }
      pageInfo { endCursor }
    }
  }
`;

const findings = client.watchQuery({ query });
findings.subscribe();
let { data } = await client.query({ query });
for (let more = 0; more < 2; more++) {
  ({ data } = await findings.fetchMore({ variables: { after: data.findings.pageInfo.endCursor } }));
}
const { edges } = client.readQuery({ query }).findings;
console.log(edges.length, new Set(edges.map(({ node }) => node.kind + node.statement)).size);
