import {
  choice,
  count,
  decimal,
  endpoint,
  type Field,
  flag,
  handle,
  instant,
  json,
  key,
  keys,
  list,
  name,
  network,
  required,
  sentiment,
  share,
  slug,
  text,
  weight,
} from './field.js';

/** The kinds of rows and their fields, under the names a mapping and `importRows` use. */
export const kinds = {
  people: {
    id: required(key),
    name,
    location: name,
    country: name,
    timezone: name,
    segments: list,
    email: name,
    phone: name,
    optOut: flag,
  },
  accounts: {
    network: required(network),
    handle: required(handle),
    id: key,
    person: key,
    personConfidence: share,
    personEvidence: list,
    brand: slug,
    name,
    bio: text,
    url: name,
    location: name,
    timezone: name,
    followers: count,
    following: count,
    listed: count,
    verified: flag,
    globalScore: decimal,
    createdAt: instant,
  },
  ties: {
    from: required(endpoint),
    to: required(endpoint),
    kind: required(choice('FOLLOWS', 'KNOWS', 'REPOSTED', 'QUOTED', 'REPLIED', 'MENTIONED')),
    count,
    firstAt: instant,
    lastAt: instant,
    symmetric: flag,
  },
  posts: {
    id: required(key),
    network: required(network),
    author: required(handle),
    text,
    publishedAt: instant,
    authorId: key,
    authorName: name,
    authorFollowers: count,
    authorLocation: name,
    authorTimezone: name,
    authorBio: text,
    authorVerified: flag,
    language: name,
    url: name,
    inReplyTo: key,
    inReplyToAuthor: handle,
    repostOf: key,
    repostOfAuthor: handle,
    quoteOf: key,
    quoteOfAuthor: handle,
    conversation: key,
    mentions: keys,
    brands: list,
    topics: list,
    sentiment,
    sentimentConfidence: share,
    likes: count,
    shares: count,
    replies: count,
    views: count,
    vendorReach: count,
    touchpoint: name,
    funnelStage: name,
  },
  brands: {
    slug: required(slug),
    name: required(name),
    relation: choice('OWN', 'COMPETITOR', 'PARTNER', 'MEDIA', 'OTHER'),
    aliases: list,
    handles: list,
    products: list,
  },
  markets: {
    slug: required(slug),
    name: required(name),
    rule: required(json),
    timezone: name,
    population: count,
    populationSource: name,
  },
  memberships: {
    market: required(slug),
    person: key,
    account: endpoint,
    weight,
    since: instant,
  },
} as const satisfies Record<string, Record<string, Field<unknown>>>;

/** What a row can be about. */
export type Kind = keyof typeof kinds;

/** Fields that hold ids of posts, people or accounts: where a rounded number would join what is not one. */
export const idFields = ['id', 'authorId', 'inReplyTo', 'repostOf', 'quoteOf', 'person'] as const;

/** Kinds that take any number of fields named `attributes.NAME` beside their own. */
export const kindsWithAttributes: ReadonlySet<Kind> = new Set<Kind>(['people']);

type ValueOf<F> = F extends Field<infer T, infer Required> ? (Required extends true ? T : T | null) : never;

/** A valid row: each field of its kind, null where it was not supplied. */
export type RecordOf<K extends Kind> = {
  readonly [Name in keyof (typeof kinds)[K]]: ValueOf<(typeof kinds)[K][Name]>;
} & { readonly attributes: Readonly<Record<string, string>> };

/** Whether `word` is a {@link Kind}. */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(kinds, word);
}
