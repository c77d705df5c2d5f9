import { accountOn } from '../bond.js';
import { day, minute, sampleEnd } from '../clock.js';
import { type Draft, opening } from '../drafts.js';
import { accountOf } from '../leads.js';
import type { Plant } from '../plant.js';

const questions = 140;
const answers = [
  'Settings, mobile network, off, count to ten, on.',
  'That is the ferry mast. Turn roaming off on board.',
  'Ask care for the itemised bill, they send it the same day.',
  'Works on my old phone too, you need the code from the letter.',
  'The kiosk at the terminal still has vouchers.',
  'You can keep your number, start from the new operator and wait a day.',
  'Yes, two lines at once is fine, pick one for data.',
  'Page four of the terms: thirty days, in writing.',
  'Try the other port first, lint is a classic.',
  'No, that one ends in May. The monthly one does not.',
] as const;
const thanks = ['thank you, that was it', 'worked!! 🙏', 'you are a star', 'sorted, ta', 'merci !!'] as const;

/** Answers what other customers ask. */
export const helper: Plant = {
  key: 'helper',
  who: ['helper'],
  market: 'port-maren-mobile',
  what: `A customer has answered ${questions} questions of other customers, and many thank her: a helper.`,
  question: `{ person(by: {account: "${accountOf('helper')}"}) { name roles { kind reasons } posts(first: 100) { nodes { text publishedAt inReplyTo { text author { handle } } } } } }`,
  crowd({ random, planted, people, lead }, openings) {
    const her = lead('helper');
    const open = openings.filter(
      ({ author, text, unanswered, at }) =>
        author.owner?.lead === null &&
        author.owner.hearsOnly === null &&
        accountOn(her, author.network) !== undefined &&
        text?.includes('?') &&
        !unanswered &&
        at < sampleEnd - 4 * day,
    );
    const wanted = planted ? Math.min(questions, Math.round((questions * people.length) / 1_500)) : 0;
    return random.some(open, wanted).flatMap((post): Draft[] => {
      const { network } = post.author;
      const at = post.at + (10 + random.below(600)) * minute;
      const answer = opening(accountOn(her, network)!, at, random.pick(answers), {
        ...{ topics: post.topics, parent: { kind: 'inReplyTo', post } as const },
      });
      if (!random.chance(0.4)) return [answer];
      const later = at + (5 + random.below(300)) * minute;
      const parent = { kind: 'inReplyTo', post: answer } as const;
      return [answer, opening(post.author, later, random.pick(thanks), { parent })];
    });
  },
};
