import type { Influence } from './influence-of-ties.js';
import type { Roots } from './kernels/roots.js';
import { type AnalysisPart, columnOf, type GatheredParts, partsOf } from './parts.js';

/** What the parts of an analysis hold: who influences whom and why, and what was sampled of each market. */
export interface StoredAnalysis extends Influence {
  /** Node index to actor id (`x:…`, `a:…` or `brand:…`), rising by code unit. */
  readonly ids: readonly string[];
  /** Market slug to its roots; `everyone` is one of them. */
  readonly markets: ReadonlyMap<string, MarketRoots>;
}

/** The members of a market that can be roots of sampled sets, and what the samples gave. */
export interface MarketRoots extends Roots {
  /** Per node, in how many of the market's sampled sets it stands, those it is itself the root of left out. */
  readonly hits: Uint32Array;
  /** How many sets were sampled for this market. */
  readonly sets: number;
  /** How many nodes have a way to a member: the joint bounds of reach share their error among these. */
  readonly able: number;
}

/** The small column that names the others. */
interface Header {
  readonly markets: readonly { slug: string; sets: number; able: number; isWeighted: boolean }[];
}

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Who influences whom, as parts in the order of their keys: all columns of an analysis but those of its markets. */
export function encodeInfluence(
  id: string,
  { ids, graph, kinds, acts, exposures, rates }: Omit<StoredAnalysis, 'markets'>,
): AnalysisPart[] {
  return inOrder([
    ...partsOf(id, 'ids', text(ids)),
    ...partsOf(id, 'offsets', graph.offsets),
    ...partsOf(id, 'sources', graph.sources),
    ...partsOf(id, 'probabilities', graph.probabilities),
    ...partsOf(id, 'kinds', kinds),
    ...partsOf(id, 'acts', acts),
    ...partsOf(id, 'exposures', exposures),
    ...partsOf(id, 'rates', rates),
  ]);
}

/** The other columns: what was sampled of each market. The same analysis, the same bytes. */
export function encodeMarkets(id: string, ofMarkets: StoredAnalysis['markets']): AnalysisPart[] {
  const markets = [...ofMarkets].sort(([a], [b]) => (a < b ? -1 : 1));
  const header: Header = {
    markets: markets.map(([slug, { sets, able, weights }]) => ({
      slug,
      sets,
      able,
      isWeighted: weights !== null,
    })),
  };
  return inOrder([
    ...partsOf(id, 'header', text(header)),
    ...markets.flatMap(([slug, { members, weights, hits }]) => [
      ...partsOf(id, `members/${slug}`, members),
      ...(weights ? partsOf(id, `weights/${slug}`, weights) : []),
      ...partsOf(id, `hits/${slug}`, hits),
    ]),
  ]);
}

function inOrder(parts: AnalysisPart[]): AnalysisPart[] {
  return parts.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The inverse of {@link encodeInfluence} and {@link encodeMarkets} together. Throws INTERNAL when a column is missing. */
export function decodeAnalysis(columns: GatheredParts): StoredAnalysis {
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(columnOf(columns, name)));
  const ids = json('ids') as string[];
  const markets = (json('header') as Header).markets.map(
    ({ slug, sets, able, isWeighted }): [string, MarketRoots] => [
      slug,
      {
        members: new Uint32Array(columnOf(columns, `members/${slug}`)),
        weights: isWeighted ? new Float64Array(columnOf(columns, `weights/${slug}`)) : null,
        hits: new Uint32Array(columnOf(columns, `hits/${slug}`)),
        sets,
        able,
      },
    ],
  );
  return {
    ids,
    graph: {
      nodes: ids.length,
      offsets: new Uint32Array(columnOf(columns, 'offsets')),
      sources: new Uint32Array(columnOf(columns, 'sources')),
      probabilities: new Float32Array(columnOf(columns, 'probabilities')),
    },
    kinds: new Uint8Array(columnOf(columns, 'kinds')),
    acts: new Float32Array(columnOf(columns, 'acts')),
    exposures: new Float32Array(columnOf(columns, 'exposures')),
    rates: new Float64Array(columnOf(columns, 'rates')),
    markets: new Map(markets),
  };
}
