import { pino } from 'pino';

/** One JSON object a line on standard error; standard output is kept for what a command answers. */
export const log = pino(
  { level: 'info', base: null, redact: ['*.password', '*.apiKey', 'req.headers.authorization'] },
  pino.destination({ dest: 2, sync: false }),
);

/** The logger as features take it: handed down, so that tests can read what is said. */
export type Log = typeof log;
