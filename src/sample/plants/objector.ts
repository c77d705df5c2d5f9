import { audience } from '../bond.js';
import { rivalPosts } from '../everyday-posts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';

/** Is heard, and does not want to be measured. */
export const objector: Plant = {
  key: 'objector',
  who: ['objector'],
  market: 'port-maren-mobile',
  what: 'One person objected to being analysed: in no list, on no path, in no number, although the city listens.',
  question: `{ person(by: {account: "${accountOf('objector')}"}) { name reach(market: {slug: "port-maren-mobile"}) { expected } } }`,
  bonds: ({ random, city, lead }) =>
    audience(random, city, lead('objector'), { share: 0.22, rate: 0.04, following: 0.1 }),
  posts: ({ random, lead }) => rivalPosts(random, lead('objector'), 'twitter', 40),
};
