import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProcess } from '../../src/database/private/processes.js';

/** The process id of the private Neo4j that answers at `uri` (`bolt://127.0.0.1:PORT`): to freeze it or kill it. */
export function pidOfNeo4j(uri: string): number {
  const found = findProcess(`server.bolt.listen_address=${new URL(uri).host}`);
  if (!found) throw new Error(`no private Neo4j at ${uri}`);
  return found.pid;
}

/** Freezes it (SIGSTOP), and resolves once it does nothing more: a thread under way stops only at its next call of the kernel. */
export async function freezeNeo4j(uri: string): Promise<void> {
  const pid = pidOfNeo4j(uri);
  process.kill(pid, 'SIGSTOP');
  while (!threadsOf(pid).every((state) => state === 'T')) await sleep(10);
}

/** The state of each thread of a process (proc(5)); of none where there is no /proc. */
function threadsOf(pid: number): string[] {
  try {
    const tasks = `/proc/${pid}/task`;
    return readdirSync(tasks).map(
      (thread) => readFileSync(`${tasks}/${thread}/stat`, 'utf8').split(') ').at(-1)![0],
    );
  } catch {
    return [];
  }
}
