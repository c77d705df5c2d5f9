import {
  accountOn,
  accountsOn,
  type Bond,
  bond,
  knownFor,
  rateOfReader,
  rateOfWatcher,
  sharedNetworks,
} from './bond.js';
import type { SampleAccount, SamplePerson } from './cast.js';
import { sampleEnd } from './clock.js';
import type { Dice } from './dice.js';
import { drawByAppeal, drawByGroup } from './draw-by-appeal.js';

const meanFollowed = 12.5;

/** Who reads whom of an ordinary day: circles, towns and, less, the wide world, drawn to the well-liked; friends; brands. */
export function everydayBonds(
  diceOf: (key: string) => Dice,
  people: readonly SamplePerson[],
  brands: readonly SampleAccount[],
): Bond[] {
  const readers = people.filter((person) => person.hearsOnly === null);
  const random = diceOf('bonds');
  return [
    ...follows(random, readers, people),
    ...friends(diceOf('friends'), readers),
    ...brandFollowers(random, readers, brands),
  ];
}

function follows(random: Dice, readers: readonly SamplePerson[], people: readonly SamplePerson[]): Bond[] {
  // The reviewer's relays and those who hear them are heard by nobody else, or his word would get about by chance.
  const ordinary = people.filter(({ lead, hearsOnly }) => lead === null && hearsOnly !== 'reviewer');
  const near = drawByGroup(ordinary, (person) => `circle ${person.circle}`);
  const town = drawByGroup(ordinary, (person) => person.place.name);
  const all = drawByAppeal(ordinary);
  // The leads hear few, look no further than their town and mostly watch: whom they answer, half a market hears.
  const drawFor = ({ lead, circle, place }: SamplePerson) =>
    lead !== null
      ? town.get(place.name)!
      : random.weighted([
          [near.get(`circle ${circle}`)!, 50],
          [town.get(place.name)!, 49],
          [all, 1],
        ]);
  const bonds: Bond[] = [];
  for (const reader of readers) {
    const keenness = reader.lead === null ? Math.min(4, random.heavy(0.5)) * 0.9 : 0.5;
    const wanted = random.count(meanFollowed * keenness);
    const chosen = new Set<SamplePerson>([reader]);
    for (let tries = 0; chosen.size <= wanted && tries < 3 * wanted; tries++) {
      const whom = drawFor(reader)(random);
      if (chosen.has(whom)) continue;
      const [first, ...others] = sharedNetworks(reader, whom);
      if (first === undefined) continue;
      chosen.add(whom);
      const rate = (reader.lead === null ? rateOfReader : rateOfWatcher)(random);
      const followed = bond(random, reader, whom, first, 'FOLLOWS', rate);
      const elsewhere = (network: string): Bond => ({ ...followed, ...accountsOn(reader, whom, network) });
      bonds.push(followed, ...others.map(elsewhere));
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
      return [{ reader, author, since, tie: 'FOLLOWS', rate: rateOfWatcher(random) }];
    }),
  );
}
