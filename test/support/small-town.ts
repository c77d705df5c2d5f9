import { type AnalysisSummary, analyse } from '../../src/analysis/analyse.js';
import type { Database } from '../../src/database/database.js';
import { batchesOf } from '../../src/import/batches.js';
import { importRecords } from '../../src/import/import-records.js';
import type { Kind } from '../../src/import/kinds.js';
import type { Fields } from '../../src/import/validate.js';
import { silent } from '../../src/lib/progress.js';

/** The instant the small town is looked at from. */
export const townAsOf = Date.UTC(2026, 3, 30);

const day = 86_400_000;
const at = (daysAgo: number) => townAsOf - daysAgo * day;

/**
 * A town small enough to check by hand: Ada is heard by Ben and Cleo, Ben by Dov and Eli; Fay lives elsewhere and is
 * followed from nowhere. Acme is ours, Zeta the rival. Ada speaks well of Acme, Ben ill.
 */
export const smallTown: readonly (readonly [Kind, readonly Fields[]])[] = [
  [
    'brands',
    [
      { slug: 'acme', name: 'Acme', relation: 'OWN', aliases: ['acme mobile'], handles: ['twitter:acme'] },
      { slug: 'zeta', name: 'Zeta', relation: 'COMPETITOR' },
    ],
  ],
  [
    'markets',
    [
      {
        slug: 'town',
        name: 'the town',
        rule: { all: [{ field: 'COUNTRY', is: 'NL' }] },
        population: 1000,
        populationSource: 'census',
      },
    ],
  ],
  [
    'people',
    ['Ada', 'Ben', 'Cleo', 'Dov', 'Eli', 'Fay'].map((name, index) => ({
      id: String(index + 1),
      name,
      country: name === 'Fay' ? 'BE' : 'NL',
      location: name === 'Fay' ? 'Ghent' : 'Delft',
      email: `${name.toLowerCase()}@example.test`,
      segments: ['customer'],
      attributes: { tier: 'gold' },
    })),
  ],
  [
    'accounts',
    [
      ...['ada', 'ben', 'cleo', 'dov', 'eli', 'fay'].map((handle, index) => ({
        network: 'twitter',
        handle,
        id: String(100 + index),
        person: String(index + 1),
        name: `${handle} of Delft`,
        followers: 1000 * (index + 1),
        globalScore: 50 + index,
      })),
      {
        network: 'forum',
        handle: 'ada_l',
        person: '1',
        personConfidence: 0.71,
        personEvidence: ['same avatar'],
      },
    ],
  ],
  [
    'ties',
    [
      { from: 'twitter:ben', to: 'twitter:ada', kind: 'FOLLOWS', firstAt: at(300) },
      { from: 'twitter:cleo', to: 'twitter:ada', kind: 'FOLLOWS', firstAt: at(300) },
      { from: 'twitter:dov', to: 'twitter:ben', kind: 'FOLLOWS', firstAt: at(200) },
      { from: 'person:4', to: 'person:5', kind: 'KNOWS', symmetric: true },
      { from: 'twitter:eli', to: 'forum:ada_l', kind: 'REPLIED', count: 3, lastAt: at(20) },
    ],
  ],
  [
    'posts',
    [
      ...[40, 30, 20, 10].map((ago, index) => ({
        id: `a${index}`,
        network: 'twitter',
        author: 'ada',
        text: `Acme fixed my line again, day ${index}`,
        publishedAt: at(ago),
        brands: ['acme'],
        sentiment: 'POSITIVE',
        topics: ['repair'],
        language: 'en',
        url: `https://example.test/a${index}`,
      })),
      {
        id: 'b0',
        network: 'twitter',
        author: 'ben',
        text: 'RT',
        publishedAt: at(39),
        repostOf: 'a0',
        repostOfAuthor: 'ada',
      },
      {
        id: 'b1',
        network: 'twitter',
        author: 'ben',
        text: 'Acme again, sigh',
        publishedAt: at(29),
        inReplyTo: 'a1',
        inReplyToAuthor: 'ada',
        brands: ['acme'],
        sentiment: 'NEGATIVE',
      },
      {
        id: 'b2',
        network: 'twitter',
        author: 'ben',
        text: 'still no signal',
        publishedAt: at(9),
        inReplyTo: 'a3',
        inReplyToAuthor: 'ada',
        brands: ['acme'],
        sentiment: -0.8,
        sentimentConfidence: 0.9,
      },
      {
        id: 'b3',
        network: 'twitter',
        author: 'ben',
        text: 'and again',
        publishedAt: at(8),
        brands: ['acme'],
        sentiment: 'NEGATIVE',
      },
      {
        id: 'd0',
        network: 'twitter',
        author: 'dov',
        text: 'same here',
        publishedAt: at(7),
        inReplyTo: 'b3',
        inReplyToAuthor: 'ben',
      },
      {
        id: 'd1',
        network: 'twitter',
        author: 'dov',
        text: 'look at this',
        publishedAt: at(6),
        quoteOf: 'b2',
        mentions: ['ben'],
      },
      {
        id: 'e0',
        network: 'twitter',
        author: 'eli',
        text: 'RT',
        publishedAt: at(5),
        repostOf: 'b3',
        repostOfAuthor: 'ben',
      },
      {
        id: 'f0',
        network: 'twitter',
        author: 'fay',
        text: 'nice weather',
        publishedAt: at(4),
        mentions: ['ada'],
      },
    ],
  ],
  ['memberships', [{ market: 'town', person: '6', since: at(100), weight: 1 }]],
];

/** Loads {@link smallTown} into an empty graph through the import and analyses it. */
export async function loadSmallTown(database: Database): Promise<AnalysisSummary> {
  for (const [kind, rows] of smallTown) {
    const run = {
      id: `town:${kind}`,
      kind,
      file: `town-${kind}`,
      sha256: '',
      mapping: '',
      source: 'town',
      timezone: 'UTC',
      now: townAsOf,
      total: rows.length,
    };
    const receipt = await importRecords(database, run, batchesOf(kind, rows), {});
    if (receipt.rejected > 0) throw new Error(`${kind}: ${JSON.stringify(receipt.rejections)}`);
  }
  return analyse(database, { asOf: townAsOf, now: townAsOf }, { progress: silent });
}
