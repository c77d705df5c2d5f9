import type { SampleAccount, SamplePerson } from './cast.js';
import { sampleEnd, sampleStart } from './clock.js';
import { type Dice, dice } from './dice.js';
import type { LeadName } from './leads.js';

/** That `reader` sees what `author` posts on their network, and how often they respond. */
export interface Bond {
  readonly reader: SampleAccount;
  readonly author: SampleAccount;
  readonly since: number;
  /** Readers of a board, viewers and customers respond without a standing tie: null. */
  readonly tie: 'FOLLOWS' | 'KNOWS' | null;
  /** Share of the author's posts the reader responds to. */
  readonly rate: number;
}

/** What can be left out of the story, to see that an answer rests on it. */
export type Omission = 'repairer-ties';

const meanFollowed = 12.5;
const knownFor = sampleStart - 4 * 365 * 86_400_000;

/** Who reads whom: circles, towns and, less, the wide world, drawn to the well-liked; and the leads' own audiences. */
export function makeBonds(
  seed: number,
  people: readonly SamplePerson[],
  brands: readonly SampleAccount[],
  without: Omission | null,
): Bond[] {
  const random = dice(seed, 'bonds');
  return [
    ...follows(random, people),
    ...friends(dice(seed, 'friends'), people),
    ...brandFollowers(random, people, brands),
    ...leadAudiences(dice(seed, 'audiences'), people, without),
  ];
}

function follows(random: Dice, people: readonly SamplePerson[]): Bond[] {
  const ordinary = people.filter((person) => person.lead === null);
  const near = grouped(ordinary, (person) => `circle ${person.circle}`);
  const town = grouped(ordinary, (person) => person.place.name);
  const all = drawByAppeal(ordinary);
  // The leads look no further than their town: whom they hear, half a market hears.
  const drawFor = ({ lead, circle, place }: SamplePerson) =>
    lead !== null
      ? town.get(place.name)!
      : random.weighted([
          [near.get(`circle ${circle}`)!, 50],
          [town.get(place.name)!, 48],
          [all, 2],
        ]);
  const bonds: Bond[] = [];
  for (const reader of people) {
    const wanted = random.count(meanFollowed * Math.min(4, random.heavy(0.5)) * 0.9);
    const chosen = new Set<SamplePerson>([reader]);
    for (let tries = 0; chosen.size <= wanted && tries < 3 * wanted; tries++) {
      const whom = drawFor(reader)(random);
      if (chosen.has(whom)) continue;
      const network = sharedNetwork(random, reader, whom);
      if (network === null) continue;
      chosen.add(whom);
      bonds.push(bond(random, reader, whom, network, 'FOLLOWS', random.chance(0.26) ? 0.3 : 0.003));
    }
  }
  return bonds;
}

/** Friends on the board, most within a circle: they know each other, and each answers the other. */
function friends(random: Dice, people: readonly SamplePerson[]): Bond[] {
  const circles = new Map<number, SamplePerson[]>();
  for (const person of people)
    if (person.lead === null && accountOn(person, 'forum'))
      circles.set(person.circle, [...(circles.get(person.circle) ?? []), person]);
  return [...circles.values()].flatMap((circle) =>
    circle.flatMap((person, at) =>
      random.some(circle.slice(at + 1), random.count(1.4)).flatMap((friend) => {
        const known = bond(random, person, friend, 'forum', 'KNOWS', 0.12);
        return [known, { ...known, reader: known.author, author: known.reader, tie: null }];
      }),
    ),
  );
}

function brandFollowers(
  random: Dice,
  people: readonly SamplePerson[],
  brands: readonly SampleAccount[],
): Bond[] {
  return brands.flatMap((author) =>
    people.flatMap((person) => {
      const reader = accountOn(person, author.network);
      const likes = author.brand === person.operator ? 0.3 : author.brand === 'maren-tidewatch' ? 0.2 : 0.03;
      const local = person.place.name === 'Port Maren' || person.place.name === 'Sallow Quay' ? 1 : 0.2;
      if (!reader || author.network === 'forum' || !random.chance(likes * local)) return [];
      const since = Math.floor(random.between(knownFor, sampleEnd));
      return [{ reader, author, since, tie: 'FOLLOWS', rate: 0 }];
    }),
  );
}

/**
 * The host is answered by her own city; the repairer by his customers and, almost always, by the moderator; the
 * moderator by the readers of the city's board; the reviewer is followed more than he is answered.
 */
function leadAudiences(random: Dice, people: readonly SamplePerson[], without: Omission | null): Bond[] {
  const lead = (name: LeadName) => people.find((person) => person.lead === name)!;
  const from = (...towns: string[]) =>
    people.filter((person) => person.lead === null && towns.includes(person.place.name));
  const bonds: Bond[] = [];
  const gather = (
    readers: readonly SamplePerson[],
    author: SamplePerson,
    how: { network?: string; share: number; rate: number; following: number },
  ) => {
    for (const reader of readers) {
      const network = how.network ?? sharedNetwork(random, reader, author);
      if (network === null || !accountOn(reader, network) || !random.chance(how.share)) continue;
      // Of a large audience those who follow watch in silence; those who answer came by the search or the board.
      const tie = random.chance(how.following) ? 'FOLLOWS' : null;
      bonds.push(bond(random, reader, author, network, tie, tie ? 0 : how.rate * random.between(0.5, 1.5)));
    }
  };
  const city = from('Port Maren').filter((person) => person.talksPhones);
  const world = from('Velmond', 'elsewhere');
  const [host, repairer, moderator, reviewer] = (['host', 'repairer', 'moderator', 'reviewer'] as const).map(
    lead,
  );

  gather(world, host, { share: 0.95, rate: 0.095, following: 0.12 });
  gather(from('Port Maren', 'Sallow Quay'), host, { share: 0.02, rate: 0, following: 1 });
  gather(city, moderator, { network: 'forum', share: 0.98, rate: 0.17, following: 0 });
  gather(from('Sallow Quay'), moderator, { network: 'forum', share: 0.5, rate: 0.05, following: 0 });
  const customers = without === 'repairer-ties' ? from('Velmond') : city;
  gather(customers, repairer, { share: 0.63, rate: 0.039, following: 0.1 });
  const booster = without === 'repairer-ties' ? from('Velmond')[0] : moderator;
  for (const author of repairer.accounts) {
    const reader = accountOn(booster, author.network);
    if (reader) bonds.push({ reader, author, since: knownFor, tie: 'FOLLOWS', rate: 0.97 });
  }
  gather(city, reviewer, { share: 0.32, rate: 0.03, following: 0.75 });
  gather(world, reviewer, { share: 0.1, rate: 0.03, following: 0.7 });
  return bonds;
}

function bond(
  random: Dice,
  reader: SamplePerson,
  author: SamplePerson,
  network: string,
  tie: Bond['tie'],
  rate: number,
): Bond {
  const since = Math.floor(random.between(knownFor, sampleEnd));
  return {
    reader: accountOn(reader, network)!,
    author: accountOn(author, network)!,
    since: tie ? since : knownFor,
    tie,
    rate,
  };
}

function accountOn(person: SamplePerson, network: string): SampleAccount | undefined {
  return person.accounts.find((account) => account.network === network);
}

function sharedNetwork(random: Dice, reader: SamplePerson, author: SamplePerson): string | null {
  const shared = author.accounts.filter(({ network }) => accountOn(reader, network));
  return shared.length > 0 ? random.pick(shared).network : null;
}

type Draw = (random: Dice) => SamplePerson;

function grouped(
  people: readonly SamplePerson[],
  keyOf: (person: SamplePerson) => string,
): Map<string, Draw> {
  const groups = new Map<string, SamplePerson[]>();
  for (const person of people) {
    const key = keyOf(person);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(person);
  }
  return new Map([...groups].map(([key, group]) => [key, drawByAppeal(group)]));
}

/** Draws people by their appeal, by binary search in its running sums. */
function drawByAppeal(people: readonly SamplePerson[]): Draw {
  const sums: number[] = [];
  let sum = 0;
  for (const person of people) sums.push((sum += person.appeal));
  return (random) => {
    const at = random.share() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return people[low];
  };
}
