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
import type { WholeSample } from './whole-sample.js';

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

/** Rows to graph: what the import and the snapshot do, in memory, for looking at many seeds quickly. */
export function influenceOfSample(sample: WholeSample): SampleInfluence {
  const ownerOf = new Map<string, string>();
  for (const { network, handle, person, brand } of sample.accounts as readonly Record<string, string>[])
    ownerOf.set(
      `${network}:${handle}`,
      person ? `x:${person}` : brand ? `brand:${brand}` : `a:${network}:${handle}`,
    );
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
  const acts = new Map<string, { from: number; to: number; kind: number; days: number[] }>();
  for (const row of sample.posts) {
    const author = nodeOf(`${row.network}:${row.author}`);
    const published = epochDay(row.publishedAt as number);
    authorOf.set(`${row.network}:${row.id}`, author);
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
  const market = { members: cityMembers(sample, ownerOf, indexOf), weights: null };
  const influence = influenceOfTies(ids.length, list, exposures, defaultParameters);
  return { ids, indexOf, people, influence, evidence: { ties: list, posts }, market, everyone };
}

/** Who says they live in Port Maren and has talked about an operator: the rule of the city's market. */
function cityMembers(
  sample: WholeSample,
  ownerOf: ReadonlyMap<string, string>,
  indexOf: ReadonlyMap<string, number>,
): Uint32Array {
  const isHere = (location: unknown) => foldText(String(location ?? '')).includes('port maren');
  const here = new Set<string>();
  for (const { id, location } of sample.people) if (isHere(location)) here.add(`x:${id}`);
  for (const { person, location } of sample.accounts) if (person && isHere(location)) here.add(`x:${person}`);
  const talking = new Set<string>();
  for (const { network, author, brands } of sample.posts)
    if ((brands as string[] | undefined)?.some((slug) => slug !== 'maren-tidewatch'))
      talking.add(ownerOf.get(`${network}:${author}`)!);
  return Uint32Array.from([...here].filter((id) => talking.has(id)).map((id) => indexOf.get(id)!)).sort();
}
