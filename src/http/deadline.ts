import { setMaxListeners } from 'node:events';
import type { Response } from 'express';
import { OnsideError } from '../errors.js';

/**
 * A signal that aborts when `milliseconds` have passed without an answer (TIMEOUT, with advice), or when the client goes
 * away before it has one. Lets go of its timer once the response is done.
 */
export function deadlineOf(
  response: Response,
  milliseconds: number,
  advice = 'Ask for less at a time.',
): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // As many as there are database calls side by side.
  const timer = setTimeout(
    () =>
      controller.abort(
        new OnsideError('TIMEOUT', `The request took longer than ${milliseconds / 1_000} s. ${advice}`),
      ),
    milliseconds,
  );
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished)
      controller.abort(new OnsideError('TIMEOUT', 'The client went away before its answer was ready.'));
  });
  return controller.signal;
}
