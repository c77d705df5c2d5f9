import type { StanceEstimate } from './analysis/kernels/stance.js';
import type {
  AccountsByKeyRow,
  AnalysesByIdRow,
  BrandsBySlugRow,
  ConversationsByKeyRow,
  ImportRunsByIdRow,
  KeyInfluencersRow,
  MarketsBySlugRow,
  PeopleByIdRow,
  PostsByKeyRow,
  SentimentOfMarketRow,
  TopicsByNameRow,
} from './generated/cypher.js';
import type { Stance, TieKind } from './generated/schema.js';

// What stands behind each noun of the schema while it is resolved: the row a query brought.

/**
 * Behind a Person; `accounts` are brought along by questions that need them, and loaded when absent. `at`: the analysis
 * that what is asked of them is answered from; the newest when absent. `excludedWhy`: why analyses leave them out by now; absent
 * in lists that show nobody who is left out.
 */
export type PersonSource = Omit<PeopleByIdRow['person'], 'excludedWhy'> & {
  readonly excludedWhy?: string | null;
  readonly accounts?: AccountSource[];
  readonly at?: AnalysisSource;
};
/** Behind an Account. */
export type AccountSource = AccountsByKeyRow['account'];
/** Behind a Brand; `at` as of a person. */
export type BrandSource = BrandsBySlugRow['brand'] & { readonly at?: AnalysisSource };
/** Behind a Market, with the analysis its numbers are from. */
export type MarketSource = MarketsBySlugRow['market'];
/** Behind a Post; `author` is brought along by lists of posts, and loaded when absent. */
export type PostSource = PostsByKeyRow['post'] & { readonly author?: AccountSource | null };
/** Behind a Conversation; `firstPosts` are brought along by lists asked for them, and loaded when absent. */
export type ConversationSource = ConversationsByKeyRow['conversation'] & {
  readonly firstPosts?: PostSource[] | null;
};
/** Behind a Topic. */
export type TopicSource = TopicsByNameRow['topic'];
/** Behind an Analysis. */
export type AnalysisSource = AnalysesByIdRow['analysis'];
/** Behind an ImportRun. */
export type ImportRunSource = ImportRunsByIdRow['run'];
/** Behind an Actor: a brand has a slug, a person an id. */
export type ActorSource = PersonSource | BrandSource;

/** Behind an Answer: the sentence, and the analysis the numbers are from. */
export interface AnswerSource {
  readonly id: string;
  readonly sentence: string;
  readonly analysis: AnalysisSource;
}

/** Behind a StanceResult. */
export interface StanceSource {
  readonly answer: AnswerSource | null;
  readonly brand: BrandSource | null;
  readonly position: Stance;
  readonly trend: number | null;
  readonly net: number | null;
  readonly posts: number;
  readonly confidence: number;
  readonly minimumPosts: number;
}

/** Behind a SentimentPoint. */
export type SentimentPointSource = SentimentOfMarketRow['points'][number];

/** Behind a ReachTie; the rest is looked up by `hop`, giver and taker as the analysis names them. */
export interface ReachTieSource {
  readonly hop: readonly [giver: string, taker: string];
  readonly analysis: AnalysisSource;
  readonly to: ActorSource;
  readonly probability: number;
  readonly acts: number;
  readonly exposures: number | null;
  readonly rate: number;
  readonly kind: TieKind;
}

/** Behind an Intermediary: somebody on whom another's reach depends. */
export interface IntermediarySource {
  readonly person: ActorSource;
  readonly shareOfReach: number;
  readonly low: number;
  readonly high: number;
}

type InfluencerRow = KeyInfluencersRow['rows'][number];

/** Behind an InfluencerEdge: the person's row, its market, and the list it stands in. */
export interface InfluencerSource
  extends Omit<InfluencerRow, 'through' | 'throughShare' | 'throughLow' | 'throughHigh' | 'stances'> {
  readonly cursor: string;
  readonly market: MarketSource;
  readonly answer: AnswerSource;
  /** How many people the global reach is among; null when that was not measured. */
  readonly known: number | null;
  /** Slug of the brand the list was asked for; null: the own brand. */
  readonly brand: string | null;
  /** Share of those who know the person that are not of the market; told of overrated people. */
  readonly elsewhere?: number;
  /** Largest share first; null where it is computed on demand. */
  readonly through: IntermediarySource[] | null;
  /** Toward the own brands and the list's, UNKNOWN where nothing is known; none where it is computed on demand. */
  readonly stances: (StanceEstimate & { readonly brand: BrandSource })[];
}
