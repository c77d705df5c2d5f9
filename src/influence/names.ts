import type { ActorSource, PersonSource } from '../sources.js';

/** What a sentence calls somebody: their name, else an account's name or handle, else the id without its kind. */
export function nameOf(actor: ActorSource): string {
  if (actor.name) return actor.name;
  if ('slug' in actor && actor.slug) return actor.slug;
  const person = actor as PersonSource;
  const account = person.accounts?.find((one) => one.name) ?? person.accounts?.[0];
  return account?.name ?? account?.handle ?? person.id.replace(/^(x|a:\w+):/, '');
}

/** A count of people for a sentence: whole above ten, else one decimal, or the first that is not 0: never "0" for a few. */
export function roundPeople(people: number): string {
  if (people > 0 && people < 0.05) return String(Number(people.toPrecision(1)));
  return people >= 10 ? Math.round(people).toLocaleString('en-US') : String(Math.round(people * 10) / 10);
}

/** "are", or "is" where {@link roundPeople} says one or a part of one. */
export function isOrAre(people: number): string {
  return Number(roundPeople(people).replaceAll(',', '')) > 1 ? 'are' : 'is';
}

/** So many people with their verb, for a sentence: "about 27 people are", "about 1 person is", "less than 1 person (about 0.3) is". */
export function peopleAre(people: number): string {
  const told = roundPeople(people);
  if (told === '1') return 'about 1 person is';
  return people < 1 ? `less than 1 person (about ${told}) is` : `about ${told} people are`;
}

/** A market in a sentence: in quotation marks, for its name may be a sentence's part itself. */
export function marketNamed({ name }: { readonly name: string }): string {
  return `“${name}”`;
}

/** Those a market's shares are of, in a sentence: "the 613 people known to us in “Port Maren”". */
export function peopleKnownIn(market: { readonly name: string; readonly size: number }): string {
  const people = market.size === 1 ? '1 person' : `${market.size.toLocaleString('en-US')} people`;
  return `the ${people} known to us in ${marketNamed(market)}`;
}

/** Why nobody is reached in an empty market. */
export function nobodyIn(market: { readonly name: string }): string {
  return `Nobody known to us belongs to ${marketNamed(market)}.`;
}

/** "about 28 of the 613 people known to us in “Port Maren” (26 to 31)" */
export function shareOfKnown(
  { expected, low, high }: { readonly expected: number; readonly low: number; readonly high: number },
  market: { readonly name: string; readonly size: number },
): string {
  return `about ${roundPeople(expected)} of ${peopleKnownIn(market)} (${roundPeople(low)} to ${roundPeople(high)})`;
}

/** A share for a sentence: "61 %"; what is not all or nothing is never told as if it were: "over 99 %", "under 1 %". */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share > 0.99 && share < 1) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}

/** A share that is sure at least, for a sentence: rounded down, so that it stays true. */
export function atLeastPercent(share: number): string {
  return `at least ${Math.floor(share * 100)} %`;
}

/** The day of an instant for a sentence, in UTC: "2026-10-05". */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
