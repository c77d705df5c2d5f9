import { z } from 'zod';
import { tieKinds } from '../analysis/kernels/influence-probability.js';
import { stanceOf } from '../analysis/kernels/stance.js';
import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { standingsIn } from '../analysis/standings.js';
import { read } from '../database/query.js';
import { segmentsOfMarket } from '../generated/cypher.js';
import { gapsOf } from '../influence/coverage-gaps.js';
import { candidates, planOf } from '../influence/engagement-plan.js';
import { partsOf, shownTies } from '../influence/explain-reach.js';
import { findChains } from '../influence/find-chains.js';
import { evidenceOfChains } from '../influence/influence-paths.js';
import { neighbours } from '../influence/influences.js';
import { keyInfluencersInOrder } from '../influence/key-influencers.js';
import { stillShown } from '../influence/left-out.js';
import { misrankedInOrder } from '../influence/misranked.js';
import { numbersOf } from '../influence/people-in-order.js';
import { reachIn } from '../influence/reach.js';
import { measureSet } from '../influence/set-reach.js';
import { judgedPosts, parametersOf, postsBehind } from '../influence/stance.js';
import { traceReach } from '../influence/through.js';
import { measureWithout } from '../influence/what-if.js';
import { whoReachesInOrder } from '../influence/who-reaches.js';
import { marketSentiment } from '../listening/market-sentiment.js';
import { keyAfter, limitOf, type PageArgs } from '../nouns/connection.js';
import { tellLeftOut } from './left-out-since.js';
import { listAgain, newer } from './list-again.js';
import type { Replaying } from './replaying.js';

/** A question that can be asked again by its answer's id. */
export interface Question<Args = never> {
  /** The arguments as `answerOf` was given them: an id comes from outside. */
  readonly args: z.ZodType<Args>;
  /** The numbers, with the ids of the graph for people, brands and markets; in a sentence, why there are none. */
  replay(asked: Replaying, args: Args): Promise<object | string>;
}

const text = z.string().max(10_000);
const maybe = <Type extends z.ZodType>(type: Type) => type.nullish();
const page = { first: maybe(z.int().min(1).max(100)), after: maybe(text) };
const brandRef = z.union([z.strictObject({ id: text }), z.strictObject({ slug: text })]);
const stance = maybe(z.array(z.enum(['ONSIDE', 'NEUTRAL', 'OFFSIDE', 'UNKNOWN'])).max(4));
const membership = maybe(z.enum(['ANY', 'INSIDE', 'OUTSIDE']));
const instant = z.number().nullable();
const orders = ['RANK', 'MULTIPLE', 'RANK_DELTA', 'REACH_NEGATIVE', 'REACH_POSITIVE', 'ACTED_AFTER'] as const;

const keyInfluencers = z.strictObject({
  ...{ market: text, ...page, brand: maybe(brandRef), stance, membership },
  minMultiple: maybe(z.number()),
  networks: maybe(z.array(text).max(100)),
  orderBy: maybe(z.enum(orders)),
  judged: maybe(text),
});
const whoReaches = z.strictObject({
  ...{ market: text, ...page, brand: maybe(brandRef), stance, membership },
  maxHops: maybe(z.int().min(1).max(12)),
  judged: maybe(text),
});
const misranked = z.strictObject({
  ...{ market: text, ...page },
  direction: z.enum(['OVERRATED', 'UNDERRATED']),
});
const aboutPerson = z.strictObject({ person: text, ...page });
const paths = z.strictObject({
  ...{ from: text, to: text.optional(), market: text.optional(), brand: text.optional() },
  rankBy: z.enum(['PROBABILITY', 'HOPS', 'INTERACTIONS']),
  ties: z.array(z.enum(tieKinds)).max(tieKinds.length),
  maxHops: z.int().min(1).max(12),
  most: z.int().min(1).max(100),
});
const sentiment = z.strictObject({
  ...{ market: text, brand: text, from: instant, to: instant },
  bucket: maybe(z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH'])),
  by: maybe(z.enum(['TOPIC', 'NETWORK'])),
});

const amount = z.number().min(0);
const engagementPlan = z.strictObject({
  ...{ market: text, size: z.int().min(0).max(1_000).nullable(), budget: amount.nullable() },
  costs: z.strictObject({ default: amount, people: z.array(z.tuple([text, amount])).max(1_000) }).nullable(),
  exclude: z.array(text).max(1_000),
  stance: z
    .array(z.enum(['ONSIDE', 'NEUTRAL', 'OFFSIDE', 'UNKNOWN']))
    .max(4)
    .nullable(),
  brand: text.nullable(),
  model: z.enum(['EVIDENCE', 'WEIGHTED_CASCADE', 'UNIFORM_01', 'UNIFORM_001']),
});

/** Every question whose answers have an id, by the name in it. */
export const questions: Readonly<Record<string, Question>> = {
  'Market.keyInfluencers': question(keyInfluencers, (asked, args) =>
    listAgain(asked, args, (market) => {
      if (args.orderBy === 'ACTED_AFTER') asked.live('the acts of members of the market');
      return keyInfluencersInOrder(asked.context, market, args);
    }),
  ),
  'Market.whoReaches': question(whoReaches, (asked, args) =>
    listAgain(asked, args, (market) => whoReachesInOrder(market, args)),
  ),
  'Market.misranked': question(misranked, (asked, args) =>
    listAgain(asked, args, (market) => misrankedInOrder(market, args)),
  ),
  'Market.setReach': question(
    z.strictObject({ market: text, people: z.array(text).max(1_000) }),
    async ({ context, loaded }, { market, people }) => {
      if (!loaded.markets.has(market)) return newer(market);
      const nodes = people.flatMap((id) => loaded.indexOf.get(id) ?? []);
      const { together, members } = await measureSet(context, loaded, market, nodes);
      return {
        reach: together,
        people: members.map((member) => namedIn(loaded, member)),
      };
    },
  ),
  'Market.engagementPlan': question(
    engagementPlan,
    async ({ context, analysis, loaded }, { market, ...asked }) => {
      if (!loaded.markets.has(market)) return newer(market);
      const { allowed, why } = await candidates(context, loaded, analysis.id, asked);
      if (why !== null) return why;
      const { atLeastOfBest, steps } = await planOf(loaded, market, asked, allowed, context.signal);
      return { atLeastOfBest, people: steps.map((step) => namedIn(loaded, step)) };
    },
  ),
  'Market.whatIf': question(
    z.strictObject({
      ...{ market: text, person: text, base: z.array(text).max(1_000) },
      change: z.enum(['REMOVE', 'TURN_OFFSIDE']),
    }),
    async ({ context, loaded }, { market, person, base }) => {
      if (!loaded.markets.has(market)) return newer(market);
      if (!loaded.indexOf.has(person)) return absent;
      const told = await measureWithout(loaded, market, person, base, context.signal);
      return { ...told, substitutes: told.substitutes.map((one) => namedIn(loaded, one)) };
    },
  ),
  'Market.coverageGaps': question(
    z.strictObject({ market: text }),
    async ({ context, loaded, live }, { market }) => {
      if (!loaded.markets.has(market)) return newer(market);
      live('the segments');
      // Everybody's: who belongs to the market is known from the analysis, and may have changed since.
      const segments = await read(context.database, segmentsOfMarket, { market: 'everyone' }, context);
      const gaps = gapsOf(loaded, market, segments).slice(0, 100);
      return {
        gaps: gaps.map(({ segment, kind, size, measured: { reached, hangsOn } }) => {
          const shareLost = hangsOn && reached > 0 ? hangsOn.lost / reached : null;
          return { segment, kind, size, reached, person: hangsOn && loaded.ids[hangsOn.node], shareLost };
        }),
      };
    },
  ),
  'Market.keyListTurnover': question(
    z.strictObject({ market: text, from: text, to: text, size: z.int().min(1).max(1_000) }),
    async ({ context, loaded }, { market, from, size }) => {
      const earlier = await analysisById(context.database, from);
      if (earlier === null) return 'The earlier of its analyses is no longer kept.';
      const heads = [earlier, loaded].map((one) => {
        const order = standingsIn(one, market)?.order.subarray(0, size);
        return order && Array.from(order, (node) => one.ids[node]);
      });
      const [before, after] = heads;
      if (!before || !after) return newer(market);
      return {
        stayed: after.filter((id) => before.includes(id)),
        left: before.filter((id) => !after.includes(id)),
        entered: after.filter((id) => !before.includes(id)),
      };
    },
  ),
  'Market.sentiment': question(sentiment, async (asked, args) => {
    const { context, analysis } = asked;
    const market = await context.loaders.marketAt.load({ slug: args.market, analysis: analysis.id });
    if (market === null) return 'There is no such market any more.';
    const { brand, bucket, by } = args;
    const between = { from: args.from ?? Number.MIN_SAFE_INTEGER, to: args.to ?? analysis.asOf + 1 };
    asked.live('the sentiment and topics of posts, the members of the market and the owners of accounts');
    await tellLeftOut(asked, { ...args, ...between });
    const again = { ...(brand && { brand: { slug: brand } }), window: { between }, bucket, by };
    const { total, points, reason } = await marketSentiment(context, market, again);
    return total.posts === 0 ? (reason ?? { total, points }) : { total, points };
  }),
  'Person.stance': question(
    z.strictObject({ person: text, brand: text, from: instant, to: instant }),
    async ({ context, analysis, live }, { person, brand, from, to }) => {
      live('the sentiment of posts and the owners of accounts');
      let why = 'There is no such brand any more.';
      const about = { id: person, externalId: null, name: null, country: null, location: null, at: analysis };
      const row = await postsBehind(context, about, brand, (reason) => {
        why = reason;
      });
      if (!row?.brand) return why;
      return stanceOf(judgedPosts(row.posts), { ...parametersOf(analysis), asOf: analysis.asOf, from, to });
    },
  ),
  'Person.markets': question(aboutPerson, async ({ loaded }, args) => {
    const node = loaded.indexOf.get(args.person);
    if (node === undefined) return absent;
    const [, place] = keyAfter<readonly [string, number]>(`markets of ${args.person}`, args, ['', 0]);
    const reached = [...loaded.markets.keys()].filter((slug) => loaded.markets.get(slug)!.hits[node] > 0);
    const shown = reached.sort().slice(place, place + limitOf(args) - 1);
    return { markets: shown.map((market) => ({ market, ...numbersOf(loaded, market, node) })) };
  }),
  'Person.influences': question(aboutPerson, async (asked, args) => ties(asked, args, 'influences')),
  'Person.influencedBy': question(aboutPerson, async (asked, args) => ties(asked, args, 'influencedBy')),
  'Person.explainReach': question(
    z.strictObject({ person: text, market: text }),
    async ({ context, loaded }, { person, market }) => {
      const node = loaded.indexOf.get(person);
      if (node === undefined) return absent;
      const reach = reachIn(loaded, market, node);
      if (reach === null) return newer(market);
      const through = await traceReach(context, loaded, market, node);
      return {
        reach,
        ties: neighbours(loaded, node, 'influences')
          .slice(0, shownTies)
          .map(({ other, probability }) => ({
            to: loaded.ids[other],
            probability,
            ...partsOf(loaded, node, other),
          })),
        through: through
          .slice(0, shownTies)
          .map(({ node: between, ...numbers }) => ({ actor: loaded.ids[between], ...numbers })),
      };
    },
  ),
  'Query.influencePaths': question(paths, async ({ context, analysis, loaded, live, told: tell }, args) => {
    const { ids, indexOf, markets } = loaded;
    const from = indexOf.get(args.from);
    const to = args.market === undefined ? indexOf.get(args.to ?? '') : markets.get(args.market)?.members;
    if (from === undefined || to === undefined) return absent;
    const { chains } = findChains(loaded, { ...args, from, to });
    const named = chains.map(({ nodes, way }) => ({ actors: nodes.map((node) => ids[node]), way }));
    const told = (place: number) => ({
      actors: named[place].actors,
      probabilities: Array.from(chains[place].probabilities),
    });
    if (args.rankBy !== 'INTERACTIONS' || chains.length === 0)
      return { chains: chains.map((_, at) => told(at)) };
    live('the links between posts and the owners of accounts');
    const people = await stillShown(context, [
      ...new Set(named.flatMap(({ actors }) => actors.filter((id) => !id.startsWith('brand:')))),
    ]);
    if (people.includes(null))
      tell('Chains through people who have objected, were erased or are left out since are passed over.');
    const row = await evidenceOfChains(context, named, analysis, {
      ...{ ...args, interactions: true, brand: '' },
    });
    return { chains: row.chains.map(({ place, interactions }) => ({ ...told(place), interactions })) };
  }),
};

function question<Args>(args: z.ZodType<Args>, replay: Question<Args>['replay']): Question {
  return { args, replay } as unknown as Question;
}

/** A row of numbers about a node, with its id of the graph instead. */
function namedIn<Row extends { readonly node: number }>({ ids }: LoadedAnalysis, { node, ...numbers }: Row) {
  return { person: ids[node], ...numbers };
}

const absent = 'Somebody it names is not in the analysis.';

function ties(
  { loaded }: Replaying,
  args: { readonly person: string } & PageArgs,
  direction: 'influences' | 'influencedBy',
): object | string {
  const node = loaded.indexOf.get(args.person);
  if (node === undefined) return absent;
  const [, place] = keyAfter<readonly [string, number]>(`${direction} ${args.person}`, args, ['', 0]);
  const shown = neighbours(loaded, node, direction).slice(place, place + limitOf(args) - 1);
  return { ties: shown.map(({ other, probability }) => ({ actor: loaded.ids[other], probability })) };
}
