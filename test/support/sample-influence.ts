import { cameAfter, epochDay, kindOfTie, type TieNumbers, tieAsOf } from '../../src/analysis/as-of-tie.js';
import { indexExposures, type PostDays } from '../../src/analysis/exposures.js';
import { type Influence, influenceOfTies } from '../../src/analysis/influence-of-ties.js';
import { tieKinds } from '../../src/analysis/kernels/influence-probability.js';
import type { Roots } from '../../src/analysis/kernels/roots.js';
import { decaysOf, otherActsOf } from '../../src/analysis/other-acts.js';
import { defaultParameters } from '../../src/analysis/parameters.js';
import type { Evidence } from '../../src/analysis/snapshot.js';
import { addTie, emptyTieList, sortByPair } from '../../src/analysis/tie-list.js';
import { foldText } from '../../src/lib/fold-text.js';
import { sampleNow } from '../../src/sample/clock.js';
import type { SampleMarket } from '../../src/sample/sample-market.js';

/** The influence graph of a sample without a database, by the analysis's own rule, and its city's market. */
export interface SampleInfluence {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly people: Uint32Array;
  readonly influence: Influence;
  /** What the influence was learnt from. */
  readonly evidence: Evidence;
  readonly market: Roots;
  readonly everyone: Roots;
}

/**
 * Rows to graph: what the import and the snapshot do, in memory, for looking at many seeds quickly. Rows of a kind are read
 * once and not kept.
 */
export function influenceOfSample(
  sample: Pick<SampleMarket, 'people' | 'accounts' | 'ties' | 'posts'>,
): SampleInfluence {
  const ownerOf = new Map<string, string>();
  const here = new Set<string>();
  for (const row of sample.accounts) {
    const { network, handle, person, brand } = row as Record<string, string>;
    const owner = person ? `x:${person}` : brand ? `brand:${brand}` : `a:${network}:${handle}`;
    ownerOf.set(`${network}:${handle}`, owner);
    if (person && isInCity(row.location)) here.add(owner);
  }
  for (const { id, location } of sample.people) if (isInCity(location)) here.add(`x:${id}`);
  const ids = [...new Set(ownerOf.values())].sort();
  const indexOf = new Map(ids.map((id, at) => [id, at]));
  const nodeOf = (account: string) => indexOf.get(ownerOf.get(account)!)!;
  const people = Uint32Array.from([...ids.keys()].filter((node) => !ids[node].startsWith('brand:')));

  const list = emptyTieList();
  const { halfLifeDays } = defaultParameters;
  const today = epochDay(sampleNow);
  const decays = decaysOf(halfLifeDays);
  const add = (from: number, to: number, numbers: TieNumbers) => {
    const tie = from === to ? null : tieAsOf(numbers, today, cameAfter(numbers, today), decays.usual);
    const otherActs = otherActsOf(numbers, today, decays);
    if (tie) addTie(list, from, to, kindOfTie(numbers), tie.acts, tie.since, otherActs);
  };
  for (const row of sample.ties) {
    const [reader, author] = [nodeOf(row.from as string), nodeOf(row.to as string)];
    const kind = tieKinds.indexOf(row.kind as (typeof tieKinds)[number]);
    const at = row.firstAt == null ? null : epochDay(row.firstAt as number);
    add(author, reader, [0, kind, at, null]);
    if (row.kind === 'KNOWS') add(reader, author, [0, kind, at, null]);
  }

  const authorOf = new Map<string, number>();
  const posts: PostDays = { node: [], day: [], posts: [] };
  const talking = new Set<number>();
  const acts = new Map<string, { from: number; to: number; kind: number; days: number[] }>();
  for (const row of sample.posts) {
    const author = nodeOf(`${row.network}:${row.author}`);
    const published = epochDay(row.publishedAt as number);
    authorOf.set(`${row.network}:${row.id}`, author);
    const brands = (row.brands ?? []) as string[];
    if (brands.some((slug) => slug !== 'maren-tidewatch')) talking.add(author);
    if (!row.repostOf) {
      posts.node.push(author);
      posts.day.push(published);
      posts.posts.push(1);
    }
    const act = (target: number, kind: string) => {
      if (target === author) return;
      const key = `${author} ${target} ${kind}`;
      const place = { from: target, to: author, kind: tieKinds.indexOf(kind as 'REPLIED'), days: [] };
      const found = acts.get(key) ?? place;
      acts.set(key, found);
      found.days.push(published);
    };
    for (const [field, kind] of [
      ['inReplyTo', 'REPLIED'],
      ['repostOf', 'REPOSTED'],
      ['quoteOf', 'QUOTED'],
    ])
      if (row[field]) act(authorOf.get(`${row.network}:${row[field]}`)!, kind);
    for (const handle of (row.mentions as string[] | null) ?? [])
      if (ownerOf.has(`${row.network}:${handle}`)) act(nodeOf(`${row.network}:${handle}`), 'MENTIONED');
  }
  for (const { from, to, kind, days } of acts.values()) {
    add(from, to, [0, kind + 6, Math.min(...days), Math.max(...days), days.length, 0, ...days]);
  }
  sortByPair(list, ids.length);

  const exposures = indexExposures(ids.length, posts, today, halfLifeDays);
  const everyone = { members: people, weights: null };
  // The rule of the city's market: who says they live in Port Maren and has talked about an operator.
  const members = [...here].map((id) => indexOf.get(id)!).filter((node) => talking.has(node));
  const market = { members: Uint32Array.from(members).sort(), weights: null };
  const influence = influenceOfTies(ids.length, list, exposures, defaultParameters);
  return { ids, indexOf, people, influence, evidence: { ties: list, posts }, market, everyone };
}

function isInCity(location: unknown): boolean {
  return foldText(String(location ?? '')).includes('port maren');
}
