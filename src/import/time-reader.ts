import { compileTimePattern, type TimeReader } from './time-pattern.js';
import { instantInZone } from './zone.js';

const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2100, 0, 1);
const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-](?:0\d|1[0-8])(?::?[0-5]\d)?)?)?$/i;
const rfc2822Patterns = [
  'EEE, d MMM yyyy HH:mm:ss xx',
  'EEE, d MMM yyyy HH:mm:ss z',
  'EEE, d MMM yyyy HH:mm xx',
  'd MMM yyyy HH:mm:ss xx',
  'd MMM yyyy HH:mm:ss z',
  'EEE MMM dd HH:mm:ss xx yyyy',
].map((pattern) => compileTimePattern(pattern) as TimeReader);

const named: Readonly<Record<string, TimeReader>> = {
  iso: readIso,
  rfc2822: (text, zone) => {
    for (const reader of rfc2822Patterns) {
      const instant = reader(text, zone);
      if (instant !== null) return instant;
    }
    return null;
  },
  'epoch-s': (text) => (/^-?\d{1,11}(\.\d+)?$/.test(text) ? Math.round(Number(text) * 1_000) : null),
  'epoch-ms': (text) => (/^-?\d{1,14}$/.test(text) ? Number(text) : null),
};

/**
 * How a mapping's `format` reads times: `iso` (ISO 8601), `epoch-s`, `epoch-ms`, `rfc2822` (and the form Twitter's
 * version 1.1 writes), or a TR35 pattern. Without a format: ISO, or ten digits as seconds and thirteen as
 * milliseconds since 1970. Returns what is wrong with the format, in words, when it cannot be used. Instants are
 * whole UTC ms between 1900 and 2100; anything else reads as null.
 */
export function timeReader(format: string | undefined): TimeReader | string {
  const reader =
    format === undefined
      ? readUnmarked
      : Object.hasOwn(named, format)
        ? named[format]
        : compileTimePattern(format);
  if (typeof reader === 'string') return reader;
  return (text, zone) => {
    const instant = reader(text, zone);
    return instant !== null && instant >= earliest && instant < latest ? instant : null;
  };
}

function readUnmarked(text: string, zone: string): number | null {
  if (/^\d{10}$/.test(text)) return Number(text) * 1_000;
  if (/^\d{13}$/.test(text)) return Number(text);
  return readIso(text, zone);
}

function readIso(text: string, zone: string): number | null {
  const found = iso.exec(text);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  // Date.UTC takes years below 100 to be of the last century.
  if (year < 100 || hour > 23 || minute > 59 || second > 60) return null;
  const millisecond = Number((found[7] ?? '').padEnd(3, '0').slice(0, 3));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const offset = found[8];
  if (offset === undefined) return instantInZone(wall, zone);
  if (/z/i.test(offset)) return wall;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || 0);
  return wall - (offset[0] === '-' ? -minutes : minutes) * 60_000;
}
