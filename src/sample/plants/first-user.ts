import { accountOn, audience, type Bond } from '../bond.js';
import { dateOf, day } from '../clock.js';
import { type Draft, opening, someTime } from '../drafts.js';
import { esimOpens, voiceOf } from '../everyday-posts.js';
import { accountOf } from '../leads.js';
import type { Plant, Stage } from '../plant.js';
import { brandText } from '../texts/write-text.js';

const firstPost = esimOpens - 50 * day;

/** Who listens to her, the same whoever asks. */
function listeners({ diceOf, city, lead }: Stage): Bond[] {
  const how = { share: 0.22, rate: 0.04, following: 0.7 };
  return audience(diceOf('first user listeners'), city, lead('firstUser'), how);
}

/** Writes of eSIM weeks before anybody else does. */
export const firstUser: Plant = {
  key: 'first-user',
  who: ['firstUser'],
  market: 'port-maren-mobile',
  what: `The first user of eSIM writes of it from ${dateOf(firstPost)} 2025, weeks before anybody else (${dateOf(esimOpens)}); many who follow her then write of it too. A visionary.`,
  question: `{ person(by: {account: "${accountOf('firstUser')}"}) { name roles { kind reasons } posts(first: 100) { nodes { publishedAt text topics { name } } } } }`,
  bonds: (stage) => (stage.planted ? listeners(stage) : []),
  posts: ({ random, planted, lead }) => {
    const her = lead('firstUser');
    return Array.from({ length: 16 }, (_, nth): Draft => {
      const at = planted ? firstPost + nth * 3 * day + random.below(day / 2) : someTime(random, esimOpens);
      const text = brandText(random, voiceOf(her), 'kelpline', 'esim', nth % 3 === 0 ? 'plain' : 'good');
      const network = nth % 3 === 0 ? 'forum' : 'twitter';
      return opening(accountOn(her, network)!, at, text, { brands: ['kelpline'], topics: ['esim'] });
    });
  },
  // Those who follow her take it up, a few weeks on, and hardly anybody else.
  crowd: (stage) => {
    const { random, planted, city, townsfolk } = stage;
    if (!planted) return [];
    const followers = listeners(stage)
      .filter(({ tie, since }) => tie !== null && since < esimOpens)
      .map(({ reader }) => reader.owner!)
      .filter((person) => townsfolk.includes(person));
    const others = random.some(townsfolk, Math.round(0.01 * city.length));
    return [...new Set([...followers, ...others])].map((person) => {
      const text = brandText(random, voiceOf(person), 'kelpline', 'esim', 'good');
      return opening(person.accounts[0], someTime(random, esimOpens, esimOpens + 60 * day), text, {
        ...{ language: person.language, brands: ['kelpline'], topics: ['esim'], sentiment: 'POSITIVE' },
      });
    });
  },
};
