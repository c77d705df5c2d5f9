import { describe, expect, it } from 'vitest';
import { type CypherFields, convertFields } from '../../src/lib/cypher-type.js';

const scalar = (name: 'ID' | 'Int' | 'Float' | 'Boolean' | 'Bytes', required = true) =>
  ({ kind: 'scalar', name, required }) as const;
const same = { bytes: (value: unknown) => value };
const convert = (fields: CypherFields, record: Record<string, unknown>) =>
  convertFields(record, fields, 'row', same);

describe('convertFields', () => {
  it('converts integers at any depth and leaves out what the contract does not name', () => {
    const fields: CypherFields = {
      rows: {
        kind: 'list',
        required: true,
        of: { kind: 'object', required: true, fields: { n: scalar('Int'), x: scalar('Float') } },
      },
    };
    const twice = convertFields({ rows: [{ n: 2, x: 0.5, extra: 1 }], other: 3 }, fields, 'row', {
      ...same,
      integer: (value: number) => value * 2,
    });
    expect(twice).toEqual({ rows: [{ n: 4, x: 0.5 }] });
  });

  it('makes a missing optional value null', () => {
    expect(convert({ a: scalar('ID', false) }, {})).toEqual({ a: null });
  });

  it.each([
    [{ a: scalar('ID') }, { a: null }, 'row a: expected ID!, got null'],
    [{ a: scalar('ID') }, { a: 7 }, 'row a: expected ID!, got number 7'],
    [{ a: scalar('Int') }, { a: 1.5 }, 'row a: expected Int!, got number 1.5'],
    [{ a: scalar('Int') }, { a: 2 ** 53 }, 'row a: expected Int!'],
    [{ a: scalar('Int') }, { a: Number.POSITIVE_INFINITY }, 'row a: expected Int!, got number Infinity'],
    [{ a: scalar('Boolean') }, { a: 'true' }, 'row a: expected Boolean!, got string true'],
    [{ a: scalar('Bytes') }, { a: [1] }, 'row a: expected Bytes!, got a list'],
    [
      { a: { kind: 'list', of: scalar('ID'), required: true } },
      { a: ['x', null] },
      'row a[1]: expected ID!, got null',
    ],
    [
      { a: { kind: 'object', fields: { b: scalar('ID') }, required: true } },
      { a: { b: 1 } },
      'row a.b: expected ID!, got number 1',
    ],
  ] as [CypherFields, Record<string, unknown>, string][])(
    'refuses %j for %j and says where',
    (fields, record, message) => {
      expect(() => convert(fields, record)).toThrow(message);
    },
  );
});
