import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRows } from '../../src/import/import-rows.js';
import { encodeCursor } from '../../src/lib/cursor.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';
import { loadSmallTown, townAsOf } from '../support/small-town.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadSmallTown(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

interface Page {
  nodes: { name: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const page = async (after: string | null) => {
  const { data, errors } = await onside.ask(
    `query ($after: String) { person(by: {externalId: "1"}) {
      influences(first: 1, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } } }`,
    { after },
  );
  return { errors, page: (data?.person as { influences: Page } | null)?.influences };
};

describe('Person.influences', () => {
  it('pages through all, strongest first, without loss or repeat', async () => {
    const { data } = await onside.ask('{ person(by: {externalId: "1"}) { influences { nodes { name } } } }');
    const all = (data!.person as { influences: Page }).influences.nodes;
    expect(all.length).toBeGreaterThan(1);
    const seen: { name: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { page: next } = await page(after);
      seen.push(...next!.nodes);
      ({ hasNextPage: more, endCursor: after } = next!.pageInfo);
    }
    expect(seen).toEqual(all);
  });

  it('says how many may act, and who most probably, on the first page alone', async () => {
    const sentence = async (externalId: string, field: string) => {
      const { data } = await onside.ask(
        `{ person(by: {externalId: "${externalId}"}) { list: ${field} { answer { sentence } pageInfo { endCursor } } } }`,
      );
      return (data!.person as { list: { answer: { sentence: string } } & Page }).list;
    };
    const first = await sentence('1', 'influences(first: 1)');
    expect(first.answer.sentence).toMatch(/^3 may act on what Ada says, most probably Ben \(\d+ %\)\.$/);
    const next = await sentence('1', `influences(first: 1, after: "${first.pageInfo.endCursor}")`);
    expect(next.answer.sentence).toBe('3 may act on what Ada says.');
    expect((await sentence('6', 'influences')).answer.sentence).toBe(
      'We know of nobody who may act on what Fay says.',
    );
    expect((await sentence('1', 'influencedBy')).answer.sentence).toBe(
      'We know of nobody on whose words Ada may act.',
    );
    expect((await sentence('2', 'influencedBy')).answer.sentence).toMatch(
      /^Ben may act on what one other says: Ada \(\d+ %\)\.$/,
    );
  });

  it.each([
    ['of another list', encodeCursor('influencedBy x:1', ['a', 1]), 'no cursor of this list'],
    [
      'of an analysis that is gone',
      encodeCursor('influences x:1', ['gone', 1]),
      'analysis this list was read from is gone',
    ],
  ])('refuses a cursor %s', async (_, after, message) => {
    const { errors } = await page(after);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('Person.explainReach', () => {
  it('says of a market made since that the analysis does not know it', async () => {
    await importRows(database, {
      kind: 'markets',
      source: 'test',
      requestId: 'newer',
      rows: [{ slug: 'newer', name: 'the newer town', rule: { all: [] } }],
      now: townAsOf,
    });
    const { data, extensions } = await onside.ask(
      '{ person(by: {externalId: "1"}) { explainReach(market: {slug: "newer"}) { multiple } } }',
    );
    expect(data).toEqual({ person: { explainReach: null } });
    expect(extensions!.reasons).toEqual([
      {
        path: ['person', 'explainReach'],
        reason: '“the newer town” is newer than the analysis. Run `onside analyse`.',
      },
    ]);
  });
});
