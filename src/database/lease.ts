import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OnsideError } from '../errors.js';
import type { Query } from '../lib/cypher-type.js';
import type { Database } from './database.js';
import { read, write } from './query.js';

const duration = 30_000;

const string = { kind: 'scalar', name: 'String', required: true } as const;
const integer = { kind: 'scalar', name: 'Int', required: true } as const;
const boolean = { kind: 'scalar', name: 'Boolean', required: true } as const;

// Taken in the database's own time, so that processes with different clocks agree. The dataVersion setting is
// locked first: who takes the lease `data` waits for every batch under way to commit, and later ones see it.
// A lease given back while one waits for it is gone when one gets to it: not mine, ask again.
const take: Query<{ name: string; holder: string; duration: number }, { mine: boolean }> = {
  name: 'takeLease',
  text: `OPTIONAL MATCH (s:Setting {name: 'dataVersion'}) SET s.value = s.value
WITH 1 AS one
MERGE (l:Lease {name: $name})
SET l.taken = true
WITH l, timestamp() AS now
SET l.holder = CASE WHEN l.holder = $holder OR coalesce(l.until, 0) < now THEN $holder ELSE l.holder END
SET l.until = CASE WHEN l.holder = $holder THEN now + $duration ELSE l.until END
RETURN coalesce(l.holder = $holder, false) AS mine`,
  params: { name: string, holder: string, duration: integer },
  row: { mine: boolean },
};

const give: Query<{ name: string; holder: string }, Record<string, never>> = {
  name: 'giveLease',
  text: 'MATCH (l:Lease {name: $name, holder: $holder}) DELETE l',
  params: { name: string, holder: string },
  row: {},
};

const ask: Query<{ name: string }, { held: boolean }> = {
  name: 'askLease',
  text: 'RETURN EXISTS { MATCH (l:Lease {name: $name}) WHERE l.until >= timestamp() } AS held',
  params: { name: string },
  row: { held: boolean },
};

/**
 * Runs `work` while holding the named lease; one holder at a time among all processes on the database. Waits up to
 * `patience` ms for it (2 minutes unless told), then throws CONFLICT, and only until `signal` aborts, then throws its reason.
 * Renewed every 10 s; a holder that dies loses it after 30 s. `work` gets a signal that aborts when the lease is lost.
 */
export async function withLease<Result>(
  database: Database,
  name: string,
  work: (signal: AbortSignal) => Promise<Result>,
  { patience = 120_000, signal }: { patience?: number; signal?: AbortSignal } = {},
): Promise<Result> {
  const holder = randomUUID();
  const giveUp = Date.now() + patience;
  const tryTake = async () => (await write(database, take, { name, holder, duration }))[0].mine;
  // While others migrate or import, even asking may have to wait: as long as there is patience that is a no.
  const notYet = (error: unknown) => {
    if (error instanceof OnsideError && error.code === 'TIMEOUT' && Date.now() < giveUp) return false;
    throw error;
  };
  for (;;) {
    signal?.throwIfAborted();
    if (await tryTake().catch(notYet)) break;
    if (Date.now() > giveUp)
      throw new OnsideError(
        'CONFLICT',
        `Another process holds "${name}" and has not finished. Try again when it has.`,
      );
    await sleep(500, undefined, { signal }).catch(() => undefined);
  }
  const lost = new AbortController();
  let renewing: Promise<unknown> = Promise.resolve();
  const renewal = setInterval(() => {
    renewing = tryTake().then(
      (mine) =>
        mine || lost.abort(new OnsideError('CONFLICT', `The lease "${name}" was lost to another process.`)),
      () => undefined, // A database that is away for a moment does not lose the lease; one that is away longer ends the work.
    );
  }, duration / 3);
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(renewal);
    // One that is waiting for a batch would take the lease again after it was given back, for nobody.
    await renewing;
    await write(database, give, { name, holder }).catch(() => undefined);
  }
}

/** Whether anybody holds the named lease now. */
export async function isLeaseHeld(database: Database, name: string): Promise<boolean> {
  return (await read(database, ask, { name }))[0].held;
}
