import type { SamplePerson } from './cast.js';
import type { Dice } from './dice.js';

/** Draws a person. */
export type Draw = (random: Dice) => SamplePerson;

/** Draws people by their appeal, by binary search in its running sums. */
export function drawByAppeal(people: readonly SamplePerson[]): Draw {
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

/** The same for each group of people, by its key. */
export function drawByGroup(
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
