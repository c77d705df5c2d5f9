import type { BrandsForImportRow } from '../generated/cypher.js';
import { foldText } from '../lib/fold-text.js';
import type { RecordOf } from './kinds.js';

/** What a post's row says of one brand, as ABOUT keeps it. */
export interface BrandLabel {
  readonly by: 'SUPPLIED';
  /** The row's own `brands` name it. */
  readonly labelled: boolean;
  /** The text names it. */
  readonly mentioned: boolean;
  readonly sentiment: 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE' | 'UNSURE' | null;
  readonly score: number | null;
  readonly confidence: number | null;
}

/** Brands found by slug, name or alias, and in texts. */
export interface BrandFinder {
  find(word: string): string | null;
  /** Whether the text has one of the brand's names as words of their own. */
  mentions(slug: string, text: string): boolean;
}

/** Makes the finder for the brands there are; accents, case and white space do not matter. */
export function brandFinder(brands: readonly BrandsForImportRow[]): BrandFinder {
  const bySlug = new Map<string, string>();
  const patterns = new Map<string, RegExp>();
  for (const { slug, name, aliases, accounts } of brands) {
    const handles = accounts.map((key) => key.slice(key.indexOf(':') + 1));
    const words = [name, ...aliases, ...handles].map(foldText).filter((word) => word !== '');
    for (const word of [slug, ...words]) bySlug.set(word, bySlug.get(word) ?? slug);
    const any = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
    patterns.set(slug, new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'u'));
  }
  return {
    find: (word) => bySlug.get(foldText(word)) ?? null,
    mentions: (slug, text) => patterns.get(slug)?.test(foldText(text)) ?? false,
  };
}

/**
 * The labels of a row, by brand's slug. `unknown` gets each brand we do not have: it is not made up, and the post
 * is kept without it.
 */
export function brandLabels(
  record: RecordOf<'posts'>,
  finder: BrandFinder,
  unknown: (brand: string) => void,
): Map<string, BrandLabel> {
  const labels = new Map<string, BrandLabel>();
  for (const word of record.brands ?? []) {
    const slug = finder.find(word);
    if (slug === null) unknown(word);
    else
      labels.set(slug, {
        by: 'SUPPLIED',
        labelled: true,
        mentioned: record.text !== null && finder.mentions(slug, record.text),
        sentiment: record.sentiment?.label ?? null,
        score: record.sentiment?.score ?? null,
        confidence: record.sentimentConfidence,
      });
  }
  return labels;
}
