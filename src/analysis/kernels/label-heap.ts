/** Labels that wait, numbered by whoever made them; the soonest first. */
export interface LabelHeap {
  push(label: number): void;
  /** The soonest, taken out. There must be one. */
  pop(): number;
  /** The soonest, left in. There must be one. */
  top(): number;
  size(): number;
}

/** An empty binary heap (J. Williams 1964). `isSooner` must not change for labels that wait. */
export function labelHeap(isSooner: (a: number, b: number) => boolean): LabelHeap {
  const heap: number[] = [];
  return {
    push(label) {
      let at = heap.push(label) - 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (!isSooner(label, heap[above])) break;
        heap[at] = heap[above];
        at = above;
      }
      heap[at] = label;
    },
    pop() {
      const top = heap[0];
      const last = heap.pop()!;
      if (heap.length === 0) return top;
      let at = 0;
      for (let below = 1; below < heap.length; below = 2 * at + 1) {
        if (below + 1 < heap.length && isSooner(heap[below + 1], heap[below])) below++;
        if (!isSooner(heap[below], last)) break;
        heap[at] = heap[below];
        at = below;
      }
      heap[at] = last;
      return top;
    },
    top: () => heap[0],
    size: () => heap.length,
  };
}
