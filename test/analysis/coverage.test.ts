import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/analysis/coverage.js';

const ties = { ties: 0, hiddenTies: 0, laterTies: 0, looseTies: 0, undatedTies: 0 };
const aboutPeople = (hidden: Parameters<typeof coverageOf>[1]['hidden']) =>
  coverageOf([], { counted: 100, hidden }, ties)
    .filter(({ unit }) => unit.startsWith('people'))
    .map(({ unit, seen, hidden: told }) => [unit, seen, told]);

describe('coverageOf', () => {
  it('tells who is left out by why, and all of them as the sum of what is told', () => {
    expect(
      aboutPeople(
        new Map([
          ['RING', 12],
          ['OBJECTION', 1],
        ]),
      ),
    ).toEqual([
      ['people', 122, 22],
      ['people who objected', 10, 10],
      ['people in rings', 12, 12],
    ]);
  });

  it('tells the same whether one objected or nine', () => {
    const [one, nine] = [1, 9].map((number) => aboutPeople(new Map([['OBJECTION', number]])));
    expect(one).toEqual(nine);
  });

  it('has no line for a reason that nobody is left out for', () => {
    expect(aboutPeople(new Map())).toEqual([['people', 100, 0]]);
  });

  it('says why of ties what happened to them, and nothing where all were used', () => {
    const told = (counts: Partial<typeof ties>) =>
      coverageOf([], { counted: 1, hidden: new Map() }, { ...ties, ties: 20, ...counts })
        .filter(({ unit }) => unit.endsWith('ties'))
        .map(({ hidden, dropped, reason }) => [hidden, dropped, reason]);
    expect(told({})).toEqual([
      [0, 0, null],
      [0, 0, null],
    ]);
    expect(told({ hiddenTies: 12 })[0]).toEqual([12, 0, 'Hidden: somebody at an end of theirs is left out.']);
    expect(told({ laterTies: 2 })[0]).toEqual([0, 2, 'Dropped: newer than the as-of date.']);
    expect(told({ hiddenTies: 12, laterTies: 2, looseTies: 1 })[0]).toEqual([
      ...[12, 3],
      'Hidden: somebody at an end of theirs is left out. Dropped: newer than the as-of date, or with an account nobody owns.',
    ]);
    expect(told({ undatedTies: 3 })[1]).toEqual([0, 0, 'Counted in full: nothing says how old they are.']);
  });
});
