import { type DirectReach, directReach } from '../analysis/kernels/direct-reach.js';
import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { segmentsOfMarket } from '../generated/cypher.js';
import type { CoverageGapKind } from '../generated/schema.js';
import { type Connection, connectionOf, keyAfter, type PageArgs, withReason } from '../nouns/connection.js';
import type { AnswerSource, MarketSource, PersonSource } from '../sources.js';
import { analysisOf } from './analysis-of.js';
import { answerOf } from './answer.js';
import { peopleIn } from './engagement-plan.js';
import { stillShown } from './left-out.js';
import { marketNamed, nameOf, nobodyIn, percent, roundPeople } from './names.js';

/** Behind a CoverageGap. */
export interface CoverageGapSource {
  readonly segment: string;
  readonly kind: CoverageGapKind;
  readonly size: number;
  readonly reached: number;
  readonly person: PersonSource | null;
  readonly shareLost: number | null;
  readonly sentence: string;
}

/** Behind a CoverageGapConnection. */
export type CoverageGapPage = Connection<CoverageGapSource> & {
  readonly totalCount: number;
  readonly answer: AnswerSource | null;
  readonly reason: string | null;
};

const hardlyReached = 0.05;
const mostly = 0.8;
const fewest = 5;

/** Segments of a market that nobody reaches, or one person alone, by the people at stake. */
export async function coverageGaps(
  context: Context,
  market: MarketSource,
  args: PageArgs,
): Promise<CoverageGapPage> {
  const list = `coverageGaps ${market.slug} ${market.analysis?.id ?? ''}`;
  const [, start] = keyAfter<readonly [string, number]>(list, args, ['', 0]);
  const page = (
    gaps: readonly CoverageGapSource[],
    why: string,
    answer: AnswerSource | null,
  ): CoverageGapPage => {
    const places = new Map(gaps.map((gap, i) => [gap, i + 1]));
    const shown = connectionOf(list, args, gaps.slice(start), (gap) => [gap.segment, places.get(gap)!]);
    return { ...withReason(shown, args, why), totalCount: gaps.length, answer };
  };
  let why = '';
  const found = await analysisOf(context, market, (reason) => {
    why = reason;
  });
  if (found === null) return page([], why, null);
  const { analysis, loaded } = found;
  const segments = await read(context.database, segmentsOfMarket, { market: market.slug }, context);
  const gaps = await Promise.all(
    gapsOf(loaded, market.slug, segments).map(async ({ segment, size, measured, kind }) => {
      const { reached, hangsOn } = measured;
      const [person = null] = hangsOn ? await stillShown(context, [loaded.ids[hangsOn.node]]) : [];
      const shareLost = hangsOn && reached > 0 ? hangsOn.lost / reached : null;
      const gap = { segment, kind, size, reached, person: person && { ...person, at: analysis }, shareLost };
      return { ...gap, sentence: sentenceOf(gap, market) };
    }),
  );
  const none = whyNone(market, loaded.markets.get(market.slug)!.members.length, segments.length);
  const sentence = gaps.length > 0 ? gaps[0].sentence : none;
  return page(gaps, none, answerOf(analysis, 'Market.coverageGaps', { market: market.slug }, sentence));
}

function whyNone(market: MarketSource, members: number, segments: number): string {
  if (members === 0) return nobodyIn(market);
  if (segments === 0)
    return `No segment has ${fewest} people or more of ${marketNamed(market)}. Import people with \`segments\`.`;
  return segments === 1
    ? `The one segment of ${marketNamed(market)} is reached by several.`
    : `Each of the ${segments} segments of ${marketNamed(market)} is reached by several.`;
}

/** A gap by the analysis alone, and the segment's people. */
export interface Gap {
  readonly segment: string;
  readonly size: number;
  readonly measured: DirectReach;
  readonly kind: CoverageGapKind;
}

/** The gaps among some segments, given as ids of people: those with most people at stake first. */
export function gapsOf(
  loaded: LoadedAnalysis,
  market: string,
  segments: readonly { readonly segment: string; readonly people: readonly string[] }[],
): Gap[] {
  const { graph, ids, indexOf, markets } = loaded;
  const people = peopleIn(loaded);
  const isMember = new Uint8Array(ids.length);
  for (const member of markets.get(market)!.members) isMember[member] = 1;
  const gaps = segments.flatMap(({ segment, people: named }): (Gap & { atStake: number })[] => {
    const members = Uint32Array.from(named.flatMap((id) => indexOf.get(id) ?? [])).filter(
      (node) => isMember[node],
    );
    if (members.length < fewest) return [];
    const measured = directReach(graph, { members: members.sort(), weights: null }, people);
    const { size, reached, hangsOn } = measured;
    if (reached < hardlyReached * size)
      return [{ segment, size, measured, kind: 'NOBODY', atStake: size - reached }];
    if (hangsOn && hangsOn.lost >= mostly * reached)
      return [{ segment, size, measured, kind: 'ONE_PERSON', atStake: hangsOn.lost }];
    return [];
  });
  return gaps.sort((a, b) => b.atStake - a.atStake || (a.segment < b.segment ? -1 : 1));
}

/** "The 12 of “cafe” in “Small businesses” are reached through Ann: without Ann 98 % of the 11.8 whom anybody moves would be lost." */
function sentenceOf(
  { segment, kind, size, reached, person, shareLost }: Omit<CoverageGapSource, 'sentence'>,
  market: MarketSource,
): string {
  const who = `The ${size.toLocaleString('en-US')} of “${segment}” in ${marketNamed(market)}`;
  if (kind === 'NOBODY')
    return `${who} are hardly reached: everybody together moves about ${roundPeople(reached)} of them.`;
  const name = person ? nameOf(person) : 'one person';
  return `${who} are reached through ${name}: without ${person ? name : 'that person'} ${percent(shareLost ?? 0)} of the ${roundPeople(reached)} whom anybody moves would be lost.`;
}
