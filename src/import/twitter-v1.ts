import type { SuppliedRow } from './import-row.js';
import type { Kind } from './kinds.js';
import type { Plan } from './map-rows.js';
import type { TimeReader } from './time-pattern.js';
import { timeReader } from './time-reader.js';
import type { Fields } from './validate.js';

type Supplied = { readonly kind: Kind; readonly fields: Fields };
type Payload = Readonly<Record<string, unknown>>;

const time = { time: timeReader('rfc2822') as TimeReader };

/**
 * Files of Twitter's API version 1.1: statuses (with their `user`), users (with their `status`), one a line, in an
 * array, or in an object's `users` or `statuses`. Ids are always taken from `id_str`: `id` is rounded. The original
 * inside a repost or a quote is a post of its own, written by its author; where the payload leaves that author
 * out, "RT @name:" tells.
 */
export const twitterV1: Plan = {
  options: { zone: 'UTC', fields: { publishedAt: time, createdAt: time } },
  unused: [],
  *rows({ line, cells, fault }) {
    if (fault) return yield refused(line, cells, fault);
    const whole = objectAt(cells);
    const inside = whole && (whole.users ?? whole.statuses);
    if (Array.isArray(inside)) for (const [index, item] of inside.entries()) yield rowOf(index + 1, item);
    else yield rowOf(line, cells);
  },
};

function rowOf(line: number, raw: unknown): SuppliedRow {
  const payload = objectAt(raw);
  if (payload && 'screen_name' in payload) {
    const status = objectAt(payload.status);
    const supplied = [accountOf(payload), ...(status ? postsOf({ ...status, user: payload }) : [])];
    return { line, raw, supplied, fault: null };
  }
  if (payload && 'id_str' in payload && objectAt(payload.user))
    return { line, raw, supplied: postsOf(payload), fault: null };
  return refused(line, raw, 'the row is neither a status with its user nor a user of the Twitter API v1.1');
}

function refused(line: number, raw: unknown, reason: string): SuppliedRow {
  return { line, raw, supplied: [], fault: { column: null, reason } };
}

function accountOf(user: Payload): Supplied {
  return {
    kind: 'accounts',
    fields: {
      network: 'twitter',
      handle: user.screen_name,
      id: user.id_str,
      name: user.name,
      bio: user.description,
      url: user.url,
      location: user.location,
      timezone: user.time_zone,
      followers: user.followers_count,
      following: user.friends_count,
      listed: user.listed_count,
      verified: user.verified,
      createdAt: user.created_at,
    },
  };
}

/** The post, and after it the originals it carries. */
function postsOf(status: Payload): Supplied[] {
  const user = objectAt(status.user) ?? {};
  const repost = objectAt(status.retweeted_status);
  const quoted = objectAt(status.quoted_status);
  const text = textOf(status);
  const repostAuthor = repost && (objectAt(repost.user)?.screen_name ?? /^RT @(\w+): /.exec(text ?? '')?.[1]);
  const quotedAuthor = quoted && objectAt(quoted.user)?.screen_name;
  const fields: Fields = {
    id: status.id_str,
    network: 'twitter',
    author: user.screen_name,
    authorId: user.id_str,
    authorName: user.name,
    authorFollowers: user.followers_count,
    authorLocation: user.location,
    authorTimezone: user.time_zone,
    authorBio: user.description,
    authorVerified: user.verified,
    text,
    publishedAt: status.created_at,
    language: status.lang === 'und' ? null : status.lang,
    inReplyTo: status.in_reply_to_status_id_str,
    inReplyToAuthor: status.in_reply_to_screen_name,
    repostOf: repost?.id_str,
    repostOfAuthor: repostAuthor,
    // A repost of a quote names the quoted post too; the quoting was the original author's.
    quoteOf: repost ? null : (quoted?.id_str ?? status.quoted_status_id_str),
    quoteOfAuthor: repost ? null : quotedAuthor,
    mentions: repost ? [] : entities(status, 'user_mentions', 'screen_name'),
    topics: entities(status, 'hashtags', 'text'),
    likes: status.favorite_count,
    shares: repost ? null : status.retweet_count,
    replies: status.reply_count,
  };
  const originals = [
    ...(repost && repostAuthor ? postsOf({ user: { screen_name: repostAuthor }, ...repost }) : []),
    ...(!repost && quoted && quotedAuthor ? postsOf(quoted) : []),
  ];
  return [{ kind: 'posts', fields }, ...originals];
}

function textOf(status: Payload): string | undefined {
  const text = objectAt(status.extended_tweet)?.full_text ?? status.full_text ?? status.text;
  // The API escapes these three, and only these.
  return typeof text === 'string'
    ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    : undefined;
}

function entities(status: Payload, list: string, name: string): unknown[] {
  const found = (objectAt(objectAt(status.extended_tweet)?.entities) ?? objectAt(status.entities))?.[list];
  return Array.isArray(found)
    ? found.map((entity) => objectAt(entity)?.[name]).filter((value) => value !== undefined)
    : [];
}

function objectAt(value: unknown): Payload | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Payload)
    : undefined;
}
