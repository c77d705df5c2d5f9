import { setImmediate } from 'node:timers/promises';

/** Lets whatever waits have its turn between two stretches of computing. Throws the signal's reason once it aborts. */
export async function pause(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await setImmediate();
  signal?.throwIfAborted();
}
