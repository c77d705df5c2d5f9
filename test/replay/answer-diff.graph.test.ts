import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldApart } from '../../src/replay/told.js';
import { loadHarbour } from '../fixtures/harbour.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadHarbour(database);
  // Gil turned from one side to the other; a few of five words are his.
  await database.driver.executeQuery(
    `MATCH (gil:Account {key: 't:gil'}), (acme:Brand {slug: 'acme'})
     UNWIND range(1, 15) AS place
     CREATE (gil)-[:WROTE]->(:Post {key: 't:gil' + place, network: 't', platformId: 'gil' + place,
       publishedAt: CASE WHEN place <= 4 THEN 19960 ELSE 19999 END * 86400000})
       -[:ABOUT {by: 'SUPPLIED', sentiment: CASE WHEN place <= 4 THEN 'NEGATIVE' ELSE 'POSITIVE' END}]->(acme)`,
    {},
    { database: database.name },
  );
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

interface DiffChange {
  person: { name: string } | null;
  field: string;
  before: unknown;
  after: unknown;
  cause: string | null;
  causes: string[];
  why: string;
}
interface Diff {
  sentence: string;
  causes: { kind: string }[];
  changes: DiffChange[];
}
const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await onside.ask(query, variables);
  expect(errors).toBeUndefined();
  return data as Record<string, never>;
};
/** The same asked of the earlier analysis and of the later: what differs. */
async function diffOf(question: string): Promise<Diff> {
  const ids: string[] = [];
  for (const asOf of ['2024-09-05T00:00:00Z', '2025-01-01T00:00:00Z']) {
    const at = question
      .replace(/by: (\{\w+: "\w+"\})/, `by: $1, at: {asOf: "${asOf}"}`)
      .replace('influencePaths(', `influencePaths(at: {asOf: "${asOf}"}, `);
    const data = await ask(`{ ${at} }`);
    ids.push(((data.market ?? data.person ?? data) as { it: { answer: { id: string } } }).it.answer.id);
  }
  const [a, b] = ids;
  const data = await ask(
    `query ($a: ID!, $b: ID!) { answerDiff(a: $a, b: $b) { sentence causes { kind } changes { person { name } field before after cause causes why } } }`,
    { a, b },
  );
  return data.answerDiff as unknown as Diff;
}

const north = (field: string) => `market(by: {slug: "north"}) { it: ${field} { answer { id } } }`;
const bob = (field: string) => `person(by: {externalId: "bob"}) { it: ${field} { answer { id } } }`;
const questions = {
  setReach: north('setReach(people: [{externalId: "dot"}, {externalId: "zoe"}])'),
  engagementPlan: north(
    'engagementPlan(input: {size: 1, exclude: [{externalId: "bob"}, {externalId: "cid"}, {externalId: "gil"}]})',
  ),
  whatIf: north('whatIf(input: {person: {externalId: "zoe"}, base: [{externalId: "zoe"}], change: REMOVE})'),
  sentiment: 'market(by: {slug: "everyone"}) { it: sentiment(bucket: DAY) { answer { id } } }',
  influences: bob('influences'),
  influencedBy: bob('influencedBy'),
  explainReach: bob('explainReach(market: {slug: "north"})'),
  markets: bob('markets'),
  whoReaches: north('whoReaches'),
  paths:
    'on: __typename it: influencePaths(from: {externalId: "zoe"}, to: {market: {slug: "north"}}) { answer { id } }',
  stance: 'person(by: {externalId: "gil"}) { it: stance { answer { id } } }',
};
const found = {} as Record<keyof typeof questions, Diff>;
beforeAll(async () => {
  for (const [name, question] of Object.entries(questions))
    found[name as keyof typeof questions] = await diffOf(question);
});

describe('a difference between two answers', () => {
  it.each(Object.keys(questions) as (keyof typeof questions)[])(
    'of %s tells no change that is none, and no cause among several',
    (name) => {
      const { changes, causes } = found[name];
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) {
        if (!Array.isArray(change.before)) expect(toldApart(change.before, change.after)).not.toBeNull();
        expect(change.causes.length).toBeGreaterThan(0);
        if (change.cause !== null) expect(change.causes).toEqual([change.cause]);
        for (const kind of change.causes) expect(causes.map((one) => one.kind)).toContain(kind);
      }
    },
  );

  it('leads with what was asked for, and tells bounds last', () => {
    const first = (name: keyof typeof questions) => found[name].changes[0].field;
    expect(first('setReach')).toBe('reach.expected');
    expect(found.setReach.sentence).toMatch(
      /^reach\.expected went from 0 to 2\. It may come of new data or decay: for this one they cannot be told apart\./,
    );
    expect(first('whatIf')).toBe('lost.expected');
    expect(first('sentiment')).toBe('total.net');
    for (const { changes } of Object.values(found)) {
      const isBound = changes.map(({ field }) => /low$|high$/i.test(field));
      expect(isBound).toEqual([...isBound].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it('tells lists by who came and who went', () => {
    const [people] = found.engagementPlan.changes;
    expect(people).toMatchObject({ field: 'people', cause: null, causes: ['NEW_DATA', 'DECAY'] });
    expect(found.engagementPlan.sentence).toMatch(
      /^people: (Ann|Zoe) came\. It may come of new data or decay/,
    );
    expect(people.why).toMatch(/^(Ann|Zoe) came\. It may come of new data or decay/);
    expect(found.influencedBy.sentence).toMatch(/^ties: Ann( and Eva)? came\. /);
    expect(found.paths.sentence).toMatch(/^chains: Zoe to Ann to Bob and Zoe to Ann to Bob to Cid came\. /);
  });

  it('puts down to decay what faded and nobody added to, and to no cause what its own figures refute', () => {
    const acts = found.explainReach.changes.find(({ field }) => field === 'ties.acts');
    expect(acts).toMatchObject({
      ...{ person: { name: 'Cid' }, cause: 'DECAY', causes: ['DECAY'] },
      why: 'Of the acts on it, those up to 2024-09-04 counted 0.9 and now count 0.7; those since count 0.',
    });
    expect(found.influences.changes[0]).toMatchObject({
      ...{ person: { name: 'Cid' }, field: 'ties.probability', cause: null, causes: ['NEW_DATA', 'DECAY'] },
      why: expect.stringMatching(
        /those since count 0\. That does not make it rise: it moved because what others did/,
      ),
    });
  });

  it('counts what people say as it stands: decay and the model change no sentiment', () => {
    for (const { cause } of found.sentiment.changes) expect(cause).toBe('NEW_DATA');
  });

  it('says of a place lost to others that it is lost to others', () => {
    const ofBob = found.whoReaches.changes.filter(({ person }) => person?.name === 'Bob');
    expect(ofBob.find(({ field }) => field === 'rank')).toMatchObject({
      ...{ before: 1, cause: null },
      why: expect.stringMatching(
        /^With the reach they have later they would have stood at 1 then: the place changed because the reach of others did/,
      ),
    });
  });

  it('puts the confidence in another position down to what made it another', () => {
    const of = (field: string) => found.stance.changes.find((change) => change.field === field);
    expect(of('position')).toMatchObject({ before: 'OFFSIDE', after: 'ONSIDE', cause: 'NEW_DATA' });
    expect(of('confidence')).toMatchObject({
      cause: 'NEW_DATA',
      why: 'It is the confidence in another position. 11 posts with a sentiment came since; from those before alone the position would be OFFSIDE.',
    });
    expect(of('net')).toMatchObject({
      cause: 'NEW_DATA',
      why: expect.stringMatching(/from those before alone the net would be -0\.\d+\.$/),
    });
  });
});

describe('the head of a list', () => {
  it('is compared by who came and who went', async () => {
    await ask(
      'mutation { runAnalysis(input: {requestId: "third", asOf: "2024-09-20T00:00:00Z"}) { analysis { asOf } errors { message } } }',
    );
    const ids = [];
    for (const [to, from] of [
      ['2024-09-20T00:00:00Z', '2024-09-05T00:00:00Z'],
      ['2025-01-01T00:00:00Z', '2024-09-20T00:00:00Z'],
    ]) {
      const data = await ask(
        `{ market(by: {slug: "north"}) { keyListTurnover(size: 1, from: {asOf: "${from}"}, to: {asOf: "${to}"}) { answer { id } } } }`,
      );
      ids.push(
        (data.market as unknown as { keyListTurnover: { answer: { id: string } } }).keyListTurnover.answer.id,
      );
    }
    const data = await ask(
      'query ($a: ID!, $b: ID!) { answerDiff(a: $a, b: $b) { sentence changes { field why } } }',
      { a: ids[0], b: ids[1] },
    );
    const diff = data.answerDiff as unknown as Diff;
    expect(diff.sentence).toMatch(/^(entered|left|stayed): (the same|\w+( and \w+)* (came|went))/);
    for (const { why } of diff.changes) expect(why).toMatch(/\b(came|went)\b/);
  });
});
