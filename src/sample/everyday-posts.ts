import { accountOn } from './bond.js';
import type { Operator } from './brands.js';
import type { SamplePerson } from './cast.js';
import { sampleEnd, sampleStart } from './clock.js';
import type { Dice } from './dice.js';
import { type Draft, labelOf, opening, someTime } from './drafts.js';
import { type Mood, type Theme, themes } from './texts/phrasebook.js';
import { brandText, smallTalk } from './texts/write-text.js';

const labelled = 0.45;
const newYear = Date.UTC(2026, 0, 1);
const everyone: readonly Theme[] = [
  'signal',
  'bill',
  'roaming',
  'care',
  'esim',
  'repair',
  'data',
  'contract',
];

/** Before this day eSIM is nothing that people talk of. */
export const esimOpens = Date.UTC(2025, 6, 1);

/**
 * What people post of their own accord: of their operator, of others', and of fog. `isOrrivoRising`: whether what
 * students say of Orrivo grows, see {@link dealOrrivo}.
 */
export function everydayPosts(
  random: Dice,
  people: readonly SamplePerson[],
  isOrrivoRising: boolean,
): Draft[] {
  const isOrrivo = dealOrrivo(isOrrivoRising);
  return people.flatMap((person) => {
    const posts = Math.max(person.talksPhones ? 1 : 0, random.count(Math.min(80, person.activity)));
    return Array.from({ length: posts }, (_, nth) =>
      // The first is about an operator, so that who talks of phones does.
      person.talksPhones && (nth === 0 || random.chance(0.62))
        ? brandPost(random, person, someTime(random), isOrrivo)
        : smallPost(random, person, someTime(random)),
    );
  });
}

/** Posts of a planted person about other operators than ours, half of them labelled. */
export function rivalPosts(
  random: Dice,
  person: SamplePerson,
  network: string,
  times: number,
  from = sampleStart,
  to = sampleEnd,
): Draft[] {
  return Array.from({ length: times }, () => {
    const brand = random.pick(['orrivo', 'brundell', 'quaymo'] as const);
    const mood = random.pick<Mood>(['good', 'bad', 'plain']);
    const theme = random.pick<Theme>(['data', 'bill', 'signal', 'contract']);
    const text = brandText(random, voiceOf(person), brand, theme, mood);
    return opening(accountOn(person, network)!, someTime(random, from, to), text, {
      ...{ brands: [brand], topics: [theme], sentiment: random.chance(0.5) ? labelOf[mood] : null },
    });
  });
}

function brandPost(random: Dice, person: SamplePerson, at: number, isOrrivo: (at: number) => boolean): Draft {
  const brand = brandAt(random, person, at, isOrrivo);
  const drawn = random.pick([...everyone, ...themesOf(person)]);
  const theme = drawn === 'esim' && at < esimOpens ? 'data' : drawn;
  const mood = random.weighted<Mood>([
    ['good', person.moods[0]],
    ['bad', person.moods[1]],
    ['plain', person.moods[2]],
  ]);
  const rival = random.chance(0.07) && brand !== 'kelpline' ? (['kelpline'] as const) : [];
  return {
    author: usual(random, person),
    at,
    text: brandText(random, voiceOf(person), brand, theme, mood),
    language: person.language,
    brands: [brand, ...rival],
    topics: [theme],
    sentiment: random.chance(labelled) ? labelOf[mood] : null,
    parent: null,
  };
}

/** Of whom a person talks: mostly of their operator; what students say of Orrivo is dealt, see {@link dealOrrivo}. */
function brandAt(
  random: Dice,
  person: SamplePerson,
  at: number,
  isOrrivo: (at: number) => boolean,
): Operator {
  if (person.segments.includes('student'))
    return isOrrivo(at)
      ? 'orrivo'
      : random.weighted([
          ['quaymo', 40],
          ['kelpline', 38],
          ['brundell', 22],
        ]);
  return random.chance(0.75)
    ? person.operator
    : random.pick(['kelpline', 'orrivo', 'brundell', 'quaymo'] as const);
}

/**
 * Says of a student's post at an instant whether it is about Orrivo: of each month's posts the share that is due,
 * 14 % to December, then rising to 27 % in April. Dealt, not drawn, so that the rise shows in every seed.
 */
function dealOrrivo(isRising: boolean): (at: number) => boolean {
  const due = new Map<number, number>();
  return (at) => {
    const since = isRising ? (at - newYear) / (sampleEnd - newYear) : -1;
    const month = new Date(at).getUTCMonth();
    const sum = (due.get(month) ?? 0.5) + (since < 0 ? 0.14 : 0.12 + 0.18 * since);
    due.set(month, sum % 1);
    return sum >= 1;
  };
}

function themesOf(person: SamplePerson): Theme[] {
  if (person.segments.includes('student')) return ['campus deal', 'top-up', 'campus deal'];
  if (person.segments.includes('small business')) return ['business plan', 'business plan'];
  return themes.filter((theme) => theme === 'top-up');
}

function smallPost(random: Dice, person: SamplePerson, at: number): Draft {
  return {
    author: usual(random, person),
    at,
    text: smallTalk(random, voiceOf(person)),
    language: person.language,
    brands: [],
    topics: [],
    sentiment: null,
    parent: null,
  };
}

/** People post on their first account, now and then on another. */
function usual(random: Dice, { accounts }: SamplePerson) {
  return random.chance(0.7) ? accounts[0] : random.pick(accounts);
}

/** How a person writes. */
export function voiceOf(person: SamplePerson) {
  return { language: person.language, corners: person.place.corners, typos: person.lead ? 0 : 0.12 };
}
