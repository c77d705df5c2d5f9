import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { admit, costOf } from '../../src/access/admit.js';
import { defaultLimits } from '../../src/access/limits.js';
import { OnsideError } from '../../src/errors.js';

const access = readFileSync(new URL('../../schema/access.graphql', import.meta.url), 'utf8');
const schema = buildSchema(`${access}
  scalar JSON
  enum Kind { A B }
  interface Node { id: ID! }
  type Query {
    people(first: Int = 20, after: String, kinds: [Kind!]): PersonConnection!
    plain(first: Int): PersonConnection!
    person(id: ID!): Person
    nodes(ids: [ID!]!): [Node]!
    paths(maxHops: Int = 4 @range(min: 1, max: 12), filter: Filter): Person
    plan(input: PlanInput!): Plan
    send(rows: [JSON!]! @range(max: 1000), body: String @range(max: 20000), any: JSON): Int
    name: String
  }
  input PlanInput { size: Int budget: Float }
  type Plan { people: [Person!]! }
  input Filter { first: Int search: String size: Int @range(min: 5) inner: Filter texts: [String!] }
  type PersonConnection { nodes: [Person!]! edges: [Edge!]! totalCount: Int! }
  type Edge { node: Person! }
  type Person implements Node { id: ID! friends(first: Int = 20): PersonConnection! accounts: [Account!]! through(first: Int = 3): [Account!]! }
  type Account implements Node { id: ID! owner: Person }
`);

type Variables = Record<string, unknown>;
const ask = (text: string, variables: Variables = {}) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return admit(schema, document, getOperationAST(document)!, variables, defaultLimits);
};
const refusal = (text: string, variables: Variables = {}) => {
  try {
    ask(text, variables);
  } catch (error) {
    if (error instanceof OnsideError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'admitted';
};

describe('cost', () => {
  it.each([
    ['{ name }', 0],
    ['{ person(id: "1") { id } }', 1],
    ['{ people { nodes { id } } }', 1 + 20],
    ['{ people(first: 3) { totalCount edges { node { id } } } }', 1 + 3 * 2],
    ['{ people(first: null) { nodes { id } } }', 1 + 20],
    ['{ plain { nodes { id } } }', 1 + 20],
    ['{ people(first: 2) { nodes { friends(first: 3) { nodes { id } } } } }', 1 + 2 * (1 + (1 + 3))],
    ['{ person(id: "1") { accounts { id } } }', 1 + 10],
    ['{ person(id: "1") { through { id } } }', 1 + 3],
    ['{ person(id: "1") { through(first: 7) { owner { id } } } }', 1 + 7 * 2],
    ['{ nodes(ids: ["1", "2"]) { id } }', 2],
    [
      '{ nodes(ids: ["1"]) { id ... on Person { accounts { id } } ... on Account { owner { id } } } }',
      1 + 10,
    ],
    ['{ plan(input: {}) { people { id } } }', 1 + 10],
    ['{ plan(input: {size: 500}) { people { id } } }', 1 + 500],
    ['{ plan(input: {budget: 3.5}) { people { id } } }', 1 + 100],
    ['{ plan(input: {size: 20, budget: 3.5}) { people { id } } }', 1 + 20],
    ['{ people(first: 5) { ...F } } fragment F on PersonConnection { nodes { id } }', 1 + 5],
    ['{ people(first: 50) @skip(if: true) { nodes { id } } name }', 0],
    ['{ __schema { types { fields { name } } } }', 0],
  ])('%s costs %i', (text, requested) => {
    expect(ask(text)).toEqual({ requested, limit: 10_000 });
  });

  it('is the same for a literal, a variable, a default of the operation and a default of the schema', () => {
    const selection = '{ nodes { id } }';
    const written = [
      ask(`{ people(first: 20) ${selection} }`),
      ask(`query ($n: Int) { people(first: $n) ${selection} }`, { n: 20 }),
      ask(`query ($n: Int = 20) { people(first: $n) ${selection} }`),
      ask(`query ($n: Int) { people(first: $n) ${selection} }`),
      ask(`{ people ${selection} }`),
    ];
    expect(written.map(({ requested }) => requested)).toEqual([21, 21, 21, 21, 21]);
  });

  it('refuses pages within pages however they are written', () => {
    const nested = (first: string, head = '') =>
      `${head} { people(first: ${first}) { ...P } } fragment P on PersonConnection { nodes { friends(first: ${first}) { nodes { friends { nodes { id } } } } } }`;
    expect(refusal(nested('100'))).toMatch(/^COST_LIMIT: .* 10000 are allowed/);
    expect(refusal(nested('$n', 'query ($n: Int)'), { n: 100 })).toMatch(/^COST_LIMIT/);
    expect(refusal(nested('$n', 'query ($n: Int = 100)'))).toMatch(/^COST_LIMIT/);
  });

  it('refuses fragments that unfold into millions of fields, quickly', () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`,
    );
    const start = performance.now();
    expect(
      refusal(`{ person(id: "1") { ...F0 } } ${levels.join(' ')} fragment F40 on Person { id }`),
    ).toMatch(/^COST_LIMIT/);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('shape', () => {
  const deep = (levels: number) =>
    `{ people(first: 1) ${'{ nodes { friends(first: 1) '.repeat(levels)}{ totalCount }${' } }'.repeat(levels)} }`;

  it('refuses depth, through fragments too', () => {
    expect(refusal(deep(6))).toBe('admitted'); // 2 + 2 * 6 = 14 levels
    expect(refusal(deep(7))).toMatch('16 levels of fields; 15 are allowed');
    const chain = Array.from(
      { length: 16 },
      (_, i) => `fragment F${i} on Person { through(first: 1) { owner { ...F${i + 1} } } }`,
    );
    expect(refusal(`{ person(id: "1") { ...F0 } } ${chain.join(' ')} fragment F16 on Person { id }`)).toMatch(
      '34 levels',
    );
  });

  it('refuses aliases, root fields and directives in bulk', () => {
    const many = (count: number, part: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => part(i)).join(' ');
    expect(refusal(`{ person(id: "1") { ${many(101, (i) => `a${i}: id`)} } }`)).toMatch(
      '101 aliases; 100 are allowed',
    );
    expect(refusal(`{ ${many(21, (i) => `a${i}: name`)} }`)).toMatch('21 root fields; 20 are allowed');
    expect(refusal(`{ ${many(11, () => '...F')} } fragment F on Query { a: name b: name }`)).toMatch(
      '22 root fields',
    );
    expect(refusal(`{ person(id: "1") { ${many(101, () => 'id @include(if: true)')} } }`)).toMatch(
      '101 directives; 100 are allowed',
    );
  });

  it("leaves tools' introspection alone", () => {
    expect(refusal(getIntrospectionQuery())).toBe('admitted');
  });

  it('looks at the operation that runs and not at its neighbours', () => {
    const document = parse(`query A { name } query B { people(first: -1) { totalCount } }`);
    expect(admit(schema, document, getOperationAST(document, 'A')!, {}, defaultLimits).requested).toBe(0);
  });
});

describe('arguments', () => {
  const people = (first: string, head = '') => `${head} { people(first: ${first}) { totalCount } }`;

  it.each([-1, 0, 101, 100_000])('refuses first: %i as literal, variable and default, naming it', (first) => {
    const message = `BAD_USER_INPUT: Query.people(first:) is ${first}; it must be at least 1 and at most 100.`;
    expect(refusal(people(`${first}`))).toBe(message);
    expect(refusal(people('$n', 'query ($n: Int)'), { n: first })).toBe(message);
    expect(refusal(people('$n', `query ($n: Int = ${first})`))).toBe(message);
  });

  it('finds it nested, in fragments and in input objects', () => {
    expect(
      refusal('{ person(id: "1") { ...F } } fragment F on Person { friends(first: 0) { totalCount } }'),
    ).toMatch('Person.friends(first:) is 0');
    expect(refusal('{ paths(filter: { inner: { first: 500 } }) { id } }')).toMatch(
      'Query.paths(filter:).inner.first is 500',
    );
    expect(refusal('query ($f: Filter) { paths(filter: $f) { id } }', { f: { inner: { size: 4 } } })).toMatch(
      'Query.paths(filter:).inner.size is 4; it must be at least 5.',
    );
  });

  it('keeps to @range where the schema says one', () => {
    expect(refusal('{ paths(maxHops: 13) { id } }')).toMatch(
      'Query.paths(maxHops:) is 13; it must be at least 1 and at most 12.',
    );
    expect(refusal('{ paths(maxHops: 12) { id } }')).toBe('admitted');
    const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ({})) });
    expect(refusal('query ($rows: [JSON!]!) { send(rows: $rows) }', rows(1_000))).toBe('admitted');
    expect(refusal('query ($rows: [JSON!]!) { send(rows: $rows) }', rows(1_001))).toMatch('is 1001 items');
    expect(refusal('query ($b: String) { send(rows: [], body: $b) }', { b: 'x'.repeat(20_000) })).toBe(
      'admitted',
    );
    expect(refusal('query ($b: String) { send(rows: [], body: $b) }', { b: 'x'.repeat(20_001) })).toMatch(
      'is 20001 characters',
    );
  });

  it('refuses long texts and long lists where it says none', () => {
    expect(refusal('query ($id: ID!) { person(id: $id) { id } }', { id: 'x'.repeat(10_001) })).toMatch(
      'Query.person(id:) is 10001 characters',
    );
    expect(refusal(`{ person(id: "${'x'.repeat(10_001)}") { id } }`)).toMatch('is 10001 characters');
    expect(
      refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(101).fill('1') }),
    ).toMatch('Query.nodes(ids:) is 101 items');
  });

  it('refuses NUL characters wherever a text can stand', () => {
    const nul = 'a\0b';
    const code = /^BAD_USER_INPUT: .* NUL character/;
    expect(refusal('{ person(id: "a\\u0000b") { id } }')).toMatch(code);
    expect(refusal('query ($id: ID!) { person(id: $id) { id } }', { id: nul })).toMatch(code);
    expect(refusal('query ($id: ID! = "\\u0000") { person(id: $id) { id } }')).toMatch(code);
    expect(
      refusal('query ($f: Filter) { paths(filter: $f) { id } }', { f: { inner: { texts: ['a', nul] } } }),
    ).toMatch(code);
    expect(refusal('query ($any: JSON) { send(rows: [], any: $any) }', { any: [{ deep: [nul] }] })).toMatch(
      code,
    );
    expect(refusal('query ($any: JSON) { send(rows: [], any: $any) }', { any: { [nul]: 1 } })).toMatch(code);
  });

  it('refuses JSON nested deeper than a stack minds', () => {
    const any = (levels: number) => ({ any: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) });
    expect(refusal('query ($any: JSON) { send(rows: [], any: $any) }', any(50))).toBe('admitted');
    expect(refusal('query ($any: JSON) { send(rows: [], any: $any) }', any(100_000))).toMatch('50 levels');
  });

  it('refuses variables that do not fit, and null where none may stand', () => {
    expect(refusal(people('$n', 'query ($n: Int)'), { n: 'ten' })).toMatch(/^BAD_USER_INPUT: Variable "\$n"/);
    expect(refusal('query ($id: ID = "1") { person(id: $id) { id } }', { id: null })).toMatch(
      /^BAD_USER_INPUT: .*must not be null/,
    );
  });
});

describe('costOf', () => {
  it('tells the cost of an operation that may not run', () => {
    const text = 'query ($n: Int) { people(first: $n) { nodes { id friends(first: $n) { nodes { id } } } } }';
    expect(costOf(schema, text, { n: 100 }, defaultLimits)).toEqual({ requested: 10_201, limit: 10_000 });
    expect(costOf(schema, text, { n: 10 ** 9 }, defaultLimits).requested).toBe(2 ** 31 - 1);
  });

  it.each([
    ['{', 'does not parse'],
    [`{ ${'name '.repeat(3_000)} }`, 'does not parse'],
    ['{ nothing }', 'is not valid'],
    ['query A { name } query B { name }', 'exactly one operation'],
    ['query ($n: Int!) { people(first: $n) { totalCount } }', 'required'],
  ])('refuses %s', (text, message) => {
    expect(() => costOf(schema, text, {}, defaultLimits)).toThrow(message);
  });
});
