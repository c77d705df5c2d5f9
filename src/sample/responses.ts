import type { Bond } from './bond.js';
import type { SampleAccount } from './cast.js';
import type { Dice } from './dice.js';
import { afterwards, type Draft } from './drafts.js';
import { voiceOf } from './everyday-posts.js';
import type { Mood } from './texts/phrasebook.js';
import { answerText } from './texts/write-text.js';

/** What readers do about posts they see: replies, reposts, quotes; and answers to answers. */
export function responses(random: Dice, posts: readonly Draft[], bonds: readonly Bond[]): Draft[] {
  const byAuthor = new Map<SampleAccount, Bond[]>();
  for (const bond of bonds) {
    const readers = byAuthor.get(bond.author) ?? [];
    byAuthor.set(bond.author, readers);
    readers.push(bond);
  }
  const all: Draft[] = [];
  for (const post of posts) {
    if (post.unanswered || post.parent?.kind === 'repostOf') continue;
    for (const { reader, since, rate, repostsOnly } of byAuthor.get(post.author) ?? []) {
      if (since > post.at || !random.chance(rate)) continue;
      const at = afterwards(random, post.at);
      if (at === null) continue;
      const answer = respond(random, post, reader, at, repostsOnly ? 'repostOf' : null);
      all.push(answer);
      const later = afterwards(random, at);
      // The author thanks or asks back now and then, which makes a thread.
      if (
        later !== null &&
        answer.parent?.kind === 'inReplyTo' &&
        post.author.owner?.hearsOnly === null &&
        random.chance(0.015)
      )
        all.push(respond(random, answer, post.author, later, 'inReplyTo'));
    }
  }
  return all;
}

function respond(
  random: Dice,
  post: Draft,
  author: SampleAccount,
  at: number,
  only: 'inReplyTo' | 'repostOf' | null,
): Draft {
  const kind =
    only ??
    (post.author.network === 'forum'
      ? 'inReplyTo'
      : random.weighted([
          ['inReplyTo', 34],
          ['repostOf', 58],
          ['quoteOf', 8],
        ]));
  const person = author.owner!;
  const mood = random.weighted<Mood>([
    ['good', 40],
    ['bad', 22],
    ['plain', 38],
  ]);
  return {
    author,
    at,
    text: kind === 'repostOf' ? null : answerText(random, voiceOf(person), mood),
    language: person.language,
    brands: [],
    topics: [],
    sentiment: null,
    parent: { kind, post },
  };
}
