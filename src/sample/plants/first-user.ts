import { accountOn, audience } from '../bond.js';
import { dateOf, day } from '../clock.js';
import { type Draft, opening, someTime } from '../drafts.js';
import { esimOpens, voiceOf } from '../everyday-posts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';
import { brandText } from '../texts/write-text.js';

const firstPost = esimOpens - 50 * day;

/** Writes of eSIM weeks before anybody else does. */
export const firstUser: Plant = {
  key: 'first-user',
  who: ['firstUser'],
  market: 'port-maren-mobile',
  what: `The first user of eSIM writes of it from ${dateOf(firstPost)} 2025, weeks before anybody else (${dateOf(esimOpens)}); many who follow her then write of it too. A visionary.`,
  question: `{ person(by: {account: "${accountOf('firstUser')}"}) { name posts(first: 100) { nodes { publishedAt text topics { name } } } } }`,
  bonds: ({ random, planted, city, lead }) =>
    audience(random, planted ? city : [], lead('firstUser'), { share: 0.22, rate: 0.04, following: 0.7 }),
  posts: ({ random, planted, lead }) => {
    const her = lead('firstUser');
    return Array.from({ length: 16 }, (_, nth): Draft => {
      const at = planted ? firstPost + nth * 3 * day + random.below(day / 2) : someTime(random, esimOpens);
      const text = brandText(random, voiceOf(her), 'kelpline', 'esim', nth % 3 === 0 ? 'plain' : 'good');
      const network = nth % 3 === 0 ? 'forum' : 'twitter';
      return opening(accountOn(her, network)!, at, text, { brands: ['kelpline'], topics: ['esim'] });
    });
  },
  // Those who listen to her take it up, a few weeks on.
  crowd: ({ diceOf, planted, city, townsfolk }) => {
    const random = diceOf('esim takers');
    return random.some(planted ? townsfolk : [], Math.round(0.06 * city.length)).map((person) => {
      const text = brandText(random, voiceOf(person), 'kelpline', 'esim', 'good');
      return opening(person.accounts[0], someTime(random, esimOpens, esimOpens + 60 * day), text, {
        ...{ language: person.language, brands: ['kelpline'], topics: ['esim'], sentiment: 'POSITIVE' },
      });
    });
  },
};
