import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/import/kinds.js';
import { planOf } from '../../src/import/map-rows.js';
import { parseMapping } from '../../src/import/mapping.js';

const fieldsOf = (kind: Kind, mapping: unknown, header: string[] | null, cells: unknown) =>
  [
    ...planOf(kind, mapping === null ? null : parseMapping(mapping, kind), header).rows({
      line: 3,
      cells,
      fault: null,
    }),
  ].map((row) => (row.fault ? row.fault.reason : row.supplied[0].fields));

describe('rows by a mapping', () => {
  it('takes columns by header and by number, constants, split parts and translated values', () => {
    const mapping = {
      fields: {
        id: 2,
        network: { value: 'twitter' },
        author: 'who',
        brands: { column: 'brand', split: ';', values: { 'Acme Inc': 'acme' } },
        sentiment: { column: 'label', values: { good: 'POSITIVE' } },
      },
    };
    const header = ['who', 'nr', 'brand', 'label'];
    expect(fieldsOf('posts', mapping, header, ['@ann', '7', 'Acme Inc;zeta', ' good '])).toEqual([
      { id: '7', network: 'twitter', author: '@ann', brands: ['acme', 'zeta'], sentiment: 'POSITIVE' },
    ]);
  });

  it('looks a path up in the unrolled item first, then in the row with the item in its place', () => {
    const mapping = {
      each: 'accounts',
      fields: {
        network: { value: 'twitter' },
        handle: 'accounts.screen_name',
        id: 'id',
        person: 'id.bioguide',
        name: 'name',
        bio: 'note.text',
      },
    };
    const row = {
      id: { bioguide: 'A1' },
      name: 'Ann',
      note: { text: 'hi' },
      accounts: [
        { id: '5', screen_name: 'ann' },
        { id: '6', screen_name: 'annhq', name: 'Ann HQ' },
      ],
    };
    expect(fieldsOf('accounts', mapping, null, row)).toEqual([
      { network: 'twitter', handle: 'ann', id: '5', person: 'A1', name: 'Ann', bio: 'hi' },
      { network: 'twitter', handle: 'annhq', id: '6', person: 'A1', name: 'Ann HQ', bio: 'hi' },
    ]);
    expect(fieldsOf('accounts', mapping, null, { name: 'nobody' })).toEqual([]);
    expect(fieldsOf('accounts', mapping, null, { accounts: 'x' })).toEqual(['accounts is not an array']);
  });

  it('unrolls an array deep in the row', () => {
    const mapping = { each: 'data.items', fields: { id: 'data.items.id', name: 'title' } };
    expect(
      fieldsOf('people', mapping, null, { title: 't', data: { items: [{ id: '1' }, { id: '2' }] } }),
    ).toEqual([
      { id: '1', name: 't' },
      { id: '2', name: 't' },
    ]);
  });

  it('refuses a file without a column that the mapping names, and lists what it has', () => {
    const mapping = { fields: { id: 'nr', name: 'title' } };
    expect(() => planOf('people', parseMapping(mapping, 'people'), ['nr', 'name'])).toThrow(
      'The file has no column "title". It has: nr, name.',
    );
    expect(() => planOf('people', parseMapping({ fields: { id: 3 } }, 'people'), ['a', 'b'])).toThrow(
      'names column 3',
    );
    expect(() => planOf('people', parseMapping({ fields: { id: 'a' } }, 'people'), ['a', 'a'])).toThrow(
      'several columns "a"',
    );
  });

  it("takes columns by the fields' own names without a mapping", () => {
    expect(
      fieldsOf('people', null, ['name', 'x', 'id', 'attributes.state'], ['Ann', '?', '1', 'NY']),
    ).toEqual([{ id: '1', name: 'Ann', 'attributes.state': 'NY' }]);
    expect(() => planOf('people', null, ['name'])).toThrow('no column "id", which people need. It has: name');
  });

  it("reads no property that is not the row's own", () => {
    expect(fieldsOf('people', { fields: { id: 'constructor.name' } }, null, { a: 1 })).toEqual([
      { id: undefined },
    ]);
  });
});
