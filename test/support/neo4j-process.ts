import { findProcess } from '../../src/database/private/processes.js';

/** The process id of the private Neo4j that answers at `uri` (`bolt://127.0.0.1:PORT`): to freeze it or kill it. */
export function pidOfNeo4j(uri: string): number {
  const found = findProcess(`server.bolt.listen_address=${new URL(uri).host}`);
  if (!found) throw new Error(`no private Neo4j at ${uri}`);
  return found.pid;
}
