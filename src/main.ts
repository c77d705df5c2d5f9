import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { analyse } from './analysis/analyse.js';
import { type Config, readConfig } from './config.js';
import { connect } from './database/connect.js';
import type { Database } from './database/database.js';
import { migrate } from './database/migrate.js';
import { OnsideError } from './errors.js';
import { importFile, presets } from './import/import-file.js';
import { isKind, kinds } from './import/kinds.js';
import { readMapping } from './import/mapping.js';
import type { Receipt } from './import/receipt.js';
import type { Progress } from './lib/progress.js';
import { showProgress } from './lib/terminal-progress.js';
import { log } from './log.js';
import { startServer } from './server.js';

/** What a command works with: the graph the environment names, and how to say how it goes. */
interface Session {
  readonly config: Config;
  readonly database: Database;
  readonly progress: Progress;
  /** Says a result: `words` to people, `result` as one JSON line to machines. */
  say(result: unknown, words: string): void;
}

interface CommonOptions {
  readonly json?: true;
}

interface ImportOptions {
  readonly as?: string;
  readonly map?: string;
  readonly source?: string;
  readonly dryRun?: true;
}

const interrupt = new AbortController();
const { signal } = interrupt;

const program = new Command('onside')
  .description('Who reaches your market, through whom, with what sentiment.')
  .exitOverride()
  .showHelpAfterError('(add --help for what there is)');

command('serve', 'serve the GraphQL API and the playground until stopped')
  .option('--demo', 'first load and analyse the sample market, if the private graph is empty')
  .action((options: CommonOptions & { demo?: true }) =>
    withGraph(options, async ({ config, database, say }) => {
      const server = await startServer({ ...config, database, log });
      try {
        if (!config.database) await migrate(database);
        const words = `Onside answers.\n  playground  ${server.url}/\n  GraphQL     ${server.url}/graphql\n  ready?      ${server.url}/readyz\nStop it with Ctrl-C.`;
        say({ url: server.url }, words);
        if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      } finally {
        await server.stop();
      }
    }),
  );

command('analyse', 'measure reach, paths and stance from what the graph holds now')
  .option('--as-of <DATE>', 'look from this day (its end, UTC) or instant, e.g. 2026-03-09', instantOf)
  .action((options: CommonOptions & { asOf?: number }) =>
    withGraph(options, async ({ database, progress, say }) => {
      await migrate(database);
      const now = Date.now();
      const summary = await analyse(database, { asOf: options.asOf, now }, { progress, signal });
      const markets = summary.markets.map(
        ({ slug, size, averageReach }) =>
          `  ${slug}: ${size} people, average reach ${averageReach.toFixed(2)}`,
      );
      const state = summary.isUnchanged ? 'Already analysed' : 'Analysed';
      const asOf = new Date(summary.asOf).toISOString();
      say(summary, [`${state} as of ${asOf} (${summary.id}).`, ...markets].join('\n'));
    }),
  );

command('import', 'import files: each row once, refused ones named beside the file')
  .argument('<FILE...>', 'CSV, JSON or NDJSON, gzipped or not')
  .option(
    '--as <KIND>',
    'what the rows are: a kind (people, posts …) or a preset (twitter-v1); may stand in the mapping',
    kindOf,
  )
  .option('--map <MAPPING>', 'a JSON file that says which column is which field')
  .option('--source <NAME>', 'where the rows come from; the file’s name unless given')
  .option('--dry-run', 'check every row and write nothing')
  .action(async (files: string[], options: CommonOptions & ImportOptions) => {
    if (!options.as && !options.map)
      program.error('error: say what the rows are with --as KIND, or name a mapping with --map');
    await withGraph(options, async ({ database, progress, say }) => {
      const { as: kind, source, dryRun } = options;
      const mapping = options.map === undefined ? undefined : await readMapping(options.map);
      await migrate(database);
      for (const file of files) {
        const now = Date.now();
        const asked = { file, kind, mapping, source, dryRun, now };
        const receipt = await importFile(database, asked, { progress, signal });
        say(receipt, wordsOfReceipt(receipt));
      }
    });
  });

process.exit(await run(process.argv));

function command(usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--json', 'for machines: one JSON object a line, the result last');
}

/** Opens the graph for `work` and lets go of it after, however it ends. */
async function withGraph({ json }: CommonOptions, work: (session: Session) => Promise<void>) {
  const config = readConfig();
  const style = json ? 'json' : process.stderr.isTTY ? 'bar' : 'lines';
  const view = showProgress(style, (text) => (json ? process.stdout : process.stderr).write(text));
  const { progress } = view;
  try {
    const connection = await connect({ ...config, address: config.database, progress, signal });
    try {
      const say = (result: unknown, words: string) => {
        view.end();
        process.stdout.write(`${json ? JSON.stringify(result) : words}\n`);
      };
      await work({ config, database: connection.database, progress, say });
    } finally {
      view.end();
      await connection.close();
    }
  } finally {
    view.end();
  }
}

/** Runs the command line and answers the exit code: 0 done, 1 failed, 2 wrong use. */
async function run(argv: readonly string[]): Promise<number> {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      if (signal.aborted) process.exit(1);
      interrupt.abort(
        new OnsideError(
          'CONFLICT',
          'Interrupted before it was done. The same command again goes on or starts over.',
        ),
      );
    });
  // Whoever reads our output may leave before the end: `onside … | head`.
  process.stdout.on('error', () => process.exit(1));
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const failure = signal.aborted ? signal.reason : error;
    if (!(failure instanceof OnsideError)) log.error({ err: failure }, 'a fault of Onside, not of yours');
    const { code, message } =
      failure instanceof OnsideError
        ? failure
        : new OnsideError('INTERNAL', 'Something went wrong in Onside.');
    if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
    else process.stderr.write(`${message}\n`);
    return 1;
  }
}

function wordsOfReceipt(receipt: Receipt): string {
  const { file, read, added, updated, unchanged, duplicate, rejected, rejectedFile } = receipt;
  const counts = `${read} rows read: ${added} added, ${updated} updated, ${unchanged} unchanged, ${duplicate} duplicate, ${rejected} refused`;
  const refused = rejectedFile === null ? [] : [`  refused rows, with reasons: ${rejectedFile}`];
  return [`${file}: ${counts}`, ...refused, ...receipt.warnings.map((warning) => `  ${warning}`)].join('\n');
}

function kindOf(word: string): string {
  if (isKind(word) || Object.hasOwn(presets, word)) return word;
  throw new InvalidArgumentError(
    `The kinds are ${[...Object.keys(kinds), ...Object.keys(presets)].join(', ')}.`,
  );
}

function instantOf(text: string): number {
  if (z.iso.date().safeParse(text).success) return Date.parse(`${text}T23:59:59.999Z`);
  if (z.iso.datetime({ offset: true }).safeParse(text).success) return Date.parse(text);
  throw new InvalidArgumentError('It should look like 2026-03-09 or 2026-03-09T12:00:00Z.');
}
