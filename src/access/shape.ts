import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { OnsideError } from '../errors.js';
import type { Limits } from './limits.js';

/** How a document is built, whatever its variables say. Fields of introspection count for nothing here. */
export type Shape = Record<'depth' | 'rootFields' | 'aliases' | 'directives', number>;

/** The shape of a valid document of one operation ({@link ./operation-document.ts}). */
export function shapeOf(document: DocumentNode): Shape {
  const [operation, ...rest] = document.definitions as [OperationDefinitionNode, ...FragmentDefinitionNode[]];
  const fragments = new Map(rest.map((fragment) => [fragment.name.value, fragment.selectionSet]));
  let aliases = 0;
  let directives = 0;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias) aliases++;
      if (node.kind === Kind.DIRECTIVE) directives++;
    },
  });
  return {
    depth: measure(operation.selectionSet, fragments, (counts) => Math.max(0, ...counts), true),
    rootFields: measure(operation.selectionSet, fragments, sum, false),
    aliases,
    directives,
  };
}

const parts = {
  depth: 'levels of fields',
  rootFields: 'root fields',
  aliases: 'aliases',
  directives: 'directives',
};

/** Throws COST_LIMIT, naming what there is too much of, when a shape goes past the limits. */
export function checkShape(shape: Shape, limits: Limits): void {
  for (const part of Object.keys(parts) as (keyof Shape)[])
    if (shape[part] > limits[part])
      throw new OnsideError(
        'COST_LIMIT',
        `The operation has ${shape[part]} ${parts[part]}; ${limits[part]} are allowed. Ask in several requests.`,
      );
}

/** Folds a selection's fields, spreads replaced by what they hold; each fragment is measured once, however often spread. */
function measure(
  selections: SelectionSetNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
  fold: (counts: number[]) => number,
  below: boolean,
): number {
  const known = new Map<string, number>();
  const measureSet = (set: SelectionSetNode): number =>
    fold(
      set.selections.map((selection) => {
        if (selection.kind === Kind.INLINE_FRAGMENT) return measureSet(selection.selectionSet);
        const name = selection.name.value;
        if (selection.kind === Kind.FIELD)
          return (
            1 +
            (below && selection.selectionSet && !name.startsWith('__')
              ? measureSet(selection.selectionSet)
              : 0)
          );
        if (!known.has(name)) known.set(name, measureSet(fragments.get(name)!));
        return known.get(name)!;
      }),
    );
  return measureSet(selections);
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
