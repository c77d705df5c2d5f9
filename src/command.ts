import { type Command, CommanderError } from 'commander';
import { type Config, readConfig } from './config.js';
import { connect } from './database/connect.js';
import type { Database } from './database/database.js';
import { OnsideError } from './errors.js';
import type { Progress } from './lib/progress.js';
import { showProgress } from './lib/terminal-progress.js';
import { log } from './log.js';

/** What a command works with: the graph the environment names, and how to say how it goes. */
export interface Session {
  readonly config: Config;
  readonly database: Database;
  readonly progress: Progress;
  /** Aborts when the user interrupts; what is under way should end then. */
  readonly signal: AbortSignal;
  /** Says a result: `words` to people, `result` as one JSON line to machines. */
  say(result: unknown, words: string): void;
}

const interrupt = new AbortController();

/**
 * Opens the graph for `work` and lets go of it after, however that ends. Progress goes to standard error, as a bar on
 * a terminal and as lines elsewhere; with `json`, to standard output as JSON.
 */
export async function withGraph(
  { json = false }: { json?: boolean },
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const { signal } = interrupt;
  const style = json ? 'json' : process.stderr.isTTY ? 'bar' : 'lines';
  const view = showProgress(style, (text) => (json ? process.stdout : process.stderr).write(text));
  const { progress } = view;
  const say = (result: unknown, words: string) => {
    view.end();
    process.stdout.write(`${json ? JSON.stringify(result) : words}\n`);
  };
  try {
    const connection = await connect({ ...config, address: config.database, progress, signal });
    try {
      await work({ config, database: connection.database, progress, signal, say });
    } finally {
      await connection.close();
    }
  } finally {
    view.end();
  }
}

/**
 * Runs the command line and answers the exit code: 0 done, 1 failed (its reason on standard error, or as JSON on
 * standard output), 2 wrong use. The first SIGINT, SIGTERM or SIGHUP asks the command to end, a second one ends it.
 */
export async function runProgram(program: Command, argv: readonly string[]): Promise<number> {
  const { signal } = interrupt;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      if (signal.aborted) process.exit(1);
      const message = 'Interrupted before it was done. The same command again goes on, or starts over.';
      interrupt.abort(new OnsideError('CONFLICT', message));
    });
  // Whoever reads our output may leave before its end: `onside … | head`.
  process.stdout.on('error', () => process.exit(1));
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    tell(signal.aborted ? signal.reason : error, argv.includes('--json'));
    return 1;
  }
}

function tell(error: unknown, json: boolean): void {
  if (!(error instanceof OnsideError)) log.error({ err: error }, 'a fault of Onside, not of yours');
  const { code, message } =
    error instanceof OnsideError ? error : new OnsideError('INTERNAL', 'Something went wrong in Onside.');
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  else process.stderr.write(`${message}\n`);
}
