import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonSource, AccountSource, BrandSource, MarketSource, PostSource, ConversationSource, TopicSource, AnalysisSource, ActorSource, AnswerSource, ImportRunSource, SentimentPointSource, StanceSource, ReachTieSource, InfluencerSource } from '../sources.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant: ISO 8601 with an offset in, UTC with milliseconds out. */
  DateTime: { input: number; output: number; }
  /** A length of time, ISO 8601 (`P90D`, `PT12H`). Months count 30 days, years 365. */
  Duration: { input: number; output: number; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** One identity on one network. */
export type Account = Node & {
  __typename?: 'Account';
  /** The brand it belongs to; null when it is a person's. */
  brand?: Maybe<Brand>;
  /** Why it is left out of analyses; null when it is not. */
  excluded?: Maybe<Exclusion>;
  /** Followers, as the source counted them: an audience, not reach. */
  followers?: Maybe<Scalars['Int']['output']>;
  /** A vendor's score, in the vendor's own scale, as imported: compare it with the same vendor's alone. No number of ours. */
  globalScore?: Maybe<Scalars['Float']['output']>;
  /** The handle as the network shows it. */
  handle: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The display name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The network, lower case: `twitter`. */
  network: Scalars['String']['output'];
  /** The person it belongs to; null when it is a brand's. */
  person?: Maybe<Person>;
};

/** A page of accounts. */
export type AccountConnection = {
  __typename?: 'AccountConnection';
  /** The page, with cursors. */
  edges: Array<AccountEdge>;
  /** The page, without. */
  nodes: Array<Account>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An account in a list. */
export type AccountEdge = {
  __typename?: 'AccountEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: Account;
};

/** People of a market who reposted, quoted or answered somebody's posts: members now, the person not counted, by UTC days. */
export type ActedAfter = {
  __typename?: 'ActedAfter';
  /** How many people: seen to act, not shown to be moved. */
  people: Scalars['Int']['output'];
  /** How many posts of theirs did it, reposts and quotes among them. */
  posts: Scalars['Int']['output'];
  /** The time before the analysis's as-of that is counted. */
  window: Scalars['Duration']['output'];
};

/** A person or a brand: who can stand on a path of influence. */
export type Actor = {
  /** Opaque, stable, unique over all types. */
  id: Scalars['ID']['output'];
  /** The name to show; null when no source gave one. */
  name?: Maybe<Scalars['String']['output']>;
};

/** Names a person or a brand in one way. */
export type ActorRef =
  /** An account of theirs, `network:handle`, in any case. */
  { account: Scalars['String']['input']; brand?: never; email?: never; externalId?: never; id?: never; phone?: never; }
  |  /** A brand. */
  { account?: never; brand: BrandRef; email?: never; externalId?: never; id?: never; phone?: never; }
  |  /** The person's e-mail address as imported. */
  { account?: never; brand?: never; email: Scalars['String']['input']; externalId?: never; id?: never; phone?: never; }
  |  /** The person's id in your own system, as imported. */
  { account?: never; brand?: never; email?: never; externalId: Scalars['String']['input']; id?: never; phone?: never; }
  |  /** Global id of a person or a brand. */
  { account?: never; brand?: never; email?: never; externalId?: never; id: Scalars['ID']['input']; phone?: never; }
  |  /** The person's telephone number as imported. */
  { account?: never; brand?: never; email?: never; externalId?: never; id?: never; phone: Scalars['String']['input']; };

/** One run of the engine. The same as-of, data version, model version, parameters and seed give the same numbers, byte for byte. */
export type Analysis = Node & {
  __typename?: 'Analysis';
  /** Posts and ties after this instant are not counted. */
  asOf: Scalars['DateTime']['output'];
  /** How well the model, fitted to what was known a window earlier, told what happened in it. Null with the reason where too little is dated, or the analysis is from before there were back-tests. */
  backtest?: Maybe<Backtest>;
  /** When it was run. */
  createdAt: Scalars['DateTime']['output'];
  /** A counter, raised by every write that can change an answer; no date and no count of rows. */
  dataVersion: Scalars['Int']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Version of the influence model. */
  modelVersion: Scalars['String']['output'];
  /** The model's parameters. */
  parameters: Scalars['JSON']['output'];
  /** Seed of the sampling: another gives numbers that differ within their bounds. */
  randomSeed: Scalars['Int']['output'];
  /** How much of the top lists hangs on what had to be chosen: prior strength and half-life halved and doubled, a fifth of the ties left out. Empty for analyses from before this was tried. */
  sensitivity: Array<Sensitivity>;
};

/** A page of analyses. */
export type AnalysisConnection = {
  __typename?: 'AnalysisConnection';
  /** The page, with cursors. */
  edges: Array<AnalysisEdge>;
  /** The page, without. */
  nodes: Array<Analysis>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are altogether. */
  totalCount: Scalars['Int']['output'];
};

/** An analysis in a list. */
export type AnalysisEdge = {
  __typename?: 'AnalysisEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The analysis. */
  node: Analysis;
};

/** Names a kept analysis in one way: the newest five are kept, and each month's last for two years. None: null with a reason. */
export type AnalysisRef =
  /** The newest kept analysis that looks from this instant or before; the newest of all for an instant after it. */
  { asOf: Scalars['DateTime']['input']; id?: never; }
  |  /** Global id. */
  { asOf?: never; id: Scalars['ID']['input']; };

/** Where numbers come from: shared by all numbers inside the answer. */
export type Answer = {
  __typename?: 'Answer';
  /** The run of the engine that the numbers are from. */
  analysis: Analysis;
  /** What the analysis saw, and what it did not. */
  coverage: Array<Coverage>;
  /** The same for the same question of the same analysis: `Query.answer` gives it again, `Query.answerDiff` compares two. */
  id: Scalars['ID']['output'];
  /** The answer in one plain line, numbers rounded for people. */
  sentence: Scalars['String']['output'];
};

/** One number, position, place or list that changed. */
export type AnswerChange = {
  __typename?: 'AnswerChange';
  /** In the second answer, or of its analysis where the person is not on its page; null when there is none. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** In the first answer, or of its analysis where the person is not on its page; null when there was none. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** What it came of, for the most part. Null where several causes apply to one number and cannot be told apart, or where what others did moved it. */
  cause?: Maybe<DiffCauseKind>;
  /** All it may have come of: `cause` alone where that is known. */
  causes: Array<DiffCauseKind>;
  /** What: `rank`, `expected` (people reached), `position`, `net` (-1 to 1), `posts`, or the field's name in the result, in a list with its row's: `reach.expected`, `markets.north.rank`. */
  field: Scalars['String']['output'];
  /** Whose; null when it is the answer's as a whole, or of somebody who objected since. */
  person?: Maybe<Person>;
  /** How that is known, in plain words; of a list also who came and who went. */
  why: Scalars['String']['output'];
};

/** What lies between two answers to one question. */
export type AnswerDiff = {
  __typename?: 'AnswerDiff';
  /** The first answer. */
  a: ReplayedAnswer;
  /** The second answer. */
  b: ReplayedAnswer;
  /** What differs between the two analyses that can change an answer, whether or not it changed this one. */
  causes: Array<DiffCause>;
  /** What changed in the answer: what was asked for before the bounds it lies in, the largest change first; at most 100. Nothing that six decimals do not tell apart. */
  changes: Array<AnswerChange>;
  /** The most that changed, and why, in one plain line. */
  sentence: Scalars['String']['output'];
};

/** Probabilities as of an earlier day against what came after: of posts that people saw from somebody they followed or knew, the share they acted on. Pairs that share no follow or acquaintance, or saw no post in the window, cannot be judged and are not in it. */
export type Backtest = {
  __typename?: 'Backtest';
  /** By rising probability. Where `predicted` lies outside `low` to `high`, take reach with a grain of salt. */
  bins: Array<BacktestBin>;
  /** How long before the as-of day the probabilities were fitted; what followed up to the as-of instant is counted. */
  window: Scalars['Duration']['output'];
};

/** Ties that were given about the same probability. */
export type BacktestBin = {
  __typename?: 'BacktestBin';
  /** Posts seen, pair by pair: what `observed` is a share of. */
  exposures: Scalars['Float']['output'];
  /** Its upper end. */
  high?: Maybe<Scalars['Float']['output']>;
  /** Lower end of where the chance behind `observed` lies, jointly over the bins at 95 %: `predicted` should lie between the two. Acts on the same posts are not taken for independent. Null for analyses from before this was told. */
  low?: Maybe<Scalars['Float']['output']>;
  /** Acts per post in the window, 0 to 1, at most one a post. */
  observed: Scalars['Float']['output'];
  /** Their mean probability of acting on one post, 0 to 1, by exposures. */
  predicted: Scalars['Float']['output'];
  /** Pairs of people. */
  ties: Scalars['Int']['output'];
};

/** From an instant, inclusive, to another, exclusive. */
export type Between = {
  /** The first instant of the span, before `to`. */
  from: Scalars['DateTime']['input'];
  /** The first instant after the span. */
  to: Scalars['DateTime']['input'];
};

/** A brand: ours or another's. */
export type Brand = Actor & Node & {
  __typename?: 'Brand';
  /** Other names it goes by. */
  aliases: Array<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name?: Maybe<Scalars['String']['output']>;
  /** People of a market expected to act on what the brand's own accounts say. Null with a reason when the market is unknown or the brand owns no account. */
  reach?: Maybe<Reach>;
  /** What it is to us. */
  relation: BrandRelation;
  /** Its key in files and addresses. */
  slug: Scalars['String']['output'];
};


/** A brand: ours or another's. */
export type BrandReachArgs = {
  market: MarketRef;
};

/** A page of brands. */
export type BrandConnection = {
  __typename?: 'BrandConnection';
  /** The page, with cursors. */
  edges: Array<BrandEdge>;
  /** The page, without. */
  nodes: Array<Brand>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are altogether. */
  totalCount: Scalars['Int']['output'];
};

/** A brand in a list. */
export type BrandEdge = {
  __typename?: 'BrandEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The brand. */
  node: Brand;
};

/** Names a brand in one way. */
export type BrandRef =
  /** Global id. */
  { id: Scalars['ID']['input']; slug?: never; }
  |  /** Its slug. */
  { id?: never; slug: Scalars['String']['input']; };

/** What a brand is to us. */
export type BrandRelation =
  /** Competes with us. */
  | 'COMPETITOR'
  /** A medium: newspaper, station, blog. */
  | 'MEDIA'
  /** None of these, or not said. */
  | 'OTHER'
  /** Ours. */
  | 'OWN'
  /** Works with us. */
  | 'PARTNER';

/** What a post says of a brand. */
export type BrandSentiment = {
  __typename?: 'BrandSentiment';
  /** The brand. */
  brand: Brand;
  /** How sure whoever judged it was, 0 to 1, as supplied; null when not told. Not how strong the sentiment is. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The label; UNSURE is not NEUTRAL. */
  label: Sentiment;
  /** From -1, against, to 1, for; null when only a label was given. */
  score?: Maybe<Scalars['Float']['output']>;
  /** Who judged it. */
  source: SentimentSource;
};

/** A span that time is cut into. */
export type Bucket =
  /** A day by the clocks of the zone that is named where buckets are cut. */
  | 'DAY'
  /** Sixty minutes. */
  | 'HOUR'
  /** A month of the calendar. */
  | 'MONTH'
  /** Seven of them, from Monday. */
  | 'WEEK';

/** How probably somebody moves somebody. All but EVIDENCE are models of the literature, for comparison: they do not look at what people did. */
export type CascadeModel =
  /** What people did, as `explainReach` tells it. */
  | 'EVIDENCE'
  /** Every tie 0.01. */
  | 'UNIFORM_001'
  /** Every tie 0.1. */
  | 'UNIFORM_01'
  /** Whoever hears n people follows each with probability 1/n. */
  | 'WEIGHTED_CASCADE';

/** A thread of posts, or posts the source groups. */
export type Conversation = Node & {
  __typename?: 'Conversation';
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The network it is held on. */
  network: Scalars['String']['output'];
  /** Its posts, oldest first. */
  posts: PostConnection;
  /** Its title, where it has one. */
  title?: Maybe<Scalars['String']['output']>;
};


/** A thread of posts, or posts the source groups. */
export type ConversationPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of conversations. */
export type ConversationConnection = {
  __typename?: 'ConversationConnection';
  /** The page, with cursors. */
  edges: Array<ConversationEdge>;
  /** The page, without. */
  nodes: Array<Conversation>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are altogether; null where counting would cost more than the page. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A conversation in a list. */
export type ConversationEdge = {
  __typename?: 'ConversationEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The conversation. */
  node: Conversation;
};

/** Narrows a list of conversations; conditions add up. */
export type ConversationFilter = {
  /** Conversations on one of these networks. */
  networks?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What engaging people costs, in any one unit. */
export type CostInput = {
  /** Whoever is not named below. */
  default: Scalars['Float']['input'];
  /** Who costs something else, at most 1,000. */
  people?: InputMaybe<Array<PersonCost>>;
};

/** What was seen of one source, and what was not. */
export type Coverage = {
  __typename?: 'Coverage';
  /** How many could not be used. */
  dropped: Scalars['Int']['output'];
  /** How many were known but left out by rule (objections, exclusions), told by why in lines of their own; fewer than ten are told as ten, so that nobody is revealed. */
  hidden: Scalars['Int']['output'];
  /** The source's newest row that the analysis could see. */
  latestAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why some were hidden or dropped, or how they count. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many there were, those hidden and dropped among them. */
  seen: Scalars['Int']['output'];
  /** The source's name, or `all`. */
  source: Scalars['String']['output'];
  /** What is counted: posts, ties, people, rows. */
  unit: Scalars['String']['output'];
};

/** A segment of a market that is hardly reached, or through one person only. Computed exactly from the probabilities of the ties that lead into it: no sampling. */
export type CoverageGap = {
  __typename?: 'CoverageGap';
  /** Why it is a gap. */
  kind: CoverageGapKind;
  /** On whom it hangs; null where nobody reaches it. */
  person?: Maybe<Person>;
  /** How many of them are expected to act when everybody else does. */
  reached: Scalars['Float']['output'];
  /** The segment, as imported with people. */
  segment: Scalars['String']['output'];
  /** The gap in one plain line. */
  sentence: Scalars['String']['output'];
  /** The share of `reached`, 0 to 1, that would be lost without that person; null where nobody reaches it. */
  shareLost?: Maybe<Scalars['Float']['output']>;
  /** How many of the market are in it. */
  size: Scalars['Int']['output'];
};

/** A page of coverage gaps. */
export type CoverageGapConnection = {
  __typename?: 'CoverageGapConnection';
  /** Where the numbers come from; null before the first analysis. */
  answer?: Maybe<Answer>;
  /** The rows with their cursors. */
  edges: Array<CoverageGapEdge>;
  /** The rows. */
  nodes: Array<CoverageGap>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Why there are none, when there are none. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many there are altogether. */
  totalCount: Scalars['Int']['output'];
};

/** A coverage gap in a list. */
export type CoverageGapEdge = {
  __typename?: 'CoverageGapEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The gap. */
  node: CoverageGap;
};

/** Why a segment is a gap. */
export type CoverageGapKind =
  /** All the people we know together are expected to move less than a twentieth of it. */
  | 'NOBODY'
  /** Without one person at least four fifths of those who are moved would not be. */
  | 'ONE_PERSON';

/** One thing that differs between two analyses. */
export type DiffCause = {
  __typename?: 'DiffCause';
  /** Which. */
  kind: DiffCauseKind;
  /** What differs, in plain words. */
  why: Scalars['String']['output'];
};

/** What makes answers differ. */
export type DiffCauseKind =
  /** Time alone: what was done counts less the older it is. */
  | 'DECAY'
  /** Accounts of a person in the answer were put together since. */
  | 'IDENTITY'
  /** Another version of the influence model. */
  | 'MODEL'
  /** Posts and acts that only the later analysis saw. */
  | 'NEW_DATA'
  /** Other parameters, or another seed of the sampling. */
  | 'PARAMETERS';

/** People to engage together. */
export type EngagementPlan = {
  __typename?: 'EngagementPlan';
  /** Where the numbers come from. */
  answer: Answer;
  /** They cover at least this share, 0 to 1, of what the best choice possible covers, members of the market chosen counted; wrong with a probability of at most 1 % (1/n of n actors where that is less). What the best choice is nobody can compute: a greedy one is promised 0.63. */
  atLeastOfBest: Scalars['Float']['output'];
  /** What they cost together; null when no costs were given. */
  cost?: Maybe<Scalars['Float']['output']>;
  /** Whom, best first. */
  people: Array<PlanStep>;
  /** Whom all of them reach, none of them counted. Told by samples the choice did not see; 95 % for this answer, sampling error only. */
  reach: Reach;
};

/** Whom a plan may take. With both a size and a budget both hold; with a budget alone it is of a hundred people at most, with neither of ten. */
export type EngagementPlanInput = {
  /** Which brand; the own brand unless given. */
  brand?: InputMaybe<BrandRef>;
  /** What they may cost together, in the unit of the costs; it needs `costs`. */
  budget?: InputMaybe<Scalars['Float']['input']>;
  /** What engaging somebody costs. */
  costs?: InputMaybe<CostInput>;
  /** Not these, at most 1,000. */
  exclude?: InputMaybe<Array<PersonRef>>;
  /** How probably one moves another. */
  model?: InputMaybe<CascadeModel>;
  /** People at most, 0 to 1,000. */
  size?: InputMaybe<Scalars['Int']['input']>;
  /** Only people of these positions toward the brand; who is below every stored list counts as UNKNOWN. */
  stance?: InputMaybe<Array<Stance>>;
};

/** A tie that proves a hop: `actor` did it to `target`. */
export type Evidence = {
  __typename?: 'Evidence';
  /** Who did it. */
  actor: Actor;
  /** How often they did it, as far as is known to us. */
  count: Scalars['Int']['output'];
  /** First time; null when undated. */
  firstAt?: Maybe<Scalars['DateTime']['output']>;
  /** What they did. */
  kind: TieKind;
  /** Last time; null when undated. */
  lastAt?: Maybe<Scalars['DateTime']['output']>;
  /** The newest posts that did it; none for ties supplied without posts. */
  posts: Array<Post>;
  /** To whom. */
  target: Actor;
};


/** A tie that proves a hop: `actor` did it to `target`. */
export type EvidencePostsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why somebody is left out of analyses: not ranked, on no path, and not among those who are reached. */
export type Exclusion = {
  __typename?: 'Exclusion';
  /** Who decided. */
  by: ExclusionSource;
  /** What they are held to be. */
  kind: ExclusionKind;
  /** Since when; null where the source did not say. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** What shows it, in plain words. */
  why: Scalars['String']['output'];
};

/** What an account that is left out is held to be. The signs are published, and none of them is being tied to each other alone. */
export type ExclusionKind =
  /** At least 50 posts at all hours of the day, nine tenths of them at even gaps. */
  | 'AUTOMATED'
  /** Something else: see the reason. */
  | 'OTHER'
  /** One of at least five accounts of which 80 % of the pairs are tied to each other both ways, and that keep posting nearly the same texts (at least three, shared with at least two of the others), or keep posting within the same ten minutes (at least ten times, and ten times as often as chance would have it). */
  | 'RING'
  /** At least half of its 50 posts or more are signed, by at least three different hands. */
  | 'SHARED';

/** Who decided that an account is left out. */
export type ExclusionSource =
  /** A person, through `judgeAccount`: signs do not change it. */
  | 'HUMAN'
  /** The published signs, judged anew with each analysis. */
  | 'SIGNS'
  /** The source of the data. */
  | 'SUPPLIED';

/** One step of a chain; influence runs from -> to. */
export type Hop = {
  __typename?: 'Hop';
  /** The ties that prove it. */
  evidence: Array<Evidence>;
  /** Who is heard. */
  from: Actor;
  /** Probability that `to` acts on what `from` says, 0 to 1; no proof of cause. */
  probability: Scalars['Float']['output'];
  /** Position of `to` toward the brand; null when there is no brand to ask about. */
  stance?: Maybe<StanceResult>;
  /** Who acts. */
  to: Actor;
};

/** That two accounts are one person's, and how sure that is. */
export type IdentityLink = {
  __typename?: 'IdentityLink';
  /** One account. */
  a: Account;
  /** The other. */
  b: Account;
  /** How sure it is that both are one person's, 0 to 1, as supplied; nobody has tested it. */
  confidence: Scalars['Float']['output'];
  /** What speaks for it. */
  evidence: Array<Scalars['String']['output']>;
  /** Its key. */
  id: Scalars['ID']['output'];
  /** LINKED, PROPOSED or REFUSED. */
  state: Scalars['String']['output'];
};

/** Rows to import. */
export type ImportRowsInput = {
  /** A kind of rows: people, accounts, ties, posts, brands, markets, memberships. */
  kind: Scalars['String']['input'];
  /** Chosen by the caller; the same id makes the call safe to repeat, and with other rows of the kind and source is a CONFLICT. */
  requestId: Scalars['String']['input'];
  /** The rows, at most 1,000, each an object of the kind's fields; see the README. */
  rows: Array<Scalars['JSON']['input']>;
  /** Where the rows come from; `api` unless given. */
  source?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the rows. */
export type ImportRowsPayload = {
  __typename?: 'ImportRowsPayload';
  /** What was wrong with the call. */
  errors: Array<UserError>;
  /** Rows refused, in order. */
  rejected: Array<RejectedRow>;
  /** The run; null when nothing could be taken in. */
  run?: Maybe<ImportRun>;
};

/** One import. `read` is the sum of the five counts after it. */
export type ImportRun = Node & {
  __typename?: 'ImportRun';
  /** Rows that made something new. */
  added: Scalars['Int']['output'];
  /** Rows that stood in the file before. */
  duplicate: Scalars['Int']['output'];
  /** When it ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The file's name, or `importRows`. */
  file: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What its rows are. */
  kind: Scalars['String']['output'];
  /** Rows read. */
  read: Scalars['Int']['output'];
  /** Rows refused, each with its reason. */
  rejected: Scalars['Int']['output'];
  /** Where they came from. */
  source: Scalars['String']['output'];
  /** When it began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** RUNNING or DONE. One that was broken off stays RUNNING until the same is imported again: it goes on where it stopped. */
  state: Scalars['String']['output'];
  /** Rows that changed nothing. */
  unchanged: Scalars['Int']['output'];
  /** Rows that changed something. */
  updated: Scalars['Int']['output'];
};

/** A page of imports. */
export type ImportRunConnection = {
  __typename?: 'ImportRunConnection';
  /** The page, with cursors. */
  edges: Array<ImportRunEdge>;
  /** The page, without. */
  nodes: Array<ImportRun>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are altogether. */
  totalCount: Scalars['Int']['output'];
};

/** An import in a list. */
export type ImportRunEdge = {
  __typename?: 'ImportRunEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: ImportRun;
};

/** A page of a person's influence. */
export type InfluenceConnection = {
  __typename?: 'InfluenceConnection';
  /** Where the numbers come from; null when there is no analysis. */
  answer?: Maybe<Answer>;
  /** The page, with cursors. */
  edges: Array<InfluenceEdge>;
  /** The page's people and brands. */
  nodes: Array<Actor>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Why the list is empty, when it is. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many there are altogether. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One influence of or on a person. */
export type InfluenceEdge = {
  __typename?: 'InfluenceEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The ties behind it. */
  evidence: Array<Evidence>;
  /** The other one. */
  node: Actor;
  /** Probability that the one acts on what the other says, 0 to 1; no proof of cause. */
  probability: Scalars['Float']['output'];
};

/** A chain of influence. */
export type InfluencePath = {
  __typename?: 'InfluencePath';
  /** The hops, in order. */
  hops: Array<Hop>;
  /** Sum over its hops of 1 for each reply between the two to a post, 0.5 for each to a reply. */
  interactions: Scalars['Float']['output'];
  /** Product of the hops' probabilities, 0 to 1: of this one chain, not of being reached at all. */
  probability: Scalars['Float']['output'];
  /** Uncertain links between accounts that the chain rests on. */
  restsOn: Array<IdentityLink>;
  /** The chain in one plain line. */
  sentence: Scalars['String']['output'];
  /** The least probable hop. */
  weakestHop: Hop;
};

/** Chains of influence, best first. */
export type InfluencePathConnection = {
  __typename?: 'InfluencePathConnection';
  /** Where the numbers come from; null when there is no analysis. */
  answer?: Maybe<Answer>;
  /** The chains, with cursors. */
  edges: Array<InfluencePathEdge>;
  /** The chains. */
  nodes: Array<InfluencePath>;
  /** Where the page stands; all chains asked for are on it. */
  pageInfo: PageInfo;
  /** Why there is none, when there is none. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many chains are on the page. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A chain in a list. */
export type InfluencePathEdge = {
  __typename?: 'InfluencePathEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The chain. */
  node: InfluencePath;
};

/** A page of people by reach. */
export type InfluencerConnection = {
  __typename?: 'InfluencerConnection';
  /** Where the numbers come from; null when there is no analysis. */
  answer?: Maybe<Answer>;
  /** The page, with cursors. */
  edges: Array<InfluencerEdge>;
  /** The page's people. */
  nodes: Array<Person>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Why the list is empty, when it is. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many rows the list has; null where counting would cost more than the page. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A person's place in a market: the row of every list of people by reach. */
export type InfluencerEdge = {
  __typename?: 'InfluencerEdge';
  /** How many of the market acted on what the person posted, in the 30 days up to the as-of. Observed, where reach is expected; no proof that the one caused the other. */
  actedAfter: ActedAfter;
  /** Followers of the person's largest account, where supplied: potential, not reach. */
  audience?: Maybe<Scalars['Int']['output']>;
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** Place among everyone known to us; null for those met in no sample of everyone: they reach next to nobody of all. */
  globalRank?: Maybe<Scalars['Int']['output']>;
  /** The same among everyone known to us. */
  globalReach?: Maybe<Reach>;
  /** Hops of the person's most probable chain into the market (of equally probable ones the shortest); null when no chain leads there. */
  hops?: Maybe<Scalars['Int']['output']>;
  /** The market. */
  market: Market;
  /** Reach over the market's average reach, 1 being the average member; null when the average is 0. */
  multiple?: Maybe<Scalars['Float']['output']>;
  /** The same by way of people who all turn against the own brand. The two do not add up to `reach`: a chain on which some stay and some turn is in neither. */
  negativeReach?: Maybe<Reach>;
  /** The person. */
  node: Person;
  /** People of this market expected to act by way of people who all stay with the own brand: each tie counts by the share of the answers over it that were for the brand. Whatever the person says of it themselves. Null below the first 10,000, where there is not exactly one own brand, or nobody answered anybody about it. */
  positiveReach?: Maybe<Reach>;
  /** Place in the kept analysis before this one, the newest that looks from an earlier instant; null without one, or when the person was not among its first 10,000. */
  previousRank?: Maybe<Scalars['Int']['output']>;
  /** Place in this market by expected reach, from 1; all who reach nobody here share the place behind those who do. */
  rank: Scalars['Int']['output'];
  /** globalRank - rank, in places: positive when the person matters more here than in the world. */
  rankDelta?: Maybe<Scalars['Int']['output']>;
  /** The worst place they allow. */
  rankHigh: Scalars['Int']['output'];
  /** The best place the joint 95 % bounds of reach allow; sampling error only. */
  rankLow: Scalars['Int']['output'];
  /** People of this market expected to act on what the person says. */
  reach: Reach;
  /** Position toward a brand, at the analysis's as-of. */
  stance: StanceResult;
  /** Through whom: the people without whom most of this reach is lost; shares overlap. Stored for the market's first 100, computed on demand for others. */
  through: Array<Intermediary>;
  /** The row in one plain line. */
  why: Scalars['String']['output'];
};


/** A person's place in a market: the row of every list of people by reach. */
export type InfluencerEdgeStanceArgs = {
  brand?: InputMaybe<BrandRef>;
};


/** A person's place in a market: the row of every list of people by reach. */
export type InfluencerEdgeThroughArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Orders of a list of people by reach. */
export type InfluencerOrder =
  /** Most people of the market who acted on their posts first (see `actedAfter`), then by rank. */
  | 'ACTED_AFTER'
  /** Largest multiple of the market's average first: the same order, told in multiples. */
  | 'MULTIPLE'
  /** Largest expected reach first. */
  | 'RANK'
  /** Largest `rankDelta` first: who gains most places from the world to this market. */
  | 'RANK_DELTA'
  /** Largest `negativeReach` first, then by rank. */
  | 'REACH_NEGATIVE'
  /** Largest `positiveReach` first, then by rank. */
  | 'REACH_POSITIVE';

/** Somebody on whom another's reach depends. */
export type Intermediary = {
  __typename?: 'Intermediary';
  /** Upper bound of the share, 95 %; sampling error only. */
  high: Scalars['Float']['output'];
  /** Lower bound of the share, 95 %; sampling error only. */
  low: Scalars['Float']['output'];
  /** The one in between. */
  person: Actor;
  /** Share of the reach that is lost without them, 0 to 1. Shares overlap: they do not add up to 1. */
  shareOfReach: Scalars['Float']['output'];
};

/** A decision about an account. */
export type JudgeAccountInput = {
  /** The account, `network:handle`, in any case: a person's, for brands are in no list. */
  account: Scalars['String']['input'];
  /** Whether it is left out. */
  excluded: Scalars['Boolean']['input'];
  /** Why: shown to whoever asks. */
  reason: Scalars['String']['input'];
  /** Chosen by the caller; the same id makes the call safe to repeat, and with another decision is a CONFLICT. */
  requestId: Scalars['String']['input'];
};

/** What became of a decision. */
export type JudgeAccountPayload = {
  __typename?: 'JudgeAccountPayload';
  /** The account as it is judged now; null when something was wrong. */
  account?: Maybe<Account>;
  /** What was wrong with the input. */
  errors: Array<UserError>;
};

/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type Market = Node & {
  __typename?: 'Market';
  /** Expected people of the market that one of its members reaches, on average over members, zeros included; null with a reason before the first analysis of the market. */
  averageReach?: Maybe<Scalars['Float']['output']>;
  /** Segments of the market that hardly anybody reaches, and those that hang on one person; whom most is at stake for first. A segment of fewer than five people is not looked at. */
  coverageGaps: CoverageGapConnection;
  /** Whom to engage so that together they reach most: each person for what they add to those before. Null with a reason before the first analysis of the market. Example: `{ market(by: {slug: "everyone"}) { engagementPlan(input: {size: 5}) { atLeastOfBest answer { sentence } people { person { name } marginal } } } }` */
  engagementPlan?: Maybe<EngagementPlan>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who reaches this market most: ranked candidates by expected reach in this market, not by fame. Reaches below the 10,000th are not listed. */
  keyInfluencers: InfluencerConnection;
  /** How much the head of its list changes from one kept analysis to another, and how often to make it anew. */
  keyListTurnover: Turnover;
  /** People who belong, by id. */
  members: PersonConnection;
  /** People whose place in this market differs from their place in the world beyond doubt of sampling (the joint bounds of the two places do not touch), largest difference of 1/place first: from the first place to the second is farther than from the second to the last. A place, not a judgement: an overrated person may matter greatly elsewhere. */
  misranked: InfluencerConnection;
  /** The name to show. */
  name: Scalars['String']['output'];
  /** How many people the market has in the world, where somebody said so; shown beside, never multiplied in. */
  population?: Maybe<Scalars['Int']['output']>;
  /** Who said so. */
  populationSource?: Maybe<Scalars['String']['output']>;
  /** Who belongs: `{"all"|"any"|"none": […]}` of field conditions; see the README. */
  rule: Scalars['JSON']['output'];
  /** How its members speak of a brand, in buckets of time cut in the market's zone, by topic or by network. At most 1,000 points. */
  sentiment: SentimentSeries;
  /** Whom several people reach together, each person of the market counted once and the set itself not at all: reach does not add up. Someone named twice counts once; unknown and excluded people are left out, each with its reason in `extensions.reasons`. Null with a reason before the first analysis of the market. */
  setReach?: Maybe<SetReach>;
  /** How many people known to us belong and may be counted; not the market's population. */
  size: Scalars['Int']['output'];
  /** Its key in files and addresses. */
  slug: Scalars['String']['output'];
  /** IANA zone in which its days and hours are cut. */
  timezone: Scalars['String']['output'];
  /** What the market would lose with somebody, and who would win it back. Null with a reason for somebody unknown, or before the first analysis of the market. Example: `{ market(by: {slug: "everyone"}) { whatIf(input: {person: {account: "forum:anse"}, change: REMOVE}) { lost { expected } answer { sentence } } } }` */
  whatIf?: Maybe<WhatIf>;
  /** Everyone with reach above zero in this market, by rank, also beyond the first 10,000. Of people beyond them in every market, stance is not known to the filter and counts as UNKNOWN. */
  whoReaches: InfluencerConnection;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketCoverageGapsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketEngagementPlanArgs = {
  input: EngagementPlanInput;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketKeyInfluencersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  brand?: InputMaybe<BrandRef>;
  first?: InputMaybe<Scalars['Int']['input']>;
  membership?: InputMaybe<Membership>;
  minMultiple?: InputMaybe<Scalars['Float']['input']>;
  networks?: InputMaybe<Array<Scalars['String']['input']>>;
  orderBy?: InputMaybe<InfluencerOrder>;
  stance?: InputMaybe<Array<Stance>>;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketKeyListTurnoverArgs = {
  from?: InputMaybe<AnalysisRef>;
  size?: InputMaybe<Scalars['Int']['input']>;
  to?: InputMaybe<AnalysisRef>;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketMisrankedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction: Misrank;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketSentimentArgs = {
  brand?: InputMaybe<BrandRef>;
  bucket?: InputMaybe<Bucket>;
  by?: InputMaybe<SentimentBy>;
  window?: InputMaybe<Window>;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketSetReachArgs = {
  people: Array<PersonRef>;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketWhatIfArgs = {
  input: WhatIfInput;
};


/** A named set of people: the relevant marketplace. `everyone` always exists and holds every known person. */
export type MarketWhoReachesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  brand?: InputMaybe<BrandRef>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  membership?: InputMaybe<Membership>;
  stance?: InputMaybe<Array<Stance>>;
};

/** A page of markets. */
export type MarketConnection = {
  __typename?: 'MarketConnection';
  /** The page, with cursors. */
  edges: Array<MarketEdge>;
  /** The page, without. */
  nodes: Array<Market>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are altogether. */
  totalCount: Scalars['Int']['output'];
};

/** A market in a list. */
export type MarketEdge = {
  __typename?: 'MarketEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The market. */
  node: Market;
};

/** Names a market in one way. */
export type MarketRef =
  /** Global id. */
  { id: Scalars['ID']['input']; slug?: never; }
  |  /** Its slug. */
  { id?: never; slug: Scalars['String']['input']; };

/** Whether to list people by their belonging to the market. */
export type Membership =
  /** Everybody. */
  | 'ANY'
  /** Members only. */
  | 'INSIDE'
  /** Only people who are not members. */
  | 'OUTSIDE';

/** In which way a person's place in the world misleads about a market. */
export type Misrank =
  /** Stands higher in the world than in the market; may reach nobody in it at all. */
  | 'OVERRATED'
  /** Stands higher in the market than in the world. */
  | 'UNDERRATED';

/** What can be changed. Each takes one input, with a `requestId` that makes it safe to repeat, and tells in `errors` what was wrong with it. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Imports up to 1,000 rows at once; larger files go to `/import/<kind>` or the command line. The same rows twice change nothing. Example: `mutation { importRows(input: {requestId: "1", kind: "brands", rows: [{slug: "acme", name: "Acme"}]}) { run { added } errors { message } } }` */
  importRows: ImportRowsPayload;
  /** Leaves an account out of analyses, or takes it back in, whatever signs say from now on. At once nobody who owns an account that is left out is in any list, on any chain or counted as acting; numbers that rested on them, and those who are taken back in after an analysis left them out, change with the next analysis. Example: `mutation { judgeAccount(input: {requestId: "1", account: "twitter:jane", excluded: false, reason: "I know them."}) { account { handle } errors { message } } }` */
  judgeAccount: JudgeAccountPayload;
  /** Runs the engine. Answers are given from the analysis before until it is done. Example: `mutation { runAnalysis(input: {requestId: "2026-04-30"}) { analysis { asOf } isRunning errors { message } } }` */
  runAnalysis: RunAnalysisPayload;
  /** Saves a market, or tells whom it would hold. Example: `mutation { saveMarket(input: {requestId: "1", slug: "nl", name: "The Netherlands", rule: {all: [{field: "COUNTRY", is: "NL"}]}, dryRun: true}) { size members { name } errors { message } } }` */
  saveMarket: SaveMarketPayload;
};


/** What can be changed. Each takes one input, with a `requestId` that makes it safe to repeat, and tells in `errors` what was wrong with it. */
export type MutationImportRowsArgs = {
  input: ImportRowsInput;
};


/** What can be changed. Each takes one input, with a `requestId` that makes it safe to repeat, and tells in `errors` what was wrong with it. */
export type MutationJudgeAccountArgs = {
  input: JudgeAccountInput;
};


/** What can be changed. Each takes one input, with a `requestId` that makes it safe to repeat, and tells in `errors` what was wrong with it. */
export type MutationRunAnalysisArgs = {
  input: RunAnalysisInput;
};


/** What can be changed. Each takes one input, with a `requestId` that makes it safe to repeat, and tells in `errors` what was wrong with it. */
export type MutationSaveMarketArgs = {
  input: SaveMarketInput;
};

/** Anything that has a global id. */
export type Node = {
  /** Opaque, stable, unique over all types. */
  id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The last edge's cursor, to pass as `after`; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Always false: lists are paged forward. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The first edge's cursor; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What makes a chain better than another. */
export type PathRank =
  /** Fewest hops, on ties alone. */
  | 'HOPS'
  /** Of the chains with fewest hops, the most interactions: 1 for each reply to a post, 0.5 for each reply to a reply. */
  | 'INTERACTIONS'
  /** The product of its hops' probabilities. */
  | 'PROBABILITY';

/** Names where chains of influence end. */
export type PathTarget =
  /** At any member of this market but the start. */
  { market: MarketRef; person?: never; }
  |  /** At this person. */
  { market?: never; person: PersonRef; };

/** Narrows a list of people; conditions add up. */
export type PeopleFilter = {
  /** Toward which brand the stance is meant; the one own brand unless given. Of no effect without `stance`. */
  brand?: InputMaybe<BrandRef>;
  /** Members of this market only. */
  market?: InputMaybe<MarketRef>;
  /** People with an account on one of these networks. */
  networks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words or beginnings of words of a name or handle. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** People of these positions toward `brand` in the newest analysis, which stores those of the people on its lists: of everybody else it is UNKNOWN here. Nobody, with a reason, where there is no analysis or no one brand to judge by. */
  stance?: InputMaybe<Array<Stance>>;
};

/** A human, with the accounts that are theirs. */
export type Person = Actor & Node & {
  __typename?: 'Person';
  /** The person's accounts, by key. */
  accounts: Array<Account>;
  /** Country as imported. */
  country?: Maybe<Scalars['String']['output']>;
  /** Why they are left out of analyses; null when they are not. Of somebody who objected there is no answer at all. */
  excluded?: Maybe<Exclusion>;
  /** Where this person's reach in a market comes from: the sum, the ties, the people it passes through. Null when the market is unknown or the person reaches nobody in it. */
  explainReach?: Maybe<ReachExplanation>;
  /** The id in your own system; null for people known only from their accounts. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** On whose words this person acts, most probable first. */
  influencedBy: InfluenceConnection;
  /** Who acts on what this person says, most probable first. */
  influences: InfluenceConnection;
  /** Place as imported. */
  location?: Maybe<Scalars['String']['output']>;
  /** This person's row in each market where they reach anybody, by the market's slug. */
  markets: InfluencerConnection;
  /** The name to show: as imported, else of their accounts. */
  name?: Maybe<Scalars['String']['output']>;
  /** Posts by this person that have a date, newest first. */
  posts: PostConnection;
  /** People of a market expected to act on what this person says, with the joint bounds of the market's lists. Null with a reason when the market is unknown or the person is left out of analyses; 0 with a reason for who reaches nobody. */
  reach?: Maybe<Reach>;
  /** The parts they play, each with the numbers that earned it, as of the analysis; none when they play no part. At most a few people at a time: each is read from their posts and ties. */
  roles: Array<PersonRole>;
  /** Position toward a brand, from the sentiment of their posts about it. */
  stance: StanceResult;
  /** The stance in each bucket of time, cut in UTC, those without posts included: each point is `stance` of that window alone, so that a turn shows when it happens. At most 1,000 points; empty with a reason where they said nothing. */
  stanceHistory: Array<StancePoint>;
};


/** A human, with the accounts that are theirs. */
export type PersonExplainReachArgs = {
  market: MarketRef;
};


/** A human, with the accounts that are theirs. */
export type PersonInfluencedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human, with the accounts that are theirs. */
export type PersonInfluencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human, with the accounts that are theirs. */
export type PersonMarketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human, with the accounts that are theirs. */
export type PersonPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human, with the accounts that are theirs. */
export type PersonReachArgs = {
  market: MarketRef;
};


/** A human, with the accounts that are theirs. */
export type PersonRolesArgs = {
  brand?: InputMaybe<BrandRef>;
};


/** A human, with the accounts that are theirs. */
export type PersonStanceArgs = {
  brand?: InputMaybe<BrandRef>;
  window?: InputMaybe<Window>;
};


/** A human, with the accounts that are theirs. */
export type PersonStanceHistoryArgs = {
  brand?: InputMaybe<BrandRef>;
  bucket: Bucket;
  window?: InputMaybe<Window>;
};

/** A page of people. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The page, with cursors. */
  edges: Array<PersonEdge>;
  /** The page, without. */
  nodes: Array<Person>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Why the list is empty, when it is. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many there are altogether; null where counting would cost more than the page. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** What engaging one person costs. */
export type PersonCost = {
  /** How much. */
  cost: Scalars['Float']['input'];
  /** Who. */
  person: PersonRef;
};

/** A person in a list. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Person;
};

/** Names a person in one way. */
export type PersonRef =
  /** An account of theirs, `network:handle`, in any case. */
  { account: Scalars['String']['input']; email?: never; externalId?: never; id?: never; phone?: never; }
  |  /** An e-mail address as imported. */
  { account?: never; email: Scalars['String']['input']; externalId?: never; id?: never; phone?: never; }
  |  /** The id in your own system, as imported. */
  { account?: never; email?: never; externalId: Scalars['String']['input']; id?: never; phone?: never; }
  |  /** Global id. */
  { account?: never; email?: never; externalId?: never; id: Scalars['ID']['input']; phone?: never; }
  |  /** A telephone number as imported. */
  { account?: never; email?: never; externalId?: never; id?: never; phone: Scalars['String']['input']; };

/** A part somebody plays. */
export type PersonRole = {
  __typename?: 'PersonRole';
  /** Which. */
  kind: PersonRoleKind;
  /** The numbers that earned it, a sentence each. */
  reasons: Array<Scalars['String']['output']>;
};

/** Parts people play, by what they did, never by who they are. */
export type PersonRoleKind =
  /** Others' reach depends on them: in some market 3 of the first 100 or more would lose a fifth or more of their reach without them. */
  | 'BRIDGE'
  /** Speaks often and well of a brand for long: in the year before the as-of 12 posts with a sentiment or more, in 6 of 12 months or more, 80 % of them positive or more, and the stance is ONSIDE. */
  | 'FAN'
  /** Answers others: replied to 20 other people or more, at least 5 times as many as the average person who is known. */
  | 'HELPER'
  /** Among the first on a topic: before 95 % of at least 20 people who wrote of it; and their audience took it up after: 10 people or more, at least 1.5 times and three standard errors more than if those who did were spread evenly. That their audience shares their taste may be a reason too. */
  | 'VISIONARY';

/** One of a plan or of a list of substitutes. */
export type PlanStep = {
  __typename?: 'PlanStep';
  /** What engaging them costs; null when no costs were given. */
  cost?: Maybe<Scalars['Float']['output']>;
  /** Whom they add to those before, members of the market chosen so far counted; of a substitute, whom of those lost they win back. */
  marginal: Scalars['Float']['output'];
  /** Who. */
  person: Person;
  /** What all so far reach together, none of them counted: it falls where somebody who was reached is chosen. */
  total: Reach;
};

/** One utterance of a person: a post, reply, repost, review or note. */
export type Post = Node & {
  __typename?: 'Post';
  /** Who said it; null when it is known by its id only, or its author was erased. */
  author?: Maybe<Account>;
  /** Brands it is about, with the sentiment toward each. */
  brands: Array<BrandSentiment>;
  /** The thread it belongs to. */
  conversation?: Maybe<Conversation>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The post it answers. */
  inReplyTo?: Maybe<Post>;
  /** BCP 47 language, as supplied. */
  language?: Maybe<Scalars['String']['output']>;
  /** The network it was said on. */
  network: Scalars['String']['output'];
  /** The id the network gives it. */
  platformId: Scalars['String']['output'];
  /** When it was said; null when the source did not say. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The post it quotes. */
  quoteOf?: Maybe<Post>;
  /** The post it passes on. */
  repostOf?: Maybe<Post>;
  /** The words; null when they were not supplied. */
  text?: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  topics: Array<Topic>;
  /** Where it stands. */
  url?: Maybe<Scalars['String']['output']>;
};

/** A page of posts. */
export type PostConnection = {
  __typename?: 'PostConnection';
  /** The page, with cursors. */
  edges: Array<PostEdge>;
  /** The page, without. */
  nodes: Array<Post>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Why the list is empty, when it is. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many there are altogether; null where counting would cost more than the page. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A post in a list. */
export type PostEdge = {
  __typename?: 'PostEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The post. */
  node: Post;
};

/** Narrows a list of posts; conditions add up. */
export type PostFilter = {
  /** Posts by this person. */
  author?: InputMaybe<PersonRef>;
  /** Posts of this time. */
  between?: InputMaybe<Between>;
  /** Posts about this brand. */
  brand?: InputMaybe<BrandRef>;
  /** Posts on one of these networks. */
  networks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Posts on this topic. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** How far long work is. */
export type Progress = {
  __typename?: 'Progress';
  /** How much of it: of `total` where that is known. */
  done: Scalars['Int']['output'];
  /** What is being done, in words. */
  phase: Scalars['String']['output'];
  /** Null while it is unknown. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** Analyses that are done, newest as-of first. Example: `{ analyses(first: 3) { nodes { asOf randomSeed } } }` */
  analyses: AnalysisConnection;
  /** An answer again, from the `id` of any `Answer`, for as long as its analysis is kept: the same bytes whenever it is asked, by the analysis alone. Places of people who objected or were erased since are null and counted in `emptied`; those whom new answers pass over for another reason still stand where they stood. What no analysis stores is read from the graph: posts that came later are left out whatever their date, but sentiment, segments, memberships and the owners of accounts are read as they are now, and `reason` says so once data has changed. Null with a reason when it is not, and for no id of an answer. Example: `query ($id: ID!) { answer(id: $id) { question result text } }` */
  answer?: Maybe<ReplayedAnswer>;
  /** Why two answers to the same question differ: what came of new data, of identity, of decay, of the model, of its parameters. Null with a reason when the two are not answers to one question. Example: `query ($march: ID!, $april: ID!) { answerDiff(a: $march, b: $april) { sentence causes { kind why } } }` */
  answerDiff?: Maybe<AnswerDiff>;
  /** A brand by id or slug; null when unknown. Example: `{ brand(by: {slug: "kelpline"}) { name relation } }` */
  brand?: Maybe<Brand>;
  /** All brands, by slug. Example: `{ brands(first: 10) { nodes { slug relation } } }` */
  brands: BrandConnection;
  /** Conversations, by key. Example: `{ conversations(first: 5) { nodes { title posts(first: 3) { nodes { text } } } } }` */
  conversations: ConversationConnection;
  /** Accounts that are left out of analyses, with the reason, by network and handle. Those of people who objected are not shown. Example: `{ excludedAccounts { nodes { handle excluded { kind why } } } }` */
  excludedAccounts: AccountConnection;
  /** Imports, newest first. Example: `{ importRuns(first: 3) { nodes { file read added rejected } } }` */
  importRuns: ImportRunConnection;
  /** Through whom a person or brand reaches a person or a market, best chain first, each hop with the ties and posts that prove it. Example: `{ influencePaths(from: {account: "twitter:jane"}, to: {market: {slug: "everyone"}}) { nodes { sentence } } }` */
  influencePaths: InfluencePathConnection;
  /** A market by id or slug; null when unknown. Example: `{ market(by: {slug: "everyone"}) { name size } }` */
  market?: Maybe<Market>;
  /** All markets, by slug. Example: `{ markets(first: 5) { nodes { slug size } } }` */
  markets: MarketConnection;
  /** Any thing by its global id; null when there is no such thing. Example: `{ node(id: "TWFya2V0OmV2ZXJ5b25l") { id } }` */
  node?: Maybe<Node>;
  /** Things by their global ids, in the order asked, null for each that is unknown; at most 100. Example: `{ nodes(ids: ["TWFya2V0OmV2ZXJ5b25l"]) { id } }` */
  nodes: Array<Maybe<Node>>;
  /** People, by id, or by likeness when searched. Example: `{ people(filter: {search: "repair"}, first: 5) { nodes { name } } }` */
  people: PersonConnection;
  /** A person by id, account, or your own id; null when unknown. Example: `{ person(by: {account: "twitter:jane"}) { name } }` */
  person?: Maybe<Person>;
  /** Posts with a date, newest first. Example: `{ posts(filter: {brand: {slug: "kelpline"}}, first: 5) { nodes { text publishedAt } } }` */
  posts: PostConnection;
  /** What an operation would cost, without running it. Example: `{ queryCost(query: "{ viewer { role } }") { cost limit } }` */
  queryCost: QueryCost;
  /** Topics, by name. Example: `{ topics(first: 10) { nodes { name } } }` */
  topics: TopicConnection;
  /** Who is asking. Example: `{ viewer { role } }` */
  viewer: Viewer;
};


/** What can be asked. Nothing here changes anything. */
export type QueryAnalysesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryAnswerArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryAnswerDiffArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryBrandArgs = {
  at?: InputMaybe<AnalysisRef>;
  by: BrandRef;
};


/** What can be asked. Nothing here changes anything. */
export type QueryBrandsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConversationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryExcludedAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryImportRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryInfluencePathsArgs = {
  at?: InputMaybe<AnalysisRef>;
  brand?: InputMaybe<BrandRef>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: ActorRef;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  rankBy?: InputMaybe<PathRank>;
  ties?: InputMaybe<Array<TieKind>>;
  to: PathTarget;
};


/** What can be asked. Nothing here changes anything. */
export type QueryMarketArgs = {
  at?: InputMaybe<AnalysisRef>;
  by: MarketRef;
};


/** What can be asked. Nothing here changes anything. */
export type QueryMarketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PeopleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryPersonArgs = {
  at?: InputMaybe<AnalysisRef>;
  by: PersonRef;
};


/** What can be asked. Nothing here changes anything. */
export type QueryPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryQueryCostArgs = {
  query: Scalars['String']['input'];
  variables?: InputMaybe<Scalars['JSON']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What an operation costs: one for each object that may come back, so that page sizes multiply. */
export type QueryCost = {
  __typename?: 'QueryCost';
  /** The operation's cost with these variables and all defaults. */
  cost: Scalars['Int']['output'];
  /** The most one operation may cost. */
  limit: Scalars['Int']['output'];
};

/** An expected number of people of a market, the person not counted. In a list of people the bounds hold jointly at 95 %; they tell sampling error only, not what the model does not know. */
export type Reach = {
  __typename?: 'Reach';
  /** The expected number of people who act. Not followers, not views; does not add up over people, see `Market.setReach`. */
  expected: Scalars['Float']['output'];
  /** Upper bound, in people. */
  high: Scalars['Float']['output'];
  /** Lower bound, in people. */
  low: Scalars['Float']['output'];
  /** expected / the market's size: a share of the people known to us, not of the population. */
  shareOfKnown: Scalars['Float']['output'];
};

/** Where a person's reach in a market comes from. */
export type ReachExplanation = {
  __typename?: 'ReachExplanation';
  /** Where the numbers come from. */
  answer: Answer;
  /** Reach over the market's average reach, 1 being the average member; null when the average is 0. */
  multiple?: Maybe<Scalars['Float']['output']>;
  /** People of the market expected to act. */
  reach: Reach;
  /** Through whom: the people without whom most of it is lost. */
  through: Array<Intermediary>;
  /** The strongest first hops, most probable first, at most 10. */
  ties: Array<ReachTie>;
};

/** One tie and how its probability came about. */
export type ReachTie = {
  __typename?: 'ReachTie';
  /** Acts seen, each halved with every half-life of age: 0.5 is one act a half-life ago. */
  acts: Scalars['Float']['output'];
  /** The ties behind it. */
  evidence: Array<Evidence>;
  /** Posts they could have acted on, decayed alike; null when they are not known. */
  exposures?: Maybe<Scalars['Float']['output']>;
  /** The kind of tie whose pooled rate was used: of those who follow or know the person, FOLLOWS or KNOWS, learnt also from all who never act; of others, who are seen by their acts alone, a kind of act; the higher of two. */
  kind: TieKind;
  /** Probability that they act on a post, 0 to 1: drawn from what was seen, no proof of cause. */
  probability: Scalars['Float']['output'];
  /** Pooled rate of this kind of tie, acts per chance, 0 to 1: where a tie with little evidence is drawn to. No pair counts for more chances in it than the prior strength. */
  rate: Scalars['Float']['output'];
  /** Who acts on what the person says. */
  to: Actor;
};

/** A row that was refused. */
export type RejectedRow = {
  __typename?: 'RejectedRow';
  /** The wrong column; null when the row as a whole is wrong. */
  column?: Maybe<Scalars['String']['output']>;
  /** Number of the row, from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong with it. */
  reason: Scalars['String']['output'];
};

/** The engine's part of an answer: numbers, and the graph's ids of people, brands and markets. No names, which may have changed since. */
export type ReplayedAnswer = {
  __typename?: 'ReplayedAnswer';
  /** The analysis it is from. */
  analysis: Analysis;
  /** What was asked, references resolved to ids. */
  arguments: Scalars['JSON']['output'];
  /** How many places of people are null because they objected, or were erased, since. */
  emptied: Scalars['Int']['output'];
  /** The id asked for. */
  id: Scalars['ID']['output'];
  /** The field it answered, with its type: `Market.keyInfluencers`. */
  question: Scalars['String']['output'];
  /** Why `result` may not be what was given first: parts of it are read from the graph as it is now, and data changed since; or people who were counted have objected since. Null when it is what was given, but for the places emptied. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What the engine gave. */
  result: Scalars['JSON']['output'];
  /** Analysis, arguments, question and result as canonical JSON (RFC 8785): compare or sign these bytes. */
  text: Scalars['String']['output'];
};

/** Who may read a field, each allowed all that those before it are. */
export type Role =
  /** Everything. */
  | 'ADMIN'
  /** Also saves markets, runs analyses, exports. */
  | 'ANALYST'
  /** Also sees the review queue, cases, contacts and the contact data of the people in them. */
  | 'ENGAGER'
  /** Answers, without contact data. */
  | 'READER'
  /** A program: imports and communications. */
  | 'SERVICE';

/** What to analyse. The same as-of, seed and parameters of the same data are analysed once. */
export type RunAnalysisInput = {
  /** Posts and ties after this instant do not count; the newest instant of the data unless given. */
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** Parameters of the model that differ from their defaults, as `Analysis.parameters` names them. */
  parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** Seed of the sampling; 1 unless given. */
  randomSeed?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by the caller; the same id makes the call safe to repeat, and waits for a run that it started. */
  requestId: Scalars['String']['input'];
};

/** What became of a run. */
export type RunAnalysisPayload = {
  __typename?: 'RunAnalysisPayload';
  /** The analysis; null while it runs, or when something was wrong. */
  analysis?: Maybe<Analysis>;
  /** What was wrong with the input. */
  errors: Array<UserError>;
  /** Whether it goes on: ask again with the same requestId. */
  isRunning: Scalars['Boolean']['output'];
};

/** A market to save, or to look at before. */
export type SaveMarketInput = {
  /** Only tell whom it would hold; nothing is saved. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name to show. */
  name: Scalars['String']['input'];
  /** How many people the market has in the world, where somebody says so. */
  population?: InputMaybe<Scalars['Int']['input']>;
  /** Who says so. */
  populationSource?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller; the same id makes the call safe to repeat. */
  requestId: Scalars['String']['input'];
  /** Who belongs: `{"all"|"any"|"none": […]}` of field conditions; see the README. */
  rule: Scalars['JSON']['input'];
  /** Its key: lower-case letters, digits and hyphens. A known one is changed. */
  slug: Scalars['String']['input'];
  /** IANA zone in which its days and hours are cut; as before, or UTC, unless given. */
  timezone?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a market. */
export type SaveMarketPayload = {
  __typename?: 'SaveMarketPayload';
  /** What was wrong with the input. */
  errors: Array<UserError>;
  /** The market as saved; null on a dry run, or when something was wrong. Its reach comes with the next analysis. */
  market?: Maybe<Market>;
  /** The first ten of them, by id. */
  members: Array<Person>;
  /** How many people it holds, or would hold, those on its list included, those left out of analyses not; null when something was wrong. */
  size?: Maybe<Scalars['Int']['output']>;
};

/** How the top ten of the markets change with one choice. Tried with fewer samples than the analysis and on its ten largest markets, so a few hundredths below 1 may be sampling. */
export type Sensitivity = {
  __typename?: 'Sensitivity';
  /** The higher value tried; 1 for coverage is the analysis itself. */
  high: Scalars['Float']['output'];
  /** The lower value tried. */
  low: Scalars['Float']['output'];
  /** `priorStrength` and `halfLifeDays` as in `parameters`; `coverage`: share of the ties kept. */
  parameter: Scalars['String']['output'];
  /** Share of the top ten still in it, 0 to 1, mean over markets, at the value where it is lower. */
  topTenKept: Scalars['Float']['output'];
};

/** How a post speaks of a brand. */
export type Sentiment =
  /** Against. */
  | 'NEGATIVE'
  /** Neither for nor against. */
  | 'NEUTRAL'
  /** For. */
  | 'POSITIVE'
  /** Not known. */
  | 'UNSURE';

/** By what a market's sentiment is divided. */
export type SentimentBy =
  /** By network. */
  | 'NETWORK'
  /** By topic. */
  | 'TOPIC';

/** Posts about a brand, counted by what they say. */
export type SentimentPoint = {
  __typename?: 'SentimentPoint';
  /** Posts against the brand. */
  negative: Scalars['Int']['output'];
  /** Plain mean of signed sentiment of the others, -1 to 1; null when there are none. Not decayed by age, unlike a stance. */
  net?: Maybe<Scalars['Float']['output']>;
  /** The network, when asked for by network. */
  network?: Maybe<Scalars['String']['output']>;
  /** Posts neither for nor against. */
  neutral: Scalars['Int']['output'];
  /** How many people wrote them. */
  people: Scalars['Int']['output'];
  /** Posts for the brand. */
  positive: Scalars['Int']['output'];
  /** How many posts. */
  posts: Scalars['Int']['output'];
  /** When the bucket begins, in the market's zone; null when not asked for in buckets. */
  start?: Maybe<Scalars['DateTime']['output']>;
  /** The topic, when asked for by topic; null: of none. */
  topic?: Maybe<Topic>;
  /** Posts whose sentiment nobody is sure of; not neutral ones. */
  unsure: Scalars['Int']['output'];
};

/** How the members of a market speak of a brand: their posts up to the analysis's as-of, by the label a source, the scorer or a human gave. What is said, not what is thought; reposts without words of their own carry no label. */
export type SentimentSeries = {
  __typename?: 'SentimentSeries';
  /** Where the numbers come from; null when there is no analysis or brand. */
  answer?: Maybe<Answer>;
  /** Toward which brand; null when none was named and there is not exactly one own brand. */
  brand?: Maybe<Brand>;
  /** Its parts that have posts: in the order of time, else those with the most posts first. A post with several topics counts under each. */
  points: Array<SentimentPoint>;
  /** Why there is nothing, when there is nothing. */
  reason?: Maybe<Scalars['String']['output']>;
  /** All of the window together. */
  total: SentimentPoint;
};

/** Who judged a sentiment. */
export type SentimentSource =
  /** A human here. */
  | 'HUMAN'
  /** A scorer of ours. */
  | 'SCORER'
  /** Came with the imported row. */
  | 'SUPPLIED';

/** One of a set of people, and what they contribute to its reach. */
export type SetMember = {
  __typename?: 'SetMember';
  /** What they reach by themselves, others of the set among it: what the market's lists show, from other samples. */
  alone: Reach;
  /** Share of the people they reach outside the set whom another of the set reaches too, 0 to 1; 0 when they reach nobody there. */
  overlap: Scalars['Float']['output'];
  /** The person. */
  person: Person;
  /** Whom nobody else of the set reaches: what the set would lose without them. */
  unique: Reach;
};

/** What a set of people reaches in a market. Bounds hold at 95 % each, from samples drawn for the question and seen by no list; sampling error only. */
export type SetReach = {
  __typename?: 'SetReach';
  /** Where the numbers come from. */
  answer: Answer;
  /** What each contributes, in the order asked. */
  people: Array<SetMember>;
  /** People of the market whom any of the set reaches, the set not counted. */
  reach: Reach;
};

/** Position toward a brand. */
export type Stance =
  /** Neither for nor against. */
  | 'NEUTRAL'
  /** Against the brand. */
  | 'OFFSIDE'
  /** For the brand. */
  | 'ONSIDE'
  /** Too little is known. */
  | 'UNKNOWN';

/** A person's position toward a brand in one bucket of time. */
export type StancePoint = {
  __typename?: 'StancePoint';
  /** Decayed mean of signed sentiment, -1 to 1; null without posts. */
  net?: Maybe<Scalars['Float']['output']>;
  /** The position; UNKNOWN under the minimum of posts. */
  position: Stance;
  /** How many posts of the bucket carry a sentiment. */
  posts: Scalars['Int']['output'];
  /** When the bucket begins. */
  start: Scalars['DateTime']['output'];
};

/** A person's position toward a brand, from the sentiment of their posts. */
export type StanceResult = {
  __typename?: 'StanceResult';
  /** Where the numbers come from; null when there is no analysis. */
  answer?: Maybe<Answer>;
  /** The brand; null when none was named and there is not exactly one own brand. */
  brand?: Maybe<Brand>;
  /** Probability that the mean lies where `position` says, 0 to 1: how sure, not how strong; 0 when UNKNOWN. */
  confidence: Scalars['Float']['output'];
  /** Under this many posts the position is UNKNOWN. */
  minimumPosts: Scalars['Int']['output'];
  /** Decayed mean of signed sentiment, -1 to 1, drawn toward 0 where posts are few; null without posts. What is said, not what is believed. */
  net?: Maybe<Scalars['Float']['output']>;
  /** The position; UNKNOWN under `minimumPosts`. */
  position: Stance;
  /** How many posts with a known sentiment it rests on. */
  posts: Scalars['Int']['output'];
  /** Mean of the last 30 days less mean of the 90 before, -2 to 2; null when either has fewer than `minimumPosts`. */
  trend?: Maybe<Scalars['Float']['output']>;
};

/** What is told as it happens. Served as server-sent events at `/graphql/stream` (GraphQL over SSE, distinct connections). */
export type Subscription = {
  __typename?: 'Subscription';
  /** How far the analysis under way is, whoever started it: at most once a second, from the moment one begins; complete when it is over. Example: `subscription { analysisProgress { phase done total } }` */
  analysisProgress: Progress;
};

/** What one account did to another. */
export type TieKind =
  /** Follows it. */
  | 'FOLLOWS'
  /** Knows it, both ways. */
  | 'KNOWS'
  /** Named it: an exposure, not an act. */
  | 'MENTIONED'
  /** Quoted its post. */
  | 'QUOTED'
  /** Answered its post. */
  | 'REPLIED'
  /** Passed on its post. */
  | 'REPOSTED';

/** What posts are about. */
export type Topic = Node & {
  __typename?: 'Topic';
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Its name, case folded. */
  name: Scalars['String']['output'];
};

/** A page of topics. */
export type TopicConnection = {
  __typename?: 'TopicConnection';
  /** The page, with cursors. */
  edges: Array<TopicEdge>;
  /** The page, without. */
  nodes: Array<Topic>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are altogether. */
  totalCount: Scalars['Int']['output'];
};

/** A topic in a list. */
export type TopicEdge = {
  __typename?: 'TopicEdge';
  /** Where this edge stands. */
  cursor: Scalars['String']['output'];
  /** The topic. */
  node: Topic;
};

/** How the head of a market's list changed between two analyses. What changed the numbers, new talk or new data, is not told apart. */
export type Turnover = {
  __typename?: 'Turnover';
  /** Where the numbers come from; null when there are no two analyses to compare. */
  answer?: Maybe<Answer>;
  /** Who is and was not, by rank in the later. */
  entered: Array<Person>;
  /** The earlier analysis. */
  from?: Maybe<Analysis>;
  /** After how long half of the list is expected to have changed, in whole days, if people go on leaving at the rate between the two; null when nobody left, or nobody stayed. */
  halfLife?: Maybe<Scalars['Duration']['output']>;
  /** Who was and is no longer, by rank in the earlier. */
  left: Array<Person>;
  /** Why there is nothing to compare, when there is nothing. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Who was on it and still is, by rank in the later. */
  stayed: Array<Person>;
  /** After how long a tenth of it is: how often to make it anew; at least a day. */
  suggestedRefresh?: Maybe<Scalars['Duration']['output']>;
  /** The later one. */
  to?: Maybe<Analysis>;
};

/** One wrong thing about a mutation's input. */
export type UserError = {
  __typename?: 'UserError';
  /** One of the codes of `extensions.code`. */
  code: Scalars['String']['output'];
  /** Path to the wrong part of the input. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong and what to do. */
  message: Scalars['String']['output'];
};

/** The caller of this request. */
export type Viewer = {
  __typename?: 'Viewer';
  /** What the caller may do. */
  role: Role;
};

/** The reach of people with somebody and without them, in the same sampled worlds. 95 % for this answer, sampling error only. */
export type WhatIf = {
  __typename?: 'WhatIf';
  /** Whom the rest of the base reaches without the person as one of them, as a hop and as one of the market; its share is of the market without them. */
  after: Reach;
  /** Where the numbers come from. */
  answer: Answer;
  /** Whom the base reaches now, none of the base counted. */
  before: Reach;
  /** Whom the person reaches by themselves, who would hear them against us; null unless they turn offside. */
  exposed?: Maybe<Reach>;
  /** Who is reached before and not after. */
  lost: Reach;
  /** Who would win most of the lost back, best first, five at most. */
  substitutes: Array<PlanStep>;
};

/** What can become of somebody. */
export type WhatIfChange =
  /** They are gone. */
  | 'REMOVE'
  /** They carry nothing on for us, and whoever hears them hears them against us. */
  | 'TURN_OFFSIDE';

/** What becomes of somebody. */
export type WhatIfInput = {
  /** Whose reach it is about, at most 1,000; the ten who reach the market most unless given. */
  base?: InputMaybe<Array<PersonRef>>;
  /** What. */
  change: WhatIfChange;
  /** Who. */
  person: PersonRef;
};

/** A span of time. */
export type Window =
  /** Between two instants. */
  { between: Between; last?: never; }
  |  /** The time before the analysis's as-of, not before the wall clock's now. */
  { between?: never; last: Scalars['Duration']['input']; };



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Actor:
    | ( BrandSource )
    | ( PersonSource )
  ;
  Node:
    | ( AccountSource )
    | ( AnalysisSource )
    | ( BrandSource )
    | ( ConversationSource )
    | ( ImportRunSource )
    | ( MarketSource )
    | ( PersonSource )
    | ( PostSource )
    | ( TopicSource )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountSource>;
  AccountConnection: ResolverTypeWrapper<Omit<AccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AccountEdge']>, nodes: Array<ResolversTypes['Account']> }>;
  AccountEdge: ResolverTypeWrapper<Omit<AccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  ActedAfter: ResolverTypeWrapper<ActedAfter>;
  Actor: ResolverTypeWrapper<ActorSource>;
  ActorRef: ActorRef;
  Analysis: ResolverTypeWrapper<AnalysisSource>;
  AnalysisConnection: ResolverTypeWrapper<Omit<AnalysisConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AnalysisEdge']>, nodes: Array<ResolversTypes['Analysis']> }>;
  AnalysisEdge: ResolverTypeWrapper<Omit<AnalysisEdge, 'node'> & { node: ResolversTypes['Analysis'] }>;
  AnalysisRef: AnalysisRef;
  Answer: ResolverTypeWrapper<AnswerSource>;
  AnswerChange: ResolverTypeWrapper<Omit<AnswerChange, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  AnswerDiff: ResolverTypeWrapper<Omit<AnswerDiff, 'a' | 'b' | 'changes'> & { a: ResolversTypes['ReplayedAnswer'], b: ResolversTypes['ReplayedAnswer'], changes: Array<ResolversTypes['AnswerChange']> }>;
  Backtest: ResolverTypeWrapper<Backtest>;
  BacktestBin: ResolverTypeWrapper<BacktestBin>;
  Between: Between;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Brand: ResolverTypeWrapper<BrandSource>;
  BrandConnection: ResolverTypeWrapper<Omit<BrandConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['BrandEdge']>, nodes: Array<ResolversTypes['Brand']> }>;
  BrandEdge: ResolverTypeWrapper<Omit<BrandEdge, 'node'> & { node: ResolversTypes['Brand'] }>;
  BrandRef: BrandRef;
  BrandRelation: BrandRelation;
  BrandSentiment: ResolverTypeWrapper<Omit<BrandSentiment, 'brand'> & { brand: ResolversTypes['Brand'] }>;
  Bucket: Bucket;
  CascadeModel: CascadeModel;
  Conversation: ResolverTypeWrapper<ConversationSource>;
  ConversationConnection: ResolverTypeWrapper<Omit<ConversationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConversationEdge']>, nodes: Array<ResolversTypes['Conversation']> }>;
  ConversationEdge: ResolverTypeWrapper<Omit<ConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
  ConversationFilter: ConversationFilter;
  CostInput: CostInput;
  Coverage: ResolverTypeWrapper<Coverage>;
  CoverageGap: ResolverTypeWrapper<Omit<CoverageGap, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  CoverageGapConnection: ResolverTypeWrapper<Omit<CoverageGapConnection, 'answer' | 'edges' | 'nodes'> & { answer?: Maybe<ResolversTypes['Answer']>, edges: Array<ResolversTypes['CoverageGapEdge']>, nodes: Array<ResolversTypes['CoverageGap']> }>;
  CoverageGapEdge: ResolverTypeWrapper<Omit<CoverageGapEdge, 'node'> & { node: ResolversTypes['CoverageGap'] }>;
  CoverageGapKind: CoverageGapKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DiffCause: ResolverTypeWrapper<DiffCause>;
  DiffCauseKind: DiffCauseKind;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EngagementPlan: ResolverTypeWrapper<Omit<EngagementPlan, 'answer' | 'people'> & { answer: ResolversTypes['Answer'], people: Array<ResolversTypes['PlanStep']> }>;
  EngagementPlanInput: EngagementPlanInput;
  Evidence: ResolverTypeWrapper<Omit<Evidence, 'actor' | 'posts' | 'target'> & { actor: ResolversTypes['Actor'], posts: Array<ResolversTypes['Post']>, target: ResolversTypes['Actor'] }>;
  Exclusion: ResolverTypeWrapper<Exclusion>;
  ExclusionKind: ExclusionKind;
  ExclusionSource: ExclusionSource;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Hop: ResolverTypeWrapper<Omit<Hop, 'evidence' | 'from' | 'stance' | 'to'> & { evidence: Array<ResolversTypes['Evidence']>, from: ResolversTypes['Actor'], stance?: Maybe<ResolversTypes['StanceResult']>, to: ResolversTypes['Actor'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdentityLink: ResolverTypeWrapper<Omit<IdentityLink, 'a' | 'b'> & { a: ResolversTypes['Account'], b: ResolversTypes['Account'] }>;
  ImportRowsInput: ImportRowsInput;
  ImportRowsPayload: ResolverTypeWrapper<Omit<ImportRowsPayload, 'run'> & { run?: Maybe<ResolversTypes['ImportRun']> }>;
  ImportRun: ResolverTypeWrapper<ImportRunSource>;
  ImportRunConnection: ResolverTypeWrapper<Omit<ImportRunConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ImportRunEdge']>, nodes: Array<ResolversTypes['ImportRun']> }>;
  ImportRunEdge: ResolverTypeWrapper<Omit<ImportRunEdge, 'node'> & { node: ResolversTypes['ImportRun'] }>;
  InfluenceConnection: ResolverTypeWrapper<Omit<InfluenceConnection, 'answer' | 'edges' | 'nodes'> & { answer?: Maybe<ResolversTypes['Answer']>, edges: Array<ResolversTypes['InfluenceEdge']>, nodes: Array<ResolversTypes['Actor']> }>;
  InfluenceEdge: ResolverTypeWrapper<Omit<InfluenceEdge, 'evidence' | 'node'> & { evidence: Array<ResolversTypes['Evidence']>, node: ResolversTypes['Actor'] }>;
  InfluencePath: ResolverTypeWrapper<Omit<InfluencePath, 'hops' | 'restsOn' | 'weakestHop'> & { hops: Array<ResolversTypes['Hop']>, restsOn: Array<ResolversTypes['IdentityLink']>, weakestHop: ResolversTypes['Hop'] }>;
  InfluencePathConnection: ResolverTypeWrapper<Omit<InfluencePathConnection, 'answer' | 'edges' | 'nodes'> & { answer?: Maybe<ResolversTypes['Answer']>, edges: Array<ResolversTypes['InfluencePathEdge']>, nodes: Array<ResolversTypes['InfluencePath']> }>;
  InfluencePathEdge: ResolverTypeWrapper<Omit<InfluencePathEdge, 'node'> & { node: ResolversTypes['InfluencePath'] }>;
  InfluencerConnection: ResolverTypeWrapper<Omit<InfluencerConnection, 'answer' | 'edges' | 'nodes'> & { answer?: Maybe<ResolversTypes['Answer']>, edges: Array<ResolversTypes['InfluencerEdge']>, nodes: Array<ResolversTypes['Person']> }>;
  InfluencerEdge: ResolverTypeWrapper<InfluencerSource>;
  InfluencerOrder: InfluencerOrder;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Intermediary: ResolverTypeWrapper<Omit<Intermediary, 'person'> & { person: ResolversTypes['Actor'] }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JudgeAccountInput: JudgeAccountInput;
  JudgeAccountPayload: ResolverTypeWrapper<Omit<JudgeAccountPayload, 'account'> & { account?: Maybe<ResolversTypes['Account']> }>;
  Market: ResolverTypeWrapper<MarketSource>;
  MarketConnection: ResolverTypeWrapper<Omit<MarketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MarketEdge']>, nodes: Array<ResolversTypes['Market']> }>;
  MarketEdge: ResolverTypeWrapper<Omit<MarketEdge, 'node'> & { node: ResolversTypes['Market'] }>;
  MarketRef: MarketRef;
  Membership: Membership;
  Misrank: Misrank;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PathRank: PathRank;
  PathTarget: PathTarget;
  PeopleFilter: PeopleFilter;
  Person: ResolverTypeWrapper<PersonSource>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PersonEdge']>, nodes: Array<ResolversTypes['Person']> }>;
  PersonCost: PersonCost;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonRef: PersonRef;
  PersonRole: ResolverTypeWrapper<PersonRole>;
  PersonRoleKind: PersonRoleKind;
  PlanStep: ResolverTypeWrapper<Omit<PlanStep, 'person'> & { person: ResolversTypes['Person'] }>;
  Post: ResolverTypeWrapper<PostSource>;
  PostConnection: ResolverTypeWrapper<Omit<PostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PostEdge']>, nodes: Array<ResolversTypes['Post']> }>;
  PostEdge: ResolverTypeWrapper<Omit<PostEdge, 'node'> & { node: ResolversTypes['Post'] }>;
  PostFilter: PostFilter;
  Progress: ResolverTypeWrapper<Progress>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueryCost: ResolverTypeWrapper<QueryCost>;
  Reach: ResolverTypeWrapper<Reach>;
  ReachExplanation: ResolverTypeWrapper<Omit<ReachExplanation, 'answer' | 'through' | 'ties'> & { answer: ResolversTypes['Answer'], through: Array<ResolversTypes['Intermediary']>, ties: Array<ResolversTypes['ReachTie']> }>;
  ReachTie: ResolverTypeWrapper<ReachTieSource>;
  RejectedRow: ResolverTypeWrapper<RejectedRow>;
  ReplayedAnswer: ResolverTypeWrapper<Omit<ReplayedAnswer, 'analysis'> & { analysis: ResolversTypes['Analysis'] }>;
  Role: Role;
  RunAnalysisInput: RunAnalysisInput;
  RunAnalysisPayload: ResolverTypeWrapper<Omit<RunAnalysisPayload, 'analysis'> & { analysis?: Maybe<ResolversTypes['Analysis']> }>;
  SaveMarketInput: SaveMarketInput;
  SaveMarketPayload: ResolverTypeWrapper<Omit<SaveMarketPayload, 'market' | 'members'> & { market?: Maybe<ResolversTypes['Market']>, members: Array<ResolversTypes['Person']> }>;
  Sensitivity: ResolverTypeWrapper<Sensitivity>;
  Sentiment: Sentiment;
  SentimentBy: SentimentBy;
  SentimentPoint: ResolverTypeWrapper<SentimentPointSource>;
  SentimentSeries: ResolverTypeWrapper<Omit<SentimentSeries, 'answer' | 'brand' | 'points' | 'total'> & { answer?: Maybe<ResolversTypes['Answer']>, brand?: Maybe<ResolversTypes['Brand']>, points: Array<ResolversTypes['SentimentPoint']>, total: ResolversTypes['SentimentPoint'] }>;
  SentimentSource: SentimentSource;
  SetMember: ResolverTypeWrapper<Omit<SetMember, 'person'> & { person: ResolversTypes['Person'] }>;
  SetReach: ResolverTypeWrapper<Omit<SetReach, 'answer' | 'people'> & { answer: ResolversTypes['Answer'], people: Array<ResolversTypes['SetMember']> }>;
  Stance: Stance;
  StancePoint: ResolverTypeWrapper<StancePoint>;
  StanceResult: ResolverTypeWrapper<StanceSource>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TieKind: TieKind;
  Topic: ResolverTypeWrapper<TopicSource>;
  TopicConnection: ResolverTypeWrapper<Omit<TopicConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TopicEdge']>, nodes: Array<ResolversTypes['Topic']> }>;
  TopicEdge: ResolverTypeWrapper<Omit<TopicEdge, 'node'> & { node: ResolversTypes['Topic'] }>;
  Turnover: ResolverTypeWrapper<Omit<Turnover, 'answer' | 'entered' | 'from' | 'left' | 'stayed' | 'to'> & { answer?: Maybe<ResolversTypes['Answer']>, entered: Array<ResolversTypes['Person']>, from?: Maybe<ResolversTypes['Analysis']>, left: Array<ResolversTypes['Person']>, stayed: Array<ResolversTypes['Person']>, to?: Maybe<ResolversTypes['Analysis']> }>;
  UserError: ResolverTypeWrapper<UserError>;
  Viewer: ResolverTypeWrapper<Viewer>;
  WhatIf: ResolverTypeWrapper<Omit<WhatIf, 'answer' | 'substitutes'> & { answer: ResolversTypes['Answer'], substitutes: Array<ResolversTypes['PlanStep']> }>;
  WhatIfChange: WhatIfChange;
  WhatIfInput: WhatIfInput;
  Window: Window;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountSource;
  AccountConnection: Omit<AccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AccountEdge']>, nodes: Array<ResolversParentTypes['Account']> };
  AccountEdge: Omit<AccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  ActedAfter: ActedAfter;
  Actor: ActorSource;
  ActorRef: ActorRef;
  Analysis: AnalysisSource;
  AnalysisConnection: Omit<AnalysisConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AnalysisEdge']>, nodes: Array<ResolversParentTypes['Analysis']> };
  AnalysisEdge: Omit<AnalysisEdge, 'node'> & { node: ResolversParentTypes['Analysis'] };
  AnalysisRef: AnalysisRef;
  Answer: AnswerSource;
  AnswerChange: Omit<AnswerChange, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  AnswerDiff: Omit<AnswerDiff, 'a' | 'b' | 'changes'> & { a: ResolversParentTypes['ReplayedAnswer'], b: ResolversParentTypes['ReplayedAnswer'], changes: Array<ResolversParentTypes['AnswerChange']> };
  Backtest: Backtest;
  BacktestBin: BacktestBin;
  Between: Between;
  Boolean: Scalars['Boolean']['output'];
  Brand: BrandSource;
  BrandConnection: Omit<BrandConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['BrandEdge']>, nodes: Array<ResolversParentTypes['Brand']> };
  BrandEdge: Omit<BrandEdge, 'node'> & { node: ResolversParentTypes['Brand'] };
  BrandRef: BrandRef;
  BrandSentiment: Omit<BrandSentiment, 'brand'> & { brand: ResolversParentTypes['Brand'] };
  Conversation: ConversationSource;
  ConversationConnection: Omit<ConversationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConversationEdge']>, nodes: Array<ResolversParentTypes['Conversation']> };
  ConversationEdge: Omit<ConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
  ConversationFilter: ConversationFilter;
  CostInput: CostInput;
  Coverage: Coverage;
  CoverageGap: Omit<CoverageGap, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  CoverageGapConnection: Omit<CoverageGapConnection, 'answer' | 'edges' | 'nodes'> & { answer?: Maybe<ResolversParentTypes['Answer']>, edges: Array<ResolversParentTypes['CoverageGapEdge']>, nodes: Array<ResolversParentTypes['CoverageGap']> };
  CoverageGapEdge: Omit<CoverageGapEdge, 'node'> & { node: ResolversParentTypes['CoverageGap'] };
  DateTime: Scalars['DateTime']['output'];
  DiffCause: DiffCause;
  Duration: Scalars['Duration']['output'];
  EngagementPlan: Omit<EngagementPlan, 'answer' | 'people'> & { answer: ResolversParentTypes['Answer'], people: Array<ResolversParentTypes['PlanStep']> };
  EngagementPlanInput: EngagementPlanInput;
  Evidence: Omit<Evidence, 'actor' | 'posts' | 'target'> & { actor: ResolversParentTypes['Actor'], posts: Array<ResolversParentTypes['Post']>, target: ResolversParentTypes['Actor'] };
  Exclusion: Exclusion;
  Float: Scalars['Float']['output'];
  Hop: Omit<Hop, 'evidence' | 'from' | 'stance' | 'to'> & { evidence: Array<ResolversParentTypes['Evidence']>, from: ResolversParentTypes['Actor'], stance?: Maybe<ResolversParentTypes['StanceResult']>, to: ResolversParentTypes['Actor'] };
  ID: Scalars['ID']['output'];
  IdentityLink: Omit<IdentityLink, 'a' | 'b'> & { a: ResolversParentTypes['Account'], b: ResolversParentTypes['Account'] };
  ImportRowsInput: ImportRowsInput;
  ImportRowsPayload: Omit<ImportRowsPayload, 'run'> & { run?: Maybe<ResolversParentTypes['ImportRun']> };
  ImportRun: ImportRunSource;
  ImportRunConnection: Omit<ImportRunConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ImportRunEdge']>, nodes: Array<ResolversParentTypes['ImportRun']> };
  ImportRunEdge: Omit<ImportRunEdge, 'node'> & { node: ResolversParentTypes['ImportRun'] };
  InfluenceConnection: Omit<InfluenceConnection, 'answer' | 'edges' | 'nodes'> & { answer?: Maybe<ResolversParentTypes['Answer']>, edges: Array<ResolversParentTypes['InfluenceEdge']>, nodes: Array<ResolversParentTypes['Actor']> };
  InfluenceEdge: Omit<InfluenceEdge, 'evidence' | 'node'> & { evidence: Array<ResolversParentTypes['Evidence']>, node: ResolversParentTypes['Actor'] };
  InfluencePath: Omit<InfluencePath, 'hops' | 'restsOn' | 'weakestHop'> & { hops: Array<ResolversParentTypes['Hop']>, restsOn: Array<ResolversParentTypes['IdentityLink']>, weakestHop: ResolversParentTypes['Hop'] };
  InfluencePathConnection: Omit<InfluencePathConnection, 'answer' | 'edges' | 'nodes'> & { answer?: Maybe<ResolversParentTypes['Answer']>, edges: Array<ResolversParentTypes['InfluencePathEdge']>, nodes: Array<ResolversParentTypes['InfluencePath']> };
  InfluencePathEdge: Omit<InfluencePathEdge, 'node'> & { node: ResolversParentTypes['InfluencePath'] };
  InfluencerConnection: Omit<InfluencerConnection, 'answer' | 'edges' | 'nodes'> & { answer?: Maybe<ResolversParentTypes['Answer']>, edges: Array<ResolversParentTypes['InfluencerEdge']>, nodes: Array<ResolversParentTypes['Person']> };
  InfluencerEdge: InfluencerSource;
  Int: Scalars['Int']['output'];
  Intermediary: Omit<Intermediary, 'person'> & { person: ResolversParentTypes['Actor'] };
  JSON: Scalars['JSON']['output'];
  JudgeAccountInput: JudgeAccountInput;
  JudgeAccountPayload: Omit<JudgeAccountPayload, 'account'> & { account?: Maybe<ResolversParentTypes['Account']> };
  Market: MarketSource;
  MarketConnection: Omit<MarketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MarketEdge']>, nodes: Array<ResolversParentTypes['Market']> };
  MarketEdge: Omit<MarketEdge, 'node'> & { node: ResolversParentTypes['Market'] };
  MarketRef: MarketRef;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PathTarget: PathTarget;
  PeopleFilter: PeopleFilter;
  Person: PersonSource;
  PersonConnection: Omit<PersonConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PersonEdge']>, nodes: Array<ResolversParentTypes['Person']> };
  PersonCost: PersonCost;
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonRef: PersonRef;
  PersonRole: PersonRole;
  PlanStep: Omit<PlanStep, 'person'> & { person: ResolversParentTypes['Person'] };
  Post: PostSource;
  PostConnection: Omit<PostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PostEdge']>, nodes: Array<ResolversParentTypes['Post']> };
  PostEdge: Omit<PostEdge, 'node'> & { node: ResolversParentTypes['Post'] };
  PostFilter: PostFilter;
  Progress: Progress;
  Query: Record<PropertyKey, never>;
  QueryCost: QueryCost;
  Reach: Reach;
  ReachExplanation: Omit<ReachExplanation, 'answer' | 'through' | 'ties'> & { answer: ResolversParentTypes['Answer'], through: Array<ResolversParentTypes['Intermediary']>, ties: Array<ResolversParentTypes['ReachTie']> };
  ReachTie: ReachTieSource;
  RejectedRow: RejectedRow;
  ReplayedAnswer: Omit<ReplayedAnswer, 'analysis'> & { analysis: ResolversParentTypes['Analysis'] };
  RunAnalysisInput: RunAnalysisInput;
  RunAnalysisPayload: Omit<RunAnalysisPayload, 'analysis'> & { analysis?: Maybe<ResolversParentTypes['Analysis']> };
  SaveMarketInput: SaveMarketInput;
  SaveMarketPayload: Omit<SaveMarketPayload, 'market' | 'members'> & { market?: Maybe<ResolversParentTypes['Market']>, members: Array<ResolversParentTypes['Person']> };
  Sensitivity: Sensitivity;
  SentimentPoint: SentimentPointSource;
  SentimentSeries: Omit<SentimentSeries, 'answer' | 'brand' | 'points' | 'total'> & { answer?: Maybe<ResolversParentTypes['Answer']>, brand?: Maybe<ResolversParentTypes['Brand']>, points: Array<ResolversParentTypes['SentimentPoint']>, total: ResolversParentTypes['SentimentPoint'] };
  SetMember: Omit<SetMember, 'person'> & { person: ResolversParentTypes['Person'] };
  SetReach: Omit<SetReach, 'answer' | 'people'> & { answer: ResolversParentTypes['Answer'], people: Array<ResolversParentTypes['SetMember']> };
  StancePoint: StancePoint;
  StanceResult: StanceSource;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Topic: TopicSource;
  TopicConnection: Omit<TopicConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TopicEdge']>, nodes: Array<ResolversParentTypes['Topic']> };
  TopicEdge: Omit<TopicEdge, 'node'> & { node: ResolversParentTypes['Topic'] };
  Turnover: Omit<Turnover, 'answer' | 'entered' | 'from' | 'left' | 'stayed' | 'to'> & { answer?: Maybe<ResolversParentTypes['Answer']>, entered: Array<ResolversParentTypes['Person']>, from?: Maybe<ResolversParentTypes['Analysis']>, left: Array<ResolversParentTypes['Person']>, stayed: Array<ResolversParentTypes['Person']>, to?: Maybe<ResolversParentTypes['Analysis']> };
  UserError: UserError;
  Viewer: Viewer;
  WhatIf: Omit<WhatIf, 'answer' | 'substitutes'> & { answer: ResolversParentTypes['Answer'], substitutes: Array<ResolversParentTypes['PlanStep']> };
  WhatIfInput: WhatIfInput;
  Window: Window;
};

export type RangeDirectiveArgs = {
  max?: Maybe<Scalars['Int']['input']>;
  min?: Maybe<Scalars['Int']['input']>;
};

export type RangeDirectiveResolver<Result, Parent, ContextType = Context, Args = RangeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RoleDirectiveArgs = {
  is: Role;
};

export type RoleDirectiveResolver<Result, Parent, ContextType = Context, Args = RoleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  excluded?: Resolver<Maybe<ResolversTypes['Exclusion']>, ParentType, ContextType>;
  followers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  globalScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountConnection'] = ResolversParentTypes['AccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountEdge'] = ResolversParentTypes['AccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type ActedAfterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActedAfter'] = ResolversParentTypes['ActedAfter']> = {
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'Brand' | 'Person', ParentType, ContextType>;
};

export type AnalysisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Analysis'] = ResolversParentTypes['Analysis']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  backtest?: Resolver<Maybe<ResolversTypes['Backtest']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  randomSeed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sensitivity?: Resolver<Array<ResolversTypes['Sensitivity']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnalysisConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalysisConnection'] = ResolversParentTypes['AnalysisConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AnalysisEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Analysis']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnalysisEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalysisEdge'] = ResolversParentTypes['AnalysisEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Analysis'], ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  analysis?: Resolver<ResolversTypes['Analysis'], ParentType, ContextType>;
  coverage?: Resolver<Array<ResolversTypes['Coverage']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerChange'] = ResolversParentTypes['AnswerChange']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['DiffCauseKind']>, ParentType, ContextType>;
  causes?: Resolver<Array<ResolversTypes['DiffCauseKind']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerDiff'] = ResolversParentTypes['AnswerDiff']> = {
  a?: Resolver<ResolversTypes['ReplayedAnswer'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['ReplayedAnswer'], ParentType, ContextType>;
  causes?: Resolver<Array<ResolversTypes['DiffCause']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AnswerChange']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BacktestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Backtest'] = ResolversParentTypes['Backtest']> = {
  bins?: Resolver<Array<ResolversTypes['BacktestBin']>, ParentType, ContextType>;
  window?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
};

export type BacktestBinResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BacktestBin'] = ResolversParentTypes['BacktestBin']> = {
  exposures?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  predicted?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ties?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BrandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reach?: Resolver<Maybe<ResolversTypes['Reach']>, ParentType, ContextType, RequireFields<BrandReachArgs, 'market'>>;
  relation?: Resolver<ResolversTypes['BrandRelation'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrandConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrandConnection'] = ResolversParentTypes['BrandConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BrandEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Brand']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BrandEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrandEdge'] = ResolversParentTypes['BrandEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
};

export type BrandSentimentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrandSentiment'] = ResolversParentTypes['BrandSentiment']> = {
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Sentiment'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SentimentSource'], ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<ConversationPostsArgs, 'first'>>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Conversation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  dropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  latestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CoverageGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGap'] = ResolversParentTypes['CoverageGap']> = {
  kind?: Resolver<ResolversTypes['CoverageGapKind'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  segment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shareLost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageGapConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGapConnection'] = ResolversParentTypes['CoverageGapConnection']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CoverageGapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CoverageGap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageGapEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGapEdge'] = ResolversParentTypes['CoverageGapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoverageGap'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DiffCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiffCause'] = ResolversParentTypes['DiffCause']> = {
  kind?: Resolver<ResolversTypes['DiffCauseKind'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EngagementPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngagementPlan'] = ResolversParentTypes['EngagementPlan']> = {
  answer?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  atLeastOfBest?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['PlanStep']>, ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TieKind'], ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  posts?: Resolver<Array<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<EvidencePostsArgs, 'first'>>;
  target?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type ExclusionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exclusion'] = ResolversParentTypes['Exclusion']> = {
  by?: Resolver<ResolversTypes['ExclusionSource'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExclusionKind'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop']> = {
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stance?: Resolver<Maybe<ResolversTypes['StanceResult']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type IdentityLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityLink'] = ResolversParentTypes['IdentityLink']> = {
  a?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportRowsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowsPayload'] = ResolversParentTypes['ImportRowsPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
};

export type ImportRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRun'] = ResolversParentTypes['ImportRun']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRunConnection'] = ResolversParentTypes['ImportRunConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRunEdge'] = ResolversParentTypes['ImportRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportRun'], ParentType, ContextType>;
};

export type InfluenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfluenceConnection'] = ResolversParentTypes['InfluenceConnection']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['InfluenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InfluenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfluenceEdge'] = ResolversParentTypes['InfluenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type InfluencePathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfluencePath'] = ResolversParentTypes['InfluencePath']> = {
  hops?: Resolver<Array<ResolversTypes['Hop']>, ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  restsOn?: Resolver<Array<ResolversTypes['IdentityLink']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weakestHop?: Resolver<ResolversTypes['Hop'], ParentType, ContextType>;
};

export type InfluencePathConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfluencePathConnection'] = ResolversParentTypes['InfluencePathConnection']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['InfluencePathEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InfluencePath']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InfluencePathEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfluencePathEdge'] = ResolversParentTypes['InfluencePathEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InfluencePath'], ParentType, ContextType>;
};

export type InfluencerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfluencerConnection'] = ResolversParentTypes['InfluencerConnection']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['InfluencerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InfluencerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfluencerEdge'] = ResolversParentTypes['InfluencerEdge']> = {
  actedAfter?: Resolver<ResolversTypes['ActedAfter'], ParentType, ContextType>;
  audience?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  globalRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  globalReach?: Resolver<Maybe<ResolversTypes['Reach']>, ParentType, ContextType>;
  hops?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  market?: Resolver<ResolversTypes['Market'], ParentType, ContextType>;
  multiple?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  negativeReach?: Resolver<Maybe<ResolversTypes['Reach']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  positiveReach?: Resolver<Maybe<ResolversTypes['Reach']>, ParentType, ContextType>;
  previousRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rankDelta?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rankHigh?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rankLow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['StanceResult'], ParentType, ContextType, Partial<InfluencerEdgeStanceArgs>>;
  through?: Resolver<Array<ResolversTypes['Intermediary']>, ParentType, ContextType, RequireFields<InfluencerEdgeThroughArgs, 'first'>>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntermediaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Intermediary'] = ResolversParentTypes['Intermediary']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  shareOfReach?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JudgeAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JudgeAccountPayload'] = ResolversParentTypes['JudgeAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Market'] = ResolversParentTypes['Market']> = {
  averageReach?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverageGaps?: Resolver<ResolversTypes['CoverageGapConnection'], ParentType, ContextType, RequireFields<MarketCoverageGapsArgs, 'first'>>;
  engagementPlan?: Resolver<Maybe<ResolversTypes['EngagementPlan']>, ParentType, ContextType, RequireFields<MarketEngagementPlanArgs, 'input'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyInfluencers?: Resolver<ResolversTypes['InfluencerConnection'], ParentType, ContextType, RequireFields<MarketKeyInfluencersArgs, 'first' | 'membership' | 'orderBy'>>;
  keyListTurnover?: Resolver<ResolversTypes['Turnover'], ParentType, ContextType, RequireFields<MarketKeyListTurnoverArgs, 'size'>>;
  members?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<MarketMembersArgs, 'first'>>;
  misranked?: Resolver<ResolversTypes['InfluencerConnection'], ParentType, ContextType, RequireFields<MarketMisrankedArgs, 'direction' | 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  populationSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  sentiment?: Resolver<ResolversTypes['SentimentSeries'], ParentType, ContextType, Partial<MarketSentimentArgs>>;
  setReach?: Resolver<Maybe<ResolversTypes['SetReach']>, ParentType, ContextType, RequireFields<MarketSetReachArgs, 'people'>>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timezone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatIf?: Resolver<Maybe<ResolversTypes['WhatIf']>, ParentType, ContextType, RequireFields<MarketWhatIfArgs, 'input'>>;
  whoReaches?: Resolver<ResolversTypes['InfluencerConnection'], ParentType, ContextType, RequireFields<MarketWhoReachesArgs, 'first' | 'membership'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketConnection'] = ResolversParentTypes['MarketConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MarketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Market']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MarketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketEdge'] = ResolversParentTypes['MarketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Market'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  importRows?: Resolver<ResolversTypes['ImportRowsPayload'], ParentType, ContextType, RequireFields<MutationImportRowsArgs, 'input'>>;
  judgeAccount?: Resolver<ResolversTypes['JudgeAccountPayload'], ParentType, ContextType, RequireFields<MutationJudgeAccountArgs, 'input'>>;
  runAnalysis?: Resolver<ResolversTypes['RunAnalysisPayload'], ParentType, ContextType, RequireFields<MutationRunAnalysisArgs, 'input'>>;
  saveMarket?: Resolver<ResolversTypes['SaveMarketPayload'], ParentType, ContextType, RequireFields<MutationSaveMarketArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'Analysis' | 'Brand' | 'Conversation' | 'ImportRun' | 'Market' | 'Person' | 'Post' | 'Topic', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  accounts?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  excluded?: Resolver<Maybe<ResolversTypes['Exclusion']>, ParentType, ContextType>;
  explainReach?: Resolver<Maybe<ResolversTypes['ReachExplanation']>, ParentType, ContextType, RequireFields<PersonExplainReachArgs, 'market'>>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  influencedBy?: Resolver<ResolversTypes['InfluenceConnection'], ParentType, ContextType, RequireFields<PersonInfluencedByArgs, 'first'>>;
  influences?: Resolver<ResolversTypes['InfluenceConnection'], ParentType, ContextType, RequireFields<PersonInfluencesArgs, 'first'>>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  markets?: Resolver<ResolversTypes['InfluencerConnection'], ParentType, ContextType, RequireFields<PersonMarketsArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<PersonPostsArgs, 'first'>>;
  reach?: Resolver<Maybe<ResolversTypes['Reach']>, ParentType, ContextType, RequireFields<PersonReachArgs, 'market'>>;
  roles?: Resolver<Array<ResolversTypes['PersonRole']>, ParentType, ContextType, Partial<PersonRolesArgs>>;
  stance?: Resolver<ResolversTypes['StanceResult'], ParentType, ContextType, Partial<PersonStanceArgs>>;
  stanceHistory?: Resolver<Array<ResolversTypes['StancePoint']>, ParentType, ContextType, RequireFields<PersonStanceHistoryArgs, 'bucket'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonRole'] = ResolversParentTypes['PersonRole']> = {
  kind?: Resolver<ResolversTypes['PersonRoleKind'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanStep'] = ResolversParentTypes['PlanStep']> = {
  cost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  marginal?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
};

export type PostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  author?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  brands?: Resolver<Array<ResolversTypes['BrandSentiment']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inReplyTo?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  platformId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  quoteOf?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  repostOf?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['Topic']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Post']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PostEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostEdge'] = ResolversParentTypes['PostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type ProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Progress'] = ResolversParentTypes['Progress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  analyses?: Resolver<ResolversTypes['AnalysisConnection'], ParentType, ContextType, RequireFields<QueryAnalysesArgs, 'first'>>;
  answer?: Resolver<Maybe<ResolversTypes['ReplayedAnswer']>, ParentType, ContextType, RequireFields<QueryAnswerArgs, 'id'>>;
  answerDiff?: Resolver<Maybe<ResolversTypes['AnswerDiff']>, ParentType, ContextType, RequireFields<QueryAnswerDiffArgs, 'a' | 'b'>>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType, RequireFields<QueryBrandArgs, 'by'>>;
  brands?: Resolver<ResolversTypes['BrandConnection'], ParentType, ContextType, RequireFields<QueryBrandsArgs, 'first'>>;
  conversations?: Resolver<ResolversTypes['ConversationConnection'], ParentType, ContextType, RequireFields<QueryConversationsArgs, 'first'>>;
  excludedAccounts?: Resolver<ResolversTypes['AccountConnection'], ParentType, ContextType, RequireFields<QueryExcludedAccountsArgs, 'first'>>;
  importRuns?: Resolver<ResolversTypes['ImportRunConnection'], ParentType, ContextType, RequireFields<QueryImportRunsArgs, 'first'>>;
  influencePaths?: Resolver<ResolversTypes['InfluencePathConnection'], ParentType, ContextType, RequireFields<QueryInfluencePathsArgs, 'first' | 'from' | 'maxHops' | 'rankBy' | 'to'>>;
  market?: Resolver<Maybe<ResolversTypes['Market']>, ParentType, ContextType, RequireFields<QueryMarketArgs, 'by'>>;
  markets?: Resolver<ResolversTypes['MarketConnection'], ParentType, ContextType, RequireFields<QueryMarketsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'by'>>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<QueryPostsArgs, 'first'>>;
  queryCost?: Resolver<ResolversTypes['QueryCost'], ParentType, ContextType, RequireFields<QueryQueryCostArgs, 'query'>>;
  topics?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, RequireFields<QueryTopicsArgs, 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type QueryCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryCost'] = ResolversParentTypes['QueryCost']> = {
  cost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reach'] = ResolversParentTypes['Reach']> = {
  expected?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shareOfKnown?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ReachExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachExplanation'] = ResolversParentTypes['ReachExplanation']> = {
  answer?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  multiple?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
  through?: Resolver<Array<ResolversTypes['Intermediary']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['ReachTie']>, ParentType, ContextType>;
};

export type ReachTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachTie'] = ResolversParentTypes['ReachTie']> = {
  acts?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  exposures?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TieKind'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type RejectedRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReplayedAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayedAnswer'] = ResolversParentTypes['ReplayedAnswer']> = {
  analysis?: Resolver<ResolversTypes['Analysis'], ParentType, ContextType>;
  arguments?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  emptied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RunAnalysisPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunAnalysisPayload'] = ResolversParentTypes['RunAnalysisPayload']> = {
  analysis?: Resolver<Maybe<ResolversTypes['Analysis']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  isRunning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SaveMarketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveMarketPayload'] = ResolversParentTypes['SaveMarketPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  market?: Resolver<Maybe<ResolversTypes['Market']>, ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SensitivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sensitivity'] = ResolversParentTypes['Sensitivity']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  parameter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topTenKept?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SentimentPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SentimentPoint'] = ResolversParentTypes['SentimentPoint']> = {
  negative?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  neutral?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positive?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType>;
  unsure?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SentimentSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SentimentSeries'] = ResolversParentTypes['SentimentSeries']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['SentimentPoint']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SentimentPoint'], ParentType, ContextType>;
};

export type SetMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMember'] = ResolversParentTypes['SetMember']> = {
  alone?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
  overlap?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  unique?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
};

export type SetReachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetReach'] = ResolversParentTypes['SetReach']> = {
  answer?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['SetMember']>, ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
};

export type StancePointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StancePoint'] = ResolversParentTypes['StancePoint']> = {
  net?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StanceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StanceResult'] = ResolversParentTypes['StanceResult']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minimumPosts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trend?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  analysisProgress?: SubscriptionResolver<ResolversTypes['Progress'], "analysisProgress", ParentType, ContextType>;
};

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicConnection'] = ResolversParentTypes['TopicConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopicEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicEdge'] = ResolversParentTypes['TopicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export type TurnoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Turnover'] = ResolversParentTypes['Turnover']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  entered?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Analysis']>, ParentType, ContextType>;
  halfLife?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  left?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stayed?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  suggestedRefresh?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Analysis']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type WhatIfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhatIf'] = ResolversParentTypes['WhatIf']> = {
  after?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
  exposed?: Resolver<Maybe<ResolversTypes['Reach']>, ParentType, ContextType>;
  lost?: Resolver<ResolversTypes['Reach'], ParentType, ContextType>;
  substitutes?: Resolver<Array<ResolversTypes['PlanStep']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  ActedAfter?: ActedAfterResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  Analysis?: AnalysisResolvers<ContextType>;
  AnalysisConnection?: AnalysisConnectionResolvers<ContextType>;
  AnalysisEdge?: AnalysisEdgeResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  AnswerChange?: AnswerChangeResolvers<ContextType>;
  AnswerDiff?: AnswerDiffResolvers<ContextType>;
  Backtest?: BacktestResolvers<ContextType>;
  BacktestBin?: BacktestBinResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  BrandConnection?: BrandConnectionResolvers<ContextType>;
  BrandEdge?: BrandEdgeResolvers<ContextType>;
  BrandSentiment?: BrandSentimentResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageGap?: CoverageGapResolvers<ContextType>;
  CoverageGapConnection?: CoverageGapConnectionResolvers<ContextType>;
  CoverageGapEdge?: CoverageGapEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DiffCause?: DiffCauseResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EngagementPlan?: EngagementPlanResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Exclusion?: ExclusionResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  IdentityLink?: IdentityLinkResolvers<ContextType>;
  ImportRowsPayload?: ImportRowsPayloadResolvers<ContextType>;
  ImportRun?: ImportRunResolvers<ContextType>;
  ImportRunConnection?: ImportRunConnectionResolvers<ContextType>;
  ImportRunEdge?: ImportRunEdgeResolvers<ContextType>;
  InfluenceConnection?: InfluenceConnectionResolvers<ContextType>;
  InfluenceEdge?: InfluenceEdgeResolvers<ContextType>;
  InfluencePath?: InfluencePathResolvers<ContextType>;
  InfluencePathConnection?: InfluencePathConnectionResolvers<ContextType>;
  InfluencePathEdge?: InfluencePathEdgeResolvers<ContextType>;
  InfluencerConnection?: InfluencerConnectionResolvers<ContextType>;
  InfluencerEdge?: InfluencerEdgeResolvers<ContextType>;
  Intermediary?: IntermediaryResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JudgeAccountPayload?: JudgeAccountPayloadResolvers<ContextType>;
  Market?: MarketResolvers<ContextType>;
  MarketConnection?: MarketConnectionResolvers<ContextType>;
  MarketEdge?: MarketEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonRole?: PersonRoleResolvers<ContextType>;
  PlanStep?: PlanStepResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  Progress?: ProgressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueryCost?: QueryCostResolvers<ContextType>;
  Reach?: ReachResolvers<ContextType>;
  ReachExplanation?: ReachExplanationResolvers<ContextType>;
  ReachTie?: ReachTieResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  ReplayedAnswer?: ReplayedAnswerResolvers<ContextType>;
  RunAnalysisPayload?: RunAnalysisPayloadResolvers<ContextType>;
  SaveMarketPayload?: SaveMarketPayloadResolvers<ContextType>;
  Sensitivity?: SensitivityResolvers<ContextType>;
  SentimentPoint?: SentimentPointResolvers<ContextType>;
  SentimentSeries?: SentimentSeriesResolvers<ContextType>;
  SetMember?: SetMemberResolvers<ContextType>;
  SetReach?: SetReachResolvers<ContextType>;
  StancePoint?: StancePointResolvers<ContextType>;
  StanceResult?: StanceResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicConnection?: TopicConnectionResolvers<ContextType>;
  TopicEdge?: TopicEdgeResolvers<ContextType>;
  Turnover?: TurnoverResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WhatIf?: WhatIfResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  range?: RangeDirectiveResolver<any, any, ContextType>;
  role?: RoleDirectiveResolver<any, any, ContextType>;
};
