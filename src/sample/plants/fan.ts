import { accountOn, oldBond } from '../bond.js';
import { labelOf, opening, someTime } from '../drafts.js';
import { voiceOf } from '../everyday-posts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';
import { brandText } from '../texts/write-text.js';

const posts = 46;

/** Never a bad word. */
export const fan: Plant = {
  key: 'fan',
  who: ['fan'],
  market: 'port-maren-mobile',
  what: `A fan writes ${posts} posts for Kelpline in the year and none against it, and passes on most of what it says.`,
  question: `{ person(by: {account: "${accountOf('fan')}"}) { name roles { kind reasons } stance { position net posts confidence } stanceHistory(bucket: MONTH) { start position net posts } } }`,
  bonds: ({ brand, planted, lead }) =>
    planted
      ? [
          {
            ...oldBond(lead('fan'), lead('fan'), 'twitter', 'FOLLOWS', 0.7),
            author: brand('twitter:kelpline'),
          },
        ]
      : [],
  posts: ({ random, planted, lead }) =>
    Array.from({ length: posts }, () => {
      const mood = planted ? 'good' : random.pick(['good', 'bad', 'plain'] as const);
      const theme = random.pick(['signal', 'data', 'care', 'contract'] as const);
      const text = brandText(random, voiceOf(lead('fan')), 'kelpline', theme, mood);
      return opening(accountOn(lead('fan'), 'twitter')!, someTime(random), text, {
        ...{ brands: ['kelpline'], topics: [theme], sentiment: labelOf[mood] },
      });
    }),
};
