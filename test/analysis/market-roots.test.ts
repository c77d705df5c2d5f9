import { describe, expect, it } from 'vitest';
import { rootsOf, tellHidden } from '../../src/analysis/market-roots.js';

describe('rootsOf', () => {
  it('sorts members and scales their weights to mean 1', () => {
    const roots = rootsOf([
      { node: 9, weight: 4 },
      { node: 2, weight: null },
      { node: 5, weight: 1 },
    ]);
    expect(roots).toEqual({ members: Uint32Array.of(2, 5, 9), weights: Float64Array.of(0.5, 0.5, 2) });
  });

  it('has no weights when all weigh the same', () => {
    expect(
      rootsOf([
        { node: 1, weight: 3 },
        { node: 0, weight: 3 },
      ]),
    ).toEqual({
      members: Uint32Array.of(0, 1),
      weights: null,
    });
    expect(rootsOf([])).toEqual({ members: new Uint32Array(0), weights: null });
  });

  it('keeps a market whose members all weigh nothing drawable by nobody', () => {
    expect([
      ...rootsOf([
        { node: 0, weight: 0 },
        { node: 1, weight: -2 },
      ]).weights!,
    ]).toEqual([0, 0]);
  });
});

describe('tellHidden', () => {
  it('tells none exactly, a few as ten, and many as they are', () => {
    expect([0, 1, 9, 10, 14].map(tellHidden)).toEqual([0, 10, 10, 10, 14]);
  });
});
