import { fillExponential } from './exponential.js';
import type { InfluenceGraph } from './influence-graph.js';
import { fillUniform, openStream, type RandomStream } from './random.js';
import { type AliasTable, drawableRoots, type Roots } from './roots.js';
import { type SampleSets, withRoom } from './sample-sets.js';

/**
 * Sets in a block. A block is the unit of determinism: its sets depend on seed, key and block number alone.
 */
export const setsPerBlock = 256;

/** A graph and a market made ready for sampling, with scratch space: one for each thread. */
export interface Sampler {
  readonly graph: InfluenceGraph;
  /** Members of weight above 0. */
  readonly members: Uint32Array;
  readonly alias: AliasTable | null;
  /**
   * Per slot -1 / ln(1 - p): an exponential variate times this, rounded down, is how many ties of that p fail
   * first.
   */
  readonly jumps: Float32Array;
  /** Per node 1 while it stands in the set being drawn. */
  readonly met: Uint8Array;
}

/**
 * Makes a graph ready to be sampled for a market. Throws a RangeError when the market does not fit the graph.
 */
export function prepareSampler(graph: InfluenceGraph, roots: Roots): Sampler {
  const { nodes, probabilities } = graph;
  const jumps = new Float32Array(probabilities.length);
  for (let slot = 0; slot < jumps.length; slot++)
    jumps[slot] =
      slot > 0 && probabilities[slot] === probabilities[slot - 1]
        ? jumps[slot - 1]
        : -1 / Math.log1p(-probabilities[slot]);
  return { graph, ...drawableRoots(nodes, roots), jumps, met: new Uint8Array(nodes) };
}

/**
 * Appends the {@link setsPerBlock} sets of one block to `into`; none when the market has nobody to draw.
 * Whether live ties are kept changes no set. Throws a RangeError when the store would pass its `maxEntries`;
 * the store is then to be forgotten.
 *
 * A set is everyone from whom a random member of the market is reached when each tie is live with its
 * probability (C. Borgs et al., Maximizing social influence in nearly optimal time, 2014). A row of in-ties
 * is not tossed tie by tie: by the probability at hand, an upper bound for the rest of the row, a geometric
 * skip finds the next tie that might be live, and it is live with its own probability over that bound (Q. Guo
 * et al., Influence maximization revisited: efficient reverse reachable set generation with bound tightened,
 * 2020).
 */
export function sampleBlock(
  sampler: Sampler,
  randomSeed: number,
  key: string,
  block: number,
  into: SampleSets,
): void {
  try {
    drawBlock(sampler, openStream(randomSeed, key, block), into);
  } catch (error) {
    // The set at hand was not finished: whoever stood in it is still marked.
    sampler.met.fill(0);
    throw error;
  }
}

function drawBlock(sampler: Sampler, stream: RandomStream, into: SampleSets): void {
  const { graph, members, alias, jumps, met } = sampler;
  const { offsets, sources, probabilities } = graph;
  const { live } = into;
  if (members.length === 0) return;

  const uniforms = new Float64Array(128);
  const exponentials = new Float64Array(128);
  let nextUniform = uniforms.length;
  let nextExponential = exponentials.length;

  into.ends = withRoom(into.ends, into.sets + setsPerBlock, into.maxEntries);
  let { entries, size } = into;
  for (let drawn = 0; drawn < setsPerBlock; drawn++) {
    if (nextUniform === uniforms.length) {
      fillUniform(stream, uniforms);
      nextUniform = 0;
    }
    const place = uniforms[nextUniform++] * members.length;
    const column = Math.floor(place);
    const root =
      members[alias === null || place - column < alias.keep[column] ? column : alias.other[column]];

    const first = size;
    if (size === entries.length) entries = into.entries = withRoom(entries, size + 1, into.maxEntries);
    entries[size++] = root;
    met[root] = 1;
    for (let entry = first; entry < size; entry++) {
      const node = entries[entry];
      const end = offsets[node + 1];
      let slot = offsets[node];
      while (slot < end) {
        if (nextExponential === exponentials.length) {
          fillExponential(stream, exponentials);
          nextExponential = 0;
        }
        const landing = slot + exponentials[nextExponential++] * jumps[slot];
        if (landing >= end) break;
        const tie = landing | 0;
        const bound = probabilities[slot];
        slot = tie + 1;
        if (probabilities[tie] !== bound) {
          if (nextUniform === uniforms.length) {
            fillUniform(stream, uniforms);
            nextUniform = 0;
          }
          if (uniforms[nextUniform++] * bound >= probabilities[tie]) continue;
        }
        const source = sources[tie];
        if (live !== null) {
          if (live.size === live.sources.length)
            live.sources = withRoom(live.sources, live.size + 1, into.maxEntries);
          live.sources[live.size++] = source;
        }
        if (met[source] === 1) continue;
        met[source] = 1;
        if (size === entries.length) entries = into.entries = withRoom(entries, size + 1, into.maxEntries);
        entries[size++] = source;
      }
      if (live !== null) {
        live.ends = withRoom(live.ends, entry + 1, into.maxEntries);
        live.ends[entry] = live.size;
      }
    }
    for (let entry = first; entry < size; entry++) met[entries[entry]] = 0;
    into.ends[into.sets++] = size;
    into.size = size;
  }
}
