import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../src/lib/side-by-side.js';

const never = new AbortController().signal;

describe('sideBySide', () => {
  it('gives every result in its place, whichever comes first', async () => {
    const found = await sideBySide(never, () => [sleep(20, 'late'), Promise.resolve(1)]);
    expect(found).toEqual(['late', 1]);
  });

  it('ends the others when one fails, and throws its error only once they are over', async () => {
    let isOver = false;
    const slow = async (signal: AbortSignal) => {
      await sleep(10_000, undefined, { signal }).catch(() => undefined);
      await sleep(20);
      isOver = true;
      return 1;
    };
    const broken = Promise.reject<string>(new Error('broken'));
    await expect(sideBySide(never, (signal) => [slow(signal), broken])).rejects.toThrow('broken');
    expect(isOver).toBe(true);
  });

  it('ends them all with the signal it was given', async () => {
    const stopping = new AbortController();
    const waiting = sideBySide(stopping.signal, (signal) => [sleep(10_000, undefined, { signal })]);
    stopping.abort();
    await expect(waiting).rejects.toThrow();
  });
});
