import { describe, expect, it } from 'vitest';
import { analysesToDrop } from '../../src/analysis/retention.js';

const analysis = (id: string, asOf: string, createdAt: number, state = 'DONE') => ({
  id,
  state,
  asOf: Date.parse(asOf),
  createdAt,
});

describe('analysesToDrop', () => {
  it('keeps the five made last and the last of each month', () => {
    const list = [
      analysis('h', '2026-04-30', 8),
      analysis('g', '2026-04-30', 7),
      analysis('f', '2026-04-12', 6),
      analysis('e', '2026-04-11', 5),
      analysis('d', '2026-04-10', 4),
      analysis('c', '2026-04-09', 3),
      analysis('b', '2026-03-31', 2),
      analysis('a', '2026-03-30', 1),
    ];
    expect(analysesToDrop(list)).toEqual(['c', 'a']);
  });

  it('keeps what was just made, by whatever clock', () => {
    const list = [30, 29, 28, 27, 26, 25].map((day) =>
      analysis(`d${day}`, `2026-04-${day}`, day === 25 ? 1 : 9),
    );
    expect(analysesToDrop(list)).toEqual(['d25']);
    expect(analysesToDrop(list, 'd25')).toEqual(['d26']);
  });

  it('lets a month go when it is two years old, but not what was made last', () => {
    const old = [
      analysis('kept', '2024-05-31', 1),
      analysis('gone', '2024-04-30', 1),
      analysis('asked again', '2021-01-01', 9),
    ];
    const five = [30, 29, 28, 27, 26].map((day) => analysis(`d${day}`, `2026-04-${day}`, day));
    expect(analysesToDrop([...five, ...old])).toEqual(['gone', 'asked again']);
    expect(analysesToDrop([...five.slice(1), ...old])).toEqual(['gone']);
  });

  it('drops whatever did not finish', () => {
    const list = [analysis('x', '2026-04-30', 2, 'FAILED'), analysis('y', '2026-04-30', 1, 'RUNNING')];
    expect(analysesToDrop(list)).toEqual(['x', 'y']);
  });
});
