/** A span that time is cut into; weeks start on Monday. */
export type BucketSize = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH';

const hour = 3_600_000;
const lengths = { HOUR: hour, DAY: 24 * hour, WEEK: 7 * 24 * hour };
// 1970 began on a Thursday.
const firstMonday = 4 * lengths.DAY;

/** Starts (UTC) of the buckets that hold the instants from `from` to before `to`, in order; at most `most` + 1 of them. */
export function bucketsBetween(from: number, to: number, size: BucketSize, most: number): number[] {
  const starts: number[] = [];
  for (let start = startOf(from, size); start < to && starts.length <= most; start = nextAfter(start, size))
    starts.push(start);
  return starts;
}

/** The start of the bucket after the one that starts at `start`. */
export function nextAfter(start: number, size: BucketSize): number {
  if (size !== 'MONTH') return start + lengths[size];
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

function startOf(instant: number, size: BucketSize): number {
  if (size === 'MONTH') {
    const date = new Date(instant);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  }
  const origin = size === 'WEEK' ? firstMonday : 0;
  return Math.floor((instant - origin) / lengths[size]) * lengths[size] + origin;
}
