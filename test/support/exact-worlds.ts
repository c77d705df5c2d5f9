/**
 * A small influence graph in the plainest form: node numbers, ties with probabilities, what each node weighs
 * as a root.
 */
export interface SmallMarket {
  readonly nodes: number;
  readonly ties: readonly { readonly from: number; readonly to: number; readonly probability: number }[];
  /** Per node; 0 for who is no member. */
  readonly weights: readonly number[];
}

/** The truth: each node's reach, and what of it is lost when another node is taken out of the graph. */
export interface ExactReach {
  readonly reach: readonly number[];
  /** `lost[x][y]`: reach of x less its reach once y is gone, y's own weight lost with it. */
  readonly lost: readonly (readonly number[])[];
}

/**
 * Tries every world, each tie live or not, and in each follows the ties forward from every node, with and
 * without each other.
 */
export function exactReach({ nodes, ties, weights }: SmallMarket): ExactReach {
  const reach = new Array<number>(nodes).fill(0);
  const lost = reach.map(() => new Array<number>(nodes).fill(0));
  for (let world = 0; world < 2 ** ties.length; world++) {
    let chance = 1;
    const heard: number[][] = reach.map(() => []);
    ties.forEach(({ from, to, probability }, i) => {
      const isLive = (world >> i) % 2 === 1;
      chance *= isLive ? probability : 1 - probability;
      if (isLive) heard[from].push(to);
    });
    if (chance === 0) continue;
    for (let x = 0; x < nodes; x++) {
      const all = weightReached(heard, weights, x, -1);
      reach[x] += chance * all;
      for (let y = 0; y < nodes; y++)
        if (y !== x) lost[x][y] += chance * (all - weightReached(heard, weights, x, y));
    }
  }
  return { reach, lost };
}

/** Weight of everyone but `start` who is reached from it when `removed` is not there. */
function weightReached(
  heard: number[][],
  weights: readonly number[],
  start: number,
  removed: number,
): number {
  const reached = [start];
  let weight = 0;
  for (const node of reached)
    for (const next of heard[node])
      if (next !== removed && !reached.includes(next)) {
        reached.push(next);
        weight += weights[next];
      }
  return weight;
}
