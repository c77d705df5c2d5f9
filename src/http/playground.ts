import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** The page may talk to this server and to nobody else. Its editor writes styles into the page and runs in workers. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The playground as `npm run build` left it in dist/web; its hashed files may be kept for good, the page may not. */
export function playground(): RequestHandler {
  return Router().use(
    (_request, response, next) => {
      response.setHeader('Content-Security-Policy', policy);
      next();
    },
    compression(),
    express.static(built, {
      setHeaders: (response, path) =>
        response.setHeader(
          'Cache-Control',
          path.includes('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
        ),
    }),
  );
}
