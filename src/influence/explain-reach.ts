import { kindOfRate, tieKinds } from '../analysis/kernels/influence-probability.js';
import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import type { MarketRef } from '../generated/schema.js';
import { marketByRef } from '../nouns/markets.js';
import type { PersonSource, ReachTieSource } from '../sources.js';
import { answerOf } from './answer.js';
import { type EvidenceSource, hopKey, hopsByActors } from './hops.js';
import { newerThanAnalysis } from './influencer-sentences.js';
import { neighbours } from './influences.js';
import { leftOutNow } from './left-out.js';
import { isOrAre, nameOf, peopleKnownIn, percent, roundPeople } from './names.js';
import { reachIn } from './reach.js';
import { loadActor, nameIntermediaries, traceReach } from './through.js';

/** How many first hops and intermediaries an explanation names. */
export const shownTies = 10;

/**
 * Where a person's reach in a market comes from, as the schema's ReachExplanation: the sum with its joint
 * bounds, the strongest first hops with the parts of their probabilities, the people it passes through. Null,
 * with the reason told, when the market is unknown, there is no analysis, or the person is left out or reaches nobody in it.
 */
export async function explainReach(
  context: Context,
  person: PersonSource,
  ref: MarketRef,
  because: (reason: string) => void,
) {
  const market = await marketByRef(context, ref, person.at);
  const refuse = (reason: string) => {
    because(reason);
    return null;
  };
  if (market === null) return refuse('There is no such market.');
  if (market.analysis === null) return refuse('There is no analysis yet. Run `onside analyse`.');
  const leftOut = leftOutNow(person);
  if (leftOut !== null) return refuse(leftOut);
  const loaded = await analysisById(context.database, market.analysis.id);
  const node = loaded?.indexOf.get(person.id);
  if (!loaded || node === undefined)
    return refuse(`${nameOf(person)} is not in the analysis: excluded then, or added since.`);
  const reach = reachIn(loaded, market.slug, node);
  if (reach === null) return refuse(newerThanAnalysis(market));
  if (reach.expected === 0) return refuse('The person reaches nobody in this market.');
  const { analysis } = market;
  const traced = await traceReach(context, loaded, market.slug, node);
  // All at once, so that one query names everybody.
  const [named, through] = await Promise.all([
    Promise.all(
      neighbours(loaded, node, 'influences')
        .slice(0, shownTies)
        .map(async ({ other, probability }): Promise<ReachTieSource | null> => {
          const id = loaded.ids[other];
          const to = await loadActor(context.loaders, id);
          return (
            to && {
              hop: [person.id, id] as const,
              analysis,
              to: { ...to, at: analysis },
              probability,
              ...partsOf(loaded, node, other),
            }
          );
        }),
    ),
    nameIntermediaries(context, loaded, traced, shownTies),
  ]);
  const ties = named.filter((tie) => tie !== null);
  const multiple = market.averageReach ? reach.expected / market.averageReach : null;
  const main = through[0]
    ? `, ${percent(through[0].shareOfReach)} of it through ${nameOf(through[0].person)}`
    : '';
  const sentence =
    `About ${roundPeople(reach.expected)} of ${peopleKnownIn(market)} ` +
    `${isOrAre(reach.expected)} expected to act on what ${nameOf(person)} says${main}.`;
  const answer = answerOf(
    analysis,
    'Person.explainReach',
    { person: person.id, market: market.slug },
    sentence,
  );
  return { answer, reach, multiple, ties, through };
}

/** What proves a tie of an explanation; nothing when somebody on it objected or was excluded since. */
export async function evidenceOf(
  { loaders }: Context,
  { hop: [giver, taker], analysis }: ReachTieSource,
): Promise<EvidenceSource[]> {
  const row = await loaders.evidenceOfHop.load({ giver, taker, asOf: analysis.asOf });
  return (row && hopsByActors(row, null, analysis).get(hopKey(giver, taker))?.evidence) ?? [];
}

/** What the probability of the tie from `source` to `target` was made of. */
export function partsOf(
  { graph, acts, exposures, kinds, rates }: LoadedAnalysis,
  source: number,
  target: number,
) {
  const slot = graph.sources.indexOf(source, graph.offsets[target]);
  const kind = kindOfRate(kinds[slot], rates);
  return {
    acts: acts[slot],
    exposures: Number.isNaN(exposures[slot]) ? null : exposures[slot],
    rate: rates[kind],
    kind: tieKinds[kind],
  };
}
