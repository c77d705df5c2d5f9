import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { type ChainEndsParams, type ChainEndsRow, chainEnds } from '../generated/cypher.js';
import type { ActorRef, QueryInfluencePathsArgs } from '../generated/schema.js';
import { fromGlobalId } from '../lib/global-id.js';
import { analysisByRef } from '../nouns/analyses.js';
import { brandSlug } from '../nouns/brands.js';
import { marketSlug } from '../nouns/markets.js';
import { personKeys } from '../nouns/people.js';
import type { ActorSource, AnalysisSource, BrandSource } from '../sources.js';

/** Somebody a chain starts or ends at. */
export interface ChainEnd {
  /** As an analysis names them: a person's id, or `brand:` and a slug. */
  readonly id: string;
  readonly actor: ActorSource;
}

/** What a question for chains is about. */
export interface ChainEnds {
  readonly from: ChainEnd;
  readonly to: ChainEnd | null;
  /** Instead of `to`. */
  readonly market: { readonly slug: string; readonly name: string } | null;
  /** Toward which the people on the chains are judged; null when none is named and not exactly one is ours. */
  readonly brand: BrandSource | null;
  readonly analysis: AnalysisSource;
}

/**
 * The ends that a question names, with the analysis to ask; in words, why not, when one of them is unknown. One read,
 * and one before it where the question is as of an earlier analysis, whose choice `because` is told about.
 */
export async function findChainEnds(
  context: Context,
  args: QueryInfluencePathsArgs,
  because: (reason: string) => void,
): Promise<ChainEnds | string> {
  const reasons: string[] = [];
  const at = args.at ? await analysisByRef(context, args.at, (reason) => reasons.push(reason)) : null;
  if (args.at && at === null) return reasons[0];
  reasons.forEach(because);
  const wanted = args.to.market ? marketSlug(args.to.market) : null;
  const judge = args.brand ? brandSlug(args.brand) : null;
  const [row] = await read(
    context.database,
    chainEnds,
    {
      from: keysOf(context, args.from),
      to: args.to.person ? keysOf(context, args.to.person) : nobody,
      // No nulls: the database plans anew for each kind of value.
      market: wanted ?? '',
      brand: judge ?? '',
      at: at?.id ?? '',
    },
    context,
  );
  const [from, to] = row.ends.map(endOf);
  const { market, brand, analysis } = row;
  if (from === null) return 'There is no such person or brand to start from.';
  if (args.to.market && market === null) return 'There is no such market.';
  if (args.to.person && (to === null || 'slug' in to.actor)) return 'There is no such person to reach.';
  if (args.brand && (judge === null || brand === null)) return 'There is no such brand.';
  if (analysis === null) return 'There is no analysis yet. Run `onside analyse`.';
  return { from, to, market, brand, analysis };
}

type Keys = ChainEndsParams['from'];
const nobody: Keys = { id: null, account: null, externalId: null, contact: null, brand: null };

function keysOf(context: Context, ref: ActorRef): Keys {
  if (ref.brand) return { ...nobody, brand: brandSlug(ref.brand) };
  const id = fromGlobalId(ref.id ?? '');
  if (id?.type === 'Brand') return { ...nobody, brand: id.key };
  return { ...nobody, ...personKeys(context, ref) };
}

function endOf({ person, brand }: ChainEndsRow['ends'][number]): ChainEnd | null {
  if (person) return { id: person.id, actor: person };
  return brand && { id: `brand:${brand.slug}`, actor: brand };
}
