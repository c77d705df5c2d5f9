import { type BoundedReach, type ReachOfSet, reachOfSet } from '../analysis/kernels/reach-of-set.js';
import { totalWeight } from '../analysis/kernels/roots.js';
import { judgingHalf } from '../analysis/kernels/sketch.js';
import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { pause } from '../analysis/pause.js';
import { sketchOf } from '../analysis/sketches.js';
import type { Context } from '../context.js';
import type { PersonRef } from '../generated/schema.js';
import { peopleByRefs } from '../nouns/people.js';
import type { AnswerSource, MarketSource, PersonSource } from '../sources.js';
import { analysisOf } from './analysis-of.js';
import { answerOf } from './answer.js';
import { leftOutNow } from './left-out.js';
import { marketNamed, nameOf, nobodyIn, roundPeople, shareOfKnown } from './names.js';
import { type ReachSource, reachOf } from './reach.js';

/** Behind a SetReach. */
export interface SetReachSource {
  readonly answer: AnswerSource;
  readonly reach: ReachSource;
  readonly people: SetMemberSource[];
}

/** Behind a SetMember. */
export interface SetMemberSource {
  readonly person: PersonSource;
  readonly alone: ReachSource;
  readonly unique: ReachSource;
  readonly overlap: number;
}

/**
 * Whom several people reach together in a market, and what each contributes, from samples of their own (see
 * {@link sketchOf}): those of the lists would flatter people picked from them. The same people in any order give the same numbers. A
 * person named twice counts once; unknown and excluded ones are left out; each with its reason told. Null, with the
 * reason told, without an analysis of the market.
 */
export async function setReach(
  context: Context,
  market: MarketSource,
  refs: readonly PersonRef[],
  because: (reason: string) => void,
): Promise<SetReachSource | null> {
  const found = await analysisOf(context, market, because);
  if (found === null) return null;
  const { analysis, loaded, size } = found;

  const measured = { ...market, size };
  if (size === 0) because(nobodyIn(market));
  if (refs.length === 0) because(nobodyNamed(market));
  const people = new Map<number, PersonSource>();
  for (const [place, person] of (await peopleByRefs(context, refs)).entries()) {
    const leaveOut = (why: string) => because(`people[${place}] ${why}`);
    const node = person ? loaded.indexOf.get(person.id) : undefined;
    if (person === null) leaveOut('is nobody we know, and left out.');
    else if (leftOutNow(person) !== null) leaveOut(`is left out: ${leftOutNow(person)}`);
    else if (node === undefined)
      leaveOut(`is not in the analysis (excluded then, or added since), and left out: ${nameOf(person)}.`);
    else if (people.has(node)) leaveOut(`is named before, and counted once: ${nameOf(person)}.`);
    else people.set(node, { ...person, at: analysis });
  }
  const { together, members } = await measureSet(context, loaded, market.slug, [...people.keys()]);
  const inMarket = (reach: BoundedReach) => reachOf(reach, size);
  return {
    answer: answerOf(
      analysis,
      'Market.setReach',
      { market: market.slug, people: [...people.values()].map(({ id }) => id).sort() },
      refs.length === 0 ? nobodyNamed(market) : sentenceOf([...people.values()], together, members, measured),
    ),
    reach: inMarket(together),
    people: members.map(({ node, alone, unique, overlap }) => ({
      person: people.get(node)!,
      alone: inMarket(alone),
      unique: inMarket(unique),
      overlap,
    })),
  };
}

/** The reach of some nodes in a market that the analysis knows: members in the order given. Asks the database nothing. */
export async function measureSet(
  { signal }: Context,
  loaded: LoadedAnalysis,
  market: string,
  nodes: readonly number[],
): Promise<ReachOfSet> {
  // Of nobody the reach is 0 for certain; samples alone would leave room for some.
  if (nodes.length === 0) return { together: { expected: 0, low: 0, high: 0 }, members: [] };
  const sketch = (await sketchOf(loaded, market, 'EVIDENCE', signal))!;
  const index = await judgingHalf(sketch, () => pause(signal));
  return reachOfSet(index, totalWeight(sketch.roots), Uint32Array.from(nodes));
}

function nobodyNamed(market: MarketSource): string {
  return `The set names nobody, so nobody of ${marketNamed(market)} is reached.`;
}

/** "Ann and 2 others together reach about 31 of the 620 people known to us in “Port Maren” (29 to 33); one by one it would add up to 40." */
function sentenceOf(
  people: readonly PersonSource[],
  together: BoundedReach,
  members: readonly { readonly alone: BoundedReach }[],
  market: MarketSource,
): string {
  if (people.length === 0)
    return `Nobody of the set is in the analysis, so nobody of ${marketNamed(market)} is reached.`;
  if (market.size === 0) return nobodyIn(market);
  const others = people.length - 1;
  const who =
    others === 0
      ? nameOf(people[0])
      : `${nameOf(people[0])} and ${others === 1 ? '1 other' : `${others} others`}`;
  const reaches = others === 0 ? 'reaches' : 'together reach';
  const sum = members.reduce((total, { alone }) => total + alone.expected, 0);
  const added = others === 0 ? '' : `; one by one it would add up to ${roundPeople(sum)}`;
  return `${who} ${reaches} ${shareOfKnown(together, market)}${added}.`;
}
