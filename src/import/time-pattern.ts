import { instantInZone } from './zone.js';

/** Reads one text as an instant (UTC ms), or null when it does not fit. `zone` is for text that names none. */
export type TimeReader = (text: string, zone: string) => number | null;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  half: number | null;
  minute: number;
  second: number;
  millisecond: number;
  offset: number | null;
}
interface Token {
  readonly source: string;
  readonly take: (parts: Parts, text: string) => void;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const longMonths = 'january|february|march|april|may|june|july|august|september|october|november|december';
const offsetMinutes = (text: string): number => {
  if (/^(z|gmt|utc?)$/i.test(text)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(text)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
};
const number = (source: string, name: 'month' | 'day' | 'hour' | 'minute' | 'second'): Token => ({
  source,
  take: (parts, text) => {
    parts[name] = Number(text);
  },
});
const year = (source: string): Token => ({
  source,
  take: (parts, text) => {
    parts.year = Number(text);
  },
});
const monthName = (source: string): Token => ({
  source,
  take: (parts, text) => {
    parts.month = months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  },
});
// No zone is further from UTC than 14 hours; 18 leaves room for those to come. +25:99 is a misprint.
const offset = (source: string): Token => ({
  source: source.replace('hh', '(?:0\\d|1[0-8])').replace('mm', '[0-5]\\d'),
  take: (parts, text) => {
    parts.offset = offsetMinutes(text);
  },
});
const ignored = (source: string): Token => ({ source, take: () => undefined });

const tokens: Readonly<Record<string, Token>> = {
  y: year('\\d{4}'),
  yyyy: year('\\d{4}'),
  yy: { source: '\\d\\d', take: (parts, text) => (parts.year = 2000 + Number(text)) },
  M: number('\\d\\d?', 'month'),
  MM: number('\\d\\d', 'month'),
  MMM: monthName(months.join('|')),
  MMMM: monthName(longMonths),
  d: number('\\d\\d?', 'day'),
  dd: number('\\d\\d', 'day'),
  H: number('\\d\\d?', 'hour'),
  HH: number('\\d\\d', 'hour'),
  h: number('\\d\\d?', 'hour'),
  hh: number('\\d\\d', 'hour'),
  m: number('\\d\\d?', 'minute'),
  mm: number('\\d\\d', 'minute'),
  s: number('\\d\\d?', 'second'),
  ss: number('\\d\\d', 'second'),
  a: { source: '[ap]\\.?m\\.?', take: (parts, text) => (parts.half = /^p/i.test(text) ? 12 : 0) },
  E: ignored('[a-z]{3}'),
  EE: ignored('[a-z]{3}'),
  EEE: ignored('[a-z]{3}'),
  EEEE: ignored('[a-z]+day'),
  X: offset('z|[+-]hh(?:mm)?'),
  XX: offset('z|[+-]hhmm'),
  XXX: offset('z|[+-]hh:mm'),
  x: offset('[+-]hh(?:mm)?'),
  xx: offset('[+-]hhmm'),
  xxx: offset('[+-]hh:mm'),
  Z: offset('[+-]hhmm'),
  ZZZZZ: offset('z|[+-]hh:mm'),
  z: offset('z|gmt|utc?'),
};

/**
 * Compiles a date and time pattern in the letters of Unicode TR35 (Date Format Patterns; English names; text in
 * single quotes stands for itself, two quotes for one). Returns what is wrong, in words, when it cannot: an
 * unknown letter, or a pattern without year, month and day. Two-digit years are of this century.
 */
export function compileTimePattern(pattern: string): TimeReader | string {
  const takes: Token[] = [];
  let source = '';
  for (const [piece, quoted, letters] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (piece === "'") return 'a quote is not closed';
    if (quoted !== undefined) source += literal(quoted === '' ? "'" : quoted.replaceAll("''", "'"));
    else if (letters === undefined) source += literal(piece).replace(/ +/g, ' +');
    else {
      const token = /^S+$/.test(piece) ? fraction(piece.length) : tokens[piece];
      if (!token) return `"${piece}" is not a letter of the pattern that we know`;
      takes.push(token);
      source += `(${token.source})`;
    }
  }
  if (!/y/.test(pattern) || !/M/.test(pattern) || !/d/.test(pattern)) return 'it needs year, month and day';
  const shape = new RegExp(`^${source}$`, 'i');
  return (text, zone) => {
    const found = shape.exec(text);
    if (!found) return null;
    const parts: Parts = {
      year: 0,
      month: 1,
      day: 1,
      hour: 0,
      half: null,
      minute: 0,
      second: 0,
      millisecond: 0,
      offset: null,
    };
    takes.forEach((token, index) => {
      token.take(parts, found[index + 1]);
    });
    return instantOf(parts, zone);
  };
}

/** The instant the parts name; null for a day or time that does not exist (31 February, 25:00, 13 p.m.). */
function instantOf(parts: Parts, zone: string): number | null {
  let { hour } = parts;
  if (parts.half !== null) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + parts.half;
  }
  // Date.UTC takes years below 100 to be of the last century.
  if (parts.year < 100 || hour > 23 || parts.minute > 59 || parts.second > 60) return null;
  const wall = Date.UTC(
    parts.year,
    parts.month - 1,
    parts.day,
    hour,
    parts.minute,
    parts.second,
    parts.millisecond,
  );
  const day = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  if (day.getUTCMonth() !== parts.month - 1 || day.getUTCDate() !== parts.day) return null;
  return parts.offset === null ? instantInZone(wall, zone) : wall - parts.offset * 60_000;
}

function fraction(digits: number): Token {
  return {
    source: `\\d{${digits}}`,
    take: (parts, text) => {
      parts.millisecond = Number(text.padEnd(3, '0').slice(0, 3));
    },
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
