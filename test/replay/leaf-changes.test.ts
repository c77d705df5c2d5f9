import { describe, expect, it } from 'vitest';
import type { Compared } from '../../src/replay/change.js';
import { leafChanges } from '../../src/replay/leaf-changes.js';

const between = (question: string, before: object, after: object) => {
  const answer = (result: object) => ({ question, result, arguments: {}, analysis: { asOf: 0 } });
  const causes = [{ kind: 'NEW_DATA', why: '5 posts were published since.' }];
  return leafChanges({ a: answer(before), b: answer(after), causes } as unknown as Compared).map(
    ({ id, field, before, after, list }) => ({ id, field, ...(list ?? { before, after }) }),
  );
};

describe('changes of rows that are no people', () => {
  const gap = (segment: string, person: string | null, shareLost: number) => ({ segment, person, shareLost });
  const gaps = (...rows: object[]) => ({ gaps: rows });

  it('tells gaps by their segments: those nobody reaches, and several that hang on one person', () => {
    const question = 'Market.coverageGaps';
    expect(between(question, gaps(gap('cafe', null, 1)), gaps())).toEqual([
      { id: null, field: 'gaps', came: [], went: ['cafe'] },
    ]);
    const both = gaps(gap('cafe', 'x:1', 0.9), gap('bar', 'x:1', 0.8));
    expect(between(question, both, gaps(gap('cafe', 'x:1', 0.9)))).toEqual([
      { id: null, field: 'gaps', came: [], went: ['bar'] },
    ]);
    expect(between(question, both, gaps(gap('cafe', 'x:1', 0.9), gap('bar', 'x:1', 0.4)))).toEqual([
      { id: null, field: 'gaps.bar.shareLost', before: 0.8, after: 0.4 },
    ]);
  });

  it('tells of a chain that stayed how its probability went', () => {
    const chain = (...probabilities: number[]) => ({
      chains: [{ actors: ['x:1', 'x:2', 'x:3'], probabilities }],
    });
    expect(between('Query.influencePaths', chain(0.9, 0.5), chain(0.1, 0.5))).toEqual([
      { id: null, field: 'chains.x:1 > x:2 > x:3.probability', before: 0.45, after: 0.05 },
    ]);
  });
});
