import { tieKinds } from '../analysis/kernels/influence-probability.js';
import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import {
  type ChainsWithEvidenceParams,
  type ChainsWithEvidenceRow,
  chainsWithEvidence,
} from '../generated/cypher.js';
import type { QueryInfluencePathsArgs } from '../generated/schema.js';
import { encodeCursor } from '../lib/cursor.js';
import { notOneOwnBrand } from '../nouns/brands.js';
import type { Connection } from '../nouns/connection.js';
import type { AnalysisSource, AnswerSource } from '../sources.js';
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
 * memory gave (loading it, the first time, apart). Empty with a reason when an end is unknown or left out of analyses, or
 * no chain leads there; throws FORBIDDEN for an end named by contact data the caller may not use.
 */
export async function influencePaths(
  context: Context,
  args: QueryInfluencePathsArgs,
  asked: AskedOfPaths,
  because: (reason: string) => void,
): Promise<InfluencePathPage> {
  const ends = await findChainEnds(context, args, because);
  if (typeof ends === 'string') return pageOf(null, [], ends);
  if (asked.stance && ends.brand === null) because(notOneOwnBrand);
  const question = {
    rankBy: args.rankBy ?? 'PROBABILITY',
    ties: args.ties ?? tieKinds,
    maxHops: args.maxHops ?? 4,
    most: args.first ?? 5,
  } as const;
  const answer = (sentence: string) =>
    answerOf(
      ends.analysis,
      'Query.influencePaths',
      {
        from: ends.from.id,
        to: ends.to?.id,
        market: ends.market?.slug,
        brand: ends.brand?.slug,
        ...question,
      },
      sentence,
    );
  const nothing = (reason: string) => pageOf(answer(reason), [], reason);

  const loaded = await analysisById(context.database, ends.analysis.id);
  if (loaded === null) return nothing('The analysis was just replaced. Ask again.');
  const nodes = nodesOf(loaded, ends);
  if (typeof nodes === 'string') return nothing(nodes);
  const { chains, complete } = findChains(loaded, { ...nodes, ...question });
  const paths = await withEvidence(context, loaded, ends, chains, { ...question, ...asked });
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

/** The chains to show, best first, with what the graph knows of their hops. None of a chain on which somebody objected or was excluded since. */
async function withEvidence(
  context: Context,
  { ids }: LoadedAnalysis,
  { analysis, brand, market }: ChainEnds,
  chains: readonly FoundChain[],
  asked: AskedOfPaths & Pick<ChainSearchOptions, 'rankBy' | 'ties' | 'most'>,
): Promise<InfluencePathSource[]> {
  if (chains.length === 0) return [];
  const named = chains.map(({ nodes, way }) => ({ actors: nodes.map((node) => ids[node]), way }));
  const judged = asked.stance && brand ? brand.slug : '';
  const row = await evidenceOfChains(context, named, analysis, { ...asked, brand: judged });
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
  { asOf, dataVersion }: AnalysisSource,
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
