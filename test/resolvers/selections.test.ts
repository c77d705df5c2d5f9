import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectionsAt } from '../../src/resolvers/selections.js';

const schema = buildSchema(`
  type Query { list: List other: Int }
  type List { edges: [Edge!]! nodes: [Node!]! }
  type Edge { node: Node! part(first: Int = 3): [Int!]! }
  type Node { name: String }
`);

async function selected(query: string, path: string[], variableValues: Record<string, unknown> = {}) {
  let seen: Record<string, unknown>[] = [];
  const rootValue = {
    list: (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
      seen = selectionsAt(info, path);
      return { edges: [], nodes: [] };
    },
  };
  const { errors } = await graphql({ schema, source: query, rootValue, variableValues });
  expect(errors).toBeUndefined();
  return seen;
}

describe('selectionsAt', () => {
  const path = ['edges', 'part'];

  it('finds a field with its default argument', async () => {
    expect(await selected('{ list { edges { part } } }', path)).toEqual([{ first: 3 }]);
  });

  it('finds every alias, through fragments and variables', async () => {
    const query =
      'query ($n: Int!) { list { edges { a: part(first: 1) ...F } rows: edges { ... on Edge { part(first: $n) } } } } fragment F on Edge { part(first: 2) }';
    expect(await selected(query, path, { n: 9 })).toEqual([{ first: 1 }, { first: 2 }, { first: 9 }]);
  });

  it('finds nothing where the field is not selected, or left out', async () => {
    expect(await selected('{ list { edges { node { name } } } }', path)).toEqual([]);
    expect(await selected('{ list { nodes { name } } }', path)).toEqual([]);
    expect(await selected('{ list { edges { node { name } part @skip(if: true) } } }', path)).toEqual([]);
  });
});
