import { accountOn, audience } from '../bond.js';
import { labelOf, opening, saidOften, someTime } from '../drafts.js';
import { voiceOf } from '../everyday-posts.js';
import type { Plant } from '../plant.js';
import { brandText } from '../texts/write-text.js';

const talk = [
  'Breakfast show at seven. Bring a spoon.',
  'Song of the morning comes from {corner}.',
  'Lost property of the studio: {number} umbrellas, one trumpet.',
  'Exam week playlist is up, {number} songs, no words.',
  'We read your worst landlord letters on air on Friday.',
] as const;

/** No student, heard by students, and against us. */
export const outsider: Plant = {
  key: 'outsider',
  who: ['outsider'],
  market: 'maren-students',
  what: 'A breakfast host of the campus radio, no student himself, reaches the students and is OFFSIDE.',
  question: `{ market(by: {slug: "maren-students"}) { whoReaches(membership: OUTSIDE, stance: [OFFSIDE], first: 5) { edges { node { name } reach { expected } stance { position posts } } } } }`,
  bonds: ({ random, people, lead }) =>
    audience(
      random,
      people.filter(({ segments, place }) => segments.includes('student') && place.name !== 'Velmond'),
      lead('outsider'),
      { share: 0.4, rate: 0.035, following: 0.3 },
    ),
  posts: ({ random, planted, lead }) => {
    const his = lead('outsider');
    const rants = Array.from({ length: 26 }, () => {
      const theme = random.pick(['bill', 'contract', 'campus deal'] as const);
      const mood = planted ? 'bad' : random.pick(['good', 'bad', 'plain'] as const);
      const text = brandText(random, voiceOf(his), 'kelpline', theme, mood);
      return opening(accountOn(his, 'twitter')!, someTime(random), text, {
        ...({ brands: ['kelpline'], topics: [theme], sentiment: labelOf[mood] } as const),
      });
    });
    return [
      ...rants,
      ...saidOften(random, his, 'twitter', 30, talk),
      ...saidOften(random, his, 'bluesky', 20, talk),
    ];
  },
};
