import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRows } from '../../src/import/import-rows.js';
import { harbourAsOf, loadHarbour } from '../fixtures/harbour.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
const day = 86_400_000;

const run = (text: string) => database.driver.executeQuery(text, {}, { database: database.name });
const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await onside.ask(query, variables);
  expect(errors).toBeUndefined();
  return data as Record<string, never>;
};
let requests = 0;
const importNow = async (kind: string, rows: Record<string, unknown>[]) => {
  const input = { requestId: `${++requests}`, kind, source: 'later', rows, now: harbourAsOf.later };
  expect(await importRows(database, input)).toMatchObject({ rejected: 0, unchanged: 0 });
};

interface Replayed {
  text: string;
  emptied: number;
  reason: string | null;
  result: Record<string, never>;
}
const replay = async (id: string) =>
  (await ask('query ($id: ID!) { answer(id: $id) { text emptied reason result } }', { id }))
    .answer as unknown as Replayed;

const rows = 'answer { id } edges { rank node { externalId } }';
const north = (field: string) => `market(by: {slug: "north"}) { it: ${field} { ${rows} } }`;
const questions = {
  stance: 'person(by: {externalId: "ann"}) { it: stance { answer { id } net posts } }',
  windowed: `person(by: {externalId: "ann"}) { it: stance(window: {between: {from: "2024-09-15T00:00:00Z", to: "2024-09-25T00:00:00Z"}}) { answer { id } net posts } }`,
  aboutZeta:
    'person(by: {externalId: "ann"}) { it: stance(brand: {slug: "zeta"}) { answer { id } net posts } }',
  sentiment:
    'market(by: {slug: "everyone"}) { it: sentiment(bucket: DAY) { answer { id } total { posts people net } } }',
  gaps: 'market(by: {slug: "everyone"}) { it: coverageGaps { answer { id } } }',
  outside: north('whoReaches(membership: OUTSIDE, first: 1)'),
  inside: north('keyInfluencers(membership: INSIDE)'),
  onside: north('whoReaches(stance: [ONSIDE], first: 1)'),
  network: north('keyInfluencers(networks: ["t"], first: 2)'),
  chains: `on: __typename it: influencePaths(from: {externalId: "zoe"}, to: {market: {slug: "north"}}, rankBy: INTERACTIONS) { answer { id } nodes { probability } }`,
};
type Name = keyof typeof questions;
const ids = {} as Record<Name, string>;
const texts = {} as Record<Name, string>;
const answerTo = async (name: Name) => {
  const data = await ask(`{ ${questions[name]} }`);
  return (data.market ?? data.person ?? data) as unknown as { it: { answer: { id: string } } };
};

beforeAll(async () => {
  await loadHarbour(database);
  await run(`MATCH (fan:Person) WHERE fan.id STARTS WITH 'x:fan' SET fan.segments = ['quay']`);
  onside = await startOnside(database);
  for (const name of Object.keys(questions) as Name[]) {
    ids[name] = (await answerTo(name)).it.answer.id;
    const { text, emptied, reason } = await replay(ids[name]);
    expect([emptied, reason]).toEqual([0, null]);
    texts[name] = text;
  }
  // What is replayed below says something.
  expect(texts.gaps).toContain('"kind":"ONE_PERSON","person":"x:host"');
  expect(texts.stance).toContain('"posts":3');
});
afterAll(() => onside.stop());

describe('an answer asked for again after posts came that are dated before it', () => {
  beforeAll(async () => {
    const late = (id: string, epochDay: number, more: object = {}) => ({
      ...{
        id,
        network: 't',
        author: 'ann',
        text: `Late ${id}`,
        publishedAt: new Date(epochDay * day).toISOString(),
      },
      ...{ brands: ['acme'], sentiment: 'NEGATIVE', ...more },
    });
    await importNow('posts', [
      late('l1', 19_986),
      late('l2', 19_989),
      late('answer', 19_986, { inReplyTo: 'stub' }),
    ]);
    // One that was named before it came, and one that is about a brand since.
    await importNow('posts', [late('stub', 19_985)]);
    await importNow('posts', [
      { id: 'ann19985', network: 't', author: 'ann', brands: ['zeta'], sentiment: 'NEGATIVE' },
    ]);
  });

  it.each(['stance', 'windowed', 'aboutZeta', 'sentiment'] as const)(
    'leaves them out of %s, and says what is read as it is now',
    async (name) => {
      const { text, reason } = await replay(ids[name]);
      expect(text).toBe(texts[name]);
      expect(reason).toMatch(
        /^Read from the sentiment .*owners of accounts as they are now: data changed since \(version \d+ to \d+\)\.$/,
      );
    },
  );

  it('gives new askers of the same analysis the same, under the same id', async () => {
    for (const name of ['stance', 'sentiment'] as const)
      expect((await answerTo(name)).it.answer.id).toBe(ids[name]);
    const { it: stance } = (await answerTo('stance')) as unknown as { it: { posts: number } };
    expect(stance.posts).toBe(3);
  });

  it('says nothing where all is from the analysis', async () => {
    for (const name of ['outside', 'inside', 'onside'] as const)
      expect(await replay(ids[name])).toMatchObject({ text: texts[name], reason: null });
  });
});

describe('an answer asked for again after people changed', () => {
  it('keeps to the members of its analysis', async () => {
    await run(`MATCH (:Person {id: 'x:bob'})-[in:MEMBER_OF]->(:Market {slug: 'north'}) DELETE in`);
    await importNow('memberships', [{ market: 'north', person: 'ann' }]);
    for (const name of ['outside', 'inside'] as const)
      expect(await replay(ids[name])).toMatchObject({ text: texts[name], emptied: 0, reason: null });
  });

  it('still names who was left out since for another reason than an objection', async () => {
    await ask(
      'mutation ($input: JudgeAccountInput!) { judgeAccount(input: $input) { errors { message } } }',
      { input: { requestId: 'shut', account: 't:host', excluded: true, reason: 'A bus company.' } },
    );
    expect(await replay(ids.gaps)).toMatchObject({ text: texts.gaps, emptied: 0 });
  });

  it('says that segments are read as they are now', async () => {
    await importNow(
      'people',
      [1, 2, 3, 4, 5].map((n) => ({ id: `fan${n}`, segments: ['pier'] })),
    );
    const { text, reason } = await replay(ids.gaps);
    expect(text).toContain('"segment":"pier"');
    expect(reason).toMatch(
      /^Read from the segments as they are now: data changed since \(version \d+ to \d+\)\.$/,
    );
  });
});

describe('an answer asked for again after somebody objected', () => {
  beforeAll(() => importNow('people', [{ id: 'ann', optOut: true }]));

  it.each(['outside', 'onside', 'network'] as const)(
    'leaves a null place in a filtered list (%s), counts it and moves nobody up',
    async (name) => {
      const { text, emptied } = await replay(ids[name]);
      expect(emptied).toBe(1);
      expect(text).toBe(texts[name].replaceAll('"x:ann"', 'null'));
    },
  );

  it('says that counts are without those who objected since, not how few', async () => {
    const { result, reason, emptied } = await replay(ids.sentiment);
    expect(emptied).toBe(0);
    expect((result.total as { people: number }).people).toBe(1);
    expect(reason).toContain(
      'Some people who were counted then have objected or are left out since: what they said is not in these numbers.',
    );
  });

  it('says that chains through them are passed over', async () => {
    const { text, reason } = await replay(ids.chains);
    expect(text).not.toContain('x:ann');
    expect(reason).toContain('Chains through people who have objected, were erased or are left out since');
  });
});
