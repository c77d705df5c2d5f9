import { oldBond } from '../bond.js';
import { saidOften } from '../drafts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';

const texts = [
  'Quarter ends in {number} days. The shoebox is not a filing system.',
  'A phone line for the till is a cost, a phone plan for your nephew is not.',
  'Ask your operator for one bill for all lines. It saves me, and so you, an hour.',
  'Card readers: write down the day yours was offline, and for how long.',
  'I read the new business terms so that you can bake.',
  'Receipts from {corner} fade. Photograph them.',
  'Cafes: the {device} counts as equipment if it takes orders.',
] as const;

/** The cafes hear her and nobody else. */
export const accountant: Plant = {
  key: 'accountant',
  who: ['accountant', 'cafe'],
  market: 'maren-small-business',
  what: 'The cafes among the small businesses are reached through one accountant only.',
  question: `{
  influencePaths(from: {account: "${accountOf('repairer')}"}, to: {person: {account: "${accountOf('cafe')}"}}, first: 5) { nodes { sentence hops { from { name } to { name } } } }
  market(by: {slug: "maren-small-business"}) { coverageGaps { nodes { segment kind shareLost sentence person { name } } } }
  person(by: {account: "${accountOf('cafe')}"}) { name influencedBy(first: 5) { edges { probability node { name } } } }
}`,
  bonds: ({ planted, random, people, lead }) => [
    oldBond(lead('accountant'), lead('moderator'), 'forum', null, 0.5),
    ...[...people, lead('cafe')]
      .filter(({ hearsOnly }) => hearsOnly === 'accountant')
      .flatMap((person) => [
        oldBond(person, lead('accountant'), 'twitter', 'FOLLOWS', 0.35),
        ...(planted
          ? []
          : [
              oldBond(
                person,
                random.pick(people.filter((one) => one !== person && one.accounts[0].network === 'twitter')),
                'twitter',
                'FOLLOWS',
                0.5,
              ),
            ]),
      ]),
  ],
  posts: ({ random, lead }) => saidOften(random, lead('accountant'), 'twitter', 40, texts),
};
