import type { InfluenceGraph } from './kernels/influence-graph.js';
import { type Ranks, ranksByReach } from './kernels/ranks.js';
import {
  type ReachOfEveryone,
  type ReachOptions,
  reachOfEveryone,
  worthThreads,
} from './kernels/reach-of-everyone.js';
import { mostTracedSets, type ThroughOfTarget, throughShares } from './kernels/through.js';
import type { SnapshotMarket } from './market-roots.js';
import { pause } from './pause.js';
import type { SignedInfluence } from './signed-influence.js';
import type { Snapshot, SnapshotOptions } from './snapshot.js';
import type { SamplingThreads } from './threads/sampling-threads.js';

/** Everything an analysis finds out about one market. */
export interface MarketMeasure {
  readonly market: SnapshotMarket;
  readonly reach: ReachOfEveryone;
  /** By way of those who stay with the one own brand, and of those who turn against it; null where that is not known. */
  readonly signed: { readonly positive: ReachOfEveryone; readonly negative: ReachOfEveryone } | null;
  /** People by reach. */
  readonly ranks: Ranks;
  /** Those whose rows are stored, best first: reach above zero, {@link mostListed} at most. */
  readonly listed: Uint32Array;
  /** Through whom the first {@link mostTraced} of them reach the market, in the same order. */
  readonly through: readonly ThroughOfTarget[];
}

/** People in a stored top list. */
export const mostListed = 10_000;
/** People of a top list with stored intermediaries; anyone else's are regenerated on demand. */
export const mostTraced = 100;

/**
 * Samples a market's reverse-reachable sets and ranks everybody by them; on other threads where it takes long, with
 * the same result.
 */
export async function measureMarket(
  snapshot: Snapshot,
  market: SnapshotMarket,
  randomSeed: number,
  { parameters, progress, signal, threads }: SnapshotOptions & { readonly threads: SamplingThreads },
): Promise<MarketMeasure> {
  const { slug, roots } = market;
  const told = (phase: string) => async (done: number, total: number) => {
    progress({ phase: `${phase} ${slug}`, done, total });
    await pause(signal);
  };
  const reachOn = (graph: InfluenceGraph, phase: string, key: string, sets?: number) => {
    const sampling = { roots, randomSeed, key };
    const onBlock = told(phase);
    const countElsewhere: ReachOptions['countElsewhere'] = (from, end, onProgress) =>
      threads.countBlocks(graph, { ...sampling, end }, from, onProgress);
    return reachOfEveryone({
      ...{ ...sampling, graph, sets, onBlock },
      ...(threads.count > 0 && { countElsewhere }),
    });
  };
  const { graph } = snapshot.influence;
  const reach = await reachOn(graph, 'measuring reach in', slug, parameters.sets ?? undefined);
  const ranks = ranksByReach(snapshot.people, reach);
  const listed = ranks.order.slice(0, mostListed).filter((node) => reach.expected[node] > 0);
  const targets = listed.slice(0, mostTraced);
  const tellTraced = told('tracing reach in');
  const tracing = { roots, targets, randomSeed, key: slug };
  const split = async () => {
    if (snapshot.signed === null) return null;
    const side = (name: keyof SignedInfluence) =>
      reachOn(snapshot.signed![name], `measuring ${name} reach in`, `${slug} (${name})`, reach.sets);
    return { positive: await side('positive'), negative: await side('negative') };
  };
  const entries = reach.counts.reduce((sum, count) => sum + count, reach.sets);
  if (threads.count === 0 || entries < worthThreads) {
    const through = await throughShares({ ...tracing, graph, onBlock: tellTraced });
    return { market, reach, signed: await split(), ranks, listed, through };
  }
  // One thread traces while the others count; the counting is told, then what is left of the tracing.
  let isSplit = false;
  const [through, signed] = await Promise.all([
    threads.trace(graph, tracing, (sets) => (isSplit ? tellTraced(sets, mostTracedSets) : pause(signal))),
    split().finally(() => {
      isSplit = true;
    }),
  ]);
  return { market, reach, signed, ranks, listed, through };
}
