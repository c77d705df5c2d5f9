import { audience } from '../bond.js';
import { saidOften } from '../drafts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';

const texts = [
  'Weekly phones and plans thread. Keep it civil, keep it here.',
  'Pinned: what we know so far about the roaming top-ups.',
  'Poll closed: {number} of you have changed operator this year.',
  'Reminder: no selling, no doxxing, no gulls.',
  'Found keys at {corner}, describe the keyring.',
  'Collected answers from last week on eSIM and the {device}.',
  'Who has been to the new shop at {corner}? Opening hours please.',
  'Merged {number} threads about the same bill. You are not alone.',
  'Outage reports go below, one line each: where, since when, which operator.',
  'Board meet-up at {corner} on Thursday, I bring the biscuits.',
] as const;

/** Heard by all who read the city's board. */
export const moderator: Plant = {
  key: 'moderator',
  who: ['moderator'],
  market: 'port-maren-mobile',
  what: 'The moderator of the city’s board passes on what the repairer says: without him the repairer loses more than half of his reach.',
  question: `{ influencePaths(from: {account: "${accountOf('repairer')}"}, to: {market: {slug: "port-maren-mobile"}}, first: 5) { nodes { sentence probability } } }`,
  bonds: ({ random, planted, people, city, lead }) => [
    ...audience(random, planted ? city : [], lead('moderator'), {
      network: 'forum',
      share: 0.98,
      rate: 0.179,
      following: 0,
    }),
    ...audience(
      random,
      people.filter(({ place }) => place.name === 'Sallow Quay'),
      lead('moderator'),
      { network: 'forum', share: 0.5, rate: 0.05, following: 0 },
    ),
  ],
  posts: ({ random, lead }) => [
    ...saidOften(random, lead('moderator'), 'forum', 48, texts),
    ...saidOften(random, lead('moderator'), 'twitter', 20, texts),
  ],
};
