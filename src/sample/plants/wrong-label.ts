import { opening, someTime } from '../drafts.js';
import type { Plant } from '../plant.js';

/** Sarcasm taken at its word. */
export const wrongLabel: Plant = {
  key: 'wrong-label',
  who: [],
  market: 'port-maren-mobile',
  what: 'One label is wrong on purpose: "another mystery fee … best. network. ever." is labelled POSITIVE. A number is no better than its labels.',
  question: `{ market(by: {slug: "port-maren-mobile"}) { sentiment(brand: {slug: "kelpline"}, by: TOPIC) { points { topic { name } positive negative } } } }`,
  posts({ random, planted, city }) {
    const text = 'oh brilliant, another mystery fee from Kelpline. best. network. ever. 👏👏';
    return [
      opening(random.pick(city).accounts[0], someTime(random), text, {
        ...({
          brands: ['kelpline'],
          topics: ['bill'],
          sentiment: planted ? 'POSITIVE' : 'NEGATIVE',
        } as const),
      }),
    ];
  },
};
