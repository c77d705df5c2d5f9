/** Nobody we know. */
export const noNode = -1;

/** A map from the database's numbers to nodes. */
export interface NumberIndex {
  set(number: number, node: number): void;
  /** {@link noNode} for a number that was never set. */
  get(number: number): number;
}

/** An empty map for numbers that are dense, as the database's are: four bytes a number instead of a hash entry. */
export function numberIndex(): NumberIndex {
  let nodes = new Int32Array(1 << 12).fill(noNode);
  return {
    set(number, node) {
      if (number >= nodes.length) {
        const larger = new Int32Array(2 ** Math.ceil(Math.log2(number + 1))).fill(noNode);
        larger.set(nodes);
        nodes = larger;
      }
      nodes[number] = node;
    },
    get: (number) => nodes[number] ?? noNode,
  };
}
