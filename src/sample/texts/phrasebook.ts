/** What customers of a mobile operator talk about; the topics of posts. */
export const themes = [
  ...(['signal', 'bill', 'roaming', 'care', 'esim', 'top-up', 'repair', 'data', 'pause my plan'] as const),
  ...(['campus deal', 'business plan', 'contract'] as const),
] as const;

/** One of {@link themes}. */
export type Theme = (typeof themes)[number];

/** How a post feels about its brand. */
export type Mood = 'good' | 'bad' | 'plain';

/**
 * Fragments of one language, put together at random. In braces what is filled in: brand, corner (a place in
 * town), sum, device, when, number.
 */
export interface Phrasebook {
  readonly openers: readonly string[];
  readonly closers: Readonly<Record<Mood, readonly string[]>>;
  readonly talk: Readonly<Record<Theme, Readonly<Record<Mood, readonly string[]>>>>;
  /** Posts about anything but phones. */
  readonly smallTalk: readonly string[];
  /** Answers to another's post. */
  readonly answers: Readonly<Record<Mood, readonly string[]>>;
  readonly when: readonly string[];
}

/** Fills that need no translation. */
export const sums = ['4,99', '6.50', '9.90', '11', '14.20', '18', '23.75', '30', '42', '61.30'] as const;
/** Invented devices. */
export const devices = ['Halyx 5', 'Nuvo 12', 'Brizo Mini', 'Halyx 4a', 'Ottera S', 'my old Nuvo'] as const;
