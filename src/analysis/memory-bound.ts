import { totalmem } from 'node:os';
import type { Database } from '../database/database.js';
import { read } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { type SizeOfGraphRow, sizeOfGraph } from '../generated/cypher.js';

const megabyte = 2 ** 20;
/** What an analysis held at most in `npm run bench:scale`, laid out by what it grows with, and a fifth on top (bytes). */
const held = { anyway: 300 * megabyte, person: 200, personInMarket: 100, tie: 130, post: 60 };
/** Share of the memory there is that an analysis may take: Neo4j and others live there, too. */
const shareToTake = 0.8;

/** Bytes an analysis of so much takes at most. */
export function memoryToAnalyse({ people, posts, ties, markets }: SizeOfGraphRow): number {
  const perPerson = held.person + markets * held.personInMarket; // What everybody reaches in each is kept to the end.
  return held.anyway + people * perPerson + ties * held.tie + posts * held.post;
}

/** Bytes an analysis may take here: most of the machine's memory, or of what the process is confined to (a container's limit). */
export function memoryToTake(): number {
  const confined = process.constrainedMemory();
  return shareToTake * Math.min(totalmem(), confined > 0 ? confined : Infinity);
}

/** Throws COST_LIMIT when the graph is too large to be analysed within `memory` (bytes): before anything is read of it. */
export async function refuseTooLarge(database: Database, memory: number, signal: AbortSignal): Promise<void> {
  const [size] = await read(database, sizeOfGraph, {}, { signal, deadline: 60_000 });
  const needed = memoryToAnalyse(size);
  if (needed <= memory) return;
  const told = (bytes: number) => `${Math.ceil(bytes / megabyte).toLocaleString('en-US')} MB`;
  throw new OnsideError(
    'COST_LIMIT',
    `Analysing ${size.people.toLocaleString('en-US')} people and ${size.ties.toLocaleString('en-US')} ties takes about ${told(needed)} of memory, and ${told(memory)} may be taken here. Run \`onside analyse\` on a larger machine, or raise the container's limit.`,
  );
}
