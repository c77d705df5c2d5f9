import { describe, expect, it } from 'vitest';
import { type ImportRow, importRowOf } from '../../src/import/import-row.js';
import { type Kind, kinds } from '../../src/import/kinds.js';
import { type Fields, plainOptions, validate } from '../../src/import/validate.js';

const good: Record<Kind, Fields> = {
  people: { id: '7' },
  accounts: { network: 'twitter', handle: '@Ann' },
  ties: { from: 'x.com:@Ann', to: 'person:7', kind: 'follows' },
  posts: { id: '1', network: 'X', author: '@Ann' },
  brands: { slug: 'acme', name: 'Acme' },
  markets: { slug: 'town', name: 'Town', rule: '{"all":[]}' },
  memberships: { market: 'town', person: '7' },
};
const reasonOf = (kind: Kind, fields: Fields) => {
  const checked = validate(kind, { ...good[kind], ...fields });
  return 'reason' in checked ? [checked.column, checked.reason] : null;
};

describe('validate', () => {
  it('normalises networks and handles', () => {
    const posts = validate('posts', good.posts);
    expect(posts).toMatchObject({ record: { network: 'twitter', author: 'Ann', text: null } });
    const ties = validate('ties', good.ties);
    expect(ties).toMatchObject({
      record: {
        from: { account: { key: 'twitter:ann', network: 'twitter', handle: 'Ann' }, person: null },
        to: { account: { key: 'person:7' }, person: '7' },
        kind: 'FOLLOWS',
      },
    });
  });

  it.each<[Kind, Fields, string | null, RegExp]>([
    ['people', { id: '' }, 'id', /missing/],
    ['people', { id: null }, 'id', /missing/],
    ['people', { id: '5.70306E+17' }, 'id', /rounded/],
    ['people', { id: 886800940346609700 }, 'id', /rounded/],
    ['people', { id: { a: 1 } }, 'id', /not text/],
    ['people', { id: 'a|b' }, 'id', /"\|"/],
    ['people', { id: 'a\u0000b' }, 'id', /control/],
    ['people', { id: 'x'.repeat(301) }, 'id', /longer/],
    ['people', { name: ['a'] }, 'name', /not text/],
    ['people', { optOut: 'perhaps' }, 'optOut', /true or false/],
    ['people', { segments: [{}] }, 'segments', /list of texts/],
    ['people', { attributes: 'x' }, 'attributes', /not an object/],
    ['people', { 'attributes.a.b`c': 'x' }, 'attributes.a.b`c', /plain name/],
    ['people', { 'attributes.a': { b: 1 } }, 'attributes.a', /not text/],
    ['accounts', { handle: '@' }, 'handle', /empty/],
    ['accounts', { network: 'a:b' }, 'network', /":"/],
    ['accounts', { followers: '12,000' }, 'followers', /whole number/],
    ['accounts', { followers: -1 }, 'followers', /whole number/],
    ['accounts', { followers: 1.5 }, 'followers', /whole number/],
    ['accounts', { globalScore: 'NaN' }, 'globalScore', /not a number/],
    ['accounts', { createdAt: '32/1/2025' }, 'createdAt', /not a time/],
    ['accounts', { person: '1', brand: 'acme' }, 'brand', /not to both/],
    ['accounts', { personConfidence: 1.1 }, 'personConfidence', /0\.\.1/],
    ['ties', { from: 'ann' }, 'from', /network:handle/],
    ['ties', { from: ':ann' }, 'from', /network:handle/],
    ['ties', { to: 'twitter:@' }, 'to', /network:handle/],
    ['ties', { to: 'twitter:ANN' }, 'to', /where it starts/],
    ['ties', { kind: 'LIKED' }, 'kind', /one of FOLLOWS/],
    ['ties', { count: 0 }, 'count', /at least one/],
    ['ties', { firstAt: '2025-01-02', lastAt: '2025-01-01' }, 'firstAt', /after lastAt/],
    ['posts', { sentiment: 'great' }, 'sentiment', /values/],
    ['posts', { sentiment: '4' }, 'sentiment', /scale/],
    ['posts', { text: 'x'.repeat(100_001) }, 'text', /longer/],
    ['posts', { mentions: ['a|b'] }, 'mentions', /part/],
    ['posts', { publishedAt: 'soon' }, 'publishedAt', /expected format: "soon"/],
    ['brands', { relation: 'ENEMY' }, 'relation', /one of OWN/],
    ['markets', { slug: 'Everyone' }, 'slug', /cannot be changed/],
    ['markets', { rule: '{"all":' }, 'rule', /not JSON/],
    ['memberships', { person: null }, 'person', /either/],
    ['memberships', { account: 'twitter:ann' }, 'person', /either/],
    ['memberships', { weight: 0 }, 'weight', /above 0/],
    ['memberships', { since: 'today' }, 'since', /not a time/],
  ])('refuses a row of %s with %j, naming the column', (kind, fields, column, reason) => {
    const found = reasonOf(kind, fields);
    expect(found?.[0]).toBe(column);
    expect(found?.[1]).toMatch(reason);
  });

  it.each<[Kind, Fields]>(Object.entries(good) as [Kind, Fields][])(
    'takes the least of %s',
    (kind, fields) => {
      expect(reasonOf(kind, fields)).toBeNull();
    },
  );

  it("reads sentiment as a word, a sign, a number, and on a scale of the mapping's own", () => {
    const read = (sentiment: unknown, scale: [number, number] | null = null) => {
      const checked = validate(
        'posts',
        { ...good.posts, sentiment },
        { zone: 'UTC', fields: { sentiment: { scale } } },
      );
      return 'record' in checked ? checked.record.sentiment : checked.reason;
    };
    expect(read('Negative')).toEqual({ label: 'NEGATIVE', score: null });
    expect(read('+')).toEqual({ label: 'POSITIVE', score: null });
    expect(read('-0.4')).toEqual({ label: 'NEGATIVE', score: -0.4 });
    expect(read(0)).toEqual({ label: 'NEUTRAL', score: 0 });
    expect(read('4', [0, 4])).toEqual({ label: 'POSITIVE', score: 1 });
    expect(read('-2.5', [-5, 5])).toEqual({ label: 'NEGATIVE', score: -0.5 });
    expect(read('6', [-5, 5])).toMatch(/outside -5\.\.5/);
  });

  it('never throws, whatever stands in any field', () => {
    const strange: unknown[] = [
      Symbol.iterator.toString(),
      {},
      [],
      [[]],
      [null],
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -0,
      true,
      '\u0000',
      '💥'.repeat(400),
      { toString: 1 },
      Object.create(null),
      () => 1,
      10n,
      new Date(Number.NaN),
    ];
    for (const kind of Object.keys(kinds) as Kind[])
      for (const name of [...Object.keys(kinds[kind]), 'attributes'])
        for (const value of strange) {
          const checked = validate(kind, { ...good[kind], [name]: value }, plainOptions);
          expect('record' in checked || (typeof checked.reason === 'string' && checked.reason !== '')).toBe(
            true,
          );
        }
  });

  it('gives a refused row its line and keeps nothing of it', () => {
    const row: ImportRow = importRowOf(
      {
        line: 9,
        fault: null,
        raw: 'raw',
        supplied: [
          { kind: 'posts', fields: good.posts },
          { kind: 'posts', fields: {} },
        ],
      },
      plainOptions,
    );
    expect(row).toEqual({
      line: 9,
      raw: 'raw',
      records: [],
      duplicate: null,
      refusal: { column: 'id', reason: 'id is missing' },
    });
  });
});
