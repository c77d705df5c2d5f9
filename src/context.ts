import type { RequestScope } from './access/request-scope.js';
import type { Database } from './database/database.js';
import { type Loaders, makeLoaders } from './loaders.js';

/** Made anew for each request: who asks, what may still be waited for, and the loaders that batch single nodes. */
export interface Context extends RequestScope {
  readonly database: Database;
  readonly loaders: Loaders;
}

/** Adds the database and fresh loaders to what the server knows of a request. */
export function createContext(database: Database): (scope: RequestScope) => Context {
  return (scope) => ({ ...scope, database, loaders: makeLoaders(database, scope.signal) });
}
