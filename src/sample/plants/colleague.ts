import { oldBond } from '../bond.js';
import { saidOften } from '../drafts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';

const texts = [
  'If your bill looks odd, write to me here and I will find the right desk.',
  'Kelpline care is open on the holiday, I drew the short straw.',
  'I passed on {number} of your questions about the top-ups today.',
  'The shop at {corner} has a queue, the chat has not.',
  'No, I can not see your messages. Yes, I can see your mast.',
  'Bring the {device} in on Monday, we lend you one meanwhile.',
] as const;

/** The warm way to the reviewer. */
export const colleague: Plant = {
  key: 'colleague',
  who: ['colleague', 'moderator', 'reviewer'],
  market: 'port-maren-mobile',
  what: 'A colleague in Kelpline’s care team is listened to by the moderator, and he by the reviewer: the warm path to him.',
  question: `{ influencePaths(from: {account: "${accountOf('colleague')}"}, to: {person: {account: "${accountOf('reviewer')}"}}, first: 3) { nodes { sentence probability hops { from { name } to { name } } } } }`,
  bonds: ({ planted, lead }) =>
    planted
      ? [
          oldBond(lead('moderator'), lead('colleague'), 'forum', 'FOLLOWS', 0.75),
          // Without a word: else the moderator answered him now and then, and his word got about.
          { ...oldBond(lead('reviewer'), lead('moderator'), 'twitter', null, 0.75), repostsOnly: true },
        ]
      : [],
  posts: ({ random, lead }) => saidOften(random, lead('colleague'), 'forum', 36, texts),
};
