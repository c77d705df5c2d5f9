import { Neo4jError } from 'neo4j-driver';
import { OnsideError } from '../errors.js';

const unreachable = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);
const timedOut = [
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.TransientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.Terminated',
  'Neo.TransientError.Transaction.Terminated',
];

/**
 * What a failed call means to the one who asked. Decided by the driver's `code` alone, here and nowhere else:
 * an unreachable, stopped or exhausted server is DATABASE_UNAVAILABLE, a killed transaction TIMEOUT, a broken
 * uniqueness constraint or a lost race CONFLICT; the rest is INTERNAL. `where` names the query for the log.
 */
export function failureOf(error: unknown, where: string): OnsideError {
  if (error instanceof OnsideError) return error;
  if (error instanceof Neo4jError) {
    const cause = { cause: error };
    if (
      unreachable.has(error.code) ||
      error.code.startsWith('Neo.TransientError.General.DatabaseUnavailable')
    )
      return unavailable(error);
    if (error.code.startsWith('Neo.ClientError.Security'))
      return new OnsideError(
        'DATABASE_UNAVAILABLE',
        'The database refused the login. Check NEO4J_USERNAME and NEO4J_PASSWORD.',
        cause,
      );
    if (error.code === 'Neo.ClientError.Database.DatabaseNotFound')
      return new OnsideError(
        'DATABASE_UNAVAILABLE',
        'There is no such database. Check NEO4J_DATABASE.',
        cause,
      );
    if (timedOut.includes(error.code)) return tookTooLong(error);
    if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed')
      return new OnsideError(
        'CONFLICT',
        'Somebody else wrote the same thing at the same time. Try again.',
        cause,
      );
    if (error.code.startsWith('Neo.TransientError'))
      return new OnsideError(
        'DATABASE_UNAVAILABLE',
        'The database is busy. Try again in a few seconds.',
        cause,
      );
  }
  return new OnsideError('INTERNAL', `${where} failed`, { cause: error });
}

/** The database cannot be reached, or has stopped answering. */
export function unavailable(cause?: unknown): OnsideError {
  return new OnsideError(
    'DATABASE_UNAVAILABLE',
    'The database does not answer. Try again in a few seconds; an operator finds the reason at /readyz.',
    { cause },
  );
}

/** The work was ended at its deadline. */
export function tookTooLong(cause?: unknown): OnsideError {
  return new OnsideError('TIMEOUT', 'The question took longer than it may. Ask for less at a time.', {
    cause,
  });
}
