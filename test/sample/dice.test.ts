import { describe, expect, test } from 'vitest';
import { dice } from '../../src/sample/dice.js';

const many = <T>(draw: () => T, times = 20_000) => Array.from({ length: times }, draw);
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('dice', () => {
  test('of one seed and theme fall the same way, of others another', () => {
    const drawn = (seed: number, key: string) => many(dice(seed, key).share, 300);
    expect(drawn(1, 'a')).toEqual(drawn(1, 'a'));
    expect(drawn(1, 'b')).not.toEqual(drawn(1, 'a'));
    expect(drawn(2, 'a')).not.toEqual(drawn(1, 'a'));
  });

  test('follow the laws they name', () => {
    const random = dice(7, 'laws');
    expect(mean(many(() => random.count(3.5)))).toBeCloseTo(3.5, 1);
    expect(mean(many(() => Math.log(random.heavy(0.9))))).toBeCloseTo(0, 1);
    const weighted = many(() =>
      random.weighted([
        ['a', 1],
        ['b', 3],
      ] as const),
    );
    expect(weighted.filter((item) => item === 'b').length / weighted.length).toBeCloseTo(0.75, 1);
  });

  test('take some of a list without taking one twice, and all when asked for more', () => {
    const random = dice(7, 'some');
    const list = [1, 2, 3, 4, 5];
    expect(new Set(random.some(list, 3)).size).toBe(3);
    expect(random.some(list, 9).sort()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5]);
  });
});
