import { oldBond } from '../bond.js';
import { saidOften } from '../drafts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';
import { reviewersAnswerers } from './reviewer.js';

const texts = [
  'Second look at the bill of a neighbour: fine, for once.',
  'Measured four phones at {corner}. The kettle won.',
  'Read {number} pages so that you can read this line.',
  'I disagree with the big reviewers on the {device}. Politely.',
  'Spreadsheet is up: all plans, one page, no adjectives.',
  'Ask before you sign at {corner}. I sit there on Fridays.',
  'My {number} month test of cheap plans ends today.',
] as const;

/** Heard by most of those who answer the reviewer. */
export const standIn: Plant = {
  key: 'stand-in',
  who: ['standIn', 'reviewer'],
  market: 'port-maren-mobile',
  what: 'If the reviewer is lost, somebody else who is heard by the same people keeps about 60 % of his reach.',
  question: `{ market(by: {slug: "port-maren-mobile"}) { setReach(people: [{account: "${accountOf('reviewer')}"}, {account: "${accountOf('standIn')}"}]) {
  reach { expected } people { person { name } alone { expected } unique { expected } overlap }
} } }`,
  bonds(stage) {
    const { random, planted, lead } = stage;
    const answerers = reviewersAnswerers(stage);
    return random
      .some(answerers, planted ? Math.round(0.64 * answerers.length) : 0)
      .map((person) => oldBond(person, lead('standIn'), 'twitter', null, 0.1 * random.between(0.5, 1.5)));
  },
  posts: ({ random, lead }) => saidOften(random, lead('standIn'), 'twitter', 86, texts),
};
