import { whatIf as measure } from '../analysis/kernels/what-if.js';
import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { pause } from '../analysis/pause.js';
import { sketchOf } from '../analysis/sketches.js';
import { standingsIn } from '../analysis/standings.js';
import type { Context } from '../context.js';
import type { WhatIfChange, WhatIfInput } from '../generated/schema.js';
import { personByRef } from '../nouns/people.js';
import type { AnswerSource, MarketSource, PersonSource } from '../sources.js';
import { analysisOf } from './analysis-of.js';
import { answerOf } from './answer.js';
import { idsOf, type PlanStepSource, peopleIn } from './engagement-plan.js';
import { leftOutNow, stillShown } from './left-out.js';
import { isOrAre, marketNamed, nameOf, nobodyIn, percent, roundPeople } from './names.js';
import { type ReachSource, reachOf } from './reach.js';

/** Behind a WhatIf. */
export interface WhatIfSource {
  readonly answer: AnswerSource;
  readonly before: ReachSource;
  readonly after: ReachSource;
  readonly lost: ReachSource;
  readonly exposed: ReachSource | null;
  readonly substitutes: PlanStepSource[];
}

const usualBase = 10;
const mostSubstitutes = 5;
/** Asked for beyond those shown, in place of people who may not be shown by now. */
const spare = 15;

/**
 * What the reach of a base (the ten who reach the market most unless given) loses when somebody leaves or turns against
 * us, and who would win most of it back. Null, with the reason told, for somebody who is not in the analysis, or without
 * one of the market.
 */
export async function whatIf(
  context: Context,
  market: MarketSource,
  { person: ref, change, base: refs }: WhatIfInput,
  because: (reason: string) => void,
): Promise<WhatIfSource | null> {
  const found = await analysisOf(context, market, because);
  if (found === null) return null;
  const { analysis, loaded, size } = found;
  const person = await personByRef(context, ref, analysis);
  const refuse = (reason: string) => {
    because(reason);
    return null;
  };
  if (person === null) return refuse('person is nobody we know.');
  const why = leftOutNow(person);
  if (why !== null) return refuse(why);
  if (!loaded.indexOf.has(person.id))
    return refuse(`${nameOf(person)} is not in the analysis (excluded then, or added since).`);
  const wanted = refs
    ? (await idsOf(context, refs, 'input.base', because)).filter((id) => id !== null)
    : null;
  const base = wanted ?? headOf(loaded, market.slug);
  const told = await measureWithout(loaded, market.slug, person.id, base, context.signal);
  const people = await stillShown(
    context,
    told.substitutes.map(({ node }) => loaded.ids[node]),
  );
  const isMember = loaded.markets.get(market.slug)!.members.includes(loaded.indexOf.get(person.id)!);
  const sizeAfter = size - (isMember ? 1 : 0);
  const [before, lost] = [reachOf(told.before, size), reachOf(told.lost, size)];
  const substitutes = told.substitutes
    .flatMap(({ marginal, together }, i) =>
      people[i] === null
        ? []
        : [
            {
              person: { ...people[i], at: analysis },
              marginal,
              total: reachOf(together, sizeAfter),
              cost: null,
            },
          ],
    )
    .slice(0, mostSubstitutes);
  const named = new Set(base.filter((id) => loaded.indexOf.has(id)));
  const nothing = whyNothing({ ...market, size }, named, before);
  if (nothing !== null) because(nothing);
  const isWhole = named.size === 1 && named.has(person.id);
  const sentence = nothing ?? sentenceOf(person, { change, isWhole, before, lost }, substitutes);
  return {
    answer: answerOf(
      analysis,
      'Market.whatIf',
      { market: market.slug, person: person.id, change, base: [...new Set(base)].sort() },
      sentence,
    ),
    before,
    lost,
    after: reachOf(told.after, sizeAfter),
    exposed: change === 'TURN_OFFSIDE' ? reachOf(told.own, size) : null,
    substitutes,
  };
}

/** The numbers by the analysis alone. Ids that it does not know are left out of the base. */
export async function measureWithout(
  loaded: LoadedAnalysis,
  market: string,
  person: string,
  base: readonly string[],
  signal?: AbortSignal,
) {
  const sketch = (await sketchOf(loaded, market, 'EVIDENCE', signal))!;
  return measure(sketch, {
    removed: loaded.indexOf.get(person)!,
    base: Uint32Array.from(new Set(base.flatMap((id) => loaded.indexOf.get(id) ?? []))).sort(),
    allowed: peopleIn(loaded),
    most: mostSubstitutes + spare,
    onBlock: () => pause(signal),
  });
}

function headOf(loaded: LoadedAnalysis, market: string): string[] {
  return Array.from(standingsIn(loaded, market)!.order.subarray(0, usualBase), (node) => loaded.ids[node]);
}

/** Why a base has no reach to lose; null where it has some. */
function whyNothing(
  market: MarketSource,
  base: ReadonlySet<string>,
  { expected }: ReachSource,
): string | null {
  if (market.size === 0) return nobodyIn(market);
  if (base.size === 0) return 'The base is nobody, so there is no reach to lose.';
  return expected > 0
    ? null
    : `The base reaches nobody else of ${marketNamed(market)}, so there is no reach to lose.`;
}

interface Losing {
  readonly change: WhatIfChange;
  /** Whether the person is the whole base. */
  readonly isWhole: boolean;
  readonly before: ReachSource;
  readonly lost: ReachSource;
}

/** "Without Ann about 61 of the 211 reached are lost (29 %); Bob would win back 37 of them." */
function sentenceOf(
  person: PersonSource,
  { change, isWhole, before, lost }: Losing,
  substitutes: readonly PlanStepSource[],
): string {
  const left = change === 'REMOVE' ? `Without ${nameOf(person)}` : `If ${nameOf(person)} turns offside,`;
  const reached = roundPeople(before.expected);
  const back = substitutes[0];
  const who = back
    ? `; ${nameOf(back.person)} would win back ${roundPeople(back.marginal)} of them.`
    : '; nobody would win any of them back.';
  if (isWhole) {
    const then = change === 'REMOVE' ? 'without them' : 'if they turn offside,';
    return `${nameOf(person)} is the whole base: ${then} nobody is left of the about ${reached} reached${who}`;
  }
  if (lost.expected === 0) return `${left} none of the about ${reached} reached is lost.`;
  return (
    `${left} about ${roundPeople(lost.expected)} of the ${reached} reached ${isOrAre(lost.expected)} lost ` +
    `(${percent(lost.expected / before.expected)})${who}`
  );
}
