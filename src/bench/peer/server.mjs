// The peer of the serving benchmark: @neo4j/graphql with Apollo Server on the product's graph.
// Arguments: port, address of Neo4j, password of the user neo4j.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Region @node(labels: ["Organisation", "Region"]) {
    code: String!
    name: String!
  }

  type Icb @node(labels: ["Organisation", "Icb"]) {
    code: String!
    name: String!
    inRegion: [Region!]! @relationship(type: "IN_REGION", direction: OUT)
  }

  type SegmentAllocation @node {
    segment: Int!
    edition: String!
    period: String
    validFrom: Date
    validToLatest: Date
  }

  type Trust @node(labels: ["Organisation", "Trust"]) {
    code: String!
    name: String!
    registeredIn: [Icb!]! @relationship(type: "REGISTERED_IN", direction: OUT)
    partnerIn: [Icb!]! @relationship(type: "PARTNER_IN", direction: OUT)
    serves: [Icb!]! @relationship(type: "SERVES", direction: OUT)
    commissionedBy: [Icb!]! @relationship(type: "COMMISSIONS", direction: IN)
    segments: [SegmentAllocation!]! @relationship(type: "HAS_SEGMENT", direction: OUT)
  }
`;

const [port, uri, password] = process.argv.slice(2);
const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(port) } });
console.log(`Ready at ${url}`);
