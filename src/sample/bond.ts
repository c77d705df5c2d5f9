import type { SampleAccount, SamplePerson } from './cast.js';
import { day, sampleEnd, sampleStart } from './clock.js';
import type { Dice } from './dice.js';

/** That `reader` sees what `author` posts on their network, and how often they respond. */
export interface Bond {
  readonly reader: SampleAccount;
  readonly author: SampleAccount;
  readonly since: number;
  /** Readers of a board, viewers and customers respond without a standing tie: null. */
  readonly tie: 'FOLLOWS' | 'KNOWS' | null;
  /** Share of the author's posts the reader responds to. */
  readonly rate: number;
  /** Whether they pass on and never say a word of their own. */
  readonly repostsOnly?: true;
}

/** When the oldest ties of the sample began: years before it. */
export const knownFor = sampleStart - 4 * 365 * day;

/** A bond on a network that both are on; a standing tie began at some time, another is as old as can be. */
export function bond(
  random: Dice,
  reader: SamplePerson,
  author: SamplePerson,
  network: string,
  tie: Bond['tie'],
  rate: number,
): Bond {
  const since = Math.floor(random.between(knownFor, sampleEnd));
  return {
    ...accountsOn(reader, author, network),
    since: tie ? since : knownFor,
    tie,
    rate,
  };
}

/** A bond as old as can be, on a network that both are on. */
export function oldBond(
  reader: SamplePerson,
  author: SamplePerson,
  network: string,
  tie: Bond['tie'],
  rate: number,
): Bond {
  return { ...accountsOn(reader, author, network), since: knownFor, tie, rate };
}

/** Of what an ordinary person says, the share that somebody who follows them responds to: few often, most hardly ever. */
export function rateOfReader(random: Dice): number {
  return random.beta(0.05, 12);
}

/** The same of those who follow somebody with a large audience, or a brand. */
export function rateOfWatcher(random: Dice): number {
  return 0.03 * random.between(0.5, 1.5);
}

/** How an audience is made of people. */
export interface Audience {
  /** Where; any network that reader and author share unless told. */
  readonly network?: string;
  /** Share of the people who are in it. */
  readonly share: number;
  /** How much of what is said they respond to, more or less. */
  readonly rate: number;
  /** Of a large audience those who follow mostly watch; those who respond came by the search or the board. */
  readonly following: number;
}

/** The audience of an author among readers; people who listen to somebody else alone are not in it. */
export function audience(
  random: Dice,
  readers: readonly SamplePerson[],
  author: SamplePerson,
  how: Audience,
): Bond[] {
  return readers.flatMap((reader) => {
    const network = how.network ?? sharedNetwork(random, reader, author);
    if (network === null || !accountOn(reader, network)) return [];
    if (reader.hearsOnly !== null || !random.chance(how.share)) return [];
    const tie = random.chance(how.following) ? 'FOLLOWS' : null;
    const rate = tie ? rateOfWatcher(random) : how.rate * random.between(0.5, 1.5);
    const made = bond(random, reader, author, network, tie, rate);
    // They pass on and do not answer: else half of what the town says would be answers to a few.
    return [{ ...made, repostsOnly: true }];
  });
}

/** A person's account on a network. */
export function accountOn(person: SamplePerson, network: string): SampleAccount | undefined {
  return person.accounts.find((account) => account.network === network);
}

/** Their accounts on a network that both are on. */
export function accountsOn(reader: SamplePerson, author: SamplePerson, network: string) {
  return { reader: accountOn(reader, network)!, author: accountOn(author, network)! };
}

/** The networks that both are on. */
export function sharedNetworks(reader: SamplePerson, author: SamplePerson): string[] {
  return author.accounts.map(({ network }) => network).filter((network) => accountOn(reader, network));
}

function sharedNetwork(random: Dice, reader: SamplePerson, author: SamplePerson): string | null {
  const shared = sharedNetworks(reader, author);
  return shared.length > 0 ? random.pick(shared) : null;
}
