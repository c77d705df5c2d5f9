import { describe, expect, it } from 'vitest';
import { undated } from '../../src/analysis/as-of-tie.js';
import { indexExposures, someDay } from '../../src/analysis/exposures.js';

describe('indexExposures', () => {
  const posts = { node: [2, 0, 2, 2, 0], day: [90, 100, 80, someDay, 70], posts: [3, 1, 2, 1, 4] };
  const exposures = indexExposures(4, posts, 100, 10);

  it('sums decayed posts since a day, that day included', () => {
    expect(exposures(2, undated)).toBe(2 / 4 + 3 / 2 + 1);
    expect(exposures(2, 80)).toBe(2 / 4 + 3 / 2 + 1);
    expect(exposures(2, 81)).toBe(3 / 2 + 1);
    expect(exposures(0, 71)).toBe(1);
  });

  it('counts undated posts in full since whenever', () => {
    expect(exposures(2, 101)).toBe(1);
  });

  it('is zero for who never posted', () => {
    expect(exposures(1, undated)).toBe(0);
    expect(exposures(3, undated)).toBe(0);
  });
});
