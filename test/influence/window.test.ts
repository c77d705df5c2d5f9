import { expect, it } from 'vitest';
import { windowOf } from '../../src/influence/window.js';

it('counts a window back from the as-of, one of no length too, and is open without', () => {
  expect(windowOf({ last: 100 }, 1_000)).toEqual([900, null]);
  expect(windowOf({ last: 0 }, 1_000)).toEqual([1_000, null]);
  expect(windowOf({ between: { from: 1, to: 2 } }, 1_000)).toEqual([1, 2]);
  expect(windowOf(null, 1_000)).toEqual([null, null]);
});
