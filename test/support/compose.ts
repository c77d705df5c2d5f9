import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A service of docker-compose.yml, as far as tests look at it. */
export interface ComposeService {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

/** docker-compose.yml, parsed. */
export async function readCompose(): Promise<{
  services: Record<'neo4j' | 'onside', ComposeService>;
  volumes: Record<string, unknown>;
}> {
  return parse(await readFile(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8'));
}

/**
 * The Neo4j settings of its service by their own names, as Neo4j's image reads them: `NEO4J_`, then `_` for a dot and
 * `__` for an underscore; defaults of `${NAME:-default}` filled in.
 */
export async function composeSettings(): Promise<Record<string, string>> {
  const { services } = await readCompose();
  return Object.fromEntries(
    Object.entries(services.neo4j.environment)
      .filter(([name]) => /^NEO4J_(?!AUTH)/.test(name))
      .map(([name, value]) => [
        name.slice('NEO4J_'.length).replace(/__?/g, (found) => (found === '_' ? '.' : '_')),
        value.replace(/\$\{\w+:-(.*?)\}/g, '$1'),
      ]),
  );
}
