import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  parse,
  printType,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { admit } from '../../src/access/admit.js';
import { defaultLimits } from '../../src/access/limits.js';
import { roles } from '../../src/access/viewer.js';
import { onsideSchema } from '../../src/server.js';

const { schema, text } = await onsideSchema();
const ownTypes = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const outputTypes = ownTypes.filter((type) => isObjectType(type) || isInterfaceType(type));

it('is served as text that says a role on every field', () => {
  const printed = buildSchema(text);
  let fields = 0;
  for (const { name } of outputTypes) {
    const type = printed.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} is not printed`);
    for (const { astNode } of Object.values(type.getFields())) {
      const role = astNode!.directives!.find((directive) => directive.name.value === 'role')!.arguments![0]
        .value;
      expect(roles).toContain(role.kind === 'EnumValue' && role.value);
      fields++;
    }
  }
  expect(fields).toBeGreaterThan(100);
});

it('is served as text that is the schema, all of it', () => {
  const printed = buildSchema(text);
  for (const type of ownTypes) expect(printType(printed.getType(type.name)!)).toBe(printType(type));
});

it('bounds every page by default', () => {
  for (const type of outputTypes)
    for (const field of Object.values(type.getFields()))
      if (getNamedType(field.type).name.endsWith('Connection'))
        expect(
          field.args.some(({ name, defaultValue }) => name === 'first' && typeof defaultValue === 'number'),
          `${type.name}.${field.name}`,
        ).toBe(true);
});

describe('the example', () => {
  const folder = new URL('../../web/examples/', import.meta.url);
  it.each(readdirSync(folder).map((name) => [name]))(
    '%s opens with its question, is valid and within every limit',
    (name) => {
      const example = readFileSync(new URL(name, folder), 'utf8');
      expect(example).toMatch(/^# [A-Z].*[?.]\n/);
      const document = parse(example, { maxTokens: defaultLimits.tokens });
      expect(validate(schema, document)).toEqual([]);
      const { requested, limit } = admit(schema, document, getOperationAST(document)!, {}, defaultLimits);
      expect(requested).toBeLessThan(limit);
    },
  );
});
