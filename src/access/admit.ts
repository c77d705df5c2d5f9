import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { OnsideError } from '../errors.js';
import { checkArguments } from './check-arguments.js';
import { type Cost, checkCost, countCost } from './cost.js';
import type { Limits } from './limits.js';
import { operationDocument } from './operation-document.js';
import { checkShape, shapeOf } from './shape.js';

/** What operations without variables cost that were let pass: a client's own text is parsed once, and asked often. */
const admitted = new WeakMap<OperationDefinitionNode, Cost>();

/**
 * Lets an operation of a valid document pass, or throws an OnsideError before any field is resolved: BAD_USER_INPUT
 * for its variables and arguments, COST_LIMIT for its shape and cost. Returns what it costs.
 */
export function admit(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  limits: Limits,
): Cost {
  const known = admitted.get(operation);
  if (known) return known;
  const own = operationDocument(document, operation);
  checkShape(shapeOf(own), limits);
  const coerced = coerce(schema, operation, variables);
  const cost = { requested: countCost(schema, own, variables), limit: limits.cost };
  checkArguments(schema, own, coerced);
  checkCost(cost);
  if (!operation.variableDefinitions?.length) admitted.set(operation, cost);
  return cost;
}

/**
 * What an operation would cost, without running it. Throws BAD_USER_INPUT when the text does not parse or validate,
 * holds not exactly one operation, or the variables do not fit.
 */
export function costOf(
  schema: GraphQLSchema,
  text: string,
  variables: Record<string, unknown>,
  limits: Limits,
): Cost {
  const document = validDocument(schema, text, limits);
  const operation = getOperationAST(document);
  if (!operation) throw new OnsideError('BAD_USER_INPUT', 'The query must hold exactly one operation.');
  coerce(schema, operation, variables);
  return {
    requested: countCost(schema, operationDocument(document, operation), variables),
    limit: limits.cost,
  };
}

function coerce(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  if (errors) throw new OnsideError('BAD_USER_INPUT', errors[0].message, { cause: errors[0] });
  return coerced;
}

/** The document a text is. Throws BAD_USER_INPUT when it does not parse or is not valid. */
export function validDocument(schema: GraphQLSchema, text: string, { tokens }: Limits): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: tokens });
  } catch (cause) {
    throw new OnsideError('BAD_USER_INPUT', `The query does not parse: ${(cause as Error).message}`, {
      cause,
    });
  }
  const [error] = validate(schema, document);
  if (error) throw new OnsideError('BAD_USER_INPUT', `The query is not valid: ${error.message}`);
  return document;
}
