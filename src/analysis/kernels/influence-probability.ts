/**
 * The kinds of tie, in the order of the bits of every `kinds` mask: bit i stands for `tieKinds[i]`. The actor
 * did it to the target; influence runs from the target to the actor.
 */
export const tieKinds = ['FOLLOWS', 'KNOWS', 'REPOSTED', 'QUOTED', 'REPLIED', 'MENTIONED'] as const;

/** One of {@link tieKinds}. */
export type TieKind = (typeof tieKinds)[number];

/** Ties of these kinds make exposures known: who follows or knows someone sees what they post. */
export const exposingKinds = 0b000011;
/** Ties of these kinds are acts on a post. A mention alone is none: it shows contact, not a response. */
export const actingKinds = 0b011100;

const exact = 2 ** 30;
const daysKnown = 4_096;

/**
 * What an act or a post of `ageDays` days ago counts today: 2^(-age / halfLife), to a multiple of 2^-30. Sums
 * of up to eight million of them are therefore exact, and the same in whatever order a database lists them.
 */
export function decay(ageDays: number, halfLifeDays: number): number {
  return Math.round(2 ** (-ageDays / halfLifeDays) * exact) / exact;
}

/** {@link decay} at one half-life. */
export type Decay = (ageDays: number) => number;

/** {@link decay} for one half-life, whole days looked up: an analysis asks for the same few thousand ages of every tie. */
export function decayTable(halfLifeDays: number): Decay {
  const known = Float64Array.from({ length: daysKnown }, (_, age) => decay(age, halfLifeDays));
  return (ageDays) => (ageDays >= 0 && ageDays < daysKnown ? known[ageDays] : decay(ageDays, halfLifeDays));
}

/** Running weighted sums over the ties with known exposures, by kind of tie: what the pooled rates are learnt from. */
export interface RateSums {
  readonly acts: Float64Array;
  readonly exposures: Float64Array;
}

/** No ties seen yet. */
export function emptyRateSums(): RateSums {
  return { acts: new Float64Array(tieKinds.length), exposures: new Float64Array(tieKinds.length) };
}

/**
 * Adds one pair with known exposures to every kind of tie it has: to a kind of act its acts of that kind
 * (`actsByKind`, in the order of {@link tieKinds}), to FOLLOWS and KNOWS all of them. It
 * weighs what the prior of strength `a` weighs beside it, a / (exposures + a), and so counts for no more than `a`
 * exposures: a few heavily exposed pairs do not speak for all (credibility weights: H. Bühlmann, E. Straub, 1970).
 */
export function learnRates(
  sums: RateSums,
  kinds: number,
  actsByKind: ArrayLike<number>,
  exposures: number,
  a: number,
): void {
  let all = 0;
  for (let kind = 0; kind < tieKinds.length; kind++) all += actsByKind[kind];
  const seen = Math.max(exposures, all);
  const weight = a / (seen + a);
  for (let kind = 0; kind < tieKinds.length; kind++) {
    if (!(kinds & (1 << kind))) continue;
    sums.exposures[kind] += weight * seen;
    sums.acts[kind] += weight * (exposingKinds & (1 << kind) ? all : actsByKind[kind]);
  }
}

/**
 * The rate m of each kind of tie: acts per exposure pooled over its ties, drawn toward `priorRate` by
 * `priorExposures` exposures, so that a graph that shows none still has a rate. MENTIONED has none (0).
 */
export function pooledRates(sums: RateSums, priorRate: number, priorExposures: number): Float64Array {
  return Float64Array.from(tieKinds, (_, kind) =>
    (exposingKinds | actingKinds) & (1 << kind)
      ? (sums.acts[kind] + priorExposures * priorRate) / (sums.exposures[kind] + priorExposures)
      : 0,
  );
}

/**
 * Index into {@link tieKinds} of the kind whose rate a pair is drawn toward, -1 for mentions alone: the highest, the
 * first of equals, among pairs that were seen alike. Who follows or knows is there whether they act or not, so the rates
 * of their acts, pooled over those who did act, are too high for them; who does neither is seen by their acts alone.
 */
export function kindOfRate(kinds: number, rates: ArrayLike<number>): number {
  const alike = kinds & exposingKinds || kinds & actingKinds;
  let best = -1;
  for (let kind = 0; kind < tieKinds.length; kind++) {
    if (!(alike & (1 << kind))) continue;
    if (best < 0 || rates[kind] > rates[best]) best = kind;
  }
  return best;
}

/**
 * The probability that B acts on what A says, from `acts` (B's decayed acts on A's posts), `exposures` (A's
 * decayed posts since B follows or knows A; NaN when B does neither), the rate `m` of the tie's kind and the
 * prior strength `a`: the posterior mean of a Bernoulli rate (Goyal, Bonchi, Lakshmanan 2010, learnt by
 * empirical Bayes). Known exposures: (acts + a m) / (exposures + a). Else each act is the only sign of an
 * exposure, and the answer is held under the chance of acting at least once in as many: 1 - (1 - m)^acts.
 * Every act is also an exposure, so fewer exposures than acts (A's posts are not all in the data) count as acts.
 */
export function influenceProbability(acts: number, exposures: number, m: number, a: number): number {
  const posterior = (acts + a * m) / (Math.max(Number.isNaN(exposures) ? 0 : exposures, acts) + a);
  const p = Number.isNaN(exposures) ? Math.min(1 - (1 - m) ** acts, posterior) : posterior;
  return Math.min(1, Math.max(0, p));
}
