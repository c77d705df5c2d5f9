import type { Progress } from '../lib/progress.js';

/** Tells progress every thousand steps; how many there will be is not known while rows stream. */
export function ticker(progress: Progress, phase: string): () => void {
  let done = 0;
  progress({ phase, done, total: null });
  return () => {
    if (++done % 1_000 === 0) progress({ phase, done, total: null });
  };
}
