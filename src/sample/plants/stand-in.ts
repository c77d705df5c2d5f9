import { oldBond } from '../bond.js';
import { saidOften } from '../drafts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';
import { reviewersRelays } from './reviewer.js';

const texts = [
  'Second look at the bill of a neighbour: fine, for once.',
  'Measured four phones at {corner}. The kettle won.',
  'Read {number} pages so that you can read this line.',
  'I disagree with the big reviewers on the {device}. Politely.',
  'Spreadsheet is up: all plans, one page, no adjectives.',
  'Ask before you sign at {corner}. I sit there on Fridays.',
  'My {number} month test of cheap plans ends today.',
] as const;

/** Whom the reviewer's word goes through passes on his, too, if not as much of it. */
export const standIn: Plant = {
  key: 'stand-in',
  who: ['standIn', 'reviewer'],
  market: 'port-maren-mobile',
  what: 'If the reviewer is lost, somebody else who is heard by the same people keeps about 60 % of his reach.',
  question: `{ market(by: {slug: "port-maren-mobile"}) { whatIf(input: {person: {account: "${accountOf('reviewer')}"}, change: REMOVE, base: [{account: "${accountOf('reviewer')}"}]}) {
  answer { sentence } lost { expected } substitutes { person { name } marginal }
} } }`,
  bonds(stage) {
    const { random, planted, lead } = stage;
    return (planted ? reviewersRelays(stage) : []).map((relay) => ({
      ...oldBond(relay, lead('standIn'), 'twitter', null, 0.38 * random.between(0.9, 1.1)),
      repostsOnly: true,
    }));
  },
  posts: ({ random, lead }) => saidOften(random, lead('standIn'), 'twitter', 86, texts),
};
