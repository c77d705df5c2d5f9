import { once } from 'node:events';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Limits } from '../access/limits.js';
import { allows } from '../access/viewer.js';
import { OnsideError } from '../errors.js';
import type { Log } from '../log.js';
import { deadlineOf } from './deadline.js';
import { type DescribedFeeds, feedsPage, pagePolicy } from './feeds-page.js';
import { sendError } from './send-error.js';

/** What /feeds serves. */
export interface Feeds {
  index(signal: AbortSignal): Promise<DescribedFeeds>;
  /** Throws an OnsideError where there is no such feed or analysis. */
  open(
    asked: { readonly name: string; readonly format: string; readonly at: string | null },
    signal: AbortSignal,
  ): Promise<{ readonly contentType: string; readonly tag: string; text(): AsyncGenerator<string> }>;
}

/**
 * `GET /feeds`, which describes the feeds (a page to browsers, else JSON), and `GET /feeds/<name>.<format>?at=…`, each as
 * fast as its client reads. Refuses lesser roles than ANALYST (FORBIDDEN), other methods (405), unknown parameters, and more feeds at once
 * than are allowed (RATE_LIMITED). Breaks the connection off where a feed fails after its beginning, so that no half of
 * one passes for a whole.
 */
export function feedsRoute(feeds: Feeds, limits: Limits, log: Log): RequestHandler {
  let underWay = 0;
  return Router()
    .use((_request, response, next) => {
      if (!allows(response.locals.viewer, 'ANALYST'))
        throw new OnsideError('FORBIDDEN', 'Reading feeds needs the role ANALYST.');
      response.set('Cache-Control', 'private, no-cache');
      next();
    })
    .get('/', async (request, response) => {
      parametersOf(request, []);
      const index = await feeds.index(deadlineOf(response, limits.deadline));
      response.vary('Accept');
      if (request.accepts(['json', 'html']) !== 'html') response.json(index);
      else response.set('Content-Security-Policy', pagePolicy).type('html').send(feedsPage(index));
    })
    .get('/:file', async (request, response) => {
      const asked = { ...partsOf(request.params.file), ...parametersOf(request, ['at']) };
      if (underWay >= limits.feedsAtOnce)
        throw new OnsideError(
          'RATE_LIMITED',
          `${underWay} feeds are being read. Try again when one is done.`,
        );
      const signal = deadlineOf(response, limits.feedDeadline, 'Ask for another feed, or read faster.');
      underWay++;
      try {
        const feed = await feeds.open(asked, signal);
        const isRead = request.method !== 'HEAD' && !isKnown(request, feed.tag);
        const text = feed.text();
        // Before a word of the answer is sent: until then a failure is an error like any other.
        const first = isRead ? await text.next() : null;
        response.set({ 'Content-Type': feed.contentType, ETag: `"${feed.tag}"` });
        if (first) await send(first, text, response, signal, log);
        else response.status(isKnown(request, feed.tag) ? 304 : 200).end();
      } catch (error) {
        throw signal.aborted ? signal.reason : error;
      } finally {
        underWay--;
      }
    })
    .all(['/', '/:file'], onlyRead);
}

/** Feeds are read, never written. What OPTIONS asks Express answers itself. */
const onlyRead: RequestHandler = ({ method }, response, next) => {
  if (method === 'OPTIONS') return next();
  response.set('Allow', 'GET, HEAD');
  const told = `Feeds are only read: ask by GET or HEAD, not ${method}.`;
  sendError(response, new OnsideError('BAD_USER_INPUT', told), 405);
};

/** Express's own test gives way to the `Cache-Control: no-cache` that fetch sends along with an `If-None-Match`. */
function isKnown({ headers }: Request<object>, tag: string): boolean {
  const known = headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known?.some((one) => one === '*' || one === `"${tag}"`) ?? false;
}

function partsOf(file: string): { name: string; format: string } {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? { name: file, format: '' } : { name: file.slice(0, dot), format: file.slice(dot + 1) };
}

function parametersOf({ query }: Request<object>, known: readonly string[]): { at: string | null } {
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name))
      throw new OnsideError(
        'BAD_USER_INPUT',
        `There is no parameter "${name}"${known.length > 0 ? `. There is ${known.join(', ')}` : ' here'}.`,
      );
    if (typeof value !== 'string')
      throw new OnsideError('BAD_USER_INPUT', `${name} is given more than once.`);
  }
  return { at: (query.at as string | undefined) ?? null };
}

/** Sends a text piece by piece, as fast as its client reads; breaks the connection off where the text fails. */
async function send(
  first: IteratorResult<string>,
  text: AsyncGenerator<string>,
  response: Response,
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  try {
    for (let piece = first; !piece.done; piece = await text.next()) {
      if (!response.write(piece.value)) await once(response, 'drain', { signal });
      signal.throwIfAborted();
    }
    response.end();
  } catch (error) {
    if (!response.destroyed)
      log.warn({ err: signal.aborted ? signal.reason : error }, 'a feed was broken off');
    response.destroy();
  } finally {
    await text.return(undefined);
  }
}
