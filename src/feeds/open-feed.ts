import { createHash } from 'node:crypto';
import { defaultLimits } from '../access/limits.js';
import { makeReasons } from '../access/reasons.js';
import { type Context, createContext } from '../context.js';
import type { Database } from '../database/database.js';
import { read } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { analysesKept, analysisInputs } from '../generated/cypher.js';
import type { AnalysisSource } from '../sources.js';
import { analysisAt } from './analysis-at.js';
import type { FeedAsked, FeedTable } from './feed-table.js';
import { feedNamed, feeds } from './feeds.js';
import { formats } from './formats.js';

/** Which feed, how written, as of when. */
export interface FeedRequest {
  readonly name: string;
  /** `csv` or `ndjson`. */
  readonly format: string;
  /** As {@link analysisAt} reads it; the newest analysis when null. */
  readonly at: string | null;
}

/** What ends a feed before its end, and who is told how many rows are written. */
export interface FeedOptions {
  readonly signal: AbortSignal;
  readonly onRows?: (rows: number) => void;
}

/** A feed ready to be read. */
export interface OpenFeed {
  readonly contentType: string;
  /** Changes whenever the text may: with the analysis, the data, the analyses kept and the columns. */
  readonly tag: string;
  readonly analysis: AnalysisSource;
  /**
   * The whole text, in pieces that are made as they are asked for. Throws CONFLICT in place of an end when the analysis
   * was dropped meanwhile: a feed is of one analysis, and whole or broken off.
   */
  text(): AsyncGenerator<string>;
}

const pieceLength = 65_536;

/**
 * Opens a feed. Throws NOT_FOUND for a name, format or analysis there is not, and BAD_USER_INPUT for an `at` that names
 * nothing; reading it throws as its questions do.
 */
export async function openFeed(
  database: Database,
  { name, format: ending, at }: FeedRequest,
  { signal, onRows }: FeedOptions,
): Promise<OpenFeed> {
  const table = feedNamed(name);
  const format = Object.hasOwn(formats, ending) ? formats[ending] : null;
  if (table === null || format === null)
    throw new OnsideError('NOT_FOUND', whatThereIs(name, ending, table !== null));
  const asked = await askedAt(database, at, signal);
  return {
    contentType: format.contentType,
    tag: await tagOf(asked, table, ending),
    analysis: asked.analysis,
    async *text() {
      let piece = format.head(table.columns);
      let rows = 0;
      for await (const row of table.rows(asked)) {
        piece += format.line(table.columns, row);
        rows++;
        if (piece.length < pieceLength) continue;
        yield piece;
        piece = '';
        onRows?.(rows);
      }
      if ((await asked.context().loaders.analysis.load(asked.analysis.id)) === null)
        throw new OnsideError('CONFLICT', 'The analysis was dropped while it was read. Ask for a newer one.');
      yield piece;
      onRows?.(rows);
    },
  };
}

function whatThereIs(name: string, ending: string, isFeed: boolean): string {
  const none = `There is no feed "${ending === '' ? name : `${name}.${ending}`}"`;
  const endings = Object.keys(formats);
  return isFeed
    ? `${none}. There is ${endings.map((one) => `${name}.${one}`).join(' and ')}.`
    : `${none}. There are ${feeds.map((feed) => feed.name).join(', ')}, as ${endings.map((one) => `.${one}`).join(' and ')}.`;
}

/** What rows are asked of: the analysis `at` names. Throws as {@link analysisAt} does. */
export async function askedAt(
  database: Database,
  at: string | null,
  signal: AbortSignal,
): Promise<FeedAsked> {
  const fresh = createContext(database);
  const viewer = { role: 'ANALYST' } as const;
  const context = (): Context => fresh({ viewer, signal, reasons: makeReasons(), limits: defaultLimits });
  return { analysis: await analysisAt(context(), at), context };
}

async function tagOf({ analysis, context }: FeedAsked, table: FeedTable, format: string): Promise<string> {
  const { database, signal } = context();
  const [[{ dataVersion }], kept] = await Promise.all([
    read(database, analysisInputs, {}, { signal }),
    read(database, analysesKept, {}, { signal }),
  ]);
  const done = kept.filter(({ state }) => state === 'DONE').map(({ id }) => id);
  const whatMatters = [table.name, format, table.columns, analysis.id, dataVersion, done];
  return createHash('sha256').update(JSON.stringify(whatMatters)).digest('base64url').slice(0, 24);
}
