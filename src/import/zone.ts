const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether `name` is a time zone of the IANA database that this Node knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant (UTC ms) at which clocks in `zone` show the wall time given as if it were UTC ms. In the hour that
 * is shown twice when clocks go back, the first; in the hour that is left out when they go forward, the time as
 * counted by the offset before the change.
 */
export function instantInZone(wall: number, zone: string): number {
  if (zone === 'UTC') return wall;
  // The offset can only change between these two; a day to either side is beyond any of them.
  const before = offsetAt(wall - 86_400_000, zone);
  const after = offsetAt(wall + 86_400_000, zone);
  const early = wall - Math.max(before, after);
  if (offsetAt(early, zone) === Math.max(before, after)) return early;
  const late = wall - Math.min(before, after);
  return offsetAt(late, zone) === Math.min(before, after) ? late : wall - before;
}

/** How far clocks in `zone` are ahead of UTC (ms) at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return wall - Math.floor(instant / 1_000) * 1_000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}
