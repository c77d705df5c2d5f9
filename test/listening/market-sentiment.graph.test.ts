import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHarbour } from '../fixtures/harbour.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
const run = (text: string) => database.driver.executeQuery(text, {}, { database: database.name });

/** What members of the north, whose clocks are four hours behind UTC, say of Acme around the midnights of 28 September and 1 October. */
const talk = `
UNWIND [
  ['bob', '2024-09-28T03:30:00Z', 'POSITIVE', null, ['roaming']], ['bob', '2024-09-28T04:30:00Z', 'NEGATIVE', null, ['roaming', 'price']],
  ['cid', '2024-09-28T05:00:00Z', 'NEUTRAL', null, []], ['cid', '2024-10-01T03:59:59Z', null, -0.5, ['price']],
  ['gil', '2024-10-01T04:00:00Z', null, null, []], ['gil', '2024-10-06T00:00:00Z', 'POSITIVE', null, []],
  ['ann', '2024-09-28T06:00:00Z', 'POSITIVE', null, []], ['eva', '2024-09-28T06:00:00Z', 'POSITIVE', null, []]
] AS row
MATCH (account:Account {key: 't:' + row[0]}), (acme:Brand {slug: 'acme'})
CREATE (account)-[:WROTE]->(post:Post {key: 't:' + row[0] + row[1], network: 't', platformId: row[0] + row[1], text: 'Acme', publishedAt: datetime(row[1]).epochMillis})
CREATE (post)-[:ABOUT {by: 'SUPPLIED', sentiment: row[2], score: row[3]}]->(acme)
FOREACH (name IN row[4] | MERGE (topic:Topic {name: name}) CREATE (post)-[:HAS_TOPIC]->(topic))`;

beforeAll(async () => {
  await loadHarbour(database);
  await run(talk);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

async function series(args: string, market = 'by: {slug: "north"}') {
  const { data, errors } = await onside.ask(`{ market(${market}) { sentiment${args} {
    answer { sentence analysis { asOf } } reason brand { slug } total { ...counts } points { start topic { name } network ...counts } } } }
    fragment counts on SentimentPoint { posts people positive neutral negative unsure net }`);
  expect(errors).toBeUndefined();
  return (data!.market as { sentiment: unknown }).sentiment as {
    answer: { sentence: string } | null;
    reason: string | null;
    total: object;
    points: { start: string | null; topic: { name: string } | null; posts: number; net: number | null }[];
  };
}

describe('Market.sentiment', () => {
  it('counts what members said up to the as-of, each post once', async () => {
    const whole = await series('');
    const total = { posts: 5, people: 3, positive: 1, neutral: 1, negative: 2, unsure: 1, net: -0.125 };
    expect(whole).toMatchObject({ total, brand: { slug: 'acme' }, reason: null });
    expect(whole.points).toEqual([{ start: null, topic: null, network: null, ...total }]);
    expect(whole.answer?.sentence).toBe(
      '3 people of “the north” wrote 5 posts about Acme: of the 4 that carry a sentiment 25 % are for it and 50 % against.',
    );
  });

  it('cuts days, weeks and months by the market’s own clocks', async () => {
    const starts = async (bucket: string) =>
      (await series(`(bucket: ${bucket})`)).points.map(({ start, posts }) => [start, posts]);
    expect(await starts('DAY')).toEqual([
      ['2024-09-27T04:00:00.000Z', 1],
      ['2024-09-28T04:00:00.000Z', 2],
      ['2024-09-30T04:00:00.000Z', 1],
      ['2024-10-01T04:00:00.000Z', 1],
    ]);
    expect(await starts('WEEK')).toEqual([
      ['2024-09-23T04:00:00.000Z', 3],
      ['2024-09-30T04:00:00.000Z', 2],
    ]);
    expect(await starts('MONTH')).toEqual([
      ['2024-09-01T04:00:00.000Z', 4],
      ['2024-10-01T04:00:00.000Z', 1],
    ]);
    expect((await starts('HOUR'))[0]).toEqual(['2024-09-28T03:00:00.000Z', 1]);
  });

  it('divides by topic, a post counting under each, and by network', async () => {
    const byTopic = (await series('(by: TOPIC)')).points;
    expect(byTopic.map(({ topic, posts, net }) => [topic?.name ?? null, posts, net])).toEqual([
      ['price', 2, -0.75],
      ['roaming', 2, 0],
      [null, 2, 0],
    ]);
    expect((await series('(by: NETWORK)')).points).toMatchObject([{ network: 't', posts: 5 }]);
    const both = (await series('(by: TOPIC, bucket: MONTH)')).points;
    expect(both.map(({ start, topic, posts }) => [start?.slice(0, 7), topic?.name ?? null, posts])).toEqual([
      ['2024-09', 'price', 2],
      ['2024-09', 'roaming', 2],
      ['2024-09', null, 1],
      ['2024-10', null, 1],
    ]);
  });

  it('looks at a window that ends before its end, counted back from the as-of, and at everyone', async () => {
    const between = '(window: {between: {from: "2024-09-28T04:30:00Z", to: "2024-10-01T03:59:59Z"}})';
    expect((await series(between)).total).toMatchObject({ posts: 2, neutral: 1, negative: 1 });
    expect((await series('(window: {last: "P3DT20H"})')).total).toMatchObject({ posts: 1, unsure: 1 });
    // The north and Ann, and what she and Zoe say in the harbour; what the objector says is not counted.
    expect((await series('', 'by: {slug: "everyone"}')).total).toMatchObject({
      posts: 12,
      positive: 5,
      negative: 5,
    });
    expect((await series('', 'by: {slug: "north"}, at: {asOf: "2024-09-20T00:00:00Z"}')).total).toMatchObject(
      { posts: 0 },
    );
  });

  it('looks at no window that does not go forward, and says of one to come that it is', async () => {
    const at = (from: string, to: string) =>
      `window: {between: {from: "${from}T00:00:00Z", to: "${to}T00:00:00Z"}}`;
    const fields = (window: string) => [
      `market(by: {slug: "north"}) { sentiment(${window}) { reason answer { sentence } total { posts } } }`,
      `person(by: {externalId: "ann"}) { stance(${window}) { posts position answer { sentence } } }`,
      `person(by: {externalId: "ann"}) { stanceHistory(bucket: DAY, ${window}) { posts } }`,
    ];
    for (const window of [at('2024-09-02', '2024-09-01'), at('2024-09-01', '2024-09-01')])
      for (const field of fields(window))
        expect((await onside.ask(`{ ${field} }`)).errors, field).toMatchObject([
          {
            message: expect.stringMatching(
              /^window\.between\.from is 2024-09-0\dT\S+; it must be before `to`/,
            ),
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ]);
    const ahead = 'The window lies after 2024-10-04T23:59:59.999Z, which the analysis looks from.';
    const { data, extensions } = await onside.ask(`{ ${fields(at('2025-01-01', '2025-02-01')).join(' ')} }`);
    expect(data).toEqual({
      market: { sentiment: { reason: ahead, answer: { sentence: ahead }, total: { posts: 0 } } },
      person: { stance: { posts: 0, position: 'UNKNOWN', answer: { sentence: ahead } }, stanceHistory: [] },
    });
    expect(extensions!.reasons).toEqual(
      expect.arrayContaining([
        { path: ['person', 'stance'], reason: ahead },
        { path: ['person', 'stanceHistory'], reason: ahead },
      ]),
    );
  });

  it('says why there is nothing', async () => {
    expect(await series('(brand: {slug: "zeta"})')).toMatchObject({
      points: [],
      total: { posts: 0, net: null },
      reason: 'Nobody of “the north” wrote about Zeta in this time.',
    });
    expect(await series('(brand: {slug: "none"})')).toMatchObject({
      answer: null,
      reason: 'There is no such brand.',
    });
    expect((await series('', 'by: {slug: "void"}')).reason).toBe(
      'Nobody of “the void” wrote about Acme in this time.',
    );
    await run(`CREATE (:Brand {slug: 'acme2', relation: 'OWN'})`);
    expect((await series('')).reason).toBe('There is not exactly one own brand: name one.');
    await run(`MATCH (b:Brand {slug: 'acme2'}) DELETE b`);
  });
});

describe('Person.stanceHistory', () => {
  const history = async (person: string, args: string) => {
    const { data, errors, extensions } = await onside.ask(
      `{ person(by: {externalId: "${person}"}) { stanceHistory(${args}) { start position net posts } } }`,
    );
    const points = (
      data?.person as { stanceHistory: { start: string; position: string; posts: number }[] } | undefined
    )?.stanceHistory;
    return {
      points: points?.map(({ start, ...point }) => ({ ...point, start: start.slice(0, 10) })),
      errors,
      reasons: extensions?.reasons,
    };
  };

  it('shows a turn when it happens, empty buckets included, each point the stance of that window', async () => {
    await run(`
      UNWIND [[20, 'POSITIVE'], [21, 'POSITIVE'], [22, 'POSITIVE'], [4, 'NEGATIVE'], [3, 'NEGATIVE'], [2, 'NEGATIVE']] AS row
      MATCH (dot:Account {key: 't:dot'}), (acme:Brand {slug: 'acme'})
      CREATE (dot)-[:WROTE]->(post:Post {key: 't:dot' + row[0], network: 't', publishedAt: datetime('2024-10-05T12:00:00Z').epochMillis - row[0] * 86400000})
      CREATE (post)-[:ABOUT {by: 'SUPPLIED', sentiment: row[1]}]->(acme)`);
    const { points } = await history('dot', 'bucket: WEEK');
    expect(points).toMatchObject([
      { start: '2024-09-09', position: 'ONSIDE', posts: 3 },
      { start: '2024-09-16', position: 'UNKNOWN', posts: 0, net: null },
      { start: '2024-09-23', position: 'UNKNOWN', posts: 0 },
      { start: '2024-09-30', position: 'OFFSIDE', posts: 3 },
    ]);
    const { data } = await onside.ask(`{ person(by: {externalId: "dot"}) {
      stance(window: {between: {from: "2024-09-30T00:00:00Z", to: "2024-10-07T00:00:00Z"}}) { position net posts } } }`);
    const { start: _, ...last } = points!.at(-1)!;
    expect((data!.person as { stance: object }).stance).toEqual(last);
    const march = await history(
      'dot',
      'bucket: MONTH, window: {between: {from: "2024-09-14T00:00:00Z", to: "2024-10-03T00:00:00Z"}}',
    );
    expect(march.points).toMatchObject([
      { start: '2024-09-01', posts: 2, position: 'UNKNOWN' },
      { start: '2024-10-01', posts: 2, position: 'UNKNOWN' },
    ]);
  });

  it('is empty with a reason where nothing was said, and refuses more than 1,000 points', async () => {
    expect(await history('host', 'bucket: DAY')).toMatchObject({
      points: [],
      reasons: [
        {
          path: ['person', 'stanceHistory'],
          reason: 'They said nothing of this brand that carries a sentiment.',
        },
      ],
    });
    expect((await history('dot', 'bucket: DAY, brand: {slug: "none"}')).reasons).toMatchObject([
      { reason: 'There is no brand "none".' },
    ]);
    const { errors } = await history('dot', 'bucket: HOUR, window: {last: "P60D"}');
    expect(errors?.[0]).toMatchObject({
      message: 'The history would have more than 1000 points: ask for larger buckets or a shorter window.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('tells the mean to nine decimals, so that no order of adding up shows in it', async () => {
    await run(`UNWIND range(1, 7) AS n MATCH (account:Account {key: 't:bob'}), (zeta:Brand {slug: 'zeta'})
      CREATE (account)-[:WROTE]->(:Post {key: 't:zeta' + n, network: 't', text: 'Zeta', publishedAt: 1727500000000 + n})-[:ABOUT {by: 'SUPPLIED', score: CASE n WHEN 4 THEN 1 ELSE 0 END}]->(zeta)`);
    expect((await series('(brand: {slug: "zeta"})')).total).toMatchObject({ posts: 7, net: 0.142857143 });
  });
});
