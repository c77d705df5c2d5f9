import type { Context } from '../context.js';
import type { ActorSource, PersonSource } from '../sources.js';
import { nameOf } from './names.js';

/**
 * Why somebody is left out by now, in a sentence, though the analysis they are asked about at may still have counted
 * them: "Kaspar is left out of analyses: It posts like a clock, at all hours." Null when they are not, and for brands.
 */
export function leftOutNow(actor: ActorSource): string | null {
  if (!('excludedWhy' in actor) || actor.excludedWhy == null) return null;
  return `${nameOf(actor)} is left out of analyses: ${actor.excludedWhy.replace(/\.$/, '')}.`;
}

/** The people of some ids of the graph, null for each who objected or is left out by now. */
export async function stillShown(
  { loaders }: Context,
  ids: readonly string[],
): Promise<(PersonSource | null)[]> {
  const people = await Promise.all(ids.map((id) => loaders.person.load(id)));
  return people.map((person) => (person === null || leftOutNow(person) !== null ? null : person));
}
