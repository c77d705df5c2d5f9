import { type ChainRules, openSearch, scratchFor } from './chain-search.js';
import { type ChainQuestion, lookAhead } from './look-ahead.js';
import type { TieRows } from './ties-both-ways.js';

/** A chain of influence: `nodes[i]` moves `nodes[i + 1]` with `probabilities[i]`. No node stands in it twice. */
export interface Chain {
  readonly nodes: readonly number[];
  readonly probabilities: readonly number[];
  /** As the question's lengths add up. */
  readonly length: number;
}

/** A chain found, and which part of the space of chains it is the best of. */
interface Candidate extends Chain {
  /** The part shares the chain's first nodes up to this place… */
  readonly deviation: number;
  /** …and does not go on from there to any of these. */
  readonly notNext: ReadonlySet<number>;
}

/**
 * The best loop-free chains from one node to another, at most `most`, none longer than `maxHops`; equally long ones by
 * their nodes in order. Empty when none leads there, or when both are the same node.
 *
 * Yen (1971) in Lawler's form (1972): each chain given splits what is left of its part of the space by where another
 * leaves it, and each new part is searched for its best chain; here by A*, hop-bounded, and never beyond the
 * `most`-th best chain known.
 */
export function bestChains(question: ChainQuestion, to: number): Chain[] {
  const { ties, lengthOf, kinds, from, maxHops, most } = question;
  if (from === to || most < 1) return [];
  const ahead = lookAhead(question, Uint32Array.of(to), (node) => node === to);
  if (ahead === null) return [];
  const rules = { rows: ties.forward, lengthOf, kinds };
  const scratch = scratchFor(ties.forward.nodes);
  const given: Chain[] = [];
  const candidates: Candidate[] = [];
  const bound = { length: Infinity };

  /** Puts the best chain of a part in line, unless enough better ones stand there. */
  const search = (stem: Chain, deviation: number, notNext: ReadonlySet<number>) => {
    const start = startOf(stem, deviation, lengthOf);
    const chain = shortest(rules, { ...start, maxHops, notFirst: notNext, bound, ahead }, to, scratch);
    if (chain === null) return;
    insertChain(candidates, { ...joined(stem, deviation, chain), deviation, notNext }, most - given.length);
    if (given.length + candidates.length >= most) bound.length = candidates[candidates.length - 1].length;
  };
  search({ nodes: [from], probabilities: [], length: 0 }, 0, new Set());
  for (;;) {
    const best = candidates.shift();
    if (best === undefined) return given;
    given.push(best);
    if (given.length === most) return given;
    for (let place = best.deviation; place < best.nodes.length - 1; place++) {
      const inherited = place === best.deviation ? best.notNext : [];
      search(best, place, new Set([...inherited, best.nodes[place + 1]]));
    }
  }
}

/** The best chain from where a search starts to a node; null when none within its bound leads there. */
export function shortest(
  rules: ChainRules,
  start: Parameters<typeof openSearch>[1],
  to: number,
  scratch: Uint32Array,
): Chain | null {
  const search = openSearch(rules, start, scratch);
  let label = search.next();
  while (label !== 0 && search.nodeOf(label) !== to) {
    search.expand(label);
    label = search.next();
  }
  const chain =
    label === 0 ? null : chainOf(rules.rows, start.from[0], search.tiesOf(label), search.lengthOf(label));
  search.close();
  return chain;
}

/** A chain from its ties. */
export function chainOf(rows: TieRows, from: number, ties: readonly number[], length: number): Chain {
  return {
    nodes: [from, ...ties.map((tie) => rows.ends[tie])],
    probabilities: ties.map((tie) => rows.probabilities[tie]),
    length,
  };
}

/** Puts a chain into a list ordered by length, then nodes, and keeps the list's first `most`. */
export function insertChain<Item extends Chain>(list: Item[], chain: Item, most: number): void {
  let place = list.length;
  while (place > 0 && isBetter(chain, list[place - 1])) place--;
  list.splice(place, 0, chain);
  list.length = Math.min(list.length, most);
}

/** Whether chain a comes before chain b: shorter, or equally long with nodes that come first in order. */
export function isBetter(a: Chain, b: Chain): boolean {
  if (a.length !== b.length) return a.length < b.length;
  for (let place = 0; place < Math.min(a.nodes.length, b.nodes.length); place++)
    if (a.nodes[place] !== b.nodes[place]) return a.nodes[place] < b.nodes[place];
  return a.nodes.length < b.nodes.length;
}

function startOf(stem: Chain, deviation: number, lengthOf: ChainQuestion['lengthOf']) {
  return {
    from: [stem.nodes[deviation]],
    hops: deviation,
    length: stem.probabilities.slice(0, deviation).reduce((sum, p) => sum + lengthOf(p), 0),
    blocked: stem.nodes.slice(0, deviation),
  };
}

function joined(stem: Chain, deviation: number, rest: Chain): Chain {
  return {
    nodes: [...stem.nodes.slice(0, deviation), ...rest.nodes],
    probabilities: [...stem.probabilities.slice(0, deviation), ...rest.probabilities],
    length: rest.length,
  };
}
