import { describe, expect, it } from 'vitest';
import {
  atLeastPercent,
  isOrAre,
  peopleAre,
  peopleKnownIn,
  percent,
  roundPeople,
  shareOfKnown,
} from '../../src/influence/names.js';

describe('a share in a sentence', () => {
  it('is never all or nothing unless it is', () => {
    expect([0, 0.0001, 0.009, 0.01, 0.614, 0.99, 0.996, 0.99999, 1].map(percent)).toEqual([
      ...['0 %', 'under 1 %', 'under 1 %', '1 %', '61 %', '99 %', 'over 99 %', 'over 99 %', '100 %'],
    ]);
  });

  it('that is sure at least is rounded down', () => {
    expect([0.9999, 0.915, 1].map(atLeastPercent)).toEqual([
      'at least 99 %',
      'at least 91 %',
      'at least 100 %',
    ]);
  });
});

describe('people in a sentence', () => {
  it('are told as many as they are, one as one, and a few never as none', () => {
    expect([27.4, 2.04, 1.01, 0.3, 0.004, 0].map(roundPeople)).toEqual(['27', '2', '1', '0.3', '0.004', '0']);
    expect([1_234.5, 1.02, 0.31].map(peopleAre)).toEqual([
      ...['about 1,235 people are', 'about 1 person is', 'less than 1 person (about 0.3) is'],
    ]);
    expect([1_234.5, 1.2, 1.02, 0.3].map(isOrAre)).toEqual(['are', 'are', 'is', 'is']);
  });

  it('are so many of those known in a market, whatever its name', () => {
    const market = { name: 'Mobile customers in Port Maren', size: 1_613 };
    expect(shareOfKnown({ expected: 28.2, low: 26, high: 31 }, market)).toBe(
      'about 28 of the 1,613 people known to us in “Mobile customers in Port Maren” (26 to 31)',
    );
    expect(peopleKnownIn({ name: 'us', size: 1 })).toBe('the 1 person known to us in “us”');
  });
});
