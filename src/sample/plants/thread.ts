import { accountOn } from '../bond.js';
import { dateOf, day, hour, story } from '../clock.js';
import { opening } from '../drafts.js';
import { voiceOf } from '../everyday-posts.js';
import type { Plant } from '../plant.js';
import { brandText } from '../texts/write-text.js';

const title = 'Roaming top-ups since 3 March, collected';
const length = 3.5 * day;

/** What the board collects when the reviewer turns. */
export const thread: Plant = {
  key: 'thread',
  who: ['moderator', 'colleague'],
  market: 'port-maren-mobile',
  what: `From ${dateOf(story.turn)} to ${dateOf(story.turn + 3 * day)} the board collects what people were charged, in one thread; the colleague answers on the last day.`,
  question: `{ market(by: {slug: "port-maren-mobile"}) { sentiment(brand: {slug: "kelpline"}, bucket: DAY, window: {between: {from: "2026-03-06T00:00:00Z", to: "2026-03-18T00:00:00Z"}}) { points { start posts people net } } } }`,
  posts: ({ planted, lead }) =>
    planted
      ? [
          opening(
            accountOn(lead('moderator'), 'forum')!,
            story.turn + 8 * hour,
            'One thread for all of it. Sum, day, where you were.',
            {
              ...({ topics: ['roaming'], conversation: title, unanswered: true } as const),
            },
          ),
          opening(
            accountOn(lead('colleague'), 'forum')!,
            story.turn + 3 * day + 9 * hour,
            'Kelpline care here: I have read all of it and carried it upstairs. Nothing to announce yet.',
            {
              ...({ topics: ['roaming'], conversation: title } as const),
            },
          ),
        ]
      : [],
  crowd: ({ random, planted, city, townsfolk }) =>
    random
      .some(
        townsfolk.filter((person) => accountOn(person, 'forum')),
        planted ? Math.round(0.075 * city.length) : 0,
      )
      .map((person) => {
        const at = story.turn + 8 * hour + 60_000 + random.below(length - 10 * hour);
        const text = brandText(random, voiceOf(person), 'kelpline', 'roaming', 'bad');
        return opening(accountOn(person, 'forum')!, at, text, {
          ...({
            language: person.language,
            brands: ['kelpline'],
            topics: ['roaming'],
            sentiment: 'NEGATIVE',
          } as const),
          conversation: title,
        });
      }),
};
