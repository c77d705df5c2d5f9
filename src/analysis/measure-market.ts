import { type Ranks, ranksByReach } from './kernels/ranks.js';
import { type ReachOfEveryone, reachOfEveryone } from './kernels/reach-of-everyone.js';
import { type ThroughOfTarget, throughShares } from './kernels/through.js';
import type { SnapshotMarket } from './market-roots.js';
import { pause } from './pause.js';
import type { SignedInfluence } from './signed-influence.js';
import type { Snapshot, SnapshotOptions } from './snapshot.js';

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

/** Samples a market's reverse-reachable sets and ranks everybody by them. */
export async function measureMarket(
  snapshot: Snapshot,
  market: SnapshotMarket,
  randomSeed: number,
  { parameters, progress, signal }: SnapshotOptions,
): Promise<MarketMeasure> {
  const { graph } = snapshot.influence;
  const { slug, roots } = market;
  const told = (phase: string) => async (done: number, total: number) => {
    progress({ phase: `${phase} ${slug}`, done, total });
    await pause(signal);
  };
  const sampling = { graph, roots, randomSeed, key: slug };
  const reach = await reachOfEveryone({
    ...sampling,
    sets: parameters.sets ?? undefined,
    onBlock: told('measuring reach in'),
  });
  const ranks = ranksByReach(snapshot.people, reach);
  const listed = ranks.order.slice(0, mostListed).filter((node) => reach.expected[node] > 0);
  const targets = listed.slice(0, mostTraced);
  const through = await throughShares({ ...sampling, targets, onBlock: told('tracing reach in') });
  const side = async (name: keyof SignedInfluence) => {
    const { [name]: split } = snapshot.signed!;
    const onBlock = told(`measuring ${name} reach in`);
    return reachOfEveryone({
      ...sampling,
      graph: split,
      key: `${slug} (${name})`,
      sets: reach.sets,
      onBlock,
    });
  };
  const signed = snapshot.signed && { positive: await side('positive'), negative: await side('negative') };
  return { market, reach, signed, ranks, listed, through };
}
