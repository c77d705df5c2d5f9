import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOf } from './processes.js';

const free = 'free';

/**
 * Runs `work` while holding the lock kept in `folder`: one holder at a time among the processes of this machine,
 * and one at a time within a process. Waits as long as the holder lives (`onWait` is told each time it looks);
 * a holder that was killed loses the lock at once. `signal` ends the waiting.
 *
 * Each holding is a numbered file, made by `link` so that only one can make it; the highest number is the holding
 * that counts, and it is never deleted, so a slow taker cannot revive an older one.
 */
export async function withFileLock<Result>(
  folder: string,
  work: () => Promise<Result>,
  { signal, onWait }: { signal?: AbortSignal; onWait?: () => void } = {},
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  let mine = await tryTake(folder);
  while (mine === null) {
    onWait?.();
    await sleep(100, undefined, { signal });
    mine = await tryTake(folder);
  }
  try {
    return await work();
  } finally {
    await putInPlace(folder, free, (draft) => rename(draft, join(folder, String(mine))));
  }
}

async function tryTake(folder: string): Promise<number | null> {
  const newest = (await numbersIn(folder))[0] ?? 0;
  if (newest > 0 && (await isHeld(join(folder, String(newest))))) return null;
  const mine = newest + 1;
  const owner = `${process.pid} ${startOf(process.pid)}`;
  try {
    await putInPlace(folder, owner, async (draft) => {
      await link(draft, join(folder, String(mine)));
      await rm(draft);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
  const [highest, ...older] = await numbersIn(folder);
  if (highest !== mine) {
    await rm(join(folder, String(mine)), { force: true });
    return null;
  }
  for (const number of older) await rm(join(folder, String(number)), { force: true });
  return mine;
}

async function isHeld(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return true; // Replaced while we looked: look again later.
  const [pid, start] = text.split(' ');
  return text !== free && startOf(Number(pid)) === start;
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => b - a);
}

/** Writes `text` whole before it can be seen under the name that counts. */
async function putInPlace(folder: string, text: string, place: (draft: string) => Promise<void>) {
  const draft = join(folder, `draft-${randomUUID()}`);
  await writeFile(draft, text);
  try {
    await place(draft);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
