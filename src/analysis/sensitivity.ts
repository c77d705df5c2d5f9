import { epochDay } from './as-of-tie.js';
import { indexExposures } from './exposures.js';
import type { Lesson } from './influence-of-ties.js';
import { countSets } from './kernels/reach-of-everyone.js';
import { lateInfluence } from './late-influence.js';
import type { MarketMeasure } from './measure-market.js';
import type { AnalysisParameters } from './parameters.js';
import { pause } from './pause.js';
import type { Snapshot, SnapshotOptions } from './snapshot.js';

/** How much of the top lists hangs on one choice; stored with an analysis as JSON. */
export interface Sensitivity {
  readonly parameter: string;
  /** The values tried. */
  readonly low: number;
  readonly high: number;
  /** Share of the top ten that is still in it, mean over markets, at the value where fewer are. */
  readonly topTenKept: number;
}

const top = 10;
/** The largest markets, these many of them. */
const mostMarkets = 10;
/** Sets a market at most, and nodes met in them: the bound of the work, some tenths of a second a market. */
const mostSets = 2 ** 16;
const mostEntries = 2 ** 23;
/** Share of the ties that is kept where coverage is tried. */
const thinnedTo = 0.8;

/**
 * Learns every tie's probability again with half and twice the prior strength, with half and twice the half-life, and
 * with a fifth of the ties left out, and looks who is still in the top ten. Deterministic; with fewer sets than the
 * analysis, so that close tenths may change places by sampling alone.
 */
export async function sensitivityOf(
  { ids, people, evidence: { ties, posts } }: Snapshot,
  measures: readonly MarketMeasure[],
  randomSeed: number,
  { asOf, parameters, progress, signal }: SnapshotOptions,
): Promise<Sensitivity[]> {
  const nodes = ids.length;
  const markets = measures
    .filter(({ listed }) => listed.length > 0)
    .sort((a, b) => b.market.roots.members.length - a.market.roots.members.length)
    .slice(0, mostMarkets);
  const isPerson = new Uint8Array(nodes);
  for (const node of people) isPerson[node] = 1;

  const onBlock = () => pause(signal);
  const learnt = (change: Partial<Lesson & AnalysisParameters>) => {
    const { priorStrength = parameters.priorStrength, halfLifeDays = parameters.halfLifeDays } = change;
    const lesson = {
      ties,
      acts: change.acts ?? ties.acts,
      exposuresSince: indexExposures(nodes, posts, epochDay(asOf), halfLifeDays),
      parameters: { ...parameters, priorStrength, halfLifeDays },
      isKept: change.isKept ?? all,
    };
    return lateInfluence(nodes, lesson, onBlock);
  };
  const kept = async ({ graph, late }: Awaited<ReturnType<typeof lateInfluence>>): Promise<number> => {
    let shares = 0;
    for (const { market, reach, listed } of markets) {
      const { counts } = await countSets({
        graph,
        late,
        roots: market.roots,
        randomSeed,
        key: `${market.slug} (sensitivity)`,
        sets: setsFor(reach),
        onBlock,
      });
      const then = topOf(counts, isPerson);
      const now = listed.subarray(0, top);
      shares += now.reduce((found, node) => found + (then.includes(node) ? 1 : 0), 0) / now.length;
    }
    // Tenths do not add up in binary: 0.85, not 0.8500000000000001.
    return markets.length === 0 ? 1 : Math.round((shares / markets.length) * 1e9) / 1e9;
  };

  const { halfLifeDays, priorStrength } = parameters;
  const trials = [
    {
      parameter: 'priorStrength',
      values: [priorStrength / 2, priorStrength * 2],
      learntAt: (value: number) => learnt({ priorStrength: value }),
    },
    {
      parameter: 'halfLifeDays',
      values: [halfLifeDays / 2, halfLifeDays * 2],
      learntAt: (value: number) =>
        learnt({ halfLifeDays: value, acts: value < halfLifeDays ? ties.shorter : ties.longer }),
    },
    {
      parameter: 'coverage',
      values: [thinnedTo, 1],
      learntAt: (value: number) => (value === 1 ? null : learnt({ isKept: isInThinned })),
    },
  ];
  const found: Sensitivity[] = [];
  for (const { parameter, values, learntAt } of trials) {
    let topTenKept = 1;
    for (const value of values) {
      progress({ phase: `trying ${parameter} ${value}`, done: 0, total: null });
      const otherwise = await learntAt(value);
      if (otherwise !== null) topTenKept = Math.min(topTenKept, await kept(otherwise));
    }
    found.push({ parameter, low: values[0], high: values[1], topTenKept });
  }
  return found;
}

function setsFor({ sets, counts }: MarketMeasure['reach']): number {
  const entries = counts.reduce((sum, count) => sum + count, 0);
  return Math.max(1, Math.min(sets, mostSets, Math.floor((mostEntries * sets) / (entries + sets))));
}

/** The people of the ten highest counts, equals by node. */
function topOf(counts: Uint32Array, isPerson: Uint8Array): number[] {
  const best: number[] = [];
  for (let node = 0; node < counts.length; node++) {
    if (isPerson[node] === 0 || counts[node] === 0) continue;
    if (best.length === top && counts[node] <= counts[best[top - 1]]) continue;
    const place = best.findIndex((other) => counts[other] < counts[node]);
    best.splice(place < 0 ? best.length : place, 0, node);
    best.length = Math.min(best.length, top);
  }
  return best;
}

/** Four of five pairs, chosen by their ends alone: the same whatever order the ties come in. */
function isInThinned(from: number, to: number): boolean {
  let mixed = Math.imul(from ^ Math.imul(to + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0 < thinnedTo * 2 ** 32;
}

function all(): boolean {
  return true;
}
