import type { InfluenceGraph } from './kernels/influence-graph.js';
import { prepareJumps } from './kernels/sampler.js';
import { openSketch, type Sketch } from './kernels/sketch.js';
import type { LoadedAnalysis } from './loaded-analysis.js';
import { pause } from './pause.js';

/** EVIDENCE is the analysis's own; the others are the literature's, for comparison (Kempe et al. 2003; Chen et al. 2009). */
export type CascadeModel = 'EVIDENCE' | 'WEIGHTED_CASCADE' | 'UNIFORM_01' | 'UNIFORM_001';

/** Of one analysis; with the samples of its plans each may take some 200 MB where markets are large. */
const mostHeld = 6;
const held = new WeakMap<LoadedAnalysis, Map<string, Sketch>>();
const graphs = new WeakMap<LoadedAnalysis, Map<CascadeModel, InfluenceGraph>>();

/**
 * The sketch of a market (its slug) by a model, empty until something is asked of it; those used last are kept. Null for
 * a market that is newer than the analysis. It hangs on the analysis alone: dropped and opened anew, it is the same.
 */
export async function sketchOf(
  loaded: LoadedAnalysis,
  market: string,
  model: CascadeModel = 'EVIDENCE',
  signal?: AbortSignal,
): Promise<Sketch | null> {
  const roots = loaded.markets.get(market);
  if (!roots) return null;
  const graph = graphOf(loaded, model);
  await prepareJumps(graph, () => pause(signal));
  const sketches = held.get(loaded) ?? new Map<string, Sketch>();
  held.set(loaded, sketches);
  const name = `${market} (${model})`;
  const sketch = sketches.get(name) ?? openSketch(graph, roots, loaded.randomSeed, name);
  sketches.delete(name);
  sketches.set(name, sketch);
  for (const oldest of sketches.keys()) if (sketches.size > mostHeld) sketches.delete(oldest);
  return sketch;
}

function graphOf(loaded: LoadedAnalysis, model: CascadeModel): InfluenceGraph {
  if (model === 'EVIDENCE') return loaded.graph;
  const known = graphs.get(loaded) ?? new Map<CascadeModel, InfluenceGraph>();
  graphs.set(loaded, known);
  const graph = known.get(model) ?? { ...loaded.graph, probabilities: probabilitiesBy(model, loaded.graph) };
  known.set(model, graph);
  return graph;
}

/** By the weighted cascade whoever hears n people follows each with probability 1 / n. */
function probabilitiesBy(
  model: Exclude<CascadeModel, 'EVIDENCE'>,
  { nodes, offsets, sources }: InfluenceGraph,
): Float32Array {
  const probabilities = new Float32Array(sources.length);
  if (model !== 'WEIGHTED_CASCADE') return probabilities.fill(model === 'UNIFORM_01' ? 0.1 : 0.01);
  for (let node = 0; node < nodes; node++)
    probabilities.fill(1 / (offsets[node + 1] - offsets[node]), offsets[node], offsets[node + 1]);
  return probabilities;
}
