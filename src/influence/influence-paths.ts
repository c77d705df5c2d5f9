import { tieKinds } from '../analysis/kernels/influence-probability.js';
import { analysisById, type LoadedAnalysis, newestHeld } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import {
  type ChainsWithEvidenceParams,
  type ChainsWithEvidenceRow,
  chainsWithEvidence,
} from '../generated/cypher.js';
import type { ActorRef, QueryInfluencePathsArgs } from '../generated/schema.js';
import { encodeCursor } from '../lib/cursor.js';
import { fromGlobalId } from '../lib/global-id.js';
import { notOneOwnBrand } from '../nouns/brands.js';
import type { Connection } from '../nouns/connection.js';
import { marketSlug } from '../nouns/markets.js';
import type { AnalysisSource, AnswerSource, BrandSource } from '../sources.js';
import { answerOf } from './answer.js';
import { type ChainEnd, type ChainEnds, findChainEnds } from './chain-ends.js';
import { chainSentence, type LikelyHop, weakestOf } from './chain-sentence.js';
import { type ChainSearchOptions, type FoundChain, findChains, mostCompared } from './find-chains.js';
import { hopKey, hopsByActors, type IdentityLinkSource } from './hops.js';
import { newerThanAnalysis } from './influencer-sentences.js';
import { leftOutNow } from './left-out.js';
import { marketNamed, nameOf, nobodyIn } from './names.js';

/** Behind an InfluencePath. */
export interface InfluencePathSource {
  /** Product of the hops' probabilities. */
  readonly probability: number;
  readonly interactions: number;
  readonly hops: LikelyHop[];
  readonly weakestHop: LikelyHop;
  readonly restsOn: IdentityLinkSource[];
  readonly sentence: string;
}

/** What of each chain is asked for, and so read: it takes going through all that people of the chain wrote. */
export interface AskedOfPaths {
  readonly interactions: boolean;
  readonly stance: boolean;
}

/** Behind an InfluencePathConnection. */
export interface InfluencePathPage extends Connection<InfluencePathSource> {
  readonly answer: AnswerSource | null;
  readonly totalCount: number;
  readonly reason: string | null;
}

// Reading the evidence of long chains of busy people takes longer than other questions.
const deadline = 8_000;

/**
 * Through whom somebody reaches a person or a market: the best chains of the newest analysis, or of that asked for, each hop with what proves
 * it. At most two round trips: one for the ends, one for whatever the graph knows of the chains that the analysis in
 * memory gave (loading it, the first time, apart); both at once where the ends are named by their ids and no newer analysis
 * has come. Empty with a reason when an end is unknown or left out of analyses, or no chain leads there; throws FORBIDDEN
 * for an end named by contact data the caller may not use.
 */
export async function influencePaths(
  context: Context,
  args: QueryInfluencePathsArgs,
  asked: AskedOfPaths,
  because: (reason: string) => void,
): Promise<InfluencePathPage> {
  const question = {
    rankBy: args.rankBy ?? 'PROBABILITY',
    ties: args.ties ?? tieKinds,
    maxHops: args.maxHops ?? 4,
    most: args.first ?? 5,
    ...asked,
  } as const;
  const [ends, guess] = await Promise.all([
    findChainEnds(context, args, because),
    guessSearch(context, args, question),
  ]);
  if (typeof ends === 'string') return pageOf(null, [], ends);
  if (asked.stance && ends.brand === null) because(notOneOwnBrand);
  const { rankBy, ties, maxHops, most } = question;
  const answer = (sentence: string) =>
    answerOf(
      ends.analysis,
      'Query.influencePaths',
      {
        from: ends.from.id,
        to: ends.to?.id,
        market: ends.market?.slug,
        brand: ends.brand?.slug,
        ...{ rankBy, ties, maxHops, most },
      },
      sentence,
    );
  const nothing = (reason: string) => pageOf(answer(reason), [], reason);

  const loaded = await analysisById(context.database, ends.analysis.id);
  if (loaded === null) return nothing('The analysis was just replaced. Ask again.');
  const nodes = nodesOf(loaded, ends);
  if (typeof nodes === 'string') return nothing(nodes);
  const isGuessed = guess?.loaded === loaded && guess.from === nodes.from && guess.to === nodes.to;
  const toward = asked.stance ? ends.brand : null;
  const search = isGuessed ? guess : startSearch(context, loaded, nodes, question, toward);
  const { chains, complete } = search;
  const paths = pathsOf(search, await search.evidence, { ...ends, brand: toward });
  if (paths.length === 0) {
    const { from, goal } = namesOf(ends);
    const over = args.ties ? ' over ties of these kinds' : '';
    const hops = question.maxHops === 1 ? '1 hop' : `${question.maxHops} hops`;
    return nothing(
      chains.length === 0
        ? `No chain of at most ${hops} leads from ${from} to ${goal}${over}.`
        : `The best chains from ${from} to ${goal} lead through somebody who is left out by now. Run \`onside analyse\`.`,
    );
  }
  const best = { PROBABILITY: 'most probable', HOPS: 'shortest', INTERACTIONS: 'most interactive' }[
    question.rankBy
  ];
  const others = paths.length === 1 ? '' : `The ${best} of ${paths.length} chains: `;
  const cut = complete
    ? ''
    : ` Only the ${mostCompared.toLocaleString('en-US')} first of the shortest chains were compared.`;
  return pageOf(answer(others + paths[0].sentence + cut), paths, null);
}

/** What is asked of chains, wherever they lead. */
type AskedOfChains = AskedOfPaths & Omit<ChainSearchOptions, 'from' | 'to'>;

/** The chains of an analysis between two ends, and what is read of them meanwhile. */
interface Search extends Pick<ChainSearchOptions, 'from' | 'to'> {
  readonly loaded: LoadedAnalysis;
  readonly chains: readonly FoundChain[];
  readonly complete: boolean;
  /** The chains by their actors. */
  readonly named: ChainsWithEvidenceParams['chains'];
  /** Null when there are no chains to ask about. */
  readonly evidence: Promise<ChainsWithEvidenceRow> | null;
}

/** Finds the chains and begins to read what the graph knows of them. `brand`: toward which people are judged, where asked. */
function startSearch(
  context: Context,
  loaded: LoadedAnalysis,
  ends: Pick<ChainSearchOptions, 'from' | 'to'>,
  asked: AskedOfChains,
  brand: BrandSource | null,
): Search {
  const { chains, complete } = findChains(loaded, { ...ends, ...asked });
  const named = chains.map(({ nodes, way }) => ({ actors: nodes.map((node) => loaded.ids[node]), way }));
  const evidence =
    chains.length === 0
      ? null
      : evidenceOfChains(context, named, loaded, { ...asked, brand: brand?.slug ?? '' });
  return { loaded, ...ends, chains, complete, named, evidence };
}

/**
 * The search as it will be if the graph knows the ends by the ids they are named by and has no newer analysis than this
 * process holds: begun while they are looked up. Null where that cannot be guessed.
 */
async function guessSearch(
  context: Context,
  { from, to, at }: QueryInfluencePathsArgs,
  asked: AskedOfChains,
): Promise<Search | null> {
  const loaded = at || asked.stance ? null : await newestHeld(context.database);
  if (loaded === null) return null;
  const nodeOf = (ref: ActorRef | null | undefined) =>
    loaded.indexOf.get(fromGlobalId(ref?.id ?? '')?.key ?? '');
  const start = nodeOf(from);
  const end = to.market ? loaded.markets.get(marketSlug(to.market) ?? '')?.members : nodeOf(to.person);
  if (start === undefined || end === undefined || end === start) return null;
  const search = startSearch(context, loaded, { from: start, to: end }, asked, null);
  search.evidence?.catch(() => undefined); // What went wrong is told to whoever waits for it.
  return search;
}

/** The chains to show, best first. None of a chain on which somebody objected or was excluded since. */
function pathsOf(
  { chains, named }: Search,
  row: ChainsWithEvidenceRow | null,
  { analysis, brand, market }: ChainEnds,
): InfluencePathSource[] {
  if (row === null) return [];
  const known = hopsByActors(row, brand, analysis);
  return row.chains.map(({ place, interactions }) => {
    const { actors } = named[place];
    const hops = chains[place].probabilities.map((probability, step) => ({
      ...known.get(hopKey(actors[step], actors[step + 1]))!,
      probability,
    }));
    const links = hops.flatMap((hop) => hop.restsOn);
    return {
      probability: hops.reduce((product, hop) => product * hop.probability, 1),
      interactions,
      hops,
      weakestHop: weakestOf(hops),
      restsOn: [...new Map(links.map((link) => [link.id, link])).values()],
      sentence: chainSentence(hops, market?.name ?? null),
    };
  });
}

/** What the graph knows of some chains, best first: the best `most` of them, ranked by interactions where asked. */
export async function evidenceOfChains(
  { database, signal }: Context,
  chains: ChainsWithEvidenceParams['chains'],
  { asOf, dataVersion }: Pick<AnalysisSource, 'asOf' | 'dataVersion'>,
  asked: Pick<ChainSearchOptions, 'rankBy' | 'ties' | 'most'> & { interactions: boolean; brand: string },
): Promise<ChainsWithEvidenceRow> {
  const byInteractions = asked.rankBy === 'INTERACTIONS';
  const [row] = await read(
    database,
    chainsWithEvidence,
    {
      ...{ chains, byInteractions, asOf, dataVersion, brand: asked.brand },
      interactions: asked.interactions || byInteractions,
      first: asked.most,
      kinds: [...asked.ties],
    },
    { signal, deadline },
  );
  return row;
}

/** The ends as nodes of the analysis; in words, why not. */
function nodesOf(
  { indexOf, markets }: LoadedAnalysis,
  ends: ChainEnds,
): { from: number; to: number | Uint32Array } | string {
  const from = indexOf.get(ends.from.id);
  if (from === undefined || leftOutNow(ends.from.actor) !== null) return absent(ends.from);
  if (ends.market) {
    const members = markets.get(ends.market.slug)?.members;
    if (!members) return newerThanAnalysis(ends.market);
    return members.length > 0 ? { from, to: members } : nobodyIn(ends.market);
  }
  const to = indexOf.get(ends.to!.id);
  if (to === undefined || leftOutNow(ends.to!.actor) !== null) return absent(ends.to!);
  return to === from ? 'Start and end are the same person.' : { from, to };
}

function absent({ actor }: ChainEnd): string {
  const leftOut = leftOutNow(actor);
  if (leftOut !== null) return leftOut;
  if ('slug' in actor) return `${nameOf(actor)} owns no account in the analysis.`;
  return `${nameOf(actor)} is not in the analysis. Run \`onside analyse\`.`;
}

function namesOf({ from, to, market }: ChainEnds): { from: string; goal: string } {
  return { from: nameOf(from.actor), goal: market ? marketNamed(market) : nameOf(to!.actor) };
}

function pageOf(
  answer: AnswerSource | null,
  nodes: InfluencePathSource[],
  reason: string | null,
): InfluencePathPage {
  const edges = nodes.map((node, place) => ({
    get cursor() {
      return encodeCursor(answer?.id ?? '', [place]);
    },
    node,
  }));
  return {
    answer,
    edges,
    nodes,
    pageInfo: {
      hasNextPage: false,
      hasPreviousPage: false,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount: nodes.length,
    reason,
  };
}
