/** The sample's first instant, its last (both UTC ms), and the as-of of its analysis: it never looks at a real clock. */
export const sampleStart = Date.UTC(2025, 4, 1);
/** The end, not included: midnight after 30 April 2026. */
export const sampleEnd = Date.UTC(2026, 4, 1);
/** The last millisecond of 30 April 2026. */
export const sampleNow = sampleEnd - 1;

/** A day in milliseconds. */
export const day = 86_400_000;
/** An hour in milliseconds. */
export const hour = 3_600_000;
