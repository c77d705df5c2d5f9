import { epochDay } from './as-of-tie.js';
import { indexExposures, type PostDays, someDay } from './exposures.js';
import { clopperPearson, type ShareBounds } from './kernels/clopper-pearson.js';
import {
  emptyRateSums,
  influenceProbability,
  kindOfRate,
  learnRates,
  pooledRates,
} from './kernels/influence-probability.js';
import type { OnBlock } from './kernels/on-block.js';
import { fittedUntil, windowDays } from './other-acts.js';
import type { AnalysisParameters } from './parameters.js';
import type { Evidence } from './snapshot.js';
import { eachPairInPieces, type TiePair } from './tie-pairs.js';

/** How well earlier probabilities told what came after; stored with an analysis as JSON. */
export interface Backtest {
  /** Milliseconds between the day the probabilities were fitted at and the as-of instant's. */
  readonly window: number;
  /** By rising prediction; empty where `reason` says why. */
  readonly bins: BacktestBin[];
  readonly reason: string | null;
}

/** Ties that were given about the same probability. */
export interface BacktestBin {
  /** Their mean probability, each tie weighing as many as its posts in the window. */
  readonly predicted: number;
  /** Acts per post. */
  readonly observed: number;
  /** Pairs of people. */
  readonly ties: number;
  /** Posts they were exposed to, pair by pair: what `observed` is a share of. */
  readonly exposures: number;
  /** Bounds of the chance behind `observed`, jointly over the bins at 95 %. */
  readonly low: number;
  readonly high: number;
}

interface GroupSums {
  readonly actsOf: Float64Array;
  readonly exposuresOf: Float64Array;
}

const millisecondsADay = 86_400_000;
/** Upper ends of the bins, themselves left out. */
const binEnds = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.35, 0.6, Infinity];
const fewestTies = 30;
const fewestExposures = 100;
const missedJointly = 0.05;
/** Of authors, by the last digits of their numbers. */
const groups = 100;

/**
 * Fits every probability to what was there 30 days before, and counts what became of it: for each pair where the one
 * followed or knew the other then, how many posts came in the 30 days after and how many of them were acted on (acts in
 * the window, at most one a post). A probability is the chance of acting on one post, so acts per post is what it must
 * meet. Pairs without a post in the window, whose exposures are not known, or with acts of no known day are not judged.
 */
export async function backtestOf(
  nodes: number,
  { ties, posts }: Evidence,
  asOf: number,
  { halfLifeDays, priorRate, priorExposures, priorStrength }: AnalysisParameters,
  onBlock?: OnBlock,
): Promise<Backtest> {
  const cut = fittedUntil(epochDay(asOf));
  const seenBefore = indexExposures(nodes, onDays(posts, -Infinity, cut), cut, halfLifeDays);
  const seenAfter = indexExposures(nodes, onDays(posts, cut, someDay - 1), cut, Infinity);
  const sums = emptyRateSums();
  const learn = ({ kinds, actsByKind, exposures }: TiePair) => {
    if (!Number.isNaN(exposures)) learnRates(sums, kinds, actsByKind, exposures, priorStrength);
  };
  await eachPairInPieces(ties, ties.before, seenBefore, learn, onBlock);
  const rates = pooledRates(sums, priorRate, priorExposures);

  const bins = binEnds.map(() => ({
    ...{ ties: 0, exposures: 0, acts: 0, predicted: 0 },
    ...{ actsOf: new Float64Array(groups), exposuresOf: new Float64Array(groups) },
  }));
  const judge = ({ from, kinds, actsByKind, exposures, start, end }: TiePair) => {
    if (Number.isNaN(exposures)) return;
    const seen = seenAfter(from, cut + 1);
    let after = 0;
    for (let place = start; place < end; place++) after += ties.after[place];
    if (seen === 0 || after === Infinity) return;
    const acts = actsByKind.reduce((sum, each) => sum + each);
    const p = influenceProbability(acts, exposures, rates[kindOfRate(kinds, rates)], priorStrength);
    const bin = bins[binEnds.findIndex((binEnd) => p < binEnd)];
    const acted = Math.min(after, seen);
    bin.ties++;
    bin.exposures += seen;
    bin.acts += acted;
    bin.predicted += p * seen;
    bin.actsOf[from % groups] += acted;
    bin.exposuresOf[from % groups] += seen;
  };
  await eachPairInPieces(ties, ties.before, seenBefore, judge, onBlock);

  const filled = bins.filter(({ ties }) => ties > 0);
  const window = windowDays * millisecondsADay;
  const judged = bins.reduce((sum, bin) => sum + bin.ties, 0);
  const shown = bins.reduce((sum, bin) => sum + bin.exposures, 0);
  if (judged < fewestTies || shown < fewestExposures)
    return {
      window,
      bins: [],
      reason: `Too little is dated: in the ${windowDays} days before, ${judged} ties saw ${shown} posts. A back-test wants ${fewestTies} ties from before that see ${fewestExposures} posts.`,
    };
  return {
    window,
    bins: filled.map((bin) => ({
      predicted: bin.predicted / bin.exposures,
      observed: bin.acts / bin.exposures,
      ties: bin.ties,
      exposures: bin.exposures,
      ...boundsOf(bin, missedJointly / filled.length),
    })),
    reason: null,
  };
}

/**
 * Clopper-Pearson bounds for acts that do not come one by one: a post that one reader acts on is acted on by others, and
 * who acts on one post acts on the next. Exposures count for fewer by as much as the acts on random groups of authors
 * vary more than independent ones would (design effect; K. M. Wolter, Introduction to Variance Estimation, 1985).
 */
function boundsOf(
  { acts, exposures, actsOf, exposuresOf }: Record<'acts' | 'exposures', number> & GroupSums,
  missed: number,
): ShareBounds {
  const share = acts / exposures;
  const spread = actsOf.reduce((sum, each, group) => sum + (each - share * exposuresOf[group]) ** 2, 0);
  const independent = acts * (1 - share);
  const effect = independent > 0 ? Math.max(1, spread / independent) : 1;
  return clopperPearson(acts / effect, exposures / effect, missed);
}

/** Posts of the days after `after` up to `until`, and for a look back from the beginning undated ones. */
function onDays({ node, day, posts }: PostDays, after: number, until: number): PostDays {
  const kept: PostDays = { node: [], day: [], posts: [] };
  day.forEach((each, row) => {
    if ((each > after && each <= until) || (each === someDay && after === -Infinity)) {
      kept.node.push(node[row]);
      kept.day.push(each);
      kept.posts.push(posts[row]);
    }
  });
  return kept;
}
