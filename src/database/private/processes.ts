import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process of this machine: its id and its whole command line, arguments separated by one space. */
export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

const hasProc = existsSync('/proc/self/stat');

/** The first live process whose command line contains `text`, or null. Zombies are not live. */
export function findProcess(text: string): RunningProcess | null {
  if (!hasProc)
    return (
      ps('-A', '-ww', '-o', 'pid=,args=')
        .split('\n')
        .map((line) => /^\s*(\d+) (.*)$/.exec(line))
        .filter((match) => match !== null)
        .map(([, pid, command]) => ({ pid: Number(pid), command }))
        .find(({ command }) => command.includes(text)) ?? null
    );
  for (const name of readdirSync('/proc')) {
    const command = /^\d+$/.test(name) ? commandOf(Number(name)) : '';
    if (command.includes(text)) return { pid: Number(name), command };
  }
  return null;
}

/** Whether `process` still runs under the same id with the same command line: to be asked before any signal. */
export function isStillRunning(process: RunningProcess): boolean {
  return commandOf(process.pid) === process.command;
}

/**
 * When the process started, as words that tell it from a later one with the same id; null when there is none
 * (or only a zombie).
 */
export function startOf(pid: number): string | null {
  if (!hasProc) return ps('-o', 'lstart=', '-p', String(pid)).trim() || null;
  try {
    // Fields are counted from behind the name, which may itself hold spaces and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19];
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  if (!hasProc) return ps('-ww', '-o', 'args=', '-p', String(pid)).trim();
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

function ps(...args: string[]): string {
  try {
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
