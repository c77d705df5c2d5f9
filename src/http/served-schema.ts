import { readdir, readFile } from 'node:fs/promises';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { IResolvers } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLSchema,
  GraphQLSpecifiedByDirective,
  getDirectiveValues,
  isScalarType,
  parse,
  print,
} from 'graphql';
import { enforceRoles, stampRoles } from '../access/role-directive.js';
import { raceAbort } from './race-abort.js';

/** What is served: a schema that runs, and its text with a role on every field. */
export interface ServedSchema {
  readonly schema: GraphQLSchema;
  readonly text: string;
}

/**
 * Joins type definitions and resolvers into a schema that keeps roles (FORBIDDEN) and deadlines (the request's own
 * error). Throws when a field has no role, or a resolver has no field.
 */
export function servedSchema(typeDefs: DocumentNode, resolvers: IResolvers): ServedSchema {
  const stamped = stampRoles(mergeTypeDefs([typeDefs], { throwOnConflict: true }));
  const schema = makeExecutableSchema({
    typeDefs: stamped,
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  keepScalarTexts(schema);
  raceAbort(schema);
  enforceRoles(schema);
  return { schema, text: `${print(stamped)}\n` };
}

/** A scalar's resolver takes the place of what the type definitions say of it; this puts that back. */
function keepScalarTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || !type.astNode) continue;
    type.description ??= type.astNode.description?.value;
    type.specifiedByURL ??= getDirectiveValues(GraphQLSpecifiedByDirective, type.astNode)?.url as string;
  }
}

/** Files of a folder as one document: those named, else every `*.graphql` in the order of their names. */
export async function readTypeDefs(folder: URL, files?: readonly string[]): Promise<DocumentNode> {
  const names = files ?? (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return parse(texts.join('\n'));
}
