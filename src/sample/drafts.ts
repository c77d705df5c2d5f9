import type { Operator } from './brands.js';
import type { SampleAccount } from './cast.js';
import { day, hour, sampleEnd, sampleStart } from './clock.js';
import type { Dice } from './dice.js';
import type { Mood, Theme } from './texts/phrasebook.js';
import type { Language } from './texts/write-text.js';

/** A post before it has an id. */
export interface Draft {
  readonly author: SampleAccount;
  readonly at: number;
  readonly text: string | null;
  readonly language: Language;
  readonly brands: readonly (Operator | 'maren-tidewatch')[];
  readonly topics: readonly Theme[];
  readonly sentiment: 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' | null;
  readonly parent: { readonly kind: 'inReplyTo' | 'repostOf' | 'quoteOf'; readonly post: Draft } | null;
  /** Nobody responds: the story needs silence. */
  readonly unanswered?: true;
}

/** The label a person would give a mood. */
export const labelOf = { good: 'POSITIVE', bad: 'NEGATIVE', plain: 'NEUTRAL' } as const satisfies Record<
  Mood,
  string
>;

const hours: readonly (readonly [number, number])[] = [
  ...[6, 7, 8, 9].map((at) => [at, 4] as const),
  ...[10, 11, 12, 13, 14, 15, 16].map((at) => [at, 3] as const),
  ...[17, 18, 19, 20, 21, 22].map((at) => [at, 5] as const),
  ...[23, 0, 1].map((at) => [at, 1] as const),
];

/** An instant of the sample's year at a waking hour, the later the likelier: the city talks more each month. */
export function someTime(dice: Dice, from = sampleStart, to = sampleEnd): number {
  const days = Math.floor((to - from) / day);
  const date = from + Math.floor(days * dice.share() ** 0.75) * day;
  return date + dice.weighted(hours) * hour + dice.below(hour);
}

/** An instant after a post: most answers come within hours. Null when the sample's year is over by then. */
export function afterwards(dice: Dice, at: number): number | null {
  const then = at + 60_000 + Math.floor(2 * hour * dice.heavy(1.3));
  return then < sampleEnd ? then : null;
}
