import type { Bond } from './bond.js';
import type { SampleAccount, SamplePerson } from './cast.js';
import type { Dice } from './dice.js';
import type { Draft } from './drafts.js';
import type { LeadName } from './leads.js';

/** What a plant has to work with, in one district of the sample. */
export interface Stage {
  /** False in a world without this plant: the people are there, what makes them stand out is not. */
  readonly planted: boolean;
  /** The plant's own dice in this district, thrown afresh for bonds, posts and crowd. */
  readonly random: Dice;
  /** Dice of a name, falling alike whoever throws them. */
  readonly diceOf: (name: string) => Dice;
  /** The district's ordinary people… */
  readonly people: readonly SamplePerson[];
  /** …those of Port Maren who talk of operators, for whom the story is told… */
  readonly city: readonly SamplePerson[];
  /** …these but for the students, whose talk is dealt… */
  readonly townsfolk: readonly SamplePerson[];
  /** …and those of any town but Port Maren and its suburb. */
  readonly world: readonly SamplePerson[];
  readonly lead: (name: LeadName) => SamplePerson;
  readonly ring: readonly SamplePerson[];
  readonly brand: (slug: string) => SampleAccount;
}

/**
 * A truth planted in the sample: what it is, how to see it, and the bonds and posts that bring it about. In a world
 * without it these are others or none: the same people, and the answer to its question another.
 */
export interface Plant {
  readonly key: string;
  readonly who: readonly LeadName[];
  /** Slug of the market it shows in. */
  readonly market: string;
  /** In a sentence or two, for people. */
  readonly what: string;
  /** How to see it: a GraphQL document. */
  readonly question: string;
  /** Who reads whom because of it, in each district. */
  bonds?(stage: Stage): Bond[];
  /** Posts it takes once, whatever the scale. */
  posts?(stage: Stage): Draft[];
  /** Posts of a district's people, given what they and the leads say anyway. */
  crowd?(stage: Stage, openings: readonly Draft[]): Draft[];
}
