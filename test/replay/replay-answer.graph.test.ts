import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/lib/global-id.js';
import { loadHarbour } from '../fixtures/harbour.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadHarbour(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

const ask = async (query: string, variables: Record<string, unknown> = {}, server = onside) => {
  const { data, errors, extensions } = await server.ask(query, variables);
  expect(errors).toBeUndefined();
  return {
    data: data as Record<string, never>,
    extensions: extensions as { reasons?: { reason: string }[] },
  };
};

interface Replayed {
  question: string;
  arguments: Record<string, unknown>;
  result: Record<string, never>;
  text: string;
  emptied: number;
  analysis: { id: string };
}
const fields = 'question arguments result text emptied analysis { id }';

async function replay(id: string, server = onside) {
  const { data, extensions } = await ask(
    `query ($id: ID!) { answer(id: $id) { ${fields} } }`,
    { id },
    server,
  );
  return { answer: data.answer as Replayed | null, reasons: extensions?.reasons };
}

const row = 'rank rankLow rankHigh globalRank multiple reach { expected low high } node { externalId }';
/** Each question, and how its answer's id is found. */
const questions: Record<string, string> = {
  'Market.keyInfluencers': `market(by: {slug: "north"}) { it: keyInfluencers(first: 2) { answer { id } edges { ${row} } } }`,
  'Market.keyInfluencers, ordered': `market(by: {slug: "north"}) { it: keyInfluencers(orderBy: RANK_DELTA) { answer { id } edges { ${row} } } }`,
  'Market.keyInfluencers, filtered': `market(by: {slug: "north"}) { it: keyInfluencers(membership: OUTSIDE, stance: [ONSIDE, UNKNOWN]) { answer { id } edges { ${row} } } }`,
  'Market.whoReaches': `market(by: {slug: "north"}) { it: whoReaches(maxHops: 2) { answer { id } edges { ${row} } } }`,
  'Market.misranked': `market(by: {slug: "north"}) { it: misranked(direction: OVERRATED) { answer { id } edges { ${row} } } }`,
  'Market.setReach': `market(by: {slug: "north"}) { it: setReach(people: [{externalId: "ann"}, {externalId: "zoe"}]) { answer { id } reach { expected low high } } }`,
  'Market.engagementPlan': `market(by: {slug: "north"}) { it: engagementPlan(input: {budget: 2, costs: {default: 1}, stance: [ONSIDE, UNKNOWN]}) { answer { id } atLeastOfBest } }`,
  'Market.whatIf': `market(by: {slug: "north"}) { it: whatIf(input: {person: {externalId: "ann"}, change: REMOVE}) { answer { id } } }`,
  'Market.coverageGaps': `market(by: {slug: "north"}) { it: coverageGaps { answer { id } } }`,
  'Market.keyListTurnover': `market(by: {slug: "north"}) { it: keyListTurnover(size: 1000) { answer { id } } }`,
  'Market.sentiment': `market(by: {slug: "everyone"}) { it: sentiment(bucket: DAY) { answer { id } total { posts net } } }`,
  'Person.stance': `person(by: {externalId: "ann"}) { it: stance { answer { id } net posts position } }`,
  'Person.markets': `person(by: {externalId: "ann"}) { it: markets { answer { id } edges { ${row} } } }`,
  'Person.influences': `person(by: {externalId: "ann"}) { it: influences { answer { id } } }`,
  'Person.influencedBy': `person(by: {externalId: "ann"}) { it: influencedBy { answer { id } } }`,
  'Person.explainReach': `person(by: {externalId: "ann"}) { it: explainReach(market: {slug: "north"}) { answer { id } reach { expected low high } } }`,
  'Query.influencePaths': `on: __typename it: influencePaths(from: {externalId: "zoe"}, to: {market: {slug: "north"}}) { answer { id } nodes { probability } }`,
  'Query.influencePaths, INTERACTIONS': `on: __typename it: influencePaths(from: {externalId: "zoe"}, to: {market: {slug: "north"}}, rankBy: INTERACTIONS) { answer { id } nodes { probability } }`,
};

interface It {
  answer: { id: string };
  edges?: { rank: number; multiple: number; reach: { expected: number }; node: { externalId: string } }[];
  reach?: { expected: number };
  net?: number;
  nodes?: { probability: number }[];
  total?: { posts: number };
}
async function itOf(query: string): Promise<It> {
  const { data } = await ask(`{ ${query} }`);
  return ((data.market ?? data.person ?? data) as { it: It }).it;
}

describe('Query.answer', () => {
  it.each(Object.entries(questions))(
    'gives %s again, the same numbers and the same bytes',
    async (name, query) => {
      const it = await itOf(query);
      const { answer } = await replay(it.answer.id);
      expect(answer).toMatchObject({ question: name.split(',')[0], emptied: 0 });
      const { result } = answer! as { result: Record<string, unknown> };
      if (it.edges) {
        expect(it.edges.length).toBeGreaterThan(0);
        const rows = (result.rows ?? result.markets) as {
          rank: number;
          expected: number;
          multiple: number;
          person?: string;
        }[];
        expect(rows.map(({ rank, expected, multiple }) => ({ rank, expected, multiple }))).toEqual(
          it.edges.map(({ rank, reach, multiple }) => ({ rank, expected: reach.expected, multiple })),
        );
        if (result.rows)
          expect(rows.map(({ person }) => person)).toEqual(
            it.edges.map(({ node }) => `x:${node.externalId}`),
          );
      }
      if (it.reach) expect((result.reach as { expected: number }).expected).toBe(it.reach.expected);
      if (it.net !== undefined) expect(result.net).toBe(it.net);
      if (it.total) expect((result.total as { posts: number }).posts).toBe(it.total.posts);
      if (it.nodes) {
        const chains = result.chains as { probabilities: number[] }[];
        expect(it.nodes.length).toBeGreaterThan(0);
        expect(chains.map(({ probabilities }) => probabilities.reduce((all, one) => all * one, 1))).toEqual(
          it.nodes.map(({ probability }) => probability),
        );
      }
      // As after a restart: what a process holds of an analysis hangs on the server's own database.
      const fresh = await startOnside(database);
      try {
        expect((await replay(it.answer.id, fresh)).answer!.text).toBe(answer!.text);
      } finally {
        await fresh.stop();
      }
    },
  );

  it('stays with the one own brand that stances were filtered toward, though another is ours by now', async () => {
    const own = (text: string) => database.driver.executeQuery(text, {}, { database: database.name });
    for (const list of ['keyInfluencers', 'whoReaches']) {
      const it = await itOf(
        `market(by: {slug: "north"}) { it: ${list}(stance: [ONSIDE], first: 1) { answer { id } edges { ${row} } } }`,
      );
      expect(it.edges!.map(({ node }) => node.externalId)).toEqual(['ann']);
      const before = await replay(it.answer.id);
      await own(`CREATE (:Brand {slug: 'aaa', name: 'Aaa', relation: 'OWN'})`);
      try {
        expect((await replay(it.answer.id)).answer!.text).toBe(before.answer!.text);
        expect(before.answer!.text).toContain('x:ann');
      } finally {
        await own(`MATCH (other:Brand {slug: 'aaa'}) DELETE other`);
      }
    }
  });

  it('says why there is none', async () => {
    const { answer } = await itOf(questions['Market.keyInfluencers']);
    const crafted = (change: (text: string) => string) =>
      Buffer.from(change(Buffer.from(answer.id, 'base64url').toString('utf8')), 'utf8').toString('base64url');
    const refused: [string, RegExp][] = [
      ['nonsense', /no id of an answer/],
      [toGlobalId('Person', 'x:ann'), /no id of an answer/],
      [crafted((text) => text.replace('keyInfluencers', 'constructor')), /no id of an answer/],
      [crafted((text) => text.replace('"first":2', '"first":2000')), /no id of an answer/],
      [crafted((text) => text.replace('"first"', '"extra":1,"first"')), /no id of an answer/],
      [crafted((text) => text.replace(/\["\w/, '["z')), /no longer kept/],
      [crafted((text) => text.replace('"north"', '"nowhere"')), /newer than the analysis/],
    ];
    for (const [id, reason] of refused) {
      const replayed = await replay(id);
      expect(replayed.answer).toBeNull();
      expect(replayed.reasons?.[0].reason).toMatch(reason);
    }
  });
});

describe('Query.answerDiff', () => {
  const diff = async (a: string, b: string) => {
    const { data, extensions } = await ask(
      `query ($a: ID!, $b: ID!) { answerDiff(a: $a, b: $b) { sentence causes { kind why } changes { person { name } field before after cause why } a { question } } }`,
      { a, b },
    );
    interface Diff {
      sentence: string;
      causes: { kind: string }[];
      changes: {
        person: { name: string } | null;
        field: string;
        before: unknown;
        after: unknown;
        cause: string;
      }[];
    }
    return { found: data.answerDiff as Diff | null, reason: extensions?.reasons?.[0].reason };
  };
  const at = (asOf: string, query: string) =>
    itOf(query.replace(/by: (\{\w+: "\w+"\})/, `by: $1, at: {asOf: "${asOf}"}`)).then((one) => one.answer.id);
  const [earlier, later] = ['2024-09-05T00:00:00Z', '2025-01-01T00:00:00Z'];

  it('names new data where posts since changed a stance', async () => {
    const [a, b] = [
      await at(earlier, questions['Person.stance']),
      await at(later, questions['Person.stance']),
    ];
    const { found } = await diff(a, b);
    expect(found!.causes.map(({ kind }) => kind)).toEqual(['NEW_DATA', 'DECAY']);
    expect(found!.changes[0]).toMatchObject({
      ...{
        person: { name: 'Ann' },
        field: 'position',
        before: 'UNKNOWN',
        after: 'ONSIDE',
        cause: 'NEW_DATA',
      },
    });
    expect(found!.sentence).toMatch(
      /^Ann: position went from UNKNOWN to ONSIDE, because of new data\. 3 posts/,
    );
  });

  it('names new data where acts came since', async () => {
    const list = questions['Market.whoReaches'];
    const { found } = await diff(await at(earlier, list), await at(later, list));
    expect(
      found!.changes.find(({ person, field }) => person?.name === 'Zoe' && field === 'expected'),
    ).toMatchObject({
      before: 0,
      cause: 'NEW_DATA',
    });
  });

  it('finds nothing between an answer and itself', async () => {
    const { answer } = await itOf(questions['Person.explainReach']);
    expect((await diff(answer.id, answer.id)).found).toMatchObject({
      causes: [],
      changes: [],
      sentence: 'The two are one answer.',
    });
  });

  it('says why two answers are not compared', async () => {
    const stance = await itOf(questions['Person.stance']);
    const list = await itOf(questions['Market.whoReaches']);
    expect((await diff(stance.answer.id, list.answer.id)).reason).toMatch(/different questions/);
    expect((await diff('nonsense', list.answer.id)).reason).toBe('a: This is no id of an answer.');
    const early = await at(earlier, questions['Market.whoReaches']);
    expect((await diff(list.answer.id, early)).reason).toMatch(/earlier instant as a/);
  });
});

describe('somebody who objects', () => {
  it('leaves an empty place in answers, and takes those about them along', async () => {
    const list = await itOf(questions['Market.whoReaches']);
    const stance = await itOf(questions['Person.stance']);
    const session = database.driver.session();
    await session.run(`MATCH (p:Person {id: 'x:ann'}) SET p.optOut = true`);
    const replayed = await replay(list.answer.id);
    expect(replayed.answer!.emptied).toBe(1);
    const rows = (replayed.answer!.result as unknown as { rows: { person: string | null; rank: number }[] })
      .rows;
    expect(rows.map(({ person, rank }) => [rank, person])).toEqual([
      [1, null],
      [2, 'x:zoe'],
      [3, 'x:bob'],
    ]);
    expect(replayed.answer!.text).not.toContain('x:ann');
    const gone = await replay(stance.answer.id);
    expect(gone.answer).toBeNull();
    expect(gone.reasons![0].reason).toMatch(/objected/);
    await session.run(`MATCH (p:Person {id: 'x:ann'}) SET p.optOut = false`);
    await session.close();
  });
});
