import type { Sentiment } from '../generated/schema.js';

/** A label supplied with a post; `score` in -1..1 only where a number was supplied. */
export interface SuppliedSentiment {
  readonly label: Sentiment;
  readonly score: number | null;
}

/** Scores closer to zero than this are neutral: the customary cut for compound scores (Hutto, Gilbert 2014). */
const neutral = 0.05;

const words = new Map<string, Sentiment>([
  ...['positive', 'pos', '+', 'good'].map((word) => [word, 'POSITIVE'] as const),
  ...['negative', 'neg', '-', 'bad'].map((word) => [word, 'NEGATIVE'] as const),
  ...['neutral', 'neu'].map((word) => [word, 'NEUTRAL'] as const),
  ...['unsure', 'mixed', 'unknown'].map((word) => [word, 'UNSURE'] as const),
]);

/**
 * Reads a word, a sign ("+", "-"), or a number: in -1..1, or on the scale given, whose ends become -1 and 1. What
 * is none of these gets a reason, never a guess: a mapping's `values` can translate other words.
 */
export function readSentiment(
  raw: string,
  scale: readonly [number, number] | null,
): { readonly value: SuppliedSentiment } | { readonly reason: string } {
  const text = raw.trim().toLowerCase();
  const word = words.get(text);
  if (word) return { value: { label: word, score: null } };
  const number = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number))
    return { reason: `is no sentiment: "${text.slice(0, 40)}"; map its words with "values"` };
  const [low, high] = scale ?? [-1, 1];
  if (number < low || number > high)
    return { reason: `is outside ${low}..${high}: ${number}; give the mapping its "scale"` };
  const score = ((number - low) / (high - low)) * 2 - 1;
  return {
    value: { label: score > neutral ? 'POSITIVE' : score < -neutral ? 'NEGATIVE' : 'NEUTRAL', score },
  };
}
