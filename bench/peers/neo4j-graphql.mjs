// The peer of bench/api: @neo4j/graphql over the same graph, served by the same Apollo Server. Prints its address.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Market @node {
    slug: String!
    name: String
    reachedBy: [Person!]! @relationship(type: "REACHES", direction: IN, properties: "Reaches")
  }
  type Reaches @relationshipProperties {
    analysis: String!
    rank: Int!
    rankLow: Int!
    rankHigh: Int!
    globalRank: Int
    expected: Float!
    low: Float!
    high: Float!
    multiple: Float
    through: [String!]
    throughShare: [Float!]
  }
  type Stance @relationshipProperties {
    analysis: String!
    position: String!
    posts: Int!
    confidence: Float!
  }
  type Person @node {
    id: String!
    name: String
    accounts: [Account!]! @relationship(type: "OWNS", direction: OUT)
    stances: [Brand!]! @relationship(type: "STANCE", direction: OUT, properties: "Stance")
  }
  type Account @node {
    key: String!
    handle: String
    network: String
    followers: Int
    posts: [Post!]! @relationship(type: "WROTE", direction: OUT)
  }
  type Brand @node { slug: String! name: String }
  type Post @node {
    key: String!
    text: String
    publishedAt: Float
    author: [Account!]! @relationship(type: "WROTE", direction: IN)
  }
  type Conversation @node {
    key: String!
    title: String
    posts: [Post!]! @relationship(type: "IN", direction: IN)
  }
`;

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
console.log(url);
