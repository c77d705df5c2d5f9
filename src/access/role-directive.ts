import {
  type ConstDirectiveNode,
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';
import { OnsideError } from '../errors.js';
import { allows, type Role, type Viewer } from './viewer.js';

/**
 * The schema with a `@role` on every field: its own, else its type's. Types must be whole (no `extend`). Throws,
 * naming them, when fields are left without: what nobody gave a role to must not be served by mistake.
 */
export function stampRoles(document: DocumentNode): DocumentNode {
  const bare: string[] = [];
  const stamp = <Type extends Pick<ObjectTypeDefinitionNode, 'name' | 'fields' | 'directives'>>(
    type: Type,
  ) => {
    const inherited = roleOf(type.directives);
    const fields = type.fields?.map((field) => {
      if (roleOf(field.directives)) return field;
      if (inherited === undefined) bare.push(`${type.name.value}.${field.name.value}`);
      return { ...field, directives: [...(field.directives ?? []), ...(inherited ? [inherited] : [])] };
    });
    return { ...type, fields };
  };
  const stamped: DocumentNode = visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: stamp,
    [Kind.INTERFACE_TYPE_DEFINITION]: stamp,
  });
  if (bare.length > 0)
    throw new Error(
      `These fields have no role; write @role(is: …) on them or on their types: ${bare.join(', ')}`,
    );
  return stamped;
}

/**
 * Makes each field that needs more than READER refuse viewers of a lesser role with FORBIDDEN. A field that READER
 * may see is left as it is, for every viewer is at least that. Changes the schema it is given.
 */
export function enforceRoles(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__')) enforceRolesOf(schema, type);
}

function enforceRolesOf(schema: GraphQLSchema, type: GraphQLObjectType): void {
  const directive = schema.getDirective('role')!;
  for (const field of Object.values(type.getFields())) {
    const needed = getDirectiveValues(directive, field.astNode!)!.is as Role;
    if (needed === 'READER') continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: { viewer: Viewer }, info) => {
      if (!allows(context.viewer, needed))
        throw new OnsideError('FORBIDDEN', `${type.name}.${field.name} needs the role ${needed}.`);
      return resolve(source, args, context, info);
    };
  }
}

function roleOf(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode | undefined {
  return directives.find(({ name }) => name.value === 'role');
}
