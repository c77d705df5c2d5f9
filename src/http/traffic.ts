import type { RequestHandler } from 'express';
import { OnsideError } from '../errors.js';

/** The requests under way, so that a server can stop without breaking one off. */
export interface Traffic {
  /** Counts requests in and out; once draining, refuses new ones with 503 and asks to come back. */
  readonly handler: RequestHandler;
  /** Aborts when draining begins: for answers that would never end by themselves. */
  readonly draining: AbortSignal;
  /** Refuses from now on; resolves when the last request under way is answered, at the latest after `patience` ms. */
  drain(patience: number): Promise<void>;
}

/** A count that starts at none. */
export function makeTraffic(): Traffic {
  let underWay = 0;
  const draining = new AbortController();
  let onEmpty: () => void = () => undefined;
  return {
    handler(_request, response, next) {
      if (draining.signal.aborted) {
        response.set({ Connection: 'close', 'Retry-After': '5' });
        // To the client it is what a database that is away is: nothing is wrong with the question, ask again soon.
        throw new OnsideError('DATABASE_UNAVAILABLE', 'This server is stopping. Try again in a few seconds.');
      }
      underWay++;
      response.once('close', () => {
        if (--underWay === 0) onEmpty();
      });
      next();
    },
    draining: draining.signal,
    async drain(patience) {
      draining.abort();
      if (underWay === 0) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        onEmpty = resolve;
        timer = setTimeout(resolve, patience);
      });
      clearTimeout(timer);
    },
  };
}
