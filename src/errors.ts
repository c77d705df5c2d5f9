/** The codes a client may see in `extensions.code`, beside Apollo's own (see the README's table of errors). */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'COST_LIMIT'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'DATABASE_UNAVAILABLE'
  | 'CONFLICT'
  | 'INTERNAL';

/**
 * A failure whose message is written for the person who asked: what is wrong and what to do. Anything thrown
 * that is not one of these is a fault of ours and reaches a client only as INTERNAL.
 */
export class OnsideError extends Error {
  override readonly name = 'OnsideError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
