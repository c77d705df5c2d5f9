import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { type AnalysisSummary, analyse } from './analysis/analyse.js';
import { scheduleAnalyses } from './analysis/schedule.js';
import { runProgram, type Session, withGraph } from './command.js';
import { migrate } from './database/migrate.js';
import { OnsideError } from './errors.js';
import { exportFeed } from './feeds/export-feed.js';
import { feedNamed, feeds } from './feeds/feeds.js';
import { formats } from './feeds/formats.js';
import { importFile, presets } from './import/import-file.js';
import { isKind, kinds } from './import/kinds.js';
import { readMapping } from './import/mapping.js';
import type { Receipt } from './import/receipt.js';
import { log } from './log.js';
import { demo } from './sample/demo.js';
import { describeSample, wordsOfSample } from './sample/describe-sample.js';
import { startServer } from './server.js';

interface Options {
  readonly json?: true;
}

interface DemoOptions extends Options {
  readonly seed: number;
  readonly scale: number;
  readonly describe?: true;
}

interface ImportOptions extends Options {
  readonly as?: string;
  readonly map?: string;
  readonly source?: string;
  readonly dryRun?: true;
}

interface ExportOptions extends Options {
  readonly output: string;
  readonly format?: string;
  readonly at?: string;
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const program = new Command('onside')
  .version(version)
  .description('Who reaches your market, through whom, with what sentiment.')
  .exitOverride()
  .showHelpAfterError('(add --help to see what there is)');

command('serve', 'serve the GraphQL API and the playground until stopped')
  .option('--demo', 'first load and analyse the sample market, if the private graph is empty')
  .action((options: Options & { demo?: true }) =>
    withGraph(options, async (session) => {
      const { config, database, signal, say } = session;
      // A Neo4j of the user's own may come later than the server, and its graph is nobody's place for a sample.
      if (!config.database) await migrate(database);
      if (options.demo && !config.database) await loadDemoIfEmpty(session);
      const server = await startServer({ ...config, database, log, isWarmed: true });
      const schedule = config.schedule === null ? null : scheduleAnalyses(database, config.schedule, log);
      try {
        say({ url: server.url }, wordsOfServer(server.url));
        if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      } finally {
        await Promise.all([schedule?.stop(), server.stop()]);
      }
    }),
  );

command('demo', 'load the sample market into an empty graph and analyse it')
  .option('--seed <N>', 'which of the sample cities', numberOf, 1)
  .option('--scale <K>', 'how large: 2 is twice the people, posts and ties', numberOf, 1)
  .option('--describe', 'only say what is planted in it, and how to see it')
  .action(async ({ describe, ...options }: DemoOptions) => {
    if (describe) {
      const truths = describeSample();
      process.stdout.write(`${options.json ? JSON.stringify(truths) : wordsOfSample(truths)}\n`);
      return;
    }
    await withGraph(options, async (session) => {
      await migrate(session.database);
      const { loaded, analyses } = await demo(session.database, options, session);
      const words = loaded ? 'The sample market is loaded.' : 'The sample market was there already.';
      session.say({ loaded, analyses }, [words, ...analyses.map(wordsOfAnalysis)].join('\n'));
    });
  });

command('import', 'import files: each row once, refused ones named beside the file')
  .argument('<FILE...>', 'CSV, JSON or NDJSON, gzipped or not')
  .option('--as <KIND>', 'what the rows are (people, posts, twitter-v1 …); may stand in the mapping', kindOf)
  .option('--map <MAPPING>', 'a JSON file that says which column is which field')
  .option('--source <NAME>', 'where the rows come from; the file’s name unless given')
  .option('--dry-run', 'check every row and write nothing')
  .action(async (files: string[], { as: kind, map, source, dryRun, ...options }: ImportOptions) => {
    if (kind === undefined && map === undefined)
      program.error('error: say what the rows are with --as KIND, or name a mapping with --map');
    const mapping = map === undefined ? undefined : await readMapping(map);
    await withGraph(options, async ({ database, progress, signal, say }) => {
      await migrate(database);
      const refused: string[] = [];
      for (const file of files) {
        const asked = { file, kind, mapping, source, dryRun, now: Date.now() };
        try {
          const receipt = await importFile(database, asked, { progress, signal });
          say(receipt, wordsOfReceipt(receipt));
        } catch (error) {
          if (!(error instanceof OnsideError) || error.code !== 'BAD_USER_INPUT') throw error;
          refused.push(files.length === 1 ? error.message : `${file}: ${error.message}`);
        }
      }
      if (refused.length > 0) throw new OnsideError('BAD_USER_INPUT', refused.join('\n'));
    });
  });

command('analyse', 'measure reach, ranks, intermediaries and stances from what the graph holds')
  .option('--as-of <DATE>', 'look from this day (its end, UTC) or instant, e.g. 2026-03-09', instantOf)
  .action((options: Options & { asOf?: number }) =>
    withGraph(options, async ({ database, progress, signal, say }) => {
      await migrate(database);
      const asked = { asOf: options.asOf, now: Date.now() };
      const analysis = await analyse(database, asked, { progress, signal });
      say(analysis, wordsOfAnalysis(analysis));
    }),
  );

command('export', 'write a feed, one of the flat tables for BI tools, to a file')
  .argument('<NAME>', `which: ${feeds.map(({ name }) => name).join(', ')}`, feedOf)
  .requiredOption(
    '-o, --output <FILE>',
    'where to; it is replaced once the new one is whole. "-" is standard output, which then carries nothing else',
  )
  .option('--format <FORMAT>', 'csv or ndjson; the ending of the file’s name unless given', formatOf)
  .option('--at <AT>', 'as of which analysis: a day, an instant or its id; the newest unless given')
  .action(async (name: string, { output: file, format: given, at, ...options }: ExportOptions) => {
    const format = given ?? extname(file).slice(1);
    if (!Object.hasOwn(formats, format))
      program.error(`error: say how to write it with --format ${Object.keys(formats).join(' or ')}`);
    if (file === '-' && options.json)
      program.error('error: with --json, name a file: its lines are not rows');
    await withGraph(options, async ({ database, progress, signal, say }) => {
      await migrate(database);
      const receipt = await exportFeed(
        database,
        { name, format, at: at ?? null, file },
        { progress, signal },
      );
      if (file !== '-') say(receipt, `${file}: ${receipt.rows} rows as of ${receipt.asOf}.`);
    });
  });

process.exit(await runProgram(program, process.argv));

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--json', 'for machines: one JSON object a line, the result last');
}

async function loadDemoIfEmpty(session: Session): Promise<void> {
  try {
    await demo(session.database, { seed: 1, scale: 1 }, session);
  } catch (error) {
    const isSomethingElseThere = error instanceof OnsideError && error.code === 'CONFLICT';
    if (!isSomethingElseThere || session.signal.aborted) throw error;
  }
}

function wordsOfServer(url: string): string {
  return `Onside answers.\n  playground  ${url}/\n  GraphQL     ${url}/graphql\n  feeds       ${url}/feeds\nStop it with Ctrl-C.`;
}

function wordsOfReceipt(receipt: Receipt): string {
  const { file, read, added, updated, unchanged, duplicate, rejected, rejectedFile, warnings } = receipt;
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged, ${duplicate} duplicate, ${rejected} refused`;
  const refused = rejectedFile === null ? [] : [`refused rows, with reasons: ${rejectedFile}`];
  return [`${file}: ${read} rows read: ${counts}`, ...refused, ...warnings].join('\n  ');
}

function wordsOfAnalysis({ id, asOf, isUnchanged, markets }: AnalysisSummary): string {
  const head = `${isUnchanged ? 'Already analysed' : 'Analysed'} as of ${new Date(asOf).toISOString()} (${id}).`;
  const lines = markets.map(
    ({ slug, size, averageReach }) => `${slug}: ${size} people, average reach ${averageReach.toFixed(2)}`,
  );
  return [head, ...lines].join('\n  ');
}

function numberOf(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('It should be a number.');
  return Number(text);
}

function feedOf(word: string): string {
  if (feedNamed(word)) return word;
  throw new InvalidArgumentError(`It should be one of ${feeds.map(({ name }) => name).join(', ')}.`);
}

function formatOf(word: string): string {
  if (Object.hasOwn(formats, word)) return word;
  throw new InvalidArgumentError(`It should be one of ${Object.keys(formats).join(', ')}.`);
}

function kindOf(word: string): string {
  if (isKind(word) || Object.hasOwn(presets, word)) return word;
  const known = [...Object.keys(kinds), ...Object.keys(presets)];
  throw new InvalidArgumentError(`It should be one of ${known.join(', ')}.`);
}

function instantOf(text: string): number {
  if (z.iso.date().safeParse(text).success) return Date.parse(`${text}T23:59:59.999Z`);
  if (z.iso.datetime({ offset: true }).safeParse(text).success) return Date.parse(text);
  throw new InvalidArgumentError('It should look like 2026-03-09 or 2026-03-09T12:00:00Z.');
}
