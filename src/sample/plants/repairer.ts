import { accountOn, audience, oldBond } from '../bond.js';
import type { SamplePerson } from '../cast.js';
import { saidOften } from '../drafts.js';
import type { Plant } from '../plant.js';

const tips = [
  'Swollen battery on a {device}? Stop charging it, bring it in, no charge for a look.',
  'If your {device} shows "SIM not provisioned", take the SIM out for {number} minutes before you queue anywhere.',
  'Water in the port is not a warranty matter, it is a cotton bud matter.',
  'Third {device} this week with the same cracked corner. Cases are cheaper than me.',
  'Ferry tip: turn data roaming off before you board. The mast across the water is not your friend.',
  'Your bill line "adjustment" can be disputed within {number} days. Ask for the itemised one.',
  'Screens for the {device} are in. Same day if you come before ten.',
  'Do not let anybody sell you a new phone for a full storage warning.',
  'eSIM tip: screenshot the code before you erase the old phone. You are welcome.',
  'I wrote up how to read page {number} of the new terms, plain words, no shouting.',
  'Signal dead at {corner}? It is the tram works, not your {device}.',
  'Back up first. I say it {number} times a day and will say it again.',
] as const;

const isOnBoard = (person: SamplePerson) => accountOn(person, 'forum') !== undefined;

/** Little followed, and first in Port Maren. */
export const repairer: Plant = {
  key: 'repairer',
  who: ['repairer', 'moderator'],
  market: 'port-maren-mobile',
  what: 'A phone repairer with 911 followers and a global score of 31 is first in Port Maren and reaches 190 to 240 of its people; more than half of that passes through the moderator of the city’s board.',
  question: `{ market(by: {slug: "port-maren-mobile"}) { keyInfluencers(first: 3) {
  answer { sentence } edges { rank globalRank audience node { name } reach { expected low high } through(first: 1) { person { name } shareOfReach low high } }
} } }`,
  bonds({ random, planted, city, world, lead }) {
    const his = lead('repairer');
    // In the other world all who listen to him live elsewhere; a town's talk reaches others' by the thousand, so they are fewer.
    const customers = planted ? city : world.slice(0, city.length / 3);
    const booster = planted ? lead('moderator') : world[0];
    return [
      // Most of his customers are not on the board: the moderator brings him others.
      ...audience(random, customers.filter(isOnBoard), his, { share: 0.03, rate: 0.04, following: 0.1 }),
      ...audience(
        random,
        customers.filter((one) => !isOnBoard(one)),
        his,
        { share: 0.95, rate: 0.198, following: 0.1 },
      ),
      ...his.accounts
        .filter(({ network }) => accountOn(booster, network))
        .map(({ network }) => oldBond(booster, his, network, 'FOLLOWS', 0.97)),
    ];
  },
  posts: ({ random, lead }) => [
    ...saidOften(random, lead('repairer'), 'forum', 100, tips, { topics: ['repair'] }),
    ...saidOften(random, lead('repairer'), 'twitter', 84, tips, { topics: ['repair'] }),
  ],
};
