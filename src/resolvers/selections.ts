import { collectSubFields } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, getArgumentValues, getNamedType, isObjectType } from 'graphql';

/**
 * The arguments (defaults filled in) of every selection of one field below the field that `info` resolves, so that a
 * resolver may fetch what is asked for and no more; none when it is not selected. `path` names the fields that lead to
 * it, through object types only, aliases or not. Fragments are followed; what @skip and @include leave out is left out.
 */
export function selectionsAt(
  { schema, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo,
  path: readonly string[],
): Record<string, unknown>[] {
  let level = [{ type: getNamedType(returnType), nodes: [...fieldNodes], args: {} }];
  for (const name of path)
    level = level.flatMap(({ type, nodes }) => {
      if (!isObjectType(type)) return [];
      const field = type.getFields()[name];
      const below = collectSubFields(schema, fragments, variableValues, type, nodes);
      return [...below.fields.values()]
        .filter(([node]) => node.name.value === name)
        .map((nodes) => ({
          type: getNamedType(field.type),
          nodes,
          args: getArgumentValues(field, nodes[0], variableValues),
        }));
    });
  return level.map(({ args }) => args);
}
