import { decay } from './kernels/influence-probability.js';

/** How many posts each node published on which day, column by column as read. */
export interface PostDays {
  readonly node: number[];
  /** Epoch days; {@link someDay} for undated posts. */
  readonly day: number[];
  readonly posts: number[];
}

/** The day of undated posts: after every other, so that they count since whenever. */
export const someDay = 2 ** 31 - 1;

/** Decayed posts of a node since an epoch day. */
export type Exposures = (node: number, since: number) => number;

/**
 * Indexes posts so that a sum since any day is one binary search. A post counts by its age at `today` (epoch
 * days), an undated one in full.
 */
export function indexExposures(
  nodes: number,
  { node, day, posts }: PostDays,
  today: number,
  halfLifeDays: number,
): Exposures {
  const offsets = new Uint32Array(nodes + 1);
  for (const owner of node) offsets[owner + 1]++;
  for (let n = 0; n < nodes; n++) offsets[n + 1] += offsets[n];
  const order = new Uint32Array(node.length);
  const next = offsets.slice();
  for (let place = 0; place < node.length; place++) order[next[node[place]]++] = place;
  const days = new Int32Array(node.length);
  const since = new Float64Array(node.length);
  for (let n = 0; n < nodes; n++) {
    order.subarray(offsets[n], offsets[n + 1]).sort((a, b) => day[a] - day[b]);
    for (let slot = offsets[n + 1] - 1, sum = 0; slot >= offsets[n]; slot--) {
      days[slot] = day[order[slot]];
      const weight = days[slot] === someDay ? 1 : decay(today - days[slot], halfLifeDays);
      since[slot] = sum += posts[order[slot]] * weight;
    }
  }
  return (owner, from) => {
    let low = offsets[owner];
    let high = offsets[owner + 1];
    const end = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] < from) low = middle + 1;
      else high = middle;
    }
    return low < end ? since[low] : 0;
  };
}
