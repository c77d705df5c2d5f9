import { accountOn, audience, oldBond } from '../bond.js';
import type { SamplePerson } from '../cast.js';
import { saidOften } from '../drafts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';

const texts = [
  'Tonight on The Long Table: three cooks, one lemon.',
  'What was the first song you knew by heart? I read the best out at nine.',
  'Backstage at the studio, {number} minutes to air, one shoe missing.',
  'Velmond, you were a wonderful audience.',
  'My guest tonight has not slept since {corner}. Be gentle.',
  'Yes, the jacket was a dare.',
  'Reading your letters about {corner}. I am not crying.',
  'Season finale on Friday. Bring snacks, bring your aunt.',
  'You voted: {number} per cent say pineapple. I am ashamed of you.',
] as const;

/** The third that is heard least: who of the city watches her says nothing and is heard by few. */
function quietOf(people: readonly SamplePerson[]): SamplePerson[] {
  const loudness = ({ activity, appeal }: SamplePerson) => activity * appeal;
  return [...people].sort((a, b) => loudness(a) - loudness(b)).slice(0, people.length / 3);
}

/** Famous, and heard in another city. */
export const host: Plant = {
  key: 'host',
  who: ['host'],
  market: 'port-maren-mobile',
  what: 'A TV host with 412,000 followers and a global score of 92 is first in the world of the sample and far down in Port Maren: some 98 % of her known audience is elsewhere.',
  question: `{
  market(by: {slug: "port-maren-mobile"}) { misranked(direction: OVERRATED, first: 3) { edges { rank globalRank audience why node { name } } } }
  person(by: {account: "${accountOf('host')}"}) { markets { edges { market { slug } rank globalRank reach { expected } globalReach { expected } } } }
}`,
  bonds: ({ random, planted, people, world, lead }) => [
    ...audience(random, planted ? world : [], lead('host'), { share: 0.95, rate: 0.118, following: 0.12 }),
    ...random
      .some(
        quietOf(
          people.filter((one) => !world.includes(one) && one.hearsOnly === null && accountOn(one, 'twitter')),
        ),
        20,
      )
      .map((person) => oldBond(person, lead('host'), 'twitter', 'FOLLOWS', 0)),
  ],
  posts: ({ random, lead }) => saidOften(random, lead('host'), 'twitter', 60, texts),
};
