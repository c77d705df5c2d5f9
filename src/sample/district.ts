import type { Fields } from '../import/validate.js';
import type { Bond } from './bond.js';
import { everydayBonds } from './bonds.js';
import { brandAccounts } from './brand-accounts.js';
import { brandPosts } from './brand-posts.js';
import { makeCast, makeLeads, type SampleAccount, type SamplePerson } from './cast.js';
import { dice } from './dice.js';
import type { Draft } from './drafts.js';
import { everydayPosts } from './everyday-posts.js';
import type { Stage } from './plant.js';
import { planted } from './planted.js';
import { postRows } from './post-rows.js';
import { responses } from './responses.js';

/** What all districts of a world share. */
export interface World {
  readonly seed: number;
  /** Of each district, of the usual 2,000 people. */
  readonly scale: number;
  /** Keys of the plants that are left out. */
  readonly without: readonly string[];
  readonly leads: readonly SamplePerson[];
  readonly brands: readonly SampleAccount[];
}

/** A part of the world of up to 2,000 people: who they are, whom they read, what they post. Each is made when asked for. */
export interface District {
  /** Those of the leads who live in it first. */
  readonly people: readonly SamplePerson[];
  bonds(): readonly Bond[];
  talk(): Talk;
}

/** What is posted in a district. */
export interface Talk {
  readonly posts: readonly Fields[];
  /** What leads and brands say, which every district hears, with its ids; in the first district only. */
  readonly told: ReadonlyMap<Draft, string>;
}

/** A world before its districts. */
export function openWorld(seed: number, scale: number, without: readonly string[]): World {
  return { seed, scale, without, leads: makeLeads(dice(seed, 'leads')), brands: brandAccounts() };
}

/** A district by its number from 0; leads and brands belong to the first, whom the others must be given. */
export function makeDistrict(world: World, number: number, first: District | null): District {
  const { seed, scale, without, leads, brands } = world;
  const isFirst = first === null;
  const diceOf = (name: string) => dice(seed, isFirst ? name : `${name} ${number}`);
  const ordinary = makeCast(diceOf('cast'), { number, scale, known: isFirst ? leads : [] });
  const people = isFirst ? [...leads.filter(readsOthers), ...ordinary] : ordinary;
  const stageOf = stageMaker(world, ordinary, diceOf);

  const bonds = once((): Bond[] =>
    [
      ...everydayBonds(diceOf, people, brands),
      ...planted.flatMap((plant) => plant.bonds?.(stageOf(plant.key, 'bonds')) ?? []),
    ].filter(({ reader }) => isFirst || !leads.includes(reader.owner!)),
  );
  const storyOfAll = () => [
    ...planted.flatMap((plant) => plant.posts?.(stageOf(plant.key, 'posts')) ?? []),
    ...brands.flatMap((brand) => brandPosts(diceOf(`brand ${brand.network}:${brand.handle}`), brand)),
  ];
  const talk = once((): Talk => {
    const told = first?.talk().told ?? new Map<Draft, string>();
    const story = isFirst ? storyOfAll() : [];
    const openings = [
      ...story,
      ...everydayPosts(diceOf('everyday posts'), ordinary, !without.includes('orrivo')),
    ];
    for (const plant of planted)
      openings.push(...(plant.crowd?.(stageOf(plant.key, 'crowd'), openings) ?? []));
    const drafts = [...openings, ...responses(diceOf('responses'), [...told.keys(), ...openings], bonds())];
    const { rows, ids } = postRows(diceOf('post rows'), drafts, { number, known: told });
    return { posts: rows, told: new Map(story.map((draft) => [draft, ids.get(draft)!])) };
  });
  return { people: isFirst ? [...leads, ...ordinary] : ordinary, bonds, talk };
}

/** Makes a thing when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => (made ??= { thing: make() }).thing;
}

/** Leads that hear their town; the ring and the robot hear nobody but whom the story says. */
function readsOthers({ lead }: SamplePerson): boolean {
  return lead !== 'ring' && lead !== 'robot';
}

function stageMaker(
  { leads, brands, without }: World,
  people: readonly SamplePerson[],
  diceOf: Stage['diceOf'],
) {
  const home = { 'Port Maren': true, 'Sallow Quay': true } as Record<string, true | undefined>;
  const city = people.filter(
    (one) => one.place.name === 'Port Maren' && one.talksPhones && one.hearsOnly === null,
  );
  const given = {
    diceOf,
    people,
    city,
    townsfolk: city.filter(({ segments }) => !segments.includes('student')),
    world: people.filter((one) => !home[one.place.name]),
    lead: (name: SamplePerson['lead']) => leads.find(({ lead }) => lead === name)!,
    ring: leads.filter(({ lead }) => lead === 'ring'),
    brand: (key: string) => brands.find(({ network, handle }) => `${network}:${handle}` === key)!,
  };
  return (plant: string, hook: string): Stage => ({
    ...given,
    planted: !without.includes(plant),
    random: diceOf(`${plant} ${hook}`),
  });
}
