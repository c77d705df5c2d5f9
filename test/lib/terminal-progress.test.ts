import { describe, expect, test } from 'vitest';
import { type ProgressStyle, showProgress } from '../../src/lib/terminal-progress.js';

/** Progress of `steps` one second apart, as it is shown. */
function shown(style: ProgressStyle, steps: readonly (readonly [string, number, number | null])[]): string {
  let text = '';
  let now = 0;
  const view = showProgress(
    style,
    (more) => (text += more),
    () => now,
  );
  for (const [phase, done, total] of steps) {
    view.progress({ phase, done, total });
    now += 1_000;
  }
  view.end();
  return text;
}

describe('showProgress', () => {
  test('writes a line every three seconds, and one for each new phase', () => {
    const steps = [0, 1, 2, 3, 4].map((done) => ['reading', done * 1_000, 10_000] as const);
    expect(shown('lines', [...steps, ['writing', 0, null], ['writing', 7, null]])).toBe(
      'reading: 0 of 10,000\nreading: 3,000 of 10,000\nwriting …\n',
    );
  });

  test('draws one bar over itself, and wipes it away at the end', () => {
    const text = shown('bar', [
      ['reading', 0, 4],
      ['reading', 2, 4],
      ['reading', 4, 4],
    ]);
    expect(text.split('\r\x1b[K')).toEqual([
      '',
      expect.stringMatching(/^░{30} {3}0 % {2}reading: 0 of 4$/),
      expect.stringMatching(/^█{15}░{15} {2}50 % {2}reading: 2 of 4$/),
      expect.stringMatching(/^█{30} 100 % {2}reading: 4 of 4$/),
      '',
    ]);
    expect(text).not.toContain('\n');
  });

  test('gives machines one object a line', () => {
    expect(shown('json', [['reading', 1, 2]])).toBe('{"progress":{"phase":"reading","done":1,"total":2}}\n');
  });

  test('writes nothing when there was no progress', () => {
    expect(shown('bar', [])).toBe('');
  });
});
