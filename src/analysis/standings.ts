import { ranksByReach } from './kernels/ranks.js';
import { type ReachOfEveryone, reachFromCounts } from './kernels/reach-of-everyone.js';
import type { LoadedAnalysis } from './loaded-analysis.js';

/** Where everybody stands in a market: what stored lists show of their first people, for all. Columns are per node. */
export interface Standings {
  readonly reach: ReachOfEveryone;
  /** People with reach above zero, best first; equals by id. */
  readonly order: Uint32Array;
  /** Place by expected reach, from 1; all who reach nobody share the place behind those who do. 0 for brands. */
  readonly rank: Uint32Array;
  /** Best and worst place that the joint bounds allow; 0 for brands. */
  readonly rankLow: Uint32Array;
  readonly rankHigh: Uint32Array;
}

const held = new WeakMap<LoadedAnalysis, Map<string, Standings>>();

/**
 * The standings of a market by its slug, worked out when first asked for from the samples' counts that the analysis
 * kept: equal to the stored lists. Null for a market that is newer than the analysis.
 */
export function standingsIn(loaded: LoadedAnalysis, market: string): Standings | null {
  const known = held.get(loaded) ?? new Map<string, Standings>();
  held.set(loaded, known);
  let standings = known.get(market) ?? null;
  if (standings === null) {
    standings = workOut(loaded, market);
    if (standings !== null) known.set(market, standings);
  }
  return standings;
}

function workOut({ ids, graph, markets }: LoadedAnalysis, market: string): Standings | null {
  const roots = markets.get(market);
  if (!roots) return null;
  const people = Uint32Array.from(ids.keys()).filter((node) => !ids[node].startsWith('brand:'));
  const reach = reachFromCounts(graph, roots, roots.hits, roots.sets);
  const ranks = ranksByReach(people, reach);
  const order = ranks.order.filter((node) => roots.hits[node] > 0);
  const column = (placeOf: (place: number) => number) => {
    const values = new Uint32Array(ids.length);
    for (let place = 0; place < ranks.order.length; place++) values[ranks.order[place]] = placeOf(place);
    return values;
  };
  return {
    reach,
    order,
    rank: column((place) => Math.min(place, order.length) + 1),
    rankLow: column((place) => ranks.rankLow[place]),
    rankHigh: column((place) => ranks.rankHigh[place]),
  };
}
