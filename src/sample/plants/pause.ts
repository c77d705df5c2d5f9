import { type Draft, opening, someTime } from '../drafts.js';
import { voiceOf } from '../everyday-posts.js';
import type { Plant } from '../plant.js';
import { brandText } from '../texts/write-text.js';

const [asks, askers, withRival] = [84, 61, 22];

/** What people want and nobody answers. */
export const pause: Plant = {
  key: 'pause',
  who: [],
  market: 'port-maren-mobile',
  what: `All year ${askers} people ask in ${asks} posts to pause their plan for the summer; nobody answers, and ${withRival} of the posts name Quaymo, which has a button for it.`,
  question: `{ market(by: {slug: "port-maren-mobile"}) {
  ours: sentiment(brand: {slug: "kelpline"}, by: TOPIC) { points { topic { name } posts people } }
  rival: sentiment(brand: {slug: "quaymo"}, by: TOPIC) { points { topic { name } posts people } }
} }`,
  posts({ random, planted, townsfolk }) {
    if (!planted) return [];
    const people = random.some(townsfolk, askers);
    return Array.from({ length: asks }, (_, nth): Draft => {
      const person = people[nth % people.length];
      const isRival = nth < withRival;
      const mood = random.pick(['bad', 'plain'] as const);
      const text = brandText(random, voiceOf(person), 'kelpline', 'pause my plan', mood);
      return opening(
        person.accounts[0],
        someTime(random),
        isRival ? `${text} Quaymo has a pause button btw` : text,
        {
          ...({ language: person.language, topics: ['pause my plan'], unanswered: true } as const),
          brands: isRival ? ['kelpline', 'quaymo'] : ['kelpline'],
        },
      );
    });
  },
};
