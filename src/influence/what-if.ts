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
import { nameOf, percent, roundPeople } from './names.js';
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
  const named = refs ? (await idsOf(context, refs, 'input.base', because)).filter((id) => id !== null) : null;
  const base = named ?? headOf(loaded, market.slug);
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
  const sentence = sentenceOf(person, change, { before, lost }, substitutes);
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

/** "Without Ann about 61 of the 211 reached are lost (29 %); Bob would win back 37 of them." */
function sentenceOf(
  person: PersonSource,
  change: WhatIfChange,
  { before, lost }: { before: ReachSource; lost: ReachSource },
  substitutes: readonly PlanStepSource[],
): string {
  const share = before.expected > 0 ? lost.expected / before.expected : 0;
  const left = change === 'REMOVE' ? `Without ${nameOf(person)}` : `If ${nameOf(person)} turns offside`;
  const back = substitutes[0];
  const who = back
    ? `; ${nameOf(back.person)} would win back ${roundPeople(back.marginal)} of them.`
    : '; nobody would win any of them back.';
  return `${left} about ${roundPeople(lost.expected)} of the ${roundPeople(before.expected)} reached are lost (${percent(share)})${lost.expected > 0 ? who : '.'}`;
}
