import type { Operator } from './brands.js';
import type { SampleAccount, SamplePerson } from './cast.js';
import { day, sampleEnd, sampleStart } from './clock.js';
import { type Dice, dice } from './dice.js';
import { type Draft, labelOf, someTime } from './drafts.js';
import { voiceOf } from './everyday-posts.js';
import type { LeadName } from './leads.js';
import {
  boardPosts,
  hostPosts,
  newsPosts,
  operatorPosts,
  repairTips,
  reviewerAgainst,
  reviewerFor,
} from './texts/lead-texts.js';
import type { Mood, Theme } from './texts/phrasebook.js';
import { brandText } from './texts/write-text.js';

/** The reviewer turns against Kelpline on this day… */
const turnedAgainst = Date.UTC(2026, 2, 10);
/** …and back on this. */
const turnedBack = Date.UTC(2026, 3, 2);

/** The posts that carry the planted truths, and those of the brands. */
export function storyline(
  seed: number,
  people: readonly SamplePerson[],
  brands: readonly SampleAccount[],
): Draft[] {
  const random = dice(seed, 'storyline');
  const lead = (name: LeadName) => people.find((person) => person.lead === name)!;
  const said = (
    person: SamplePerson,
    network: string,
    posts: number,
    texts: readonly string[],
    topics: Theme[],
  ) =>
    Array.from({ length: posts }, () =>
      plain(account(person, network), someTime(random), compose(random, texts, person), topics),
    );
  return [
    ...said(lead('host'), 'twitter', 46, hostPosts, []),
    ...said(lead('repairer'), 'forum', 132, repairTips, ['repair']),
    ...said(lead('repairer'), 'twitter', 70, repairTips, ['repair']),
    ...said(lead('moderator'), 'forum', 48, boardPosts, []),
    ...reviews(random, lead('reviewer')),
    ...threeNetworks(random, lead('three')),
    ...mistakenLabel(random, people),
    ...unmetNeed(dice(seed, 'pause my plan'), people),
    ...brands.flatMap((brand) => brandPosts(random, brand)),
  ];
}

/** For Kelpline all year, against it from 10 March, for it again from 2 April; each post labelled. */
function reviews(random: Dice, reviewer: SamplePerson): Draft[] {
  const post = (from: number, to: number, mood: 'good' | 'bad'): Draft => ({
    ...plain(
      account(reviewer, 'twitter'),
      someTime(random, from, to),
      compose(random, mood === 'good' ? reviewerFor : reviewerAgainst, reviewer),
      [mood === 'good' ? 'contract' : 'roaming'],
    ),
    brands: ['kelpline'],
    sentiment: labelOf[mood],
  });
  const many = (number: number, ...of: Parameters<typeof post>) =>
    Array.from({ length: number }, () => post(...of));
  return [
    ...many(13, sampleStart, turnedAgainst, 'good'),
    ...many(2, sampleStart, sampleStart + 120 * day, 'bad'),
    ...many(18, turnedAgainst, turnedBack, 'bad'),
    ...many(1, turnedAgainst + 8 * day, turnedBack, 'good'),
    ...many(31, turnedBack, sampleEnd, 'good'),
    ...Array.from({ length: 30 }, () => aboutOperator(random, reviewer, 'twitter')),
  ];
}

function threeNetworks(random: Dice, person: SamplePerson): Draft[] {
  return ['twitter', 'bluesky', 'forum'].flatMap((network) =>
    Array.from({ length: 12 }, () => aboutOperator(random, person, network)),
  );
}

function aboutOperator(random: Dice, person: SamplePerson, network: string): Draft {
  const brand = random.pick(['orrivo', 'brundell', 'quaymo'] as const);
  const mood = random.pick<Mood>(['good', 'bad', 'plain']);
  const theme = random.pick<Theme>(['data', 'bill', 'signal', 'contract']);
  return {
    ...plain(
      account(person, network),
      someTime(random),
      brandText(random, voiceOf(person), brand, theme, mood),
      [theme],
    ),
    brands: [brand],
    sentiment: random.chance(0.5) ? labelOf[mood] : null,
  };
}

/** One label that is wrong on purpose: sarcasm taken at its word. */
function mistakenLabel(random: Dice, people: readonly SamplePerson[]): Draft[] {
  const person = random.pick(people.filter((one) => one.talksPhones && one.lead === null));
  const text = 'oh brilliant, another mystery fee from Kelpline. best. network. ever. 👏👏';
  const post = plain(person.accounts[0], someTime(random), text, ['bill']);
  return [{ ...post, brands: ['kelpline'], sentiment: 'POSITIVE' }];
}

/** All year 61 people ask in 84 posts to pause their plan over the summer; nobody answers; 22 posts name Quaymo. */
function unmetNeed(random: Dice, people: readonly SamplePerson[]): Draft[] {
  const askers = random.some(
    people.filter((one) => one.place.name === 'Port Maren' && one.talksPhones && one.lead === null),
    61,
  );
  return Array.from({ length: 84 }, (_, nth): Draft => {
    const person = askers[nth % askers.length];
    const isRival = nth < 22;
    const text = brandText(
      random,
      voiceOf(person),
      'kelpline',
      'pause my plan',
      random.pick(['bad', 'plain']),
    );
    return {
      ...plain(
        person.accounts[0],
        someTime(random),
        isRival ? `${text} Quaymo has a pause button btw` : text,
        ['pause my plan'],
      ),
      language: person.language,
      brands: isRival ? ['kelpline', 'quaymo'] : ['kelpline'],
      unanswered: true,
    };
  });
}

function brandPosts(random: Dice, brand: SampleAccount): Draft[] {
  const isPaper = brand.brand === 'maren-tidewatch';
  const texts = isPaper ? newsPosts : operatorPosts;
  return Array.from({ length: isPaper ? 52 : 26 }, () => ({
    ...plain(brand, someTime(random), random.pick(texts).replace('{brand}', brand.name), []),
    brands: isPaper ? [] : [brand.brand as Operator],
  }));
}

function account(person: SamplePerson, network: string): SampleAccount {
  return person.accounts.find((one) => one.network === network)!;
}

function plain(author: SampleAccount, at: number, text: string, topics: Theme[]): Draft {
  return { author, at, text, language: 'en', brands: [], topics, sentiment: null, parent: null };
}

/** Two different fragments of a lead's own, one after the other, with the blanks filled. */
function compose(random: Dice, texts: readonly string[], person: SamplePerson): string {
  const fills: Record<string, () => string> = {
    corner: () => random.pick(person.place.corners),
    device: () => random.pick(['Halyx 5', 'Nuvo 12', 'Brizo Mini', 'Ottera S']),
    number: () => String(2 + random.below(30)),
  };
  return random
    .some(texts, 2)
    .join(' ')
    .replace(/\{(\w+)\}/g, (_, name: string) => fills[name]());
}
