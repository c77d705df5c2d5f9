import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getArgumentValues,
  getDirectiveValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { OnsideError } from '../errors.js';

interface Range {
  readonly min?: number | null;
  readonly max?: number | null;
}

const page: Range = { min: 1, max: 100 };
const longestText = 10_000;
const longestList = 100;
const deepestJson = 50;

/**
 * Checks every argument a document of one operation gives, with its variables (coerced) and defaults filled in and
 * into the fields of input objects: `@range` of schema/access.graphql, its defaults where it says nothing, and no
 * NUL character anywhere. Throws BAD_USER_INPUT naming the argument. Literal, variable, default or nested: the same.
 */
export function checkArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): void {
  const types = new TypeInfo(schema);
  const check = (value: unknown, type: GraphQLInputType, range: Range, name: string): void => {
    if (value === null || value === undefined) return;
    if (isNonNullType(type)) check(value, type.ofType, range, name);
    else if (isListType(type)) {
      const items = value as readonly unknown[];
      within(items.length, { max: longestList, ...range }, name, ' items');
      for (const [index, item] of items.entries()) check(item, type.ofType, {}, `${name}[${index}]`);
    } else if (isInputObjectType(type)) {
      const given = value as Record<string, unknown>;
      for (const field of Object.values(type.getFields()))
        check(given[field.name], field.type, rangeOf(schema, field), `${name}.${field.name}`);
    } else if (isEnumType(type)) return;
    else {
      if (typeof value === 'number') within(value, range, name, '');
      if (typeof value === 'string')
        within(value.length, { max: longestText, ...range }, name, ' characters');
      checkText(value, name);
    }
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const field = types.getFieldDef();
        if (!field || field.args.length === 0) return;
        const values = getArgumentValues(field, node, variables);
        for (const argument of field.args)
          check(
            values[argument.name],
            argument.type,
            rangeOf(schema, argument),
            `${types.getParentType()?.name}.${field.name}(${argument.name}:)`,
          );
      },
    }),
  );
}

/** A scalar such as JSON may hold strings inside lists and objects, to a depth that no stack minds. */
function checkText(value: unknown, name: string, depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) refuse(`${name} holds a NUL character. Remove it.`);
  } else if (typeof value === 'object' && value !== null) {
    if (depth === deepestJson) refuse(`${name} is nested more than ${deepestJson} levels deep.`);
    for (const part of Object.entries(value).flat()) checkText(part, name, depth + 1);
  }
}

function within(size: number, { min, max }: Range, name: string, unit: string): void {
  if (size >= (min ?? -Infinity) && size <= (max ?? Infinity)) return;
  const asked = [min == null ? [] : `at least ${min}`, max == null ? [] : `at most ${max}`]
    .flat()
    .join(' and ');
  refuse(`${name} is ${size}${unit}; it must be ${asked}.`);
}

function rangeOf(schema: GraphQLSchema, argument: GraphQLArgument | GraphQLInputField): Range {
  const directive = schema.getDirective('range');
  const said = directive && argument.astNode && getDirectiveValues(directive, argument.astNode);
  return said ?? (argument.name === 'first' ? page : {});
}

function refuse(message: string): never {
  throw new OnsideError('BAD_USER_INPUT', message);
}
