import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { OnsideError } from '../errors.js';
import type { Viewer } from './viewer.js';

const admin: Viewer = { role: 'ADMIN' };

/** Whose request it is, as far as the wire tells. */
export interface Caller {
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * The viewer a request speaks for. With a key, the key is asked for: `Authorization: Bearer KEY`, `X-API-Key: KEY`
 * or the password of Basic (what browsers and BI tools send), else UNAUTHENTICATED. Without one, only this machine
 * is served, else FORBIDDEN; its Host must name this machine too, or a page that rebinds its name could ask.
 */
export function authenticate(caller: Caller, apiKey: string | null): Viewer {
  if (apiKey === null) {
    if (isLocal(caller)) return admin;
    throw new OnsideError(
      'FORBIDDEN',
      'Without an API key only programs on the same machine are served, under the name localhost. Set ONSIDE_API_KEY to serve others.',
    );
  }
  const given = keyOf(caller.headers);
  if (given !== null && sameText(given, apiKey)) return admin;
  throw new OnsideError(
    'UNAUTHENTICATED',
    given === null
      ? 'This needs the API key: send "Authorization: Bearer KEY", "X-API-Key: KEY", or the key as Basic password.'
      : 'This is not the API key.',
  );
}

function keyOf(headers: IncomingHttpHeaders): string | null {
  const header = headers['x-api-key'];
  if (typeof header === 'string') return header;
  const [, scheme, credentials] = /^(bearer|basic) +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  if (scheme === undefined) return null;
  if (scheme.toLowerCase() === 'bearer') return credentials;
  const login = Buffer.from(credentials, 'base64').toString('utf8');
  return login.slice(login.indexOf(':') + 1);
}

/** Compares digests, so that neither the time taken nor a length tells how much was right. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function isLocal({ remoteAddress, headers }: Caller): boolean {
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'];
  return (
    forwarded === undefined &&
    /^(::ffff:)?127\.|^::1$/.test(remoteAddress ?? '') &&
    /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(headers.host ?? '')
  );
}
