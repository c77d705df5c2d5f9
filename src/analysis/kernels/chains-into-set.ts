import { type Chain, chainOf, insertChain, isBetter, shortest } from './best-chains.js';
import { openSearch, scratchFor } from './chain-search.js';
import { type ChainQuestion, lookAhead } from './look-ahead.js';

/**
 * The best loop-free chains from a node into a set of others, at most one for each last carrier (the node before the
 * final one), so that each shows another way in. Chains may pass through members of the set, and end at any of
 * `members` (ascending) but the start; equally long ones are ordered by their nodes. At most `most`, none longer than
 * `maxHops`.
 */
export function chainsIntoSet(question: ChainQuestion, members: Uint32Array): Chain[] {
  const { ties, lengthOf, kinds, from, maxHops, most } = question;
  if (most < 1) return [];
  const isTarget = new Uint8Array(ties.forward.nodes);
  for (let i = 0; i < members.length; i++) isTarget[members[i]] = 1;
  isTarget[from] = 0;
  const ahead = lookAhead(question, members, (node) => isTarget[node] === 1);
  if (ahead === null) return [];

  const rows = ties.forward;
  const rules = { rows, lengthOf, kinds };
  const bound = { length: Infinity };
  const best: Chain[] = [];
  const offer = (chain: Chain) => {
    const carrier = chain.nodes.at(-2);
    const known = best.findIndex((other) => other.nodes.at(-2) === carrier);
    if (known >= 0) {
      if (!isBetter(chain, best[known])) return;
      best.splice(known, 1);
    }
    insertChain(best, chain, most);
    if (best.length === most) bound.length = best[most - 1].length;
  };

  /** Last hops to members that stand on the best chain to their carrier: another chain to it may still end there. */
  const roundabout: { readonly carrier: number; readonly tie: number }[] = [];
  const scratch = scratchFor(rows.nodes);
  const search = openSearch(rules, { from: [from], maxHops: maxHops - 1, bound, ahead }, scratch);
  for (let label = search.next(); label !== 0; label = search.next()) {
    const carrier = search.nodeOf(label);
    let last = -1;
    let likeliest = -1;
    let shortestLast = Infinity;
    const passed: { readonly tie: number; readonly length: number }[] = [];
    for (let tie = rows.offsets[carrier]; tie < rows.offsets[carrier + 1]; tie++) {
      if (isTarget[rows.ends[tie]] === 0 || (rows.kinds[tie] & kinds) === 0) continue;
      if (rows.probabilities[tie] <= likeliest) continue; // No tie is shorter than a likelier one.
      const length = lengthOf(rows.probabilities[tie]);
      if (!(length < shortestLast)) continue;
      if (search.passes(label, rows.ends[tie])) passed.push({ tie, length });
      else {
        last = tie;
        likeliest = rows.probabilities[tie];
        shortestLast = length;
      }
    }
    if (last >= 0 && search.lengthOf(label) + shortestLast <= bound.length)
      offer(chainOf(rows, from, [...search.tiesOf(label), last], search.lengthOf(label) + shortestLast));
    for (const { tie, length } of passed) if (length < shortestLast) roundabout.push({ carrier, tie });
    search.expand(label);
  }
  search.close();

  for (const { carrier, tie } of roundabout) {
    const length = lengthOf(rows.probabilities[tie]);
    const blocked = [rows.ends[tie]];
    const within = { length: bound.length - length };
    const start = { from: [from], maxHops: maxHops - 1, blocked, bound: within };
    const chain = shortest(rules, start, carrier, scratch);
    if (chain === null) continue;
    offer({
      nodes: [...chain.nodes, rows.ends[tie]],
      probabilities: [...chain.probabilities, rows.probabilities[tie]],
      length: chain.length + length,
    });
  }
  return best;
}
