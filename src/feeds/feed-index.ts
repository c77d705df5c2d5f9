import type { Database } from '../database/database.js';
import { OnsideError } from '../errors.js';
import { toGlobalId } from '../lib/global-id.js';
import type { Column, FeedAsked, FeedTable } from './feed-table.js';
import { feeds } from './feeds.js';
import { formats } from './formats.js';
import { askedAt } from './open-feed.js';

/** What there is to read, and how to read it. */
export interface FeedIndex {
  /** The newest analysis, which feeds are read from unless told otherwise; null before the first. */
  readonly analysis: { readonly id: string; readonly asOf: string } | null;
  readonly feeds: readonly FeedDescription[];
}

/** One feed, described for people and programs. */
export interface FeedDescription {
  readonly name: string;
  readonly description: string;
  /** What one row stands for. */
  readonly grain: string;
  /** The columns that name a row, in the order rows come. */
  readonly key: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly type: Column['type'];
    readonly unit: string | null;
    readonly mayBeEmpty: boolean;
    readonly description: string;
  }[];
  /** How many rows it has now; null where counting would cost as much as reading. */
  readonly rows: number | null;
  /** Format to address. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Describes every feed as of the newest analysis. */
export async function feedIndex(database: Database, signal: AbortSignal): Promise<FeedIndex> {
  const asked = await askedAt(database, null, signal).catch((error) => {
    if (error instanceof OnsideError && error.code === 'NOT_FOUND') return null;
    throw error;
  });
  return {
    analysis: asked && {
      id: toGlobalId('Analysis', asked.analysis.id),
      asOf: new Date(asked.analysis.asOf).toISOString(),
    },
    feeds: await Promise.all(feeds.map((feed) => describe(feed, asked))),
  };
}

async function describe(feed: FeedTable, asked: FeedAsked | null): Promise<FeedDescription> {
  const { name, about, grain, key, columns } = feed;
  return {
    ...{ name, description: about, grain, key },
    columns: Object.entries(columns).map(([name, { type, unit = null, mayBeEmpty = false, about }]) => ({
      ...{ name, type, unit, mayBeEmpty, description: about },
    })),
    rows: asked && feed.count ? await feed.count(asked) : null,
    addresses: Object.fromEntries(Object.keys(formats).map((format) => [format, `/feeds/${name}.${format}`])),
  };
}
