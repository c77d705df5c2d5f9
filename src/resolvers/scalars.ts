import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { formatDuration, parseDuration } from '../lib/duration.js';
import { parseInstant } from '../lib/instant.js';

function fromText<Value>(name: string, parse: (text: string) => Value | null, expected: string) {
  const read = (value: unknown): Value => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed === null)
      throw new GraphQLError(`${name}: expected ${expected}, got ${JSON.stringify(value)?.slice(0, 60)}.`);
    return parsed;
  };
  return {
    parseValue: read,
    parseLiteral: (node: ValueNode) =>
      read(node.kind === Kind.STRING ? node.value : valueFromASTUntyped(node)),
  };
}

/** An instant; inside, UTC milliseconds since 1970. */
export const dateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  serialize: (value) => new Date(value as number).toISOString(),
  ...fromText('DateTime', parseInstant, 'ISO 8601 with an offset, such as "2026-03-10T00:00:00Z"'),
});

/** A length of time; inside, milliseconds. */
export const duration = new GraphQLScalarType<number, string>({
  name: 'Duration',
  serialize: (value) => formatDuration(value as number),
  ...fromText('Duration', parseDuration, 'ISO 8601, such as "P90D" or "PT12H"'),
});

/** Any JSON value, passed through. */
export const json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
