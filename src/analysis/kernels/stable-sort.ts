/** Counting sort: `items` by `keys[item]`, each below `range`; equal keys stay in the order given. */
export function stableSort(items: Uint32Array, keys: Uint32Array, range: number): Uint32Array {
  const next = new Uint32Array(range + 1);
  for (let i = 0; i < items.length; i++) next[keys[items[i]] + 1]++;
  for (let key = 0; key < range; key++) next[key + 1] += next[key];
  const sorted = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) sorted[next[keys[items[i]]]++] = items[i];
  return sorted;
}
