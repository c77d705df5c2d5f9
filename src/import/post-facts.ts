import { foldText } from '../lib/fold-text.js';
import { noAccountData, type Observation } from './account-change.js';
import type { Item } from './batch-context.js';
import { accountName } from './handle.js';
import type { RecordOf } from './kinds.js';

/** How a post may hang on another one. */
export type ParentType = 'REPLY_TO' | 'REPOST_OF' | 'QUOTE_OF';

/** What a row says of the post itself, under the same names in the graph. */
const ownFields = [
  'text',
  'publishedAt',
  'language',
  'url',
  'likes',
  'shares',
  'replies',
  'views',
  'vendorReach',
  'touchpoint',
  'funnelStage',
] as const;

/** A post's properties. */
export type PostState = Pick<RecordOf<'posts'>, (typeof ownFields)[number]> & {
  readonly network: string;
  readonly platformId: string;
};

/** One parent a row names; `author` is the position of its author among the post's `sights`, if named. */
export interface NamedParent {
  readonly type: ParentType;
  readonly key: string;
  readonly platformId: string;
  readonly author: number | null;
}

/** A row about a post in the graph's terms, with the accounts it shows. */
export interface PostFacts {
  readonly key: string;
  readonly line: number;
  readonly network: string;
  /** The post's own properties; null where not supplied. */
  readonly state: PostState;
  /** Accounts seen: the author first, then the mentioned, then parents' authors. */
  readonly sights: readonly Observation[];
  /** Positions of the mentioned among `sights`. */
  readonly mentions: readonly number[];
  readonly parents: readonly NamedParent[];
  readonly conversation: string | null;
  readonly topics: readonly string[];
}

/** Takes a row apart. Posts, parents and conversations have keys "network:id". */
export function postFacts({ line, record }: Item<'posts'>): PostFacts {
  const { network } = record;
  const at = record.publishedAt ?? 0;
  const seen = (handle: string): Observation => ({
    name: accountName(network, handle),
    platformId: null,
    at,
    data: noAccountData,
    owner: null,
  });
  const sights: Observation[] = [
    {
      ...seen(record.author),
      platformId: record.authorId,
      data: {
        ...noAccountData,
        name: record.authorName,
        followers: record.authorFollowers,
        location: record.authorLocation,
        timezone: record.authorTimezone,
        bio: record.authorBio,
        verified: record.authorVerified,
      },
    },
  ];
  const mentions = (record.mentions ?? [])
    .map((handle) => seen(handle))
    .filter(
      ({ name }, index, all) =>
        name.handle !== '' && all.findIndex((other) => other.name.key === name.key) === index,
    )
    .map((sight) => sights.push(sight) - 1);
  const parent = (type: ParentType, platformId: string | null, author: string | null): NamedParent[] => {
    if (platformId === null || platformId === record.id) return [];
    return [
      {
        type,
        platformId,
        key: `${network}:${platformId}`,
        author: author === null ? null : sights.push(seen(author)) - 1,
      },
    ];
  };
  const parents = [
    ...parent('REPLY_TO', record.inReplyTo, record.inReplyToAuthor),
    ...parent('REPOST_OF', record.repostOf, record.repostOfAuthor),
    ...parent('QUOTE_OF', record.quoteOf, record.quoteOfAuthor),
  ];
  const own = Object.fromEntries(ownFields.map((name) => [name, record[name]]));
  return {
    key: `${network}:${record.id}`,
    line,
    network,
    state: { network, platformId: record.id, ...own } as PostState,
    sights,
    mentions,
    parents,
    conversation: record.conversation === null ? null : `${network}:${record.conversation}`,
    topics: [
      ...new Set(
        (record.topics ?? [])
          .map((topic) => foldText(topic.replace(/^#/, '')))
          .filter((topic) => topic !== ''),
      ),
    ],
  };
}
