import type { Request, RequestHandler } from 'express';
import type { Limits } from '../access/limits.js';
import { allows } from '../access/viewer.js';
import { OnsideError } from '../errors.js';
import { deadlineOf } from './deadline.js';

/** A file sent as the body of `POST /import/<kind>`. */
export interface Upload {
  /** A kind or a preset, as the address has it. */
  readonly kind: string;
  /** Ends with an error past the limit for bodies, and with the signal. */
  readonly body: AsyncIterable<Uint8Array>;
  readonly name?: string;
  readonly source?: string;
  /** Parsed JSON. */
  readonly mapping?: unknown;
  /** Aborts at the deadline, or when the client goes away. */
  readonly signal: AbortSignal;
}

/** Takes an upload in; what it answers is sent as JSON. */
export type Receive = (upload: Upload) => Promise<object>;

const parameters = ['name', 'source', 'mapping'];
// What a page of another site may send without asking (CORS-safelisted): a browser that is logged in here, or runs on
// this machine, would let it.
const safelisted = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)$/;

/**
 * `POST /import/:kind?name=…&source=…&mapping=…`, the body being a file. Refuses before a byte is read: lesser roles
 * than SERVICE (FORBIDDEN), types that pages of other sites can send, packing other than gzip, unknown parameters,
 * a length over the limit, and more imports at once than are allowed (RATE_LIMITED).
 */
export function importRoute(receive: Receive, limits: Limits): RequestHandler<{ kind: string }> {
  let underWay = 0;
  return async (request, response) => {
    if (!allows(response.locals.viewer, 'SERVICE'))
      throw new OnsideError('FORBIDDEN', 'Importing needs the role SERVICE.');
    checkType(request);
    const asked = { ...parametersOf(request), kind: request.params.kind };
    if (Number(request.headers['content-length']) > limits.upload) throw tooLarge();
    if (underWay >= limits.uploadsAtOnce)
      throw new OnsideError('RATE_LIMITED', `${underWay} imports are under way. Try again when one is done.`);
    const signal = deadlineOf(response, limits.uploadDeadline, 'Send it again: it goes on where it stopped.');
    underWay++;
    try {
      response.json(await receive({ ...asked, body: bytesOf(request, limits.upload, signal), signal }));
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      underWay--;
    }
  };
}

function checkType({ headers }: Request<{ kind: string }>): void {
  const [type] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() === '' || safelisted.test(type.trim()))
    throw new OnsideError(
      'BAD_USER_INPUT',
      'Say what the body is by its Content-Type: text/csv, application/json, application/x-ndjson or application/octet-stream. Plain text and forms are refused, for any web page can send those.',
    );
  const packing = headers['content-encoding'] ?? 'identity';
  if (!/^(identity|gzip)$/i.test(packing))
    throw new OnsideError('BAD_USER_INPUT', 'The body must be plain, or packed by gzip.');
}

function parametersOf({ query }: Request<{ kind: string }>) {
  for (const [name, value] of Object.entries(query)) {
    if (!parameters.includes(name))
      throw new OnsideError(
        'BAD_USER_INPUT',
        `There is no parameter "${name}". There are ${parameters.join(', ')}.`,
      );
    if (typeof value !== 'string')
      throw new OnsideError('BAD_USER_INPUT', `${name} is given more than once.`);
  }
  const { mapping, ...rest } = query as { name?: string; source?: string; mapping?: string };
  return mapping === undefined ? rest : { ...rest, mapping: parsed(mapping) };
}

function parsed(mapping: string): unknown {
  try {
    return JSON.parse(mapping);
  } catch (error) {
    throw new OnsideError('BAD_USER_INPUT', `mapping is not JSON: ${(error as Error).message}`);
  }
}

/**
 * The body as it comes in; ends with the signal, however long the client is silent. Whoever stops reading does not break
 * the connection off: a refusal must still reach the client.
 */
async function* bytesOf(
  request: Request<{ kind: string }>,
  most: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  const chunks = request.iterator({ destroyOnReturn: false });
  try {
    for (let size = 0; ; ) {
      const { done, value } = await Promise.race([chunks.next(), aborted]);
      if (done) return;
      size += value.length;
      if (size > most) throw tooLarge();
      yield value;
    }
  } finally {
    void chunks.return?.();
  }
}

/** As Express's own body parser says it. */
function tooLarge(): Error {
  return Object.assign(new Error('The body is too large.'), { type: 'entity.too.large', status: 413 });
}
