import { accountOn } from '../bond.js';
import { dateOf, day, story } from '../clock.js';
import { labelOf, opening, someTime } from '../drafts.js';
import { voiceOf } from '../everyday-posts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';
import type { Mood } from '../texts/phrasebook.js';
import { brandText } from '../texts/write-text.js';

/** Cools, and does not turn. */
export const waverer: Plant = {
  key: 'waverer',
  who: ['waverer'],
  market: 'port-maren-mobile',
  what: `Somebody who was for Kelpline cools after ${dateOf(story.turn)} but does not turn: as much for as against is NEUTRAL, no change of side, and no reason for an alert.`,
  question: `{ person(by: {account: "${accountOf('waverer')}"}) { name
  before: stance(window: {between: {from: "2025-10-10T00:00:00Z", to: "2026-03-10T00:00:00Z"}}) { position net posts confidence }
  after: stance(window: {between: {from: "2026-03-10T00:00:00Z", to: "2026-04-02T00:00:00Z"}}) { position net posts confidence }
} }`,
  posts: ({ random, planted, lead }) => {
    const post = (mood: Mood, from: number, to: number) => {
      const text = brandText(random, voiceOf(lead('waverer')), 'kelpline', 'bill', mood);
      return opening(accountOn(lead('waverer'), 'twitter')!, someTime(random, from, to), text, {
        ...({ brands: ['kelpline'], topics: ['bill'], sentiment: labelOf[mood] } as const),
      });
    };
    const many = (times: number, ...of: Parameters<typeof post>) =>
      Array.from({ length: times }, () => post(...of));
    const before = story.turn - 150 * day;
    return [
      ...many(13, 'good', before, story.turn),
      ...many(1, 'bad', before, story.turn),
      ...many(4, 'good', story.turn, story.back),
      ...many(4, planted ? 'bad' : 'good', story.turn, story.back),
    ];
  },
};
