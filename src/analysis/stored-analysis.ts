import type { Influence } from './influence-of-ties.js';
import type { Roots } from './kernels/roots.js';
import { type AnalysisPart, type Column, columnOf, type GatheredParts, partsOf } from './parts.js';

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
): Promise<AnalysisPart[]> {
  const { offsets, sources, probabilities } = graph;
  return encode(id, {
    ...{ ids: text(ids), offsets, sources, probabilities },
    ...{ kinds, acts, exposures, rates },
  });
}

/** The other columns: what was sampled of each market. The same analysis, the same bytes. */
export function encodeMarkets(id: string, ofMarkets: StoredAnalysis['markets']): Promise<AnalysisPart[]> {
  const markets = [...ofMarkets].sort(([a], [b]) => (a < b ? -1 : 1));
  const header: Header = {
    markets: markets.map(([slug, { sets, able, weights }]) => ({
      slug,
      sets,
      able,
      isWeighted: weights !== null,
    })),
  };
  const columns: Record<string, Column> = { header: text(header) };
  for (const [slug, { members, weights, hits }] of markets) {
    columns[`members/${slug}`] = members;
    if (weights) columns[`weights/${slug}`] = weights;
    columns[`hits/${slug}`] = hits;
  }
  return encode(id, columns);
}

async function encode(id: string, columns: Readonly<Record<string, Column>>): Promise<AnalysisPart[]> {
  const parts: AnalysisPart[] = [];
  // One column after another: each piece that is being packed takes memory of its own.
  for (const [name, column] of Object.entries(columns)) parts.push(...(await partsOf(id, name, column)));
  return parts.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The inverse of {@link encodeInfluence} and {@link encodeMarkets} together. Throws INTERNAL when a column is missing. */
export async function decodeAnalysis(columns: GatheredParts): Promise<StoredAnalysis> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await columnOf(columns, name)));
  const column = async <Values>(values: new (bytes: ArrayBuffer) => Values, name: string) =>
    new values(await columnOf(columns, name));
  const ids = (await json('ids')) as string[];
  const markets = new Map<string, MarketRoots>();
  for (const { slug, sets, able, isWeighted } of ((await json('header')) as Header).markets)
    markets.set(slug, {
      members: await column(Uint32Array, `members/${slug}`),
      weights: isWeighted ? await column(Float64Array, `weights/${slug}`) : null,
      hits: await column(Uint32Array, `hits/${slug}`),
      sets,
      able,
    });
  return {
    ids,
    graph: {
      nodes: ids.length,
      offsets: await column(Uint32Array, 'offsets'),
      sources: await column(Uint32Array, 'sources'),
      probabilities: await column(Float32Array, 'probabilities'),
    },
    kinds: await column(Uint8Array, 'kinds'),
    acts: await column(Float32Array, 'acts'),
    exposures: await column(Float32Array, 'exposures'),
    rates: await column(Float64Array, 'rates'),
    markets,
  };
}
