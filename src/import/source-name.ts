import { OnsideError } from '../errors.js';
import { derivedSource } from './derived-ties.js';
import { keyProblem } from './handle.js';
import type { Kind } from './kinds.js';

/** Throws BAD_USER_INPUT for a source's name that cannot stand in a key, or that derived ties use. */
export function checkSource(source: string, kind: Kind | null): void {
  const problem = keyProblem(source);
  if (problem) throw new OnsideError('BAD_USER_INPUT', `The name of the source ${problem}.`);
  if (source === derivedSource && kind === 'ties')
    throw new OnsideError(
      'BAD_USER_INPUT',
      `The source "${derivedSource}" is that of ties we derive from posts. Name yours by another word.`,
    );
}
