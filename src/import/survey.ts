import { isRounded } from './field.js';
import type { SuppliedRow } from './import-row.js';
import { idFields, type Kind, kinds } from './kinds.js';
import { refuse } from './read-text.js';
import { seenKeys } from './seen-keys.js';

/** What is looked at in every row of a file before the first is written. */
export interface Survey {
  /** Throws BAD_USER_INPUT for an id that is a rounded number. */
  see(row: SuppliedRow): void;
  /** Rows seen. Throws BAD_USER_INPUT when the ids as a whole cannot be ids, or no row has a required field. */
  end(): number;
}

/** Fewer rows than this say nothing about a column. */
const enough = 20;

/**
 * Looks for ids that were spoilt before the file reached us: scientific notation, integers beyond what a double
 * holds, long ids that all end in zeros (a spreadsheet keeps 15 digits), and ids of which many rows with
 * different contents share few.
 */
export function survey(kind: Kind | null): Survey {
  let rows = 0;
  let whole = 0;
  const keys = seenKeys();
  let distinct = 0;
  let contents = 0;
  const contentSeen = seenKeys();
  const long = new Map<string, { ids: number; zeros: number }>();
  const found = new Set<string>();
  return {
    see(row) {
      rows++;
      for (const { fields } of row.supplied)
        for (const name of idFields) {
          const raw = fields[name];
          if (raw === undefined || raw === null) continue;
          if (isRounded(raw))
            throw refuse(
              `Line ${row.line}: the ${name} ${String(raw)} is a rounded number, so different ids have become one. Export the ids as text and import again.`,
            );
          if (typeof raw !== 'string' || !/^\d{17,}$/.test(raw.trim())) continue;
          const seen = long.get(name) ?? { ids: 0, zeros: 0 };
          seen.ids++;
          if (raw.trim().endsWith('00')) seen.zeros++;
          long.set(name, seen);
        }
      const [main] = row.supplied;
      if (!main || row.fault) return;
      whole++;
      for (const [name, raw] of Object.entries(main.fields))
        if (raw !== undefined && raw !== null && raw !== '') found.add(name);
      const id = main.fields.id;
      if (id === undefined || id === null) return;
      const content = JSON.stringify(main.fields);
      if (keys.see(String(id), '') === 'new') distinct++;
      if (contentSeen.see(content, '') === 'new') contents++;
    },
    end() {
      for (const [name, { ids, zeros }] of long)
        if (ids >= enough && zeros === ids)
          throw refuse(
            `All ${ids} long values of ${name} end in "00": they are rounded. Export the ids as text and import again.`,
          );
      if (kind !== null && whole > 0)
        for (const [name, field] of Object.entries(kinds[kind]))
          if (field.required && !found.has(name))
            throw refuse(
              `No row has a value for ${name}, which ${kind} need. Look at the mapping, or give one.`,
            );
      if (contents >= enough * 2 && distinct * 10 < contents)
        throw refuse(
          `${contents} different rows share ${distinct} ids: the ids have collapsed, or the column is no id.`,
        );
      return rows;
    },
  };
}
