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

/** How {@link convert} turns each side's scalars; `integer` and `instant` see only safe integers. */
interface Conversion {
  integer(value: number): unknown;
  bytes(value: unknown): unknown;
}

/**
 * Checks `value` against `type` and converts its scalars. Throws a TypeError that names the path within the
 * value, what was expected and what came.
 */
function convert(value: unknown, type: CypherType, path: string, to: Conversion): unknown {
  if (value === null || value === undefined) {
    if (type.required) throw mismatch(path, type, value);
    return null;
  }
  switch (type.kind) {
    case 'list':
      if (!Array.isArray(value)) throw mismatch(path, type, value);
      return value.map((item, index) => convert(item, type.of, `${path}[${index}]`, to));
    case 'object': {
      if (typeof value !== 'object') throw mismatch(path, type, value);
      const object: Record<string, unknown> = {};
      for (const field in type.fields)
        object[field] = convert(
          (value as Record<string, unknown>)[field],
          type.fields[field],
          `${path}.${field}`,
          to,
        );
      return object;
    }
    case 'scalar':
      return convertScalar(value, type, path, to);
  }
}

function convertScalar(
  value: unknown,
  type: CypherType & { kind: 'scalar' },
  path: string,
  to: Conversion,
): unknown {
  switch (type.name) {
    case 'ID':
    case 'String':
      if (typeof value !== 'string') throw mismatch(path, type, value);
      return value;
    case 'Boolean':
      if (typeof value !== 'boolean') throw mismatch(path, type, value);
      return value;
    case 'Int':
    case 'DateTime':
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw mismatch(path, type, value);
      return to.integer(value);
    case 'Float':
      if (typeof value !== 'number') throw mismatch(path, type, value);
      return value;
    case 'Bytes':
      if (!ArrayBuffer.isView(value)) throw mismatch(path, type, value);
      return to.bytes(value);
    case 'JSON':
      return value;
  }
}

function mismatch(path: string, type: CypherType, value: unknown): TypeError {
  const came =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : `${typeof value} ${String(value).slice(0, 40)}`;
  return new TypeError(`${path}: expected ${typeName(type)}, got ${came}`);
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

/** {@link convert} over every field of a record; extra fields of `record` are left out. */
export function convertFields(
  record: Record<string, unknown>,
  fields: CypherFields,
  where: string,
  to: Conversion,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name in fields) result[name] = convert(record[name], fields[name], `${where} ${name}`, to);
  return result;
}
