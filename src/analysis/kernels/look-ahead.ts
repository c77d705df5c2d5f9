import type { TieLength } from './chain-length.js';
import { openSearch, scratchFor } from './chain-search.js';
import type { TiesBothWays } from './ties-both-ways.js';

/** What every question for chains says. */
export interface ChainQuestion {
  readonly ties: TiesBothWays;
  /** Orders the chains: {@link lengthByProbability} or {@link lengthByHops}. */
  readonly lengthOf: TieLength;
  /** Only ties of at least one of these kinds (a mask). */
  readonly kinds: number;
  readonly from: number;
  readonly maxHops: number;
  /** How many chains are wanted. */
  readonly most: number;
}

/**
 * A lower bound on how much longer a chain to `node` of `hops` hops becomes on its way to any of `targets` that
 * `isTarget` holds for: exact near them, else how far the search back from them came. Both searches, from the start and
 * back from the targets, go on where fewer labels wait, until they meet: that is what keeps a question on a million
 * ties to a few thousand of them (bidirectional search, Pohl 1971). Null when no chain of at most `maxHops` leads there
 * at all.
 */
export function lookAhead(
  question: ChainQuestion,
  targets: Uint32Array,
  isTarget: (node: number) => boolean,
): ((node: number, hops: number) => number) | null {
  const { ties, lengthOf, kinds, from, maxHops } = question;
  const scratch = scratchFor(ties.forward.nodes);
  const forward = openSearch(
    { rows: ties.forward, lengthOf, kinds },
    { from: [from], maxHops },
    scratchFor(ties.forward.nodes),
  );
  // Many targets are only put in line once the way from the start has proved as long as that line.
  let backward: ReturnType<typeof openSearch> | null = null;
  const waitingBehind = () => backward?.waiting() ?? targets.length;
  const searchBack = () =>
    openSearch({ rows: ties.reverse, lengthOf, kinds }, { from: targets.filter(isTarget), maxHops }, scratch);

  // A search that ends without having met the other, or its very end, has shown that there is no chain.
  const meetsBackward = (node: number, hops: number) =>
    isTarget(node) || (backward !== null && backward.settledAt(node, maxHops - hops) !== 0);
  for (;;) {
    if (forward.waiting() <= waitingBehind()) {
      const label = forward.next();
      if (label === 0) return null;
      if (meetsBackward(forward.nodeOf(label), forward.hopsOf(label))) break;
      forward.expand(label);
    } else {
      backward ??= searchBack();
      const label = backward.next();
      if (label === 0) return null;
      // Before the two may have met: what waits then bounds whatever has not been settled.
      backward.expand(label);
      const node = backward.nodeOf(label);
      if (node === from || forward.settledAt(node, maxHops - backward.hopsOf(label)) !== 0) break;
    }
  }
  const behind = backward;
  if (behind === null) return () => 0;
  const radius = behind.radius();
  return (node, hops) => {
    const label = behind.settledAt(node, maxHops - hops);
    return label === 0 ? radius : behind.lengthOf(label);
  };
}
