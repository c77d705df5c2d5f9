import type { CypherType, Query } from '../../src/lib/cypher-type.js';

/** A type as a contract names it, not null: `of('Int')`. */
export function of(name: 'ID' | 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime' | 'Bytes' | 'JSON') {
  return { kind: 'scalar', name, required: true } as const;
}

/** A query value made by hand, for tests of what runs queries; the product's own come from `cypher/`. */
export function oneQuery<Row = Record<string, unknown>>(
  text: string,
  row: Record<string, CypherType> = {},
  params: Record<string, CypherType> = {},
): Query<Record<string, unknown>, Row> {
  return { name: 'one', text, row, params };
}
