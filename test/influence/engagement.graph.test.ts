import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { harbourAsOf, harbourParameters, loadHarbour } from '../fixtures/harbour.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadHarbour(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

interface Reach {
  expected: number;
  low: number;
  high: number;
  shareOfKnown: number;
}
interface Step {
  person: { name: string };
  marginal: number;
  total: Reach;
  cost: number | null;
}
interface Plan {
  answer: { sentence: string };
  reach: Reach;
  atLeastOfBest: number;
  cost: number | null;
  people: Step[];
}
interface Gap {
  segment: string;
  kind: string;
  size: number;
  reached: number;
  person: { name: string } | null;
  shareLost: number | null;
  sentence: string;
}
interface Answered {
  market: {
    engagementPlan: Plan | null;
    whatIf: {
      answer: { sentence: string };
      before: Reach;
      after: Reach;
      lost: Reach;
      exposed: Reach | null;
      substitutes: Step[];
    } | null;
    coverageGaps: {
      nodes: Gap[];
      totalCount: number;
      reason: string | null;
      answer: { sentence: string } | null;
    };
  };
}
const reach = '{ expected low high shareOfKnown }';
const steps = `{ person { name } marginal total ${reach} cost }`;
const round = (value: number) => Math.round(value * 10) / 10;

async function ask(question: string, market = 'north', people: object[] = []) {
  const variables = people.length > 0 ? '($people: [PersonRef!])' : '';
  const { data, errors, extensions } = await onside.ask(
    `query ${variables} { market(by: {slug: "${market}"}) { ${question} } }`,
    people.length > 0 ? { people } : undefined,
  );
  const reasons = ((extensions?.reasons ?? []) as { reason: string }[]).map(({ reason }) => reason);
  return { ...(data as Answered | null)?.market, errors, reasons };
}
const plan = async (input: string, market?: string, people?: object[]) => {
  const { engagementPlan, errors, reasons } = await ask(
    `engagementPlan(input: {${input}}) { answer { sentence } reach ${reach} atLeastOfBest cost people ${steps} }`,
    market,
    people,
  );
  return {
    plan: engagementPlan,
    errors,
    reasons,
    names: engagementPlan?.people.map(({ person }) => person.name),
  };
};

describe('Market.engagementPlan', () => {
  it('takes first who reaches most, then who adds to them, and tells what all reach', async () => {
    // In the north everybody acts on whom they hear: Zoe is heard by Ann, Ann by Bob, Bob by Cid; Gil hears nobody.
    const { plan: found, reasons } = await plan('size: 2');
    const [first, second] = found!.people;
    // Bob covers himself and, nearly always, Cid; Ann and Zoe both nearly always. Nobody adds much but Gil himself.
    expect(first.person.name).toBe('Bob');
    expect(round(first.marginal)).toBe(2);
    expect(second).toMatchObject({ person: { name: 'Gil' } });
    expect(round(second.marginal)).toBe(1);
    expect(found!.people).toHaveLength(2);
    expect(round(found!.reach.expected)).toBe(1);
    expect(found!.reach).toEqual(second.total);
    expect(found!.atLeastOfBest).toBeGreaterThan(0.95);
    expect(found!.cost).toBeNull();
    expect(found!.answer.sentence).toMatch(
      /^Engaging Bob and Gil reaches about 1 of the 3 people known to us in “the north” \(\S+ to \S+\): (at least 9\d % of what|as much as) the best choice would\.$/,
    );
    expect(reasons).toEqual([]);
  });

  it('honours size, budget, costs, exclusions, stances and named models', async () => {
    expect((await plan('size: 1')).names).toEqual(['Bob']);
    const dear = 'costs: {default: 1, people: [{person: {externalId: "bob"}, cost: 5}]}';
    expect((await plan(`budget: 1, ${dear}`)).names).toEqual(['Ann']);
    const both = await plan(`budget: 9, ${dear}`);
    expect(both.plan!.cost).toBe(both.plan!.people.reduce((sum, { cost }) => sum + cost!, 0));
    expect(both.plan!.cost).toBeLessThanOrEqual(9);
    expect((await plan('size: 1, exclude: [{externalId: "bob"}]')).names).toEqual(['Ann']);
    // Zoe speaks ill of Acme, Ann well; who says nothing is UNKNOWN.
    expect((await plan('size: 1, stance: [OFFSIDE, NEUTRAL]')).names).toEqual(['Zoe']);
    // By weights of the literature each who hears one person follows them for certain: as the evidence here.
    expect((await plan('size: 1, model: WEIGHTED_CASCADE')).names).toEqual(['Ann']);
    const rare = await plan('size: 1, model: UNIFORM_01');
    expect(rare.plan!.people[0].marginal).toBeCloseTo(1.1, 1);
  });

  it('answers with a reason where there is nothing to choose', async () => {
    for (const [input, market, why] of [
      ['size: 0', 'north', 'A plan of nobody reaches nobody.'],
      ['', 'void', 'Nobody known to us belongs to “the void”.'],
      ['budget: 1, costs: {default: 2}', 'north', "The budget of 1 is below the cheapest person's 2."],
      ['stance: [ONSIDE], brand: {slug: "zeta"}', 'north', 'Nobody is left who may be chosen.'],
    ] as const) {
      const { plan: found, reasons } = await plan(input, market);
      expect(found, why).toMatchObject({ people: [], reach: { expected: 0 }, answer: { sentence: why } });
      expect(reasons).toContain(why);
    }
    const everybody = [
      'ann',
      'bob',
      'cid',
      'dot',
      'gil',
      'host',
      'zoe',
      'fan1',
      'fan2',
      'fan3',
      'fan4',
      'fan5',
    ];
    const all = await plan(
      'exclude: $people',
      'north',
      everybody.map((externalId) => ({ externalId })),
    );
    expect(all.reasons).toContain('Nobody is left who may be chosen.');
    const alone = await plan('size: 2', 'lone');
    expect(alone.plan!.answer.sentence).toMatch(
      /^Engaging Gil reaches nobody else of the 1 person known to us in “the lone”( \(0 to \S+\))?: who is engaged is not counted\.$/,
    );
    expect(alone.reasons).toEqual([
      'Nobody was found beyond this one who adds anything, or who may be chosen.',
    ]);
    const more = await plan('size: 1000');
    expect(more.names).toEqual(['Bob', 'Gil', 'Cid']);
    expect(more.reasons).toEqual([
      'Nobody was found beyond these 3 who adds anything, or who may be chosen.',
    ]);
    const unknown = await plan('size: 1, exclude: [{externalId: "nobody"}]');
    expect(unknown.reasons).toEqual(['input.exclude[0] is nobody we know, and left out.']);
  });

  it('refuses negative sizes and costs, and a budget without costs', async () => {
    for (const [input, message] of [
      ['size: -1', 'Market.engagementPlan(input:).size is -1; it must be at least 0 and at most 1000.'],
      [
        'size: 1, costs: {default: -2}',
        'Market.engagementPlan(input:).costs.default is -2; it must be at least 0.',
      ],
      [
        'budget: -1, costs: {default: 1}',
        'Market.engagementPlan(input:).budget is -1; it must be at least 0.',
      ],
      ['budget: 3', 'input.budget: say in `costs` what people cost.'],
    ]) {
      const { errors } = await plan(input);
      expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
    }
  });

  it('is null with a reason where no stance can be judged', async () => {
    expect(await plan('stance: [ONSIDE], brand: {slug: "nobody"}')).toMatchObject({
      plan: null,
      reasons: ['There is no such brand.'],
    });
  });

  it('passes over who objected after the analysis', async () => {
    const objects = (optOut: boolean) =>
      database.driver.executeQuery(
        `MATCH (human:Person {externalId: 'bob'}) SET human.optOut = $optOut`,
        { optOut },
        { database: database.name },
      );
    await objects(true);
    expect((await plan('size: 2')).names).toEqual(['Ann', 'Gil']);
    await objects(false);
    expect((await plan('size: 2')).names).toEqual(['Bob', 'Gil']);
  });
});

describe('Market.whatIf', () => {
  const whatIf = async (input: string, market?: string) =>
    ask(
      `whatIf(input: {${input}}) { answer { sentence } before ${reach} after ${reach} lost ${reach} exposed ${reach} substitutes ${steps} }`,
      market,
    );

  it('tells what is lost with somebody as one of the base, as a hop and as one of the market', async () => {
    // Zoe's reach runs through Ann alone.
    const { whatIf: found } = await whatIf(
      'person: {externalId: "ann"}, change: REMOVE, base: [{externalId: "zoe"}]',
    );
    expect(round(found!.before.expected)).toBe(2);
    expect(found!.after.expected).toBe(0);
    expect(found!.lost).toEqual(found!.before);
    expect(found!.exposed).toBeNull();
    // Only Bob is left who is heard by Cid, and he is one of those lost himself.
    expect(found!.substitutes.map(({ person }) => person.name)).toEqual(['Bob']);
    expect(found!.answer.sentence).toBe(
      'Without Ann about 2 of the 2 reached are lost (100 %); Bob would win back 2 of them.',
    );
  });

  it('tells of somebody who turns offside whom they speak to, by the ten who reach most unless told', async () => {
    const { whatIf: found } = await whatIf('person: {externalId: "zoe"}, change: TURN_OFFSIDE');
    expect(round(found!.exposed!.expected)).toBe(2);
    // All who reach anybody are in the base, so that nobody else hangs on Zoe.
    expect(found!.lost.expected).toBe(0);
    expect(found!.answer.sentence).toMatch(/^If Zoe turns offside, none of the about \S+ reached is lost\.$/);
  });

  it('says well what a base loses that is the person alone, or reaches nobody', async () => {
    const told = async (input: string, market?: string) => {
      const { whatIf: found, reasons } = await whatIf(input, market);
      return [found!.answer.sentence, reasons];
    };
    expect(await told('person: {externalId: "ann"}, change: REMOVE, base: [{externalId: "ann"}]')).toEqual([
      'Ann is the whole base: without them nobody is left of the about 2 reached; Bob would win back 2 of them.',
      [],
    ]);
    const offside = 'person: {externalId: "ann"}, change: TURN_OFFSIDE, base: [{externalId: "ann"}]';
    expect((await told(offside))[0]).toMatch(
      /^Ann is the whole base: if they turn offside, nobody is left of/,
    );
    for (const [input, market, why] of [
      ['change: REMOVE', 'void', 'Nobody known to us belongs to “the void”.'],
      ['change: REMOVE, base: []', 'north', 'The base is nobody, so there is no reach to lose.'],
      [
        'change: REMOVE, base: [{externalId: "gil"}]',
        'north',
        'The base reaches nobody else of “the north”, so there is no reach to lose.',
      ],
    ])
      expect(await told(`person: {externalId: "ann"}, ${input}`, market)).toEqual([why, [why]]);
  });

  it('shrinks the market by a member who leaves it', async () => {
    const { whatIf: found } = await whatIf(
      'person: {externalId: "cid"}, change: REMOVE, base: [{externalId: "ann"}]',
    );
    expect(round(found!.before.shareOfKnown * 3)).toBe(2);
    expect(round(found!.after.expected)).toBe(1);
    expect(round(found!.after.shareOfKnown * 2)).toBe(1);
  });

  it('is null with a reason for who is not there, and empty for a market of nobody', async () => {
    expect(await whatIf('person: {externalId: "nobody"}, change: REMOVE')).toMatchObject({
      whatIf: null,
      reasons: ['person is nobody we know.'],
    });
    expect((await whatIf('person: {externalId: "eva"}, change: REMOVE')).whatIf).toBeNull();
    const { whatIf: empty } = await whatIf('person: {externalId: "ann"}, change: REMOVE', 'void');
    expect(empty).toMatchObject({ before: { expected: 0 }, after: { expected: 0 }, substitutes: [] });
  });
});

describe('Market.coverageGaps', () => {
  const gaps = async (market?: string) =>
    (
      await ask(
        'coverageGaps { totalCount reason answer { sentence } nodes { segment kind size reached person { name } shareLost sentence } }',
        market,
      )
    ).coverageGaps!;

  it('names the segments that nobody reaches and those that hang on one person, most people at stake first', async () => {
    await database.driver.executeQuery(
      `CREATE (:Person {id: 'x:hal', externalId: 'hal', name: 'Hal'})-[:OWNS {confidence: 1.0}]->(:Account {key: 't:hal', network: 't', handle: 'hal'})`,
      {},
      { database: database.name },
    );
    await analyse(database, {
      asOf: harbourAsOf.later,
      parameters: harbourParameters,
      randomSeed: 2,
      now: Date.now(),
    });
    expect(await gaps('void')).toMatchObject({
      ...{ nodes: [], totalCount: 0, reason: 'Nobody known to us belongs to “the void”.' },
    });
    expect(await gaps('everyone')).toMatchObject({
      nodes: [],
      reason: 'No segment has 5 people or more of “Everyone”. Import people with `segments`.',
    });
    const segment = (name: string, people: readonly string[]) =>
      database.driver.executeQuery(
        `MATCH (human:Person) WHERE human.externalId IN $people SET human.segments = coalesce(human.segments, []) + $name`,
        { name, people },
        { database: database.name },
      );
    const fans = [1, 2, 3, 4, 5].map((n) => `fan${n}`);
    await segment('fans', fans);
    await segment('silent', ['zoe', 'host', 'gil', 'dot', 'hal', 'eva']);
    await segment('few', ['bob', 'cid']);
    await segment('mixed', ['ann', 'bob', 'cid', 'fan1', 'fan2']);
    const { nodes, totalCount, reason, answer } = await gaps('everyone');
    expect(reason).toBeNull();
    expect(totalCount).toBe(2);
    expect(nodes.map(({ segment, kind }) => [segment, kind])).toEqual([
      ['silent', 'NOBODY'],
      ['fans', 'ONE_PERSON'],
    ]);
    expect(nodes[0]).toMatchObject({ size: 5, reached: 0, person: null, shareLost: null });
    expect(nodes[0].sentence).toBe(
      'The 5 of “silent” in “Everyone” are hardly reached: everybody together moves about 0 of them.',
    );
    expect(nodes[1]).toMatchObject({ size: 5, person: { name: 'Host' } });
    expect(round(nodes[1].reached)).toBe(5);
    expect(nodes[1].shareLost).toBe(1);
    expect(nodes[1].sentence).toBe(
      'The 5 of “fans” in “Everyone” are reached through Host: without Host 100 % of the 5 whom anybody moves would be lost.',
    );
    expect(answer?.sentence).toBe(nodes[0].sentence);
    expect((await gaps('north')).nodes).toEqual([]);
  });
});
