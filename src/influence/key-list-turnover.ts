import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { headsOfLists } from '../generated/cypher.js';
import type { MarketKeyListTurnoverArgs } from '../generated/schema.js';
import { analysisByRef } from '../nouns/analyses.js';
import type { AnalysisSource, AnswerSource, MarketSource, PersonSource } from '../sources.js';
import { answerOf } from './answer.js';
import { newerThanAnalysis } from './influencer-sentences.js';
import { marketNamed } from './names.js';

/** Behind a Turnover; durations in milliseconds. */
export interface TurnoverSource {
  readonly answer: AnswerSource | null;
  readonly from: AnalysisSource | null;
  readonly to: AnalysisSource | null;
  readonly stayed: PersonSource[];
  readonly left: PersonSource[];
  readonly entered: PersonSource[];
  readonly halfLife: number | null;
  readonly suggestedRefresh: number | null;
  readonly reason: string | null;
}

const day = 86_400_000;
/** The list is worth making anew when so many of it are expected to have changed. */
const toleratedChange = 0.1;

/**
 * How much the head of a market's list changed between two kept analyses: unless given, the one the market is asked at
 * and the newest that looks from an earlier instant. Its half-life supposes that people leave at a steady rate.
 */
export async function keyListTurnover(
  context: Context,
  market: MarketSource,
  args: MarketKeyListTurnoverArgs,
): Promise<TurnoverSource> {
  const nothing = (reason: string, to: AnalysisSource | null = null): TurnoverSource => ({
    ...{ answer: null, from: null, to, stayed: [], left: [], entered: [] },
    ...{ halfLife: null, suggestedRefresh: null, reason },
  });
  const reasons: string[] = [];
  const because = (reason: string) => reasons.push(reason);
  const to = args.to ? await analysisByRef(context, args.to, because) : market.analysis;
  if (to === null) return nothing(reasons[0] ?? 'There is no analysis yet. Run `onside analyse`.');
  const from = args.from ? await analysisByRef(context, args.from, because) : null;
  if (args.from && from === null) return nothing(reasons[0], to);
  if (to.id === market.analysis?.id && market.averageReach === null)
    return nothing(newerThanAnalysis(market), to);
  const size = args.size ?? 20;
  const asked = { market: market.slug, from: from?.id ?? '', to: to.id, size };
  const [row] = await read(context.database, headsOfLists, asked, context);
  const earlier = row?.earlier ?? null;
  if (earlier === null) return nothing('There is no kept analysis that looks from an earlier instant.', to);
  const elapsed = to.asOf - earlier.asOf;
  if (elapsed <= 0)
    return nothing('The first analysis must look from an earlier instant than the second.', to);
  if (row.before.length === 0) return nothing('Nobody was on the list then.', to);

  const [then, now] = [row.before, row.after].map((people) => new Set(people.map(({ id }) => id)));
  const stayed = row.after.filter(({ id }) => then.has(id));
  const left = row.before.filter(({ id }) => !now.has(id));
  const halfLife =
    left.length > 0 && stayed.length > 0 ? halfLifeOf(stayed.length / then.size, elapsed) : null;
  const refresh =
    halfLife === null ? null : Math.max(day, wholeDays(-Math.log2(1 - toleratedChange) * halfLife));
  const changed = { before: then.size, stayed: stayed.length, elapsed, halfLife, refresh };
  const asOf = (person: PersonSource): PersonSource => ({ ...person, at: to });
  return {
    answer: answerOf(
      to,
      'Market.keyListTurnover',
      { ...asked, from: earlier.id },
      sentenceOf(market, changed),
    ),
    from: earlier,
    to,
    stayed: stayed.map(asOf),
    left: left.map(asOf),
    entered: row.after.filter(({ id }) => !then.has(id)).map(asOf),
    halfLife,
    suggestedRefresh: refresh,
    reason: null,
  };
}

/** After how long half are left when `kept` (a share above 0 and below 1) are after `elapsed`, at a steady rate. */
function halfLifeOf(kept: number, elapsed: number): number {
  return wholeDays(elapsed / -Math.log2(kept));
}

function wholeDays(time: number): number {
  return Math.round(time / day) * day;
}

interface Changed {
  readonly before: number;
  readonly stayed: number;
  readonly elapsed: number;
  readonly halfLife: number | null;
  readonly refresh: number | null;
}

/** "Of the 20 who reached the most of “Port Maren” 31 days before 15 still do; at that rate half change in 75 days: look again every 11 days." */
function sentenceOf(market: MarketSource, { before, stayed, elapsed, halfLife, refresh }: Changed): string {
  const days = (time: number) => (time === day ? '1 day' : `${Math.round(time / day)} days`);
  const ago = `${days(elapsed)} before`;
  const kept = stayed === 0 ? 'none still does' : stayed === 1 ? '1 still does' : `${stayed} still do`;
  const still =
    before === 1
      ? `The one who reached the most of ${marketNamed(market)} ${ago} ${stayed === 1 ? 'still does' : 'does no longer'}`
      : `Of the ${before} who reached the most of ${marketNamed(market)} ${ago} ${kept}`;
  if (stayed === before) return `${still}: nobody left, so there is no rate to tell.`;
  if (halfLife === null || refresh === null)
    return `${still}: the list changes faster than it was looked at.`;
  return `${still}; at that rate half change in ${days(halfLife)}: look again every ${days(refresh)}.`;
}
