import type { Limits } from './limits.js';
import type { Reasons } from './reasons.js';
import type { Viewer } from './viewer.js';

/** What the server knows of one request before any field is resolved; the rest of the context is built on it. */
export interface RequestScope {
  readonly viewer: Viewer;
  /** Aborts at the request's deadline or when the client goes away; its reason is then the error to answer with. */
  readonly signal: AbortSignal;
  readonly reasons: Reasons;
  readonly limits: Limits;
}
