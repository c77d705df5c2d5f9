/** The members of a market from whom samples start, with what each weighs. */
export interface Roots {
  /** Node indices, ascending. */
  readonly members: Uint32Array;
  /** In the order of `members`, 0 or more; null when every member weighs 1. */
  readonly weights: Float64Array | null;
}

/**
 * Draws item `i` with probability `keep[i]` when column `i` is hit, else `other[i]`; all columns are hit
 * alike.
 */
export interface AliasTable {
  readonly keep: Float64Array;
  readonly other: Uint32Array;
}

/**
 * What a market weighs: the number of members when nobody weighs anything else. The scale of every reach in
 * it.
 */
export function totalWeight({ members, weights }: Roots): number {
  return weights === null ? members.length : weights.reduce((total, weight) => total + weight, 0);
}

/**
 * The members that can be drawn (weight above 0), and the table to draw them in proportion to weight in
 * constant time (null when all weigh the same). Throws a RangeError when a member is no node or a weight is
 * no number from 0 up. A. J. Walker 1977; built in linear time as in M. D. Vose, A linear algorithm for
 * generating random numbers with a given distribution, 1991.
 */
export function drawableRoots(
  nodes: number,
  { members, weights }: Roots,
): { members: Uint32Array; alias: AliasTable | null } {
  const stranger = members.find((member) => member >= nodes);
  if (stranger !== undefined) throw new RangeError(`Member ${stranger} is none of the ${nodes} nodes.`);
  if (weights === null) return { members, alias: null };
  if (weights.length !== members.length)
    throw new RangeError(`${members.length} members have ${weights.length} weights.`);
  const odd = weights.find((weight) => !(weight >= 0 && weight < Infinity));
  if (odd !== undefined)
    throw new RangeError(`A member weighs ${odd}; a finite number from 0 up was expected.`);
  // A weight of exactly 0 must never be drawn, and rounding could leave its column a crumb: it gets no column.
  const drawn = new Uint32Array(members.length);
  const drawnWeights = new Float64Array(members.length);
  let count = 0;
  for (let i = 0; i < members.length; i++) {
    if (weights[i] === 0) continue;
    drawn[count] = members[i];
    drawnWeights[count++] = weights[i];
  }
  return { members: drawn.slice(0, count), alias: aliasTable(drawnWeights.slice(0, count)) };
}

function aliasTable(weights: Float64Array): AliasTable {
  const columns = weights.length;
  let total = 0;
  for (let i = 0; i < columns; i++) total += weights[i];
  const perColumn = columns / total;
  const keep = new Float64Array(columns);
  for (let i = 0; i < columns; i++) keep[i] = weights[i] * perColumn;
  const other = new Uint32Array(columns);
  // Two stacks: of columns that are not full, and of those that are more than full.
  const small = new Uint32Array(columns);
  const large = new Uint32Array(columns);
  let smalls = 0;
  let larges = 0;
  for (let i = 0; i < columns; i++) {
    other[i] = i;
    if (keep[i] < 1) small[smalls++] = i;
    else large[larges++] = i;
  }
  while (smalls > 0 && larges > 0) {
    const low = small[--smalls];
    const high = large[larges - 1];
    other[low] = high;
    keep[high] -= 1 - keep[low];
    if (keep[high] < 1) small[smalls++] = large[--larges];
  }
  while (smalls > 0) keep[small[--smalls]] = 1;
  while (larges > 0) keep[large[--larges]] = 1;
  return { keep, other };
}
