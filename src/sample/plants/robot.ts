import { accountOn, audience } from '../bond.js';
import { day, hour, minute, sampleEnd } from '../clock.js';
import { opening, someTime } from '../drafts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';

const days = 20;
const at = 7;

/** Writes every hour, asleep never. */
export const robot: Plant = {
  key: 'robot',
  who: ['robot'],
  market: 'everyone',
  what: `An account about traffic writes at ${at} minutes past each hour, day and night, for ${days} days: excluded as automated.`,
  question: `{ person(by: {account: "${accountOf('robot')}"}) { excluded { kind why } posts(first: 30) { nodes { publishedAt text } } } }`,
  bonds: ({ random, city, lead }) =>
    audience(random, city, lead('robot'), { share: 0.15, rate: 0.004, following: 0.5 }),
  posts: ({ random, planted, lead }) =>
    Array.from({ length: days * 24 }, (_, nth) => {
      const due = sampleEnd - days * day + nth * hour + at * minute;
      const when = planted ? due : someTime(random, sampleEnd - 200 * day);
      const clock = new Date(when).toISOString().slice(11, 16);
      const text = `${clock} Traffic Port Maren: tram 4 +${random.below(9)} min, ring road ${random.pick(['slow', 'clear', 'busy'])}, ferry ${random.pick(['on time', 'late'])}.`;
      return opening(accountOn(lead('robot'), 'twitter')!, when, text);
    }),
};
