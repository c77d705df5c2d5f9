import { accountOn, bond } from '../bond.js';
import type { SamplePerson } from '../cast.js';
import type { Plant, Stage } from '../plant.js';

const members = 8;

function clubOf({ diceOf, people }: Stage): SamplePerson[] {
  const at = people.filter(
    (person) => person.place.name === 'Velmond' && accountOn(person, 'twitter') && person.activity > 1,
  );
  return diceOf('club').some(at, members);
}

/** Friends who all follow each other, and write what they like: no ring. */
export const club: Plant = {
  key: 'club',
  who: [],
  market: 'everyone',
  what: `${members} friends all follow each other and write each their own: no ring, and not excluded.`,
  question: `{ excludedAccounts(first: 100) { nodes { handle excluded { kind why } } } }`,
  bonds(stage) {
    if (!stage.planted) return [];
    const friends = clubOf(stage);
    return friends.flatMap((reader) =>
      friends
        .filter((author) => author !== reader)
        .map((author) => bond(stage.random, reader, author, 'twitter', 'FOLLOWS', 0.05)),
    );
  },
};
