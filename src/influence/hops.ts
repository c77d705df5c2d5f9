import type { ChainsWithEvidenceRow } from '../generated/cypher.js';
import type { TieKind } from '../generated/schema.js';
import { toGlobalId } from '../lib/global-id.js';
import type {
  AccountSource,
  ActorSource,
  AnalysisSource,
  BrandSource,
  PostSource,
  StanceSource,
} from '../sources.js';
import { stanceFrom } from './stance.js';

/** Behind an Evidence: `actor` did it to `target`. */
export interface EvidenceSource {
  readonly actor: ActorSource;
  readonly target: ActorSource;
  readonly kind: TieKind;
  readonly count: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** At most three, newest first; none for ties supplied without posts. */
  readonly posts: PostSource[];
}

/** Behind an IdentityLink; `id` is what a client sees. */
export interface IdentityLinkSource {
  readonly id: string;
  readonly a: AccountSource;
  readonly b: AccountSource;
  readonly state: string;
  readonly confidence: number;
  readonly evidence: string[];
}

/** What the graph knows of one step of influence, from -> to. */
export interface KnownHop {
  readonly from: ActorSource;
  readonly to: ActorSource;
  readonly evidence: EvidenceSource[];
  /** Where `to` stands toward the brand asked about; null without a brand, or when `to` is one. */
  readonly stance: StanceSource | null;
  /** Uncertain links of accounts to people without which no tie of the hop holds. */
  readonly restsOn: IdentityLinkSource[];
}

/** The hops of a row of `chains-with-evidence`, by their actors as the analysis names them: `hopKey(from, to)`. */
export function hopsByActors(
  { hops, actors }: Pick<ChainsWithEvidenceRow, 'hops' | 'actors'>,
  brand: BrandSource | null,
  analysis: AnalysisSource,
): Map<string, KnownHop> {
  const known = new Map(
    actors.map(({ id, person, brand: house, judged }) => {
      const stance = brand && person && stanceFrom(judged, brand, analysis, person, null);
      return [id, { actor: { ...(person ?? house)!, at: analysis } as ActorSource, stance }];
    }),
  );
  return new Map(
    hops.map(({ giver, taker, evidence, doubts }) => {
      const from = known.get(giver)!.actor;
      const { actor: to, stance } = known.get(taker)!;
      return [
        hopKey(giver, taker),
        {
          from,
          to,
          evidence: evidence.map((tie) => ({ actor: to, target: from, ...tie })),
          stance,
          restsOn: doubts.map(({ account, other, ...doubt }) => ({
            id: toGlobalId('IdentityLink', account.key),
            a: account,
            b: other ?? account,
            state: 'LINKED',
            ...doubt,
          })),
        },
      ];
    }),
  );
}

/** Names the hop between two actors. */
export function hopKey(from: string, to: string): string {
  return `${from}\n${to}`;
}
