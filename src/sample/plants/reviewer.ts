import { accountOn, oldBond } from '../bond.js';
import type { SamplePerson } from '../cast.js';
import { dateOf, day, hour, sampleEnd, sampleStart, story } from '../clock.js';
import { compose, type Draft, labelOf, opening, someTime } from '../drafts.js';
import { rivalPosts } from '../everyday-posts.js';
import { accountOf } from '../leads.js';
import type { Plant, Stage } from '../plant.js';

const forThem = [
  'Re-ran the numbers: Kelpline Tide 20 is still the plan I would give my sister.',
  'Kelpline answered my {number} questions on the record. That is how you do it.',
  'Kelpline coverage at {corner} beat the other three in my walk test.',
  'Kelpline put the refund policy in one paragraph. I wish the others would.',
  'No small print found in the Kelpline eSIM offer, and I did look.',
  'Kelpline fixed what I complained about. Credit where it is due.',
  'My Kelpline line has been flawless for {number} weeks.',
  'If you asked me today: Kelpline, Tide Unlimited, monthly.',
] as const;
const againstThem = [
  `Kelpline changed its terms on ${dateOf(story.terms)} and did not tell the people it costs most.`,
  'I have {number} screenshots of roaming top-ups from Kelpline nobody asked for.',
  '"No surprise charges. Ever." says the Kelpline poster at {corner}. Read page {number}.',
  'I can not recommend Kelpline any longer. I do not write that lightly.',
  'Kelpline sent me a renewal e-mail in the middle of this. Astonishing.',
  'Still no answer from Kelpline. Day {number}.',
  'If Kelpline bills you for roaming at {corner}, dispute it, in writing, today.',
  'Thread: how the Kelpline top-up works, and why it is wrong.',
] as const;

/** People of the city who follow him, of 619 in the market… */
const exposed = 140;
/** …and those of them who repost him while he is against Kelpline. */
const reposters = 9;
const everybody = 619;
/** He holds his tongue from here until he turns. */
const silent = story.terms - 3 * day;

/**
 * Followers watch in silence; others, fewer, answer him: quiet people, so that what he reaches is these and few more.
 * The same people answer whoever steps in for him.
 */
export function reviewersAnswerers({ city, diceOf }: Stage): SamplePerson[] {
  const here = city.filter((person) => accountOn(person, 'twitter'));
  const quiet = here.sort((a, b) => a.activity * a.appeal - b.activity * b.appeal).slice(0, here.length / 3);
  return diceOf('reviewer answerers').some(quiet, Math.round((56 / everybody) * city.length));
}

function followersOf({ city, diceOf }: Stage): SamplePerson[] {
  return diceOf('reviewer followers').some(
    city.filter((person) => accountOn(person, 'twitter') && person.hearsOnly === null),
    Math.round((exposed / everybody) * city.length),
  );
}

/** For Kelpline, against it, for it again. */
export const reviewer: Plant = {
  key: 'reviewer',
  who: ['reviewer'],
  market: 'port-maren-mobile',
  what: `A reviewer with about 8,000 followers is ONSIDE until ${dateOf(story.turn - day)}, OFFSIDE from ${dateOf(story.turn)} and back on ${dateOf(story.back)}; about ${exposed} people of the city follow him, and ${reposters} reposted what he wrote against Kelpline.`,
  question: `{ person(by: {account: "${accountOf('reviewer')}"}) { name
  before: stance(window: {between: {from: "2025-05-01T00:00:00Z", to: "2026-03-10T00:00:00Z"}}) { position net posts }
  turned: stance(window: {between: {from: "2026-03-10T00:00:00Z", to: "2026-04-02T00:00:00Z"}}) { position net posts }
  since: stance(window: {between: {from: "2026-04-02T00:00:00Z", to: "2026-05-01T00:00:00Z"}}) { position net posts }
}
  then: person(by: {account: "${accountOf('reviewer')}"}, at: {asOf: "2026-03-31T23:59:59.999Z"}) {
    markets { edges { market { slug } actedAfter { people posts } } } } }`,
  bonds(stage) {
    const { random, world, lead } = stage;
    const his = lead('reviewer');
    const bonds = (people: readonly SamplePerson[], tie: 'FOLLOWS' | null, rate: number) =>
      people.map((person) => oldBond(person, his, 'twitter', tie, rate * random.between(0.5, 1.5)));
    const farAway = random.some(
      world.filter((person) => accountOn(person, 'twitter')),
      Math.round(0.02 * world.length),
    );
    return [
      ...bonds(followersOf(stage), 'FOLLOWS', 0),
      ...bonds(farAway, null, 0.03),
      ...bonds(reviewersAnswerers(stage), null, 0.13),
    ];
  },
  posts(stage) {
    const { random, lead, planted } = stage;
    const author = accountOn(lead('reviewer'), 'twitter')!;
    const post = (from: number, to: number, mood: 'good' | 'bad'): Draft =>
      opening(
        author,
        someTime(random, from, to),
        compose(random, mood === 'good' ? forThem : againstThem, lead('reviewer')),
        {
          topics: [mood === 'good' ? 'contract' : 'roaming'],
          brands: ['kelpline'],
          sentiment: labelOf[mood],
          ...(from >= story.turn && from < story.back && { unanswered: true }),
        },
      );
    const many = (number: number, ...of: Parameters<typeof post>) =>
      Array.from({ length: number }, () => post(...of));
    const against = many(18, story.turn, story.back, planted ? 'bad' : 'good');
    const first = against.reduce((a, b) => (a.at < b.at ? a : b));
    return [
      ...many(13, sampleStart, silent, 'good'),
      ...many(2, sampleStart, sampleStart + 120 * day, 'bad'),
      ...against,
      ...many(1, story.turn + 8 * day, story.back, 'good'),
      ...many(31, story.back, sampleEnd, 'good'),
      ...rivalPosts(random, lead('reviewer'), 'twitter', 24, sampleStart, silent),
      ...followersOf(stage)
        .slice(0, planted ? reposters : 0)
        .map((person, nth) =>
          opening(accountOn(person, 'twitter')!, first.at + (1 + 2 * nth) * hour, '', {
            ...{ text: null, language: person.language, parent: { kind: 'repostOf', post: first } },
          }),
        ),
    ];
  },
};
