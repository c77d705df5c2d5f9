import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type RecordShape, type Session } from 'neo4j-driver';
import { OnsideError } from '../errors.js';
import { convertFields, type Query } from '../lib/cypher-type.js';
import { type Database, longestRetry } from './database.js';
import { failureOf, tookTooLong, unavailable } from './failures.js';

/** How long a call may take (milliseconds, everything included), and what ends it sooner. */
export interface CallOptions {
  readonly deadline?: number;
  readonly signal?: AbortSignal;
}

const readDeadline = 8_000; // A cold database plans its first questions for a second or two; a request has 10 s.
const writeDeadline = 30_000;
/**
 * All rows of a result are asked for at once. Where some are, a session that is closed between two pulls first resets
 * its connection and then discards the other rows; the answer to that reaches whoever has the connection by then.
 */
const allRows = -1;

/** Runs one query inside a transaction that {@link transact} holds open. */
export type Run = <Params, Row>(query: Query<Params, Row>, params: Params) => Promise<Row[]>;

/**
 * Rows of a reading query, in the query's own order, checked against its contract. One exchange with the database: a
 * single query needs no BEGIN and COMMIT around it. Throws an OnsideError:
 * TIMEOUT past the deadline (8 s unless told), DATABASE_UNAVAILABLE, INTERNAL when a row breaks the contract.
 */
export function read<Params, Row>(
  database: Database,
  query: Query<Params, Row>,
  params: Params,
  options: CallOptions = {},
): Promise<Row[]> {
  const deadline = options.deadline ?? readDeadline;
  return withSession(database, 'READ', query.name, { ...options, deadline }, (session) =>
    retried(() => runIn(session, query, params, { timeout: deadline })),
  );
}

/** Tries again while the driver holds that the next try may succeed, for as long as the driver itself would. */
async function retried<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  for (let pause = 100; ; pause *= 2) {
    try {
      return await attempt();
    } catch (error) {
      const isOver = performance.now() - start + pause > longestRetry;
      if (isOver || !(error instanceof Error) || !neo4j.isRetryableError(error)) throw error;
      await sleep(pause);
    }
  }
}

/** {@link read} for a writing query (deadline 30 s unless told). It may run twice: write it to be repeatable. */
export function write<Params, Row>(
  database: Database,
  query: Query<Params, Row>,
  params: Params,
  options: CallOptions = {},
): Promise<Row[]> {
  return transact(database, query.name, (run) => run(query, params), options);
}

/**
 * Several queries in one writing transaction: all or none. `work` may run twice (a lost acknowledgement is
 * retried by the driver), so what it writes must be repeatable. `name` is for errors and the log.
 */
export function transact<Result>(
  database: Database,
  name: string,
  work: (run: Run) => Promise<Result>,
  options: CallOptions = {},
): Promise<Result> {
  const deadline = options.deadline ?? writeDeadline;
  return withSession(database, 'WRITE', name, { ...options, deadline }, (session) =>
    session.executeWrite((transaction) => work((query, params) => runIn(transaction, query, params)), {
      timeout: deadline,
    }),
  );
}

/**
 * Shows `visit` the rows of a reading query as they arrive, for results too large to hold; it is called no more once this
 * has settled. `deadline` (10 minutes unless told) bounds the whole; what `visit` throws ends it, and the database's work.
 */
export async function eachRow<Params, Row>(
  database: Database,
  query: Query<Params, Row>,
  params: Params,
  visit: (row: Row) => void,
  options: CallOptions = {},
): Promise<void> {
  const deadline = options.deadline ?? 600_000;
  const bounded = openSession(database, 'READ', { ...options, deadline });
  let isBroken = false;
  // A row is taken up as it is parsed. Waiting for each (`for await`) takes twice as long as all else done here with a row.
  const rows = new Promise<void>((resolve, reject) => {
    bounded.session.run<RecordShape>(query.text, encode(query, params), { timeout: deadline }).subscribe({
      onNext: (record) => {
        if (isBroken || bounded.isOver()) return;
        try {
          visit(decode(query, record.toObject()));
        } catch (error) {
          isBroken = true;
          reject(error);
        }
      },
      // What came after the end was passed over: some of the rows are not all.
      onCompleted: () =>
        bounded.isOver() ? reject(new Error('Given up in the midst of its rows.')) : resolve(),
      onError: reject,
    });
  });
  try {
    await bounded.within(rows);
  } catch (error) {
    throw await bounded.failure(error, query.name);
  } finally {
    bounded.close();
  }
}

async function runIn<Params, Row>(
  runner: Pick<Session, 'run'>,
  query: Query<Params, Row>,
  params: Params,
  config?: { timeout: number },
): Promise<Row[]> {
  const { records } = await runner.run<RecordShape>(query.text, encode(query, params), config);
  return records.map((record) => decode(query, record.toObject()));
}

/** Opens a session for `work` and closes it, whatever comes. */
async function withSession<Result>(
  database: Database,
  mode: 'READ' | 'WRITE',
  name: string,
  bounds: CallOptions & { deadline: number },
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const bounded = openSession(database, mode, bounds);
  try {
    return await bounded.within(work(bounded.session));
  } catch (error) {
    throw await bounded.failure(error, name);
  } finally {
    bounded.close();
  }
}

/**
 * A session that ends at its deadline or with its signal. The driver has no timeout that works against a frozen
 * server, and the server looks at its own only every other second, so both are kept here: closing the session
 * resets the connection, which ends the work in a database that lives. Whether the database answers within one
 * more second tells a question that took too long from a database that is gone.
 */
function openSession(
  database: Database,
  mode: 'READ' | 'WRITE',
  { deadline, signal }: CallOptions & { deadline: number },
) {
  if (signal?.aborted) throw aborted(signal);
  const session = database.driver.session({
    database: database.name,
    defaultAccessMode: mode,
    fetchSize: allRows,
  });
  let verdict: Promise<OnsideError> | undefined;
  let stopped: OnsideError | undefined;
  let isOver = false;
  let giveUp: (error: OnsideError) => void = () => undefined;
  const stop = (error: OnsideError) => {
    isOver = true;
    stopped ??= error;
    giveUp(stopped);
  };
  const onAbort = () => stop(aborted(signal!));
  const timer = setTimeout(() => {
    isOver = true;
    session.close().catch(() => undefined);
    verdict = Promise.race([
      database.driver.verifyConnectivity({ database: database.name }).then(
        () => tookTooLong(),
        (error) => unavailable(error),
      ),
      new Promise<OnsideError>((resolve) => setTimeout(() => resolve(unavailable()), 1_000)),
    ]);
    verdict.then(stop);
  }, deadline);
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    session,
    /** `work`, or what ended it sooner. */
    within: <Result>(work: Promise<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        work.then(resolve, reject);
        giveUp = reject;
        if (stopped) reject(stopped);
      }),
    /** What `error` means; past the deadline that is the verdict, for the reset makes the work fail in its own way. */
    failure: async (error: unknown, name: string): Promise<OnsideError> => {
      const late = await verdict;
      if (late) late.cause ??= new Error(`${name} was given up after ${deadline} ms`);
      return late ?? failureOf(error, name);
    },
    /** Whether nothing that comes is wanted any more. */
    isOver: () => isOver,
    close: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      session.close().catch(() => undefined);
    },
  };
}

function aborted(signal: AbortSignal): OnsideError {
  return signal.reason instanceof OnsideError
    ? signal.reason
    : new OnsideError('TIMEOUT', 'The request was given up before its answer was ready.');
}

function encode<Params, Row>(query: Query<Params, Row>, params: Params): Record<string, unknown> {
  return convertFields(params as Record<string, unknown>, query.params, `${query.name}: parameter`, {
    integer: (value) => neo4j.int(value),
    bytes: (value) =>
      new Int8Array(
        (value as Uint8Array).buffer,
        (value as Uint8Array).byteOffset,
        (value as Uint8Array).byteLength,
      ),
  });
}

function decode<Params, Row>(query: Query<Params, Row>, record: RecordShape): Row {
  return convertFields(record, query.row, `${query.name}: column`, {
    bytes: (value) =>
      new Uint8Array(
        (value as Int8Array).buffer,
        (value as Int8Array).byteOffset,
        (value as Int8Array).byteLength,
      ),
  }) as Row;
}
