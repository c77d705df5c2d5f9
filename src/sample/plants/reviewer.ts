import { accountOn, oldBond } from '../bond.js';
import type { SamplePerson } from '../cast.js';
import { dateOf, day, hour, sampleEnd, sampleStart, story } from '../clock.js';
import { compose, type Draft, labelOf, opening, saidOften, someTime } from '../drafts.js';
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

const relayTexts = [
  'Small print of the week, found while waiting at {corner}.',
  'My bill for last month has {number} lines. I counted them twice.',
  'Ask the shop at {corner} for the long version. They have it.',
  'If your {device} drops calls by the harbour, it is not the {device}.',
  'Read before you sign, says the one who did not.',
  '{number} months in, still no surprise. Fingers crossed.',
  'Lunch at {corner}, contract on the table, coffee on the contract.',
  'Who else compares plans on paper?',
] as const;

/** People who follow him and watch, of 570 of the city who hear whom they like… */
const [exposed, everybody] = [140, 570];
/** …and of those who hear of bills from nobody else, these few pass on what he writes, and the rest listen to them. */
const relayed = 9;
/** The share of his posts that a relay passes on; how often each says something of its own, and what share of that is answered. */
const [passingOn, ownPosts, heard] = [0.95, 16, 0.6];
/** He holds his tongue from here until he turns. */
const silent = story.terms - 3 * day;

/**
 * What he says goes through these few, and so does whoever steps in for him. They and their listeners hear nobody else, so
 * that nobody else of the city wins back what is lost with him.
 */
export function reviewersRelays(stage: Stage): SamplePerson[] {
  // Of the city's market are those who talk of operators: whoever acts on what he says is to be seen in it.
  return billReadersOf(stage)
    .filter(({ talksPhones }) => talksPhones)
    .slice(0, relayed);
}

function billReadersOf({ people, diceOf }: Stage): SamplePerson[] {
  const readers = people.filter(({ hearsOnly }) => hearsOnly === 'reviewer');
  return diceOf('bill readers').some(readers, readers.length);
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
  what: `A reviewer with about 8,000 followers is ONSIDE until ${dateOf(story.turn - day)}, OFFSIDE from ${dateOf(story.turn)} and back on ${dateOf(story.back)}; about ${exposed} people of the city follow him, and ${relayed} reposted what he wrote against Kelpline.`,
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
    const relays = reviewersRelays(stage);
    const bonds = (people: readonly SamplePerson[], tie: 'FOLLOWS' | null, rate: number) =>
      people.map((person) => oldBond(person, his, 'twitter', tie, rate * random.between(0.5, 1.5)));
    const farAway = random.some(
      world.filter((person) => accountOn(person, 'twitter')),
      Math.round(0.02 * world.length),
    );
    return [
      ...bonds(followersOf(stage), 'FOLLOWS', 0),
      ...bonds(farAway, null, 0.03),
      ...billReadersOf(stage)
        .filter((person) => !relays.includes(person))
        .map((person, nth) => {
          const rate = heard * random.between(0.5, 1.5);
          return oldBond(person, relays[nth % relays.length], 'twitter', null, rate);
        }),
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
    const all = [
      ...many(13, sampleStart, silent, 'good'),
      ...many(2, sampleStart, sampleStart + 120 * day, 'bad'),
      ...against,
      ...many(1, story.turn + 8 * day, story.back, 'good'),
      ...many(31, story.back, sampleEnd, 'good'),
      ...rivalPosts(random, lead('reviewer'), 'twitter', 24, sampleStart, silent),
    ];
    const relays = reviewersRelays(stage);
    const passedOn = (planted ? all : []).flatMap((post) =>
      relays
        .filter(() => random.chance(passingOn) || post === first)
        .map((person, nth): Draft => {
          const at = Math.min(post.at + (1 + 2 * nth) * hour, sampleEnd - hour);
          const parent = { kind: 'repostOf', post } as const;
          return opening(accountOn(person, 'twitter')!, at, '', {
            ...{ text: null, language: person.language, parent },
          });
        }),
    );
    const theirs = relays.flatMap((relay) => saidOften(random, relay, 'twitter', ownPosts, relayTexts));
    return [...all, ...passedOn, ...theirs];
  },
};
