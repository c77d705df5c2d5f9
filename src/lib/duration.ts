const units = {
  Y: 365 * 86_400_000,
  M: 30 * 86_400_000,
  W: 7 * 86_400_000,
  D: 86_400_000,
  H: 3_600_000,
  m: 60_000,
  S: 1_000,
};
const pattern =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration; a month counts 30 days, a year 365. Null when it is none. */
export function parseDuration(text: string): number | null {
  const match = pattern.exec(text);
  if (!match || text.endsWith('P') || text.endsWith('T')) return null;
  const sizes = Object.values(units);
  const sum = match.slice(1).reduce((total, part, at) => total + (part ? Number(part) * sizes[at] : 0), 0);
  return Number.isSafeInteger(Math.round(sum)) ? Math.round(sum) : null;
}

/** The duration as days, hours, minutes and seconds: `P90D`, `PT12H`. The inverse of {@link parseDuration}. */
export function formatDuration(milliseconds: number): string {
  const days = Math.floor(milliseconds / units.D);
  const rest = milliseconds - days * units.D;
  const hours = Math.floor(rest / units.H);
  const minutes = Math.floor((rest % units.H) / units.m);
  const seconds = (rest % units.m) / units.S;
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  return `P${days || !time ? `${days}D` : ''}${time ? `T${time}` : ''}`;
}
