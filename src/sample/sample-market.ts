import type { Kind } from '../import/kinds.js';
import type { Fields } from '../import/validate.js';
import type { Bond } from './bond.js';
import { brandRows, marketRows } from './brands.js';
import type { SampleAccount, SamplePerson } from './cast.js';
import { day, sampleStart } from './clock.js';
import { type District, makeDistrict, openWorld } from './district.js';

/** Which world to make. The same options give the same rows, byte for byte. */
export interface SampleOptions {
  readonly seed: number;
  /** 1: 2,000 people, some 27,000 posts and 40,000 ties; people, posts and ties grow with it. */
  readonly scale: number;
  /** Keys of plants to leave out: answers that rest on them must change. */
  readonly without?: readonly string[];
}

/** Rows of every kind, as the import takes them; made as they are read, and again when read again. */
export type SampleMarket = Readonly<Record<Kind, Iterable<Fields>>>;

/**
 * An invented city and its mobile customers over an invented year, 1 May 2025 to 30 April 2026: see `planted` for what
 * is planted in it. People, brands, networks' ids and texts are made up; there is no contact data. A large world is
 * many districts of some 2,000 people who read each other, the same brands and the same planted people; one
 * district at a time is in memory.
 */
export function sampleMarket({ seed, scale, without = [] }: SampleOptions): SampleMarket {
  const districts = Math.max(1, Math.round(scale));
  const world = openWorld(seed, scale / districts, without);
  const first = makeDistrict(world, 0, null);
  // Kinds are read one after the other: a world of one district is made once.
  const each = (rowsOf: (district: District) => Iterable<Fields>): Iterable<Fields> => ({
    *[Symbol.iterator]() {
      yield* rowsOf(first);
      for (let number = 1; number < districts; number++) yield* rowsOf(makeDistrict(world, number, first));
    },
  });
  return {
    brands: brandRows,
    people: each(({ people }) => people.filter(({ id }) => id !== null).map(personRow(without))),
    accounts: each((district) => [
      ...district.people.flatMap(({ accounts }) => accounts).map(accountRow(without)),
      ...(district === first ? world.brands : []).map(accountRow(without)),
    ]),
    ties: each(({ bonds }) =>
      bonds()
        .filter((bond) => bond.tie !== null)
        .map(tieRow),
    ),
    posts: each(({ talk }) => talk().posts),
    markets: marketRows,
    memberships: each(({ people }) => people.filter(isListed).map(membershipRow)),
  };
}

function isListed({ segments, place }: SamplePerson): boolean {
  return segments.includes('small business') && (place.name === 'Port Maren' || place.name === 'Sallow Quay');
}

function membershipRow({ id }: SamplePerson): Fields {
  return { market: 'maren-small-business', person: id, since: sampleStart + (Number(id) % 300) * day };
}

const personRow =
  (without: readonly string[]) =>
  ({ id, name, location, segments, optOut }: SamplePerson): Fields => ({
    ...{ id, name, location, country: 'XM', segments },
    ...(optOut && !without.includes('objector') && { optOut }),
  });

const accountRow =
  (without: readonly string[]) =>
  (account: SampleAccount): Fields => {
    const { network, handle, platformId, owner, brand, name, bio, location, confidence } = account;
    const { followers, following, verified, globalScore, createdAt } = account;
    return {
      ...{ network, handle, id: platformId, person: owner?.id, brand, name, bio, location },
      ...{ followers, following, verified, globalScore, createdAt },
      ...(confidence < 1 &&
        !without.includes('guess') && {
          personConfidence: confidence,
          personEvidence: ['same surname', 'same photo'],
        }),
    };
  };

function tieRow({ reader, author, tie, since }: Bond): Fields {
  return { from: keyOf(reader), to: keyOf(author), kind: tie, firstAt: since };
}

function keyOf({ network, handle }: SampleAccount): string {
  return `${network}:${handle}`;
}
