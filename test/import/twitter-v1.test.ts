import { expect, it } from 'vitest';
import { type ImportRow, importRowOf } from '../../src/import/import-row.js';
import { twitterV1 } from '../../src/import/twitter-v1.js';

const user = {
  id: 886800940346609700,
  id_str: '886800940346609664',
  screen_name: 'Ann',
  name: 'Ann A',
  followers_count: 12,
  created_at: 'Fri Jun 23 17:18:21 +0000 2017',
  verified: false,
};
const status = {
  id: 895356578538434600,
  id_str: '895356578538434560',
  created_at: 'Wed Aug 09 18:50:17 +0000 2017',
  text: 'a &amp; b &lt;3',
  lang: 'en',
  entities: { hashtags: [{ text: 'RAISEAct' }], user_mentions: [{ screen_name: 'bob' }] },
  in_reply_to_status_id_str: '5',
  in_reply_to_screen_name: 'cy',
  favorite_count: 3,
  retweet_count: 4,
};
const rows = (cells: unknown): ImportRow[] =>
  [...twitterV1.rows({ line: 1, cells, fault: null })].map((row) => importRowOf(row, twitterV1.options));

it('takes ids from id_str, entities, the reply and its author, and unescapes the text', () => {
  const [{ records }] = rows({ ...status, user });
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({
    kind: 'posts',
    record: {
      id: '895356578538434560',
      author: 'Ann',
      authorId: '886800940346609664',
      authorFollowers: 12,
      text: 'a & b <3',
      publishedAt: Date.UTC(2017, 7, 9, 18, 50, 17),
      inReplyTo: '5',
      inReplyToAuthor: 'cy',
      mentions: ['bob'],
      topics: ['RAISEAct'],
      likes: 3,
      shares: 4,
      language: 'en',
      repostOf: null,
      quoteOf: null,
    },
  });
});

it('makes an embedded original a post of its author, by "RT @" where the payload leaves the author out', () => {
  const original = {
    id_str: '9',
    created_at: 'Wed Aug 09 18:43:33 +0000 2017',
    text: 'agreed',
    entities: { user_mentions: [{ screen_name: 'zoe' }] },
  };
  const repost = {
    ...status,
    text: 'RT @Bob_1: agreed',
    in_reply_to_status_id_str: null,
    in_reply_to_screen_name: null,
    retweeted_status: original,
    user,
  };
  const [{ records }] = rows(repost);
  expect(records.map(({ record }) => record)).toMatchObject([
    { id: '895356578538434560', repostOf: '9', repostOfAuthor: 'Bob_1', mentions: [], quoteOf: null },
    { id: '9', author: 'Bob_1', text: 'agreed', mentions: ['zoe'] },
  ]);
  const [withUser] = rows({
    ...repost,
    retweeted_status: { ...original, user: { screen_name: 'Bob', id_str: '44' } },
  });
  expect(withUser.records[1].record).toMatchObject({ author: 'Bob', authorId: '44' });
});

it('makes a quoted post a post, and links by id alone when it is not there', () => {
  const quoted = {
    id_str: '8',
    created_at: 'Wed Aug 09 18:43:33 +0000 2017',
    text: 'q',
    user: { screen_name: 'Dan', id_str: '2' },
  };
  const [{ records }] = rows({ ...status, user, quoted_status_id_str: '8', quoted_status: quoted });
  expect(records.map(({ record }) => record)).toMatchObject([
    { quoteOf: '8', quoteOfAuthor: 'Dan' },
    { id: '8', author: 'Dan' },
  ]);
  expect(rows({ ...status, user, quoted_status_id_str: '8' })[0].records).toMatchObject([
    { record: { quoteOf: '8', quoteOfAuthor: null } },
  ]);
});

it('prefers the full text and its entities', () => {
  const extended_tweet = {
    full_text: 'all of it',
    entities: { hashtags: [{ text: 'one' }, { text: 'two' }], user_mentions: [] },
  };
  expect(rows({ ...status, user, extended_tweet })[0].records[0].record).toMatchObject({
    text: 'all of it',
    topics: ['one', 'two'],
    mentions: [],
  });
  expect(rows({ ...status, user, full_text: 'full' })[0].records[0].record).toMatchObject({ text: 'full' });
});

it('reads users, with their last status, from a list', () => {
  const found = rows({
    users: [{ ...user, status }, { ...user, screen_name: 'Bea', id_str: '3' }, { nothing: 1 }],
    next_cursor: 0,
  });
  expect(found.map(({ line, records }) => [line, records.map(({ kind }) => kind)])).toEqual([
    [1, ['accounts', 'posts']],
    [2, ['accounts']],
    [3, []],
  ]);
  expect(found[0].records[0].record).toMatchObject({
    id: '886800940346609664',
    handle: 'Ann',
    createdAt: Date.UTC(2017, 5, 23, 17, 18, 21),
  });
  expect(found[2].refusal?.reason).toMatch(/neither a status/);
});

it('refuses what is no object', () => {
  for (const cells of [1, null, 'x', [], [{}]]) expect(rows(cells)[0].refusal).not.toBeNull();
});
