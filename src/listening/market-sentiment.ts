import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { sentimentOfMarket } from '../generated/cypher.js';
import type { MarketSentimentArgs } from '../generated/schema.js';
import { answerOf } from '../influence/answer.js';
import { marketNamed, percent } from '../influence/names.js';
import { checkWindow, whyAhead, windowOf } from '../influence/window.js';
import { brandSlug, notOneOwnBrand } from '../nouns/brands.js';
import type { AnswerSource, BrandSource, MarketSource, SentimentPointSource } from '../sources.js';

/** Behind a SentimentSeries. */
export interface SentimentSeriesSource {
  readonly answer: AnswerSource | null;
  readonly brand: BrandSource | null;
  readonly total: SentimentPointSource;
  readonly points: SentimentPointSource[];
  readonly reason: string | null;
}

const mostPoints = 1_000;
const none: SentimentPointSource = {
  ...{ start: null, topic: null, network: null, posts: 0, people: 0 },
  ...{ positive: 0, neutral: 0, negative: 0, unsure: 0, net: null },
};

/**
 * How the members of a market speak of a brand up to the market's analysis: all together, and cut in buckets of the
 * market's own zone, by topic or by network. Without buckets the 1,000 points with the most posts. Empty with a reason
 * without an analysis, a brand or a post. Throws BAD_USER_INPUT for more than 1,000 points in buckets, and for a window
 * that does not go forward.
 */
export async function marketSentiment(
  context: Context,
  market: MarketSource,
  args: MarketSentimentArgs,
): Promise<SentimentSeriesSource> {
  checkWindow(args.window);
  const { analysis } = market;
  const empty = (reason: string, brand: BrandSource | null = null) => ({
    ...{ answer: null, brand, total: none, points: [], reason },
  });
  if (analysis === null) return empty('There is no analysis yet. Run `onside analyse`.');
  const slug = args.brand ? brandSlug(args.brand) : '';
  if (slug === null) return empty('There is no such brand.');
  const [from, to] = windowOf(args.window ?? null, analysis.asOf);
  const asked = {
    market: market.slug,
    brand: slug,
    from: from ?? Number.MIN_SAFE_INTEGER,
    to: Math.min(to ?? Infinity, analysis.asOf + 1),
    dataVersion: analysis.dataVersion,
  };
  const cut = { bucket: args.bucket?.toLowerCase() ?? '', by: args.by ?? '' };
  const [[whole], [parts]] = await Promise.all([
    read(context.database, sentimentOfMarket, { ...asked, bucket: '', by: '', limit: 1 }, context),
    read(context.database, sentimentOfMarket, { ...asked, ...cut, limit: mostPoints + 1 }, context),
  ]);
  const { brand } = parts;
  if (brand === null) return empty(slug === '' ? notOneOwnBrand : 'There is no such brand.');
  if (parts.points.length > mostPoints && cut.bucket !== '')
    throw new OnsideError(
      'BAD_USER_INPUT',
      `The series would have more than ${mostPoints} points: ask for larger buckets or a shorter window.`,
    );
  const total = whole.points[0] ?? none;
  const sentence = whyAhead(from, analysis.asOf) ?? sentenceOf(total, market, brand);
  const { window: _window, brand: _brand, ...rest } = args;
  const answered = { market: market.slug, brand: brand.slug, from, to, ...rest };
  return {
    answer: answerOf(analysis, 'Market.sentiment', answered, sentence),
    brand,
    total,
    points: parts.points.slice(0, mostPoints),
    reason: total.posts === 0 ? sentence : null,
  };
}

/** "61 people of “Port Maren” wrote 84 posts about Kelpline: of the 80 that carry a sentiment 12 % are for it and 70 % against." */
function sentenceOf(total: SentimentPointSource, market: MarketSource, brand: BrandSource): string {
  const toward = brand.name ?? brand.slug;
  if (total.posts === 0) return `Nobody of ${marketNamed(market)} wrote about ${toward} in this time.`;
  const number = (count: number, one: string, many: string) =>
    `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
  const known = total.posts - total.unsure;
  const judged =
    known === 0
      ? 'none carries a sentiment'
      : `of the ${known.toLocaleString('en-US')} that carry a sentiment ${percent(total.positive / known)} are for it ` +
        `and ${percent(total.negative / known)} against`;
  return (
    `${number(total.people, 'person', 'people')} of ${marketNamed(market)} wrote ` +
    `${number(total.posts, 'post', 'posts')} about ${toward}: ${judged}.`
  );
}
