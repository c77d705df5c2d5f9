import { createHash } from 'node:crypto';

/** People fixed before anything is sampled: those of the candidates whose numbers have the smallest digests. */
export function fixedPeople(candidates: Iterable<number>, count: number): number[] {
  const digest = (node: number) => createHash('sha256').update(`nethept ${node}`).digest('hex');
  return Array.from(candidates, (node) => ({ node, digest: digest(node) }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
    .slice(0, count)
    .map(({ node }) => node);
}
