import { beforeAll, describe, expect, it } from 'vitest';
import { type AnalysisSummary, analyse } from '../../src/analysis/analyse.js';
import { analysisById, loadAnalysis } from '../../src/analysis/loaded-analysis.js';
import { memoryToAnalyse } from '../../src/analysis/memory-bound.js';
import { throughOf } from '../../src/analysis/through-on-demand.js';
import { migrate } from '../../src/database/migrate.js';
import { read } from '../../src/database/query.js';
import { newestAnalysis } from '../../src/generated/cypher.js';
import type { ProgressEvent } from '../../src/lib/progress.js';
import { fixtureAsOf, loadInfluenceGraph } from '../fixtures/influence-graph.js';
import { emptyGraph, useGraph } from '../support/graph.js';
import { recordQueries } from '../support/record-queries.js';

const database = useGraph();
const now = fixtureAsOf + 1_000;
const parameters = { sets: 65_536 };

const rows = async (text: string, params: Record<string, unknown> = {}) =>
  (await database.driver.executeQuery(text, params, { database: database.name })).records.map((record) =>
    record.toObject(),
  );

const newest = async () => (await read(database, newestAnalysis, {}))[0].analysis;

/** All that an analysis left in the graph, as text that differs when a byte does. */
const everythingOf = async (id: string) => ({
  trust: await rows(
    'MATCH (a:Analysis {id: $id}) RETURN a.backtest AS backtest, a.sensitivity AS sensitivity, a.coverage AS coverage',
    { id },
  ),
  parts: (
    await rows(
      'MATCH (p:AnalysisPart) WHERE p.key STARTS WITH $id RETURN p.key AS key, p.bytes AS bytes ORDER BY key',
      { id },
    )
  ).map(({ key, bytes }) => `${key} ${Buffer.from(bytes as Int8Array).toString('base64')}`),
  reaches: await rows(
    'MATCH (p:Person)-[r:REACHES {analysis: $id}]->(m:Market) RETURN p.id AS person, m.slug AS market, properties(r) AS row ORDER BY market, row.rank',
    { id },
  ),
  stances: await rows(
    'MATCH (p:Person)-[s:STANCE {analysis: $id}]->(b:Brand) RETURN p.id AS person, b.slug AS brand, properties(s) AS row ORDER BY person',
    { id },
  ),
  measured: await rows(
    'MATCH (:Analysis {id: $id})-[m:MEASURED]->(x:Market) RETURN x.slug AS slug, properties(m) AS row ORDER BY slug',
    { id },
  ),
});

describe('analyse', () => {
  let summary: AnalysisSummary;
  const events: ProgressEvent[] = [];

  beforeAll(async () => {
    await loadInfluenceGraph(database);
    summary = await analyse(
      database,
      { asOf: fixtureAsOf, parameters, now },
      { progress: (event) => events.push(event) },
    );
  });

  it('tells what it found per market', () => {
    expect(summary).toMatchObject({ asOf: fixtureAsOf, createdAt: now, randomSeed: 1, isUnchanged: false });
    expect(summary.markets.map(({ slug, size, hidden }) => [slug, size, hidden])).toEqual([
      ['everyone', 4, 10],
      ['town', 2, 10],
    ]);
  });

  it('ranks people by reach, its bounds around the exact value', async () => {
    const { reaches } = await everythingOf(summary.id);
    // Town is Dee (weight 1.5) and Bob (0.5), who know each other at 0.05; Ann moves Bob, and through him Dee.
    const [bob, cee] = [10 / 12, 10 / 12.5];
    const follows = (bob * 1.5 + 1) / (bob * 2 + cee * 2.5 + 20);
    const ann = (1.5 + 10 * follows) / 12;
    const exact = [
      ['x:ann', 0.5 * ann + 1.5 * ann * 0.05],
      ['x:bob', 1.5 * 0.05],
      ['a:forum:dee', 0.5 * 0.05],
    ] as const;
    const town = reaches.filter(({ market }) => market === 'town');
    expect(town.map(({ person }) => person)).toEqual(exact.map(([person]) => person));
    town.forEach(({ row }, place) => {
      expect(row).toMatchObject({ rank: place + 1, rankLow: place + 1, rankHigh: place + 1, market: 'town' });
      expect(row.low).toBeLessThan(exact[place][1]);
      expect(row.high).toBeGreaterThan(exact[place][1]);
      expect(row.expected).toBeCloseTo(exact[place][1], 2);
    });
  });

  it('gives each row its place in the world and its multiple of the average', async () => {
    const { reaches, measured } = await everythingOf(summary.id);
    const everyone = new Map(
      reaches.filter(({ market }) => market === 'everyone').map(({ person, row }) => [person, row]),
    );
    const average = measured.find(({ slug }) => slug === 'town')!.row.averageReach;
    for (const { person, market, row } of reaches) {
      const world = everyone.get(person)!;
      expect([row.globalRank, row.globalExpected]).toEqual([world.rank, world.expected]);
      if (market === 'town') expect(row.multiple).toBeCloseTo(row.expected / average, 12);
    }
  });

  it('names through whom the first of a list reach it, and the same again on demand', async () => {
    const [{ row }] = (await everythingOf(summary.id)).reaches.filter(({ market }) => market === 'town');
    expect(row.through).toEqual(['x:bob', 'a:forum:dee']);
    expect(row.throughShare[0]).toBeGreaterThan(0.99);
    const loaded = await loadAnalysis(database, summary.id);
    const [{ intermediaries }] = await throughOf(loaded, 'town', [loaded.indexOf.get('x:ann')!]);
    expect(intermediaries.map(({ node }) => loaded.ids[node])).toEqual(row.through);
    expect(intermediaries.map(({ share }) => share)).toEqual(row.throughShare);
    expect(intermediaries.map(({ low }) => low)).toEqual(row.throughLow);
  });

  it('judges the stance of those on its lists, a supplied number before its label', async () => {
    const { stances } = await everythingOf(summary.id);
    expect(stances.map(({ person, brand, row }) => [person, brand, row.position, row.posts])).toEqual([
      ['x:ann', 'kelp', 'ONSIDE', 3],
    ]);
    expect(stances[0].row.net).toBeCloseTo(
      (2 ** (-1 / 90) + 0.8 * 2 ** (-1 / 90) + 0.49618) / (2 * 2 ** (-1 / 90) + 0.49618 + 1),
      2,
    );
  });

  it('keeps how far its numbers can be trusted', async () => {
    const [{ backtest, sensitivity }] = (await everythingOf(summary.id)).trust;
    expect(JSON.parse(backtest)).toEqual({
      bins: [],
      reason: expect.stringContaining('Too little is dated'),
      window: 30 * 86_400_000,
    });
    const tried = JSON.parse(sensitivity) as { parameter: string }[];
    expect(tried.map(({ parameter }) => parameter)).toEqual(['priorStrength', 'halfLifeDays', 'coverage']);
  });

  it('is refused before it starts where memory would not do, and says how much it takes', async () => {
    const recorded = recordQueries(database);
    const memory = 300 * 2 ** 20;
    await expect(
      analyse(recorded.database, { asOf: fixtureAsOf + 1, now }, { memory }),
    ).rejects.toMatchObject({
      code: 'COST_LIMIT',
      message: expect.stringMatching(/people and \d+ ties takes about 301 MB of memory, and 300 MB may be/),
    });
    expect(
      recorded.queries.some(({ text }) => text.includes('REPOSTED|QUOTED|REPLIED') && text.includes('doer')),
    ).toBe(false);
    expect(memoryToAnalyse({ people: 1_000_000, ties: 10_000_000, posts: 200_000, markets: 4 })).toBeLessThan(
      3 * 2 ** 30,
    );
  });

  it('shows how far it is in each phase', () => {
    const phases = [...new Set(events.map(({ phase }) => phase))];
    expect(phases).toEqual(
      expect.arrayContaining([
        'reading people and posts',
        'measuring reach in town',
        'tracing reach in town',
        'writing parts',
      ]),
    );
  });

  it('is found as the newest analysis and held in memory once', async () => {
    expect(await newest()).toMatchObject({ id: summary.id });
    const current = await analysisById(database, summary.id);
    expect(await analysisById(database, summary.id)).toBe(current);
    expect(await analysisById(database, 'none')).toBeNull();
    expect(current?.indexOf.get('x:cem')).toBe(current?.ids.indexOf('x:cem'));
    expect(current?.markets.get('town')).toMatchObject({ sets: 65_536, able: 4 });
  });

  it('does nothing for inputs that were analysed before', async () => {
    const before = await everythingOf(summary.id);
    const seen: string[] = [];
    const again = await analyse(
      database,
      { asOf: fixtureAsOf, parameters, now: now + 5 },
      { progress: ({ phase }) => seen.push(phase) },
    );
    expect(again).toEqual({ ...summary, isUnchanged: true });
    expect(seen).toEqual([]);
    expect(await everythingOf(summary.id)).toEqual(before);
  });

  it('starts another for another seed, and leaves the first', async () => {
    const other = await analyse(database, { asOf: fixtureAsOf, parameters, randomSeed: 2, now: now + 10 });
    expect(other.id).not.toBe(summary.id);
    expect(await newest()).toMatchObject({ id: other.id });
    expect((await loadAnalysis(database, summary.id)).id).toBe(summary.id);
  });

  it('looks from the newest instant of the data when told no other', async () => {
    const latestAt = fixtureAsOf - 86_400_000 / 2;
    await rows('MATCH (s:Source) SET s.latestAt = toInteger($latestAt)', { latestAt });
    expect((await analyse(database, { parameters, now })).asOf).toBe(latestAt);
    await rows('MATCH (s:Source) SET s.latestAt = toInteger($latestAt)', { latestAt: now + 1 });
    expect((await analyse(database, { parameters, now })).asOf).toBe(now);
    await rows('MATCH (s:Source) SET s.latestAt = 7');
  });

  it('looks from the graph’s own clock where it brings one', async () => {
    await rows("MERGE (s:Setting {name: 'clock'}) SET s.value = toInteger($value)", {
      value: fixtureAsOf - 1,
    });
    expect((await analyse(database, { parameters, now })).asOf).toBe(fixtureAsOf - 1);
    await rows("MATCH (s:Setting {name: 'clock'}) DELETE s");
  });

  it('leaves nothing to see when it is stopped, and clears that up the next time', async () => {
    const stop = new AbortController();
    const stopped = analyse(
      database,
      { asOf: fixtureAsOf, parameters, randomSeed: 3, now },
      { signal: stop.signal, progress: ({ phase }) => phase === 'writing stances' && stop.abort() },
    );
    await expect(stopped).rejects.toThrow();
    expect((await newest()).randomSeed).not.toBe(3);
    const left = () => rows("MATCH (a:Analysis) WHERE a.state <> 'DONE' RETURN a.state AS state");
    expect(await left()).toEqual([{ state: 'FAILED' }]);
    await analyse(database, { asOf: fixtureAsOf, parameters, randomSeed: 4, now });
    expect(await left()).toEqual([]);
    const orphans = await rows('MATCH (p:AnalysisPart) WHERE NOT ()-[:HAS_PART]->(p) RETURN p.key AS key');
    expect(orphans).toEqual([]);
    const loose = await rows(
      'MATCH ()-[r:REACHES|STANCE]->() WHERE NOT EXISTS { (:Analysis {id: r.analysis}) } RETURN count(r) AS loose',
    );
    expect(loose).toEqual([{ loose: 0 }]);
  });

  it('takes over what a dead process left running under the same id', async () => {
    const asOf = fixtureAsOf - 86_400_000;
    const first = await analyse(database, { asOf, parameters, now });
    const before = await everythingOf(first.id);
    await rows("MATCH (a:Analysis {id: $id}) SET a.state = 'RUNNING'", { id: first.id });
    const second = await analyse(database, { asOf, parameters, now });
    expect(second).toEqual(first);
    expect(await everythingOf(first.id)).toEqual(before);
  });

  it('gives the same bytes for the same five inputs on another database loaded the same way', async () => {
    const before = await everythingOf(summary.id);
    await emptyGraph(database);
    await migrate(database);
    // Nodes made and deleted first, so that the database numbers everything otherwise.
    await rows(
      'UNWIND range(1, 50) AS i CREATE (:Person {id: "x:" + i})-[:OWNS]->(:Account {key: "t:" + i})',
    );
    await rows('MATCH (n:Person|Account) WITH n LIMIT 37 DETACH DELETE n');
    await rows('MATCH (n:Person|Account) DETACH DELETE n');
    await loadInfluenceGraph(database);
    const again = await analyse(database, { asOf: fixtureAsOf, parameters, now });
    expect(again).toEqual(summary);
    expect(await everythingOf(again.id)).toEqual(before);
  });

  it('refuses parameters out of range before it touches anything', async () => {
    await expect(analyse(database, { parameters: { halfLifeDays: 0 }, now })).rejects.toThrow(
      'halfLifeDays must be a number from 1 to 36500.',
    );
  });
});
