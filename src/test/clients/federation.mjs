// Joins the API at the address given with a small graph of beds, which extends trusts by code and all bodies through their interface, as a gateway does. Prints
// as JSON what the composition said, or what the gateway answered to the queries given.

import { composeServices } from "@apollo/composition";
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from "@apollo/gateway";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { createHash } from "node:crypto";
import { parse } from "graphql";

const [url, ...queries] = process.argv.slice(2);

const graphs = {
  beds: {
    typeDefs: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
      scalar OrganisationCode
      type Query { beds: [Beds!]! }
      type Beds { trust: Trust free: Int! }
      type Trust @key(fields: "code") { code: OrganisationCode! beds: Int! }`,
    resolvers: {
      Query: { beds: () => ["RX7", "ryd", "ZZZ9"].map((code) => ({ trust: { code }, free: 3 })) },
      Trust: { beds: () => 700 },
    },
  },
  staff: {
    typeDefs: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject"])
      scalar OrganisationCode
      type Query { largest: Organisation! }
      type Organisation @key(fields: "code") @interfaceObject { code: OrganisationCode! staff: Int! }`,
    resolvers: { Query: { largest: () => ({ code: "QE1" }) }, Organisation: { staff: () => 12000 } },
  },
};

// A graph with Relay's pages. It is composed, and not queried.
const relay = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { surgeries(first: Int): SurgeryConnection! }
  interface Node { id: ID! }
  type SurgeryConnection { edges: [SurgeryEdge!]! pageInfo: PageInfo! }
  type SurgeryEdge { cursor: String! node: Surgery! }
  type Surgery implements Node @key(fields: "id") { id: ID! name: String! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`);

const response = await fetch(url, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ query: "{ _service { sdl } }" }),
});
const { data } = await response.json();

const services = Object.entries(graphs).map(([name, { typeDefs }]) => ({ name, typeDefs: parse(typeDefs), url: "http://local" }));
const { errors, supergraphSdl } = composeServices([{ name: "oversight", typeDefs: parse(data._service.sdl), url }, ...services]);
const withRelay = composeServices([{ name: "oversight", typeDefs: parse(data._service.sdl), url }, { name: "relay", typeDefs: relay, url: "http://local" }]);
console.log(JSON.stringify({ errors: [...(errors ?? []), ...(withRelay.errors ?? [])].map((error) => error.message) }));

if (supergraphSdl) {
  const dataSource = ({ name }) => name in graphs
    ? new LocalGraphQLDataSource(buildSubgraphSchema([{ ...graphs[name], typeDefs: parse(graphs[name].typeDefs) }]))
    : new RemoteGraphQLDataSource({ url });
  const gateway = new ApolloGateway({ supergraphSdl, buildService: dataSource });
  const { executor, schema } = await gateway.load();
  for (const query of queries) {
    const answer = await executor({
      schema,
      document: parse(query),
      source: query,
      request: { query },
      queryHash: createHash("sha256").update(query).digest("hex"),
      operationName: null,
      context: {},
      logger: console,
      metrics: {},
      cache: { get: async () => undefined, set: async () => {} },
      overallCachePolicy: { restrict() {}, replace() {}, policyIfCacheable: () => null },
    });
    console.log(JSON.stringify(answer));
  }
  await gateway.stop();
}
