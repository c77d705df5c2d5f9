import type { Kind } from '../import/kinds.js';
import type { Fields } from '../import/validate.js';
import { type Bond, makeBonds, type Omission } from './bonds.js';
import { brandAccounts } from './brand-accounts.js';
import { brandRows, marketRows } from './brands.js';
import { makeCast, type SampleAccount, type SamplePerson } from './cast.js';
import { day, sampleStart } from './clock.js';
import { everydayPosts } from './everyday-posts.js';
import { postRows } from './post-rows.js';
import { responses } from './responses.js';
import { storyline } from './storyline.js';

/** Which world to make. The same options give the same rows, byte for byte. */
export interface SampleOptions {
  readonly seed: number;
  /** 1: 2,000 people, about 20,000 posts and 40,000 ties; people, posts and ties grow with it. */
  readonly scale: number;
  /** A part of the story to leave out: answers that rest on it must change. */
  readonly without?: Omission | null;
}

/** Rows of every kind, as the import takes them. */
export type SampleMarket = Readonly<Record<Kind, readonly Fields[]>>;

/**
 * An invented city and its mobile customers over an invented year, 1 May 2025 to 30 April 2026: see
 * `leads` for who is planted in it. People, brands, networks' ids and texts are made up; there is no contact data.
 */
export function sampleMarket({ seed, scale, without = null }: SampleOptions): SampleMarket {
  const people = makeCast(seed, scale);
  const brands = brandAccounts();
  const bonds = makeBonds(seed, people, brands, without);
  const openings = [...storyline(seed, people, brands), ...everydayPosts(seed, people)];
  return {
    brands: brandRows,
    people: people.map(personRow),
    accounts: [...people.flatMap((person) => person.accounts), ...brands].map(accountRow),
    ties: bonds.filter((bond) => bond.tie !== null).map(tieRow),
    posts: postRows(seed, [...openings, ...responses(seed, openings, bonds)]),
    markets: marketRows,
    memberships: people
      .filter((person) => person.segments.includes('small business') && person.place.name !== 'Velmond')
      .filter((person) => person.place.name !== 'elsewhere')
      .map((person) => ({
        market: 'maren-small-business',
        person: person.id,
        since: sampleStart + (Number(person.id) % 300) * day,
      })),
  };
}

function personRow({ id, name, location, segments }: SamplePerson): Fields {
  return { id, name, location, country: 'XM', segments };
}

function accountRow(account: SampleAccount): Fields {
  const { network, handle, platformId, owner, brand, name, bio, location, confidence } = account;
  const { followers, following, verified, globalScore, createdAt } = account;
  return {
    ...{ network, handle, id: platformId, person: owner?.id, brand, name, bio, location },
    ...{ followers, following, verified, globalScore, createdAt },
    ...(confidence < 1 && { personConfidence: confidence, personEvidence: ['same surname', 'same photo'] }),
  };
}

function tieRow({ reader, author, tie, since }: Bond): Fields {
  return { from: keyOf(reader), to: keyOf(author), kind: tie, firstAt: since };
}

function keyOf({ network, handle }: SampleAccount): string {
  return `${network}:${handle}`;
}
