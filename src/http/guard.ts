import type { RequestHandler } from 'express';
import { authenticate } from '../access/authenticate.js';
import type { Viewer } from '../access/viewer.js';
import { OnsideError } from '../errors.js';

/** Lets only those in who may ask ({@link authenticate}), and leaves the viewer in `response.locals.viewer`. */
export function guard(
  apiKey: string | null,
): RequestHandler<object, unknown, unknown, object, { viewer: Viewer }> {
  return (request, response, next) => {
    try {
      response.locals.viewer = authenticate(
        { remoteAddress: request.socket.remoteAddress, headers: request.headers },
        apiKey,
      );
    } catch (error) {
      // Browsers answer a Basic challenge by asking for a password: that is how one logs in to the playground.
      if (error instanceof OnsideError && error.code === 'UNAUTHENTICATED')
        response.setHeader(
          'WWW-Authenticate',
          'Basic realm="Onside: any name, the API key as password", charset="UTF-8"',
        );
      throw error;
    }
    next();
  };
}
