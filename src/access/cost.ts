import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { OnsideError } from '../errors.js';
import { defaultPageSize } from './limits.js';

/** What an operation asks for, told in `extensions.cost` and by `Query.queryCost`. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
}

const unknownListSize = 10;
const largestInt = 2 ** 31 - 1;

/**
 * The objects a valid document of one operation may bring back, variables (raw or coerced) and defaults filled in:
 * 1 for each object, times `first` for what lies below a field that pages. A list that does not page counts as the
 * list it was asked for, else as 10, or the `size` of an input above it. Of an abstract type's possible types the dearest counts. Introspection is free.
 * At most 2^31 - 1, so that it fits an Int. Throws COST_LIMIT when fragments spread into more than 10,000 selections,
 * BAD_USER_INPUT when a null variable stands where none may.
 */
export function countCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): number {
  try {
    return Math.min(
      largestInt,
      getComplexity({ schema, query: document, variables, estimators: [estimate] }),
    );
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    if (cause.nodes) throw new OnsideError('BAD_USER_INPUT', cause.message, { cause });
    throw new OnsideError(
      'COST_LIMIT',
      'The operation spreads its fragments into more than 10,000 selections. Ask in several requests.',
      { cause },
    );
  }
}

/** Throws COST_LIMIT when more is asked for than may be. */
export function checkCost({ requested, limit }: Cost): void {
  if (requested > limit)
    throw new OnsideError(
      'COST_LIMIT',
      `The operation may bring back ${requested} objects; ${limit} are allowed. Ask for smaller pages (first) or in several requests.`,
    );
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (field.name.startsWith('__') || type.name.startsWith('__') || !isCompositeType(getNamedType(field.type)))
    return 0;
  if (!isListType(getNullableType(field.type)))
    return (
      1 +
      Math.ceil(Math.max(pageSize(field.args, args, 1), sizeAsked(args) / unknownListSize) * childComplexity)
    );
  // A connection's page is counted where it is asked for, not again for its edges and nodes.
  if (type.name.endsWith('Connection')) return 1 + childComplexity;
  const lists = Object.values(args).filter(Array.isArray);
  const asked = lists.length > 0 ? Math.max(...lists.map((list) => list.length)) : unknownListSize;
  return pageSize(field.args, args, asked) * (1 + childComplexity);
}

/** What an input says of how long the lists below its field are: their `size`, 100 for a `budget` alone. */
function sizeAsked({ input }: Record<string, unknown>): number {
  const { size, budget } = (input ?? {}) as { size?: unknown; budget?: unknown };
  return typeof size === 'number' ? size : typeof budget === 'number' ? 100 : 0;
}

function pageSize(
  declared: ComplexityEstimatorArgs['field']['args'],
  given: Record<string, unknown>,
  otherwise: number,
): number {
  if (!declared.some(({ name }) => name === 'first')) return otherwise;
  return typeof given.first === 'number' ? Math.max(1, given.first) : defaultPageSize;
}
