import type { OnBlock } from './on-block.js';

/**
 * Work of which the result is kept: whoever asks while it is under way waits for it. What fails is not kept, and who waited
 * begins it anew: whoever had begun it may only have gone away.
 */
export function begunOnce<Result>(
  work: (onBlock?: OnBlock) => Promise<Result>,
): (onBlock?: OnBlock) => Promise<Result> {
  let begun: Promise<Result> | null = null;
  const result = (onBlock?: OnBlock): Promise<Result> => {
    if (begun) return begun.catch(() => result(onBlock));
    const mine = work(onBlock);
    begun = mine;
    mine.catch(() => {
      if (begun === mine) begun = null;
    });
    return mine;
  };
  return result;
}
