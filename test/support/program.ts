import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const shim = join(import.meta.dirname, '../../src/onside.js');

/** How a run of the program ended. `json` is standard output, an object a line (of runs with `--json`). */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly json: Record<string, unknown>[];
}

/** The built program under way. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** The first line of standard output that matches; rejects when the program ends before. */
  line(pattern: RegExp): Promise<string>;
}

/** Starts the built program with `variables` over the environment. */
export function start(args: readonly string[], variables: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [shim, ...args], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let err = '';
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = once(child, 'close').then(([code]) => {
    const json = args.includes('--json') ? lines.map((line) => JSON.parse(line)) : [];
    return { code, out: lines.join('\n'), err, json };
  });
  return {
    child,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (line: string) => pattern.test(line) && resolve(line);
        lines.forEach(look);
        reader.on('line', look);
        ended.then(({ out }) => reject(new Error(`ended without ${pattern}:\n${out}\n${err}`)));
      }),
  };
}

/** Runs the built program to its end. */
export function run(args: readonly string[], variables: Record<string, string> = {}): Promise<Ended> {
  return start(args, variables).ended;
}
