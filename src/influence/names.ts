import type { ActorSource, PersonSource } from '../sources.js';

/** What a sentence calls somebody: their name, else an account's name or handle, else the id without its kind. */
export function nameOf(actor: ActorSource): string {
  if (actor.name) return actor.name;
  if ('slug' in actor && actor.slug) return actor.slug;
  const person = actor as PersonSource;
  const account = person.accounts?.find((one) => one.name) ?? person.accounts?.[0];
  return account?.name ?? account?.handle ?? person.id.replace(/^(x|a:\w+):/, '');
}

/** A count of people for a sentence: whole above ten, else one decimal; never "0" for somebody who reaches a few. */
export function roundPeople(people: number): string {
  return people >= 10 ? Math.round(people).toLocaleString('en-US') : String(Math.round(people * 10) / 10);
}

/** How many people of a market are known, for a sentence: "1 known person", "620 known people". */
export function knownPeople(size: number): string {
  return size === 1 ? '1 known person' : `${size.toLocaleString('en-US')} known people`;
}

/** A share for a sentence: "61 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
