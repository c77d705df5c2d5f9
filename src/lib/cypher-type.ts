/**
 * The types a `.cypher` contract may name, as values: what the generated code carries and the database layer
 * checks. Words are GraphQL's; an object is written `{a: Int!, b: [ID!]!}`; the name of a GraphQL enum is a
 * String that TypeScript sees as that enum.
 */
export type CypherType =
  | { readonly kind: 'scalar'; readonly name: Scalar; readonly enum?: string; readonly required: boolean }
  | { readonly kind: 'list'; readonly of: CypherType; readonly required: boolean }
  | { readonly kind: 'object'; readonly fields: CypherFields; readonly required: boolean };

/** Field name to type, in the order of the contract. */
export type CypherFields = Readonly<Record<string, CypherType>>;

/**
 * `ID`, `String` and enums are strings; `Int` a safe integer; `DateTime` an instant, in TypeScript and in the
 * graph alike an integer of UTC milliseconds since 1970; `Bytes` a byte array; `JSON` anything, unchecked.
 */
export type Scalar = 'ID' | 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime' | 'Bytes' | 'JSON';

/** One `.cypher` file: its text, its contract, and (as phantom types) what goes in and comes out. */
export interface Query<Params, Row> {
  readonly name: string;
  readonly text: string;
  readonly params: CypherFields;
  readonly row: CypherFields;
  readonly ofParams?: Params;
  readonly ofRow?: Row;
}

/** What {@link convertFields} makes of scalars; `integer` sees only safe integers, and leaves them as they are where it is left out. */
interface Conversion {
  readonly integer?: (value: number) => unknown;
  readonly bytes: (value: unknown) => unknown;
}

/** What does not fit its type; the path grows from the inside out, so that what fits costs no words. */
class Mismatch extends Error {
  path = '';

  constructor(
    readonly type: CypherType,
    readonly value: unknown,
  ) {
    super();
  }
}

function convert(value: unknown, type: CypherType, to: Conversion): unknown {
  if (value === null || value === undefined) {
    if (type.required) throw new Mismatch(type, value);
    return null;
  }
  if (type.kind === 'scalar') return convertScalar(value, type, to);
  return type.kind === 'list' ? convertList(value, type, to) : convertObject(value, type, to);
}

function convertList(value: unknown, type: CypherType & { kind: 'list' }, to: Conversion): unknown {
  if (!Array.isArray(value)) throw new Mismatch(type, value);
  let list: unknown[] = value; // Copied only where something in it has to change: most lists are long, and fit.
  let index = 0;
  try {
    for (; index < value.length; index++) {
      const converted = convert(value[index], type.of, to);
      if (converted === value[index]) continue;
      if (list === value) list = value.slice();
      list[index] = converted;
    }
  } catch (error) {
    throw within(error, `[${index}]`);
  }
  return list;
}

function convertObject(value: unknown, type: CypherType & { kind: 'object' }, to: Conversion): unknown {
  if (typeof value !== 'object') throw new Mismatch(type, value);
  const { fields } = type;
  const object: Record<string, unknown> = {};
  let name = '';
  try {
    for (name in fields) object[name] = convert((value as typeof object)[name], fields[name], to);
  } catch (error) {
    throw within(error, `.${name}`);
  }
  return object;
}

function convertScalar(value: unknown, type: CypherType & { kind: 'scalar' }, to: Conversion): unknown {
  switch (type.name) {
    case 'ID':
    case 'String':
      if (typeof value === 'string') return value;
      break;
    case 'Boolean':
      if (typeof value === 'boolean') return value;
      break;
    case 'Int':
    case 'DateTime':
      if (typeof value === 'number' && Number.isSafeInteger(value))
        return to.integer ? to.integer(value) : value;
      break;
    case 'Float':
      if (typeof value === 'number') return value;
      break;
    case 'Bytes':
      if (ArrayBuffer.isView(value)) return to.bytes(value);
      break;
    case 'JSON':
      return value;
  }
  throw new Mismatch(type, value);
}

function within(error: unknown, step: string): unknown {
  if (error instanceof Mismatch) error.path = step + error.path;
  return error;
}

function wordsOf({ path, type, value }: Mismatch): string {
  const came =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : `${typeof value} ${String(value).slice(0, 40)}`;
  return `${path}: expected ${typeName(type)}, got ${came}`;
}

/** The type as a contract writes it. */
export function typeName(type: CypherType): string {
  const bang = type.required ? '!' : '';
  if (type.kind === 'scalar') return type.name + bang;
  if (type.kind === 'list') return `[${typeName(type.of)}]${bang}`;
  return `{${Object.entries(type.fields)
    .map(([name, field]) => `${name}: ${typeName(field)}`)
    .join(', ')}}${bang}`;
}

/**
 * Checks every field of a record against its type and converts its scalars; extra fields of `record` are left out. Throws
 * a TypeError that names `where`, the path within the record, what was expected and what came.
 */
export function convertFields(
  record: Record<string, unknown>,
  fields: CypherFields,
  where: string,
  to: Conversion,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  let name = '';
  try {
    for (name in fields) result[name] = convert(record[name], fields[name], to);
  } catch (error) {
    throw error instanceof Mismatch ? new TypeError(`${where} ${name}${wordsOf(error)}`) : error;
  }
  return result;
}
