import { kindOfRate, tieKinds } from '../analysis/kernels/influence-probability.js';
import { analysisById, type LoadedAnalysis, newestHeld } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import type { ExplainedReachRow } from '../generated/cypher.js';
import type { MarketRef } from '../generated/schema.js';
import { marketSlug } from '../nouns/markets.js';
import type {
  ActorSource,
  AnalysisSource,
  IntermediarySource,
  PersonSource,
  ReachTieSource,
} from '../sources.js';
import { answerOf } from './answer.js';
import { type EvidenceSource, hopKey, hopsByActors } from './hops.js';
import { newerThanAnalysis } from './influencer-sentences.js';
import { neighbours } from './influences.js';
import { leftOutNow } from './left-out.js';
import { isOrAre, nameOf, peopleKnownIn, percent, roundPeople } from './names.js';
import { type ReachSource, reachIn } from './reach.js';
import { traceReach } from './through.js';

/** How many first hops and intermediaries an explanation names. */
export const shownTies = 10;

/**
 * Where a person's reach in a market comes from, as the schema's ReachExplanation: the sum with its joint
 * bounds, the strongest first hops with the parts of their probabilities, the people it passes through. Null,
 * with the reason told, when the market is unknown, there is no analysis, or the person is left out or reaches nobody in it.
 * One round trip where this process guesses the newest analysis (it is asked for with the names), two where another has come.
 */
export async function explainReach(
  context: Context,
  person: PersonSource,
  ref: MarketRef,
  because: (reason: string) => void,
) {
  const refuse = (reason: string) => {
    because(reason);
    return null;
  };
  const slug = marketSlug(ref);
  const { database } = context;
  const leftOut = leftOutNow(person);
  let loaded = person.at ? await analysisById(database, person.at.id) : await newestHeld(database);
  for (;;) {
    const traced =
      loaded && slug !== null && leftOut === null ? await traceIn(context, loaded, slug, person.id) : null;
    const asked = {
      market: slug ?? '',
      analysis: person.at?.id ?? null,
      actors: traced ? namedBy(traced) : [],
    };
    const { market, actors } = await context.loaders.explainedReach.load(asked);
    if (market === null) return refuse('There is no such market.');
    const { analysis } = market;
    if (analysis === null) return refuse('There is no analysis yet. Run `onside analyse`.');
    if (analysis.id !== loaded?.id) {
      loaded = await analysisById(database, analysis.id);
      if (loaded !== null) continue;
    }
    if (leftOut !== null) return refuse(leftOut);
    if (!loaded?.indexOf.has(person.id))
      return refuse(`${nameOf(person)} is not in the analysis: excluded then, or added since.`);
    if (traced === null) return refuse(newerThanAnalysis(market));
    if (traced.reach.expected === 0) return refuse('The person reaches nobody in this market.');
    return explanationOf(person, { ...market, analysis }, traced, actors);
  }
}

/** What the analysis in memory knows of a person's reach in a market; actors by their ids. */
interface Traced {
  readonly reach: ReachSource;
  readonly ties: readonly (Omit<ReachTieSource, 'hop' | 'analysis' | 'to'> & { readonly to: string })[];
  readonly through: readonly (Omit<IntermediarySource, 'person'> & { readonly person: string })[];
}

/** Null when the analysis does not hold the person, or is older than the market. */
async function traceIn(
  context: Context,
  loaded: LoadedAnalysis,
  market: string,
  person: string,
): Promise<Traced | null> {
  const node = loaded.indexOf.get(person);
  const reach = node === undefined ? null : reachIn(loaded, market, node);
  if (node === undefined || reach === null) return null;
  if (reach.expected === 0) return { reach, ties: [], through: [] };
  const ties = neighbours(loaded, node, 'influences').slice(0, shownTies);
  const through = (await traceReach(context, loaded, market, node)).slice(0, shownTies);
  return {
    reach,
    ties: ties.map(({ other, probability }) => {
      return { to: loaded.ids[other], probability, ...partsOf(loaded, node, other) };
    }),
    through: through.map(({ node, share, low, high }) => {
      return { person: loaded.ids[node], shareOfReach: share, low, high };
    }),
  };
}

function namedBy({ ties, through }: Traced): string[] {
  return [...new Set([...ties.map(({ to }) => to), ...through.map(({ person }) => person)])];
}

function explanationOf(
  person: PersonSource,
  market: NonNullable<ExplainedReachRow['market']> & { readonly analysis: AnalysisSource },
  traced: Traced,
  actors: ExplainedReachRow['actors'],
) {
  const { reach } = traced;
  const { analysis } = market;
  const shown = new Map(
    actors.map(({ id, person, brand }): [string, ActorSource] => [
      id,
      { ...(person ?? brand)!, at: analysis },
    ]),
  );
  const ties = traced.ties.flatMap((tie): ReachTieSource[] => {
    const to = shown.get(tie.to);
    return to ? [{ ...tie, hop: [person.id, tie.to], analysis, to }] : [];
  });
  const through = traced.through.flatMap((one): IntermediarySource[] => {
    const person = shown.get(one.person);
    return person ? [{ ...one, person }] : [];
  });
  const multiple = market.averageReach ? reach.expected / market.averageReach : null;
  const main = through[0]
    ? `, ${percent(through[0].shareOfReach)} of it through ${nameOf(through[0].person)}`
    : '';
  const sentence =
    `About ${roundPeople(reach.expected)} of ${peopleKnownIn(market)} ` +
    `${isOrAre(reach.expected)} expected to act on what ${nameOf(person)} says${main}.`;
  const args = { person: person.id, market: market.slug };
  return {
    answer: answerOf(analysis, 'Person.explainReach', args, sentence),
    reach,
    multiple,
    ties,
    through,
  };
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
