import { type Operator, operators } from './brands.js';
import { day, sampleStart } from './clock.js';
import type { Dice } from './dice.js';
import { type Lead, type LeadName, leads, ringLeads } from './leads.js';
import { inventHandle, inventName } from './names.js';
import { type Place, places } from './places.js';
import type { Language } from './texts/write-text.js';

/** A person of the sample, and what they are like. */
export interface SamplePerson {
  /** Null: known by the account alone. */
  readonly id: string | null;
  readonly name: string;
  readonly place: Place;
  /** Friends, colleagues, a corridor: people follow their own circle most. */
  readonly circle: number;
  readonly segments: readonly string[];
  readonly location: string | null;
  readonly language: Language;
  /** Expected posts in the sample's year. */
  readonly activity: number;
  /** How much they are followed, 1 in the middle. */
  readonly appeal: number;
  readonly operator: Operator;
  /** Share of good, bad and plain among what they say of their operator. */
  readonly moods: readonly [good: number, bad: number, plain: number];
  /** Whether they talk about operators at all. */
  readonly talksPhones: boolean;
  readonly lead: LeadName | 'ring' | null;
  /** The one person they listen to, or whose relays; null: whom they like. */
  readonly hearsOnly: LeadName | null;
  readonly optOut: boolean;
  readonly accounts: readonly SampleAccount[];
}

/** An account of a person or a brand. */
export interface SampleAccount {
  readonly network: string;
  readonly handle: string;
  readonly platformId: string;
  readonly owner: SamplePerson | null;
  readonly brand: string | null;
  readonly name: string;
  readonly bio: string | null;
  readonly location: string | null;
  readonly followers: number;
  readonly following: number;
  readonly verified: boolean;
  readonly globalScore: number;
  readonly createdAt: number;
  readonly confidence: number;
}

/** Share of people with an account on each network; the board belongs to the city. */
const networkShare = (network: string, place: Place): number =>
  network === 'twitter' ? 0.86 : network === 'bluesky' ? 0.3 : place.name === 'Port Maren' ? 0.66 : 0.16;

const languages = [
  ['en', 70],
  ['fr', 18],
  ['es', 12],
] as const satisfies readonly (readonly [Language, number])[];
const operatorShare: readonly (readonly [Operator, number])[] = [
  ['kelpline', 36],
  ['orrivo', 17],
  ['brundell', 30],
  ['quaymo', 17],
];
const bios = [
  'tea first',
  'opinions, ferries',
  'she/her',
  'dad of two',
  'mostly lurking',
  'plays the bass, badly',
  'ex barista',
  'maps!',
];
const circleSize = 45;
const placesSize = places.reduce((sum, place) => sum + place.people, 0);

/** The planted people, and the accounts of the ring. */
export function makeLeads(random: Dice): SamplePerson[] {
  return [
    ...Object.entries(leads).map(([name, lead]) => leadPerson(random, name as LeadName, lead)),
    ...ringLeads.map((lead) => leadPerson(random, 'ring', lead)),
  ];
}

/**
 * The ordinary people of one district: as many as the places say times `scale`, less those of the places who are
 * known already. `number` keeps ids and handles of districts apart.
 */
export function makeCast(
  random: Dice,
  { number, scale, known }: { number: number; scale: number; known: readonly SamplePerson[] },
): SamplePerson[] {
  const taken = new Set<string>(
    [...Object.values(leads), ...ringLeads].flatMap(({ accounts }) => accounts.map((a) => a.handle)),
  );
  const people: SamplePerson[] = [];
  const firstId = 10_001 + number * placesSize + Object.keys(leads).length;
  let circles = 0;
  for (const place of places) {
    const size = Math.round(place.people * scale);
    const firstCircle = circles;
    circles += Math.max(1, Math.round(size / circleSize));
    const here = known.filter((person) => person.place === place && person.id !== null && !person.optOut);
    const left = size - here.length;
    const inBusiness = here.filter(({ segments }) => segments.includes('small business')).length;
    // Shares are dealt, not drawn, so that each seed has markets of the same sizes.
    const order = random.some(
      Array.from({ length: left }, (_, at) => at),
      left,
    );
    for (const at of order) {
      const isCafe = at >= left - Math.round(place.cafes * size);
      const segments = [
        ...(at < place.students * size ? ['student'] : []),
        ...(at >= left - Math.round(place.businesses * size) + inBusiness ? ['small business'] : []),
        ...(isCafe ? ['cafe'] : []),
        ...(random.chance(0.2) ? [random.pick(['family', 'commuter', 'senior'])] : []),
      ];
      const id = String(firstId + people.length);
      const circle = firstCircle + random.below(circles - firstCircle);
      const talksPhones = (at * 7) % 100 < 91;
      const isBillReader = at >= place.students * size && at < (place.students + place.billReaders) * size;
      const hearsOnly = isCafe ? 'accountant' : isBillReader ? 'reviewer' : null;
      const suffix = number > 0 ? `_${number}` : '';
      people.push(extra(random, { id, place, circle, segments, talksPhones, hearsOnly }, taken, suffix));
    }
  }
  return people;
}

function extra(
  random: Dice,
  given: Pick<SamplePerson, 'id' | 'place' | 'circle' | 'segments' | 'talksPhones' | 'hearsOnly'>,
  taken: Set<string>,
  suffix: string,
): SamplePerson {
  const name = inventName(random);
  const { place } = given;
  const told = random.pick(place.spellings);
  const onPerson = random.chance(0.7);
  const appeal = random.heavy(0.9);
  const good = random.between(0.15, 0.5);
  const bad = random.between(0.15, 0.45);
  const accounts: SampleAccount[] = [];
  const person: SamplePerson = {
    ...given,
    name,
    location: onPerson ? told : null,
    language: random.weighted(languages),
    activity: 1.6 * random.heavy(0.8),
    appeal,
    operator: random.weighted(operatorShare),
    moods: [good, bad, 1 - good - bad],
    lead: null,
    optOut: false,
    accounts,
  };
  const handle = inventHandle(random, name, taken);
  const networks = ['twitter', 'bluesky', 'forum'].filter((network) =>
    random.chance(networkShare(network, place)),
  );
  // Who listens to one person only must be where that person is.
  if (given.hearsOnly !== null) networks.splice(0, networks.length, 'twitter');
  if (!networks.some((network) => network !== 'forum')) networks.unshift(random.pick(['twitter', 'bluesky']));
  for (const network of networks) {
    const followers = Math.round((network === 'forum' ? 12 : 130) * appeal * random.heavy(0.9));
    accounts.push({
      ...common(random, network, followers),
      handle: (random.chance(0.75) ? handle : inventHandle(random, name, taken)) + suffix,
      owner: person,
      name: random.chance(0.8) ? name : handle,
      bio: random.chance(0.5) ? random.pick(bios) : null,
      // Who says nothing on themselves says it on their first account, so that everybody lives somewhere.
      location: onPerson
        ? random.chance(0.3)
          ? random.pick(place.spellings)
          : null
        : accounts.length
          ? null
          : told,
      globalScore: Math.min(72, Math.round(9 + 6.5 * Math.log(1 + followers) * random.between(0.6, 1.2))),
    });
  }
  return person;
}

function leadPerson(random: Dice, lead: LeadName | 'ring', told: Lead): SamplePerson {
  const accounts: SampleAccount[] = [];
  const place = places.find(({ name }) => name === told.place)!;
  const person: SamplePerson = {
    id: told.id,
    name: told.name,
    place,
    circle: 0,
    segments: told.segments ?? [],
    location: told.place === 'elsewhere' ? null : told.place,
    language: told.language,
    activity: 0,
    appeal: 1,
    operator: operators[0],
    moods: [0.4, 0.2, 0.4],
    talksPhones: lead !== 'host',
    lead,
    hearsOnly: lead === 'cafe' ? 'accountant' : null,
    optOut: told.optOut ?? false,
    accounts,
  };
  for (const account of told.accounts)
    accounts.push({
      ...common(random, account.network, account.followers),
      handle: account.handle,
      owner: person,
      name: told.name,
      bio: told.bio,
      location: told.place === 'elsewhere' ? null : told.place,
      verified: account.verified ?? false,
      globalScore: account.globalScore,
      confidence: account.confidence ?? 1,
    });
  return person;
}

function common(random: Dice, network: string, followers: number) {
  return {
    network,
    platformId: `${network === 'forum' ? '' : '9'}${String(random.below(1e9)).padStart(9, '0')}${String(random.below(1e6)).padStart(6, '0')}`,
    brand: null,
    followers,
    following: 20 + random.below(600),
    verified: false,
    createdAt: Math.floor(random.between(sampleStart - 9 * 365 * day, sampleStart)),
    confidence: 1,
  };
}
