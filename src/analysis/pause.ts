import { setImmediate } from 'node:timers/promises';

/** Milliseconds of computing after which others have their turn. */
const longEnough = 8;
let since = performance.now();

/**
 * Lets whatever waits have its turn between two stretches of computing, when the last turn is some milliseconds ago. Throws
 * the signal's reason once it aborts.
 */
export async function pause(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (performance.now() - since < longEnough) return;
  await setImmediate();
  since = performance.now();
  signal?.throwIfAborted();
}
