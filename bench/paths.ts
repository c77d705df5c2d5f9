import { bestChains } from '../src/analysis/kernels/best-chains.js';
import { lengthByHops, lengthByProbability } from '../src/analysis/kernels/chain-length.js';
import { chainsIntoSet } from '../src/analysis/kernels/chains-into-set.js';
import { fewestHopChains } from '../src/analysis/kernels/fewest-hop-chains.js';
import { buildInfluenceGraph } from '../src/analysis/kernels/influence-graph.js';
import { tiesBothWays } from '../src/analysis/kernels/ties-both-ways.js';

// Chains on a made graph of 100,000 people and a million ties: half of all ties go to people many others follow already
// (preferential attachment), probabilities between 0.005 and 0.5. `npm run bench:paths [questions] [ties]`.
const questions = Number(process.argv[2] ?? 200);
const tieCount = Number(process.argv[3] ?? 1_000_000);
const people = Math.max(1_000, tieCount / 10);

let state = 42;
const random = () => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 2 ** 32;
};

function madeGraph() {
  const from = new Uint32Array(tieCount);
  const to = new Uint32Array(tieCount);
  const known = new Set<number>();
  let count = 0;
  while (count < tieCount) {
    const source =
      count > 0 && random() < 0.5 ? from[Math.floor(random() * count)] : Math.floor(random() * people);
    const target = Math.floor(random() * people);
    if (source === target || known.has(source * people + target)) continue;
    known.add(source * people + target);
    from[count] = source;
    to[count++] = target;
  }
  const probability = Float32Array.from(from, () => 0.005 * 100 ** random());
  return buildInfluenceGraph(people, { from, to, probability }).graph;
}

function report(name: string, ask: (round: number) => number): void {
  const times: number[] = [];
  let found = 0;
  for (let round = -20; round < questions; round++) {
    const before = performance.now();
    const chains = ask(round + 20);
    if (round < 0) continue; // Warming up.
    times.push(performance.now() - before);
    found += chains;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(2);
  console.log(
    `${name.padEnd(44)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms  ${(found / questions).toFixed(1)} chains`,
  );
}

const graph = madeGraph();
const start = performance.now();
const ties = await tiesBothWays(graph, new Uint8Array(graph.sources.length).fill(1));
console.log(
  `${people} people, ${tieCount} ties; rows turned round in ${(performance.now() - start).toFixed(0)} ms`,
);

const anyone = () => Math.floor(random() * people);
const everyone = Uint32Array.from({ length: people }, (_, node) => node);
const marketOf = (size: number) => everyone.filter((node) => (node * 2654435761) % people < size);
const markets = { 'a market of 100': marketOf(100), 'a market of 10 %': marketOf(people / 10), everyone };

for (const [rank, lengthOf] of Object.entries({ PROBABILITY: lengthByProbability, HOPS: lengthByHops })) {
  for (const maxHops of [4, 12]) {
    const question = { ties, lengthOf, kinds: 0b111111, maxHops, most: 5 };
    const name = `${rank}, at most ${maxHops} hops`;
    report(`${name}, to a person`, () => bestChains({ ...question, from: anyone() }, anyone()).length);
    for (const [market, members] of Object.entries(markets))
      report(`${name}, into ${market}`, () => chainsIntoSet({ ...question, from: anyone() }, members).length);
  }
}
report(
  'all of the fewest hops, to a person',
  () => fewestHopChains(ties, 0b111111, anyone(), Uint32Array.of(anyone()), 12, 5_000).chains.length,
);
