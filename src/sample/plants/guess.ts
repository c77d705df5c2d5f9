import { oldBond } from '../bond.js';
import { rivalPosts } from '../everyday-posts.js';
import { accountOf, leads } from '../leads.js';
import type { Plant } from '../plant.js';

const [, , third] = leads.three.accounts;

/** One person on three networks, if the third account is hers. */
export const guess: Plant = {
  key: 'guess',
  who: ['three', 'repairer', 'moderator'],
  market: 'port-maren-mobile',
  what: `One person is on three networks; that ${third.network}:${third.handle} is hers is sure to ${third.confidence} only, and a path from the repairer to her rests on it.`,
  question: `{ influencePaths(from: {account: "${accountOf('repairer')}"}, to: {person: {account: "${accountOf('three')}"}}, first: 5) { nodes { sentence probability restsOn { a { handle } b { handle } confidence evidence } } } }`,
  bonds: ({ planted, lead }) => [
    oldBond(lead('three'), lead('repairer'), 'twitter', 'FOLLOWS', 0.12),
    ...(planted ? [oldBond(lead('three'), lead('moderator'), 'forum', null, 0.3)] : []),
  ],
  posts: ({ random, lead }) =>
    ['twitter', 'bluesky', 'forum'].flatMap((network) => rivalPosts(random, lead('three'), network, 12)),
};
