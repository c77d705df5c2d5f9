import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { OnsideError } from '../errors.js';
import { isKind, type Kind, kinds, kindsWithAttributes } from './kinds.js';
import { timeReader } from './time-reader.js';
import { isTimeZone } from './zone.js';

const scale = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, 'the first number must be below the second');
const plainValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const column = z.union([z.string().min(1), z.int().min(1, 'columns are numbered from 1')]);
const source = z
  .strictObject({
    column: column.optional(),
    format: z
      .string()
      .superRefine((format, context) => {
        const reader = timeReader(format);
        if (typeof reader === 'string')
          context.addIssue({ code: 'custom', message: `the time format "${format}": ${reader}` });
      })
      .optional(),
    split: z.string().min(1).optional(),
    values: z.record(z.string(), plainValue).optional(),
    value: z.union([plainValue, z.array(plainValue)]).optional(),
    scale: scale.optional(),
  })
  .refine(
    (told) => (told.column === undefined) !== (told.value === undefined),
    'give either "column" or "value"',
  );

const mappingSchema = z.strictObject({
  kind: z.string().optional(),
  format: z.enum(['csv', 'json', 'ndjson']).optional(),
  delimiter: z.string().length(1, 'one character').optional(),
  header: z.boolean().optional(),
  encoding: z
    .string()
    .refine(isEncoding, 'not an encoding that we know (try "windows-1252" or "utf-16le")')
    .optional(),
  timezone: z
    .string()
    .refine(isTimeZone, 'not a time zone of the IANA database (such as "Europe/Paris")')
    .optional(),
  each: z.string().min(1).optional(),
  scale: scale.optional(),
  fields: z.record(z.string(), z.union([column, source])),
});

/** Where one field's values are: a column (header, number from 1, path in JSON) or a constant, and how written. */
export type FieldSource = z.infer<typeof source>;

/** How a file's columns become a kind's fields: api.md's MAPPING, and `header` (false: there is no header line). */
export type Mapping = Omit<z.infer<typeof mappingSchema>, 'fields'> & {
  readonly fields: Readonly<Record<string, FieldSource>>;
};

/**
 * Checks a mapping for rows of `kind`. Throws BAD_USER_INPUT with one line for each thing wrong, each naming its
 * key: unknown keys, fields the kind does not have, required fields left out, formats and zones unknown to us.
 */
export function parseMapping(value: unknown, kind: Kind): Mapping {
  const parsed = mappingSchema.safeParse(value);
  if (!parsed.success) throw wrong(parsed.error.issues.flatMap((issue) => describe(issue)));
  const { fields, ...rest } = parsed.data;
  const problems: string[] = [];
  if (rest.kind !== undefined && rest.kind !== kind)
    problems.push(`kind: the mapping is for ${rest.kind}, the import for ${kind}`);
  const known = Object.keys(kinds[kind]);
  for (const name of Object.keys(fields))
    if (!known.includes(name) && !(kindsWithAttributes.has(kind) && name.startsWith('attributes.')))
      problems.push(`fields.${name}: ${kind} has no such field (it has ${known.join(', ')})`);
  for (const [name, field] of Object.entries(kinds[kind]))
    if (field.required && !(name in fields)) problems.push(`fields.${name}: ${kind} needs it`);
  if (problems.length > 0) throw wrong(problems);
  return {
    ...rest,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, told]) => [
        name,
        typeof told === 'object' ? told : { column: told },
      ]),
    ),
  };
}

/** The JSON of a mapping file. Throws BAD_USER_INPUT when it cannot be read or is not JSON. */
export async function readMapping(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new OnsideError('BAD_USER_INPUT', `The mapping ${path} cannot be read (${error.code}).`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OnsideError('BAD_USER_INPUT', `The mapping ${path} is not JSON: ${(error as Error).message}`);
  }
}

/** The kind a mapping says it is for, if it is an object that says one. */
export function kindOfMapping(value: unknown): string | undefined {
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  return typeof kind === 'string' ? kind : undefined;
}

/** A {@link Kind}; throws BAD_USER_INPUT that lists the kinds (and the presets given) for any other word. */
export function parseKind(word: string, presets: readonly string[] = []): Kind {
  if (isKind(word)) return word;
  throw new OnsideError(
    'BAD_USER_INPUT',
    `There is no kind "${word}". The kinds are ${[...Object.keys(kinds), ...presets].join(', ')}.`,
  );
}

function wrong(problems: readonly string[]): OnsideError {
  return new OnsideError(
    'BAD_USER_INPUT',
    `The mapping is wrong.\n${problems.map((line) => `  ${line}`).join('\n')}`,
  );
}

type Issue = z.core.$ZodIssue;

function describe(issue: Issue, before: readonly PropertyKey[] = []): string[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => `${[...path, name].join('.')}: there is no such key`);
  // Of a union's branches, only the object's says more than "wrong type".
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) =>
      errors.some((error) => error.code !== 'invalid_type' || error.path.length > 0),
    );
    if (branch) return branch.flatMap((inner) => describe(inner, path));
    return [`${path.join('.')}: expected a column's name, its number from 1, or {"column": …}`];
  }
  return [`${path.join('.') || 'mapping'}: ${issue.message}`];
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
