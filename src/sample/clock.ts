/** The sample's first instant, its last (both UTC ms), and the as-of of its analysis: it never looks at a real clock. */
export const sampleStart = Date.UTC(2025, 4, 1);
/** The end, not included: midnight after 30 April 2026. */
export const sampleEnd = Date.UTC(2026, 4, 1);
/** The last millisecond of 30 April 2026. */
export const sampleNow = sampleEnd - 1;
/** As of when the sample is analysed, oldest first: the ends of February, March and April 2026. */
export const sampleAnalyses: readonly number[] = [
  Date.UTC(2026, 2, 1) - 1,
  Date.UTC(2026, 3, 1) - 1,
  sampleNow,
];

/** What happens in the story, each at 00:00 UTC of its day. */
export const story = {
  /** Kelpline's campaign: "No surprise charges. Ever." */
  campaign: Date.UTC(2026, 1, 1),
  /** Kelpline changes its terms: roaming tops itself up. */
  terms: Date.UTC(2026, 2, 3),
  /** The reviewer turns against Kelpline… */
  turn: Date.UTC(2026, 2, 10),
  /** …Kelpline promises refunds… */
  refund: Date.UTC(2026, 2, 30),
  /** …and the reviewer is back. */
  back: Date.UTC(2026, 3, 2),
  outage: Date.UTC(2026, 3, 28),
} as const;

/** A day in milliseconds. */
export const day = 86_400_000;
/** An hour in milliseconds. */
export const hour = 3_600_000;
/** A minute in milliseconds. */
export const minute = 60_000;

/** A day as people write it: "10 March". */
export function dateOf(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
}
