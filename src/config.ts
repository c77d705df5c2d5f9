import { Cron } from 'croner';
import { z } from 'zod';
import type { DatabaseAddress } from './database/database.js';
import { OnsideError } from './errors.js';

/** What the environment says, checked. */
export interface Config {
  /** The Neo4j of NEO4J_URI; null: a private one, kept in `home`. */
  readonly database: DatabaseAddress | null;
  readonly host: string;
  readonly port: number;
  /** ONSIDE_HOME: where the private Neo4j and its data are kept. */
  readonly home: string;
  /** JAVA_HOME, for the private Neo4j. */
  readonly javaHome: string | undefined;
  /** What every request must bring; null: only this machine is served, and nothing asked. */
  readonly apiKey: string | null;
  /** When to analyse by itself, a cron expression in UTC; null: never. */
  readonly schedule: string | null;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const environment = z
  .object({
    NEO4J_URI: z
      .string()
      .refine(isNeo4jUri, 'should look like neo4j://host:7687 or neo4j+s://host')
      .optional(),
    NEO4J_USERNAME: z.string().default('neo4j'),
    NEO4J_PASSWORD: z.string().default(''),
    NEO4J_DATABASE: z.string().default('neo4j'),
    HOST: z.string().default('127.0.0.1'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'should be a number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'should be a number from 0 to 65535')
      .default(4000),
    ONSIDE_HOME: z.string().default('.onside'),
    ONSIDE_AUTH: z.enum(['none', 'required'], 'should be "none" or "required"').optional(),
    ONSIDE_API_KEY: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'should be plain characters without spaces: it travels in a header')
      .optional(),
    ONSIDE_ANALYSE_CRON: z
      .string()
      .refine(isCron, 'should be a cron expression in UTC, like "0 3 * * *" for three each night')
      .optional(),
    JAVA_HOME: z.string().optional(),
  })
  .superRefine(({ HOST, ONSIDE_AUTH, ONSIDE_API_KEY }, { addIssue }) => {
    const wrong = (name: string, message: string) => addIssue({ code: 'custom', path: [name], message });
    if (ONSIDE_AUTH === 'required' && !ONSIDE_API_KEY)
      wrong('ONSIDE_API_KEY', 'should be set, for ONSIDE_AUTH is "required"');
    else if (ONSIDE_AUTH === 'none' && !loopback.test(HOST))
      wrong('ONSIDE_AUTH', `may be "none" only while HOST is 127.0.0.1, and HOST is ${HOST}`);
    else if (!ONSIDE_API_KEY && !loopback.test(HOST))
      wrong('ONSIDE_API_KEY', `should be set before others are served (HOST is ${HOST}); or leave HOST out`);
  });

function isCron(expression: string): boolean {
  try {
    new Cron(expression, { paused: true }).stop();
    return true;
  } catch {
    return false;
  }
}

/** Routing parameters (`?policy=…`) are for `neo4j:` alone. */
function isNeo4jUri(text: string): boolean {
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+/.test(text) || !URL.canParse(text)) return false;
  const { protocol, search } = new URL(text);
  return search === '' || protocol.startsWith('neo4j');
}

/**
 * Reads every variable of the environment that Onside knows; an empty one counts as not set. Throws one
 * BAD_USER_INPUT that names all wrong ones, each with what it should be. Secrets are not repeated in it.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const checked = environment.safeParse(given);
  if (!checked.success) {
    const lines = checked.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
    throw new OnsideError('BAD_USER_INPUT', `The environment is wrong.\n${lines.join('\n')}`);
  }
  const values = checked.data;
  return {
    database:
      values.NEO4J_URI === undefined
        ? null
        : {
            uri: values.NEO4J_URI,
            username: values.NEO4J_USERNAME,
            password: values.NEO4J_PASSWORD,
            database: values.NEO4J_DATABASE,
          },
    host: values.HOST,
    port: values.PORT,
    home: values.ONSIDE_HOME,
    javaHome: values.JAVA_HOME,
    apiKey: values.ONSIDE_AUTH === 'none' ? null : (values.ONSIDE_API_KEY ?? null),
    schedule: values.ONSIDE_ANALYSE_CRON ?? null,
  };
}
