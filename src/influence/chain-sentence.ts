import type { EvidenceSource, KnownHop } from './hops.js';
import { marketNamed, nameOf, percent } from './names.js';

/** A hop with the chance that its `to` acts on what its `from` says. */
export type LikelyHop = KnownHop & { readonly probability: number };

/**
 * A chain in one plain line, numbers rounded for people: "Ana reaches Dora through Ben, who replied to Ana 14 times
 * since March 2026, and Cleo; the weakest hop is Cleo to Dora (2 %)." `market` is the name of the market that the last
 * of the chain belongs to, when that is what was asked for.
 */
export function chainSentence(hops: readonly LikelyHop[], market: string | null): string {
  const start = nameOf(hops[0].from);
  const end = nameOf(hops[hops.length - 1].to);
  const goal = market === null ? end : `${end}, one of ${marketNamed({ name: market })},`;
  const deed = deedOf(hops[0]);
  if (hops.length === 1)
    return `${start} reaches ${goal} directly: ${end} ${deed} (${likely(hops[0].probability)}).`;
  const [first, ...others] = hops.slice(0, -1).map((hop) => nameOf(hop.to));
  const then = others.length === 0 ? '' : `, then ${others.join(', ')}`;
  const weakest = weakestOf(hops);
  return (
    `${start} reaches ${goal} through ${first}, who ${deed}${then}; ` +
    `the weakest hop is ${nameOf(weakest.from)} to ${nameOf(weakest.to)} (${likely(weakest.probability)}).`
  );
}

/** The least probable hop, the first of equals. */
export function weakestOf<Hop extends { readonly probability: number }>(hops: readonly Hop[]): Hop {
  return hops.reduce((weakest, hop) => (hop.probability < weakest.probability ? hop : weakest));
}

// What tells most about a hop first: an act says more than having met.
const telling = ['REPLIED', 'REPOSTED', 'QUOTED', 'FOLLOWS', 'KNOWS', 'MENTIONED'] as const;
const verbs = {
  REPLIED: 'replied to',
  REPOSTED: 'reposted',
  QUOTED: 'quoted',
  FOLLOWS: 'follows',
  KNOWS: 'knows',
  MENTIONED: 'mentioned',
};

/** "replied to Ana 14 times since March 2026" */
function deedOf({ from, evidence }: KnownHop): string {
  const kind = telling.find((one) => evidence.some((tie) => tie.kind === one));
  const tie = evidence.find((one) => one.kind === kind);
  if (!tie) return `acts on what ${nameOf(from)} says`;
  const deed = `${verbs[tie.kind]} ${nameOf(from)}`;
  return tie.kind === 'FOLLOWS' || tie.kind === 'KNOWS' ? deed : `${deed} ${times(tie)}`;
}

function times({ count, firstAt, lastAt }: EvidenceSource): string {
  const often = count === 1 ? 'once' : count === 2 ? 'twice' : `${count.toLocaleString('en-US')} times`;
  if (count === 1) return lastAt === null ? often : `${often}, in ${month(lastAt)}`;
  return firstAt === null ? often : `${often} since ${month(firstAt)}`;
}

// Made once: making one takes a tenth of a millisecond.
const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function month(instant: number): string {
  return monthAndYear.format(instant);
}

function likely(probability: number): string {
  return probability === 0 ? 'nobody acted on it yet' : percent(probability);
}
