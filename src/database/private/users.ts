import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startOf } from './processes.js';

/**
 * Notes in `folder` that this process uses what the folder stands for. Returns the way to take the note back,
 * which answers whether anybody else still uses it; notes of dead processes do not count. Both are to be called
 * while holding a lock.
 */
export async function enter(folder: string): Promise<() => Promise<{ last: boolean }>> {
  await mkdir(folder, { recursive: true });
  const note = join(folder, `${process.pid}-${randomUUID()}`);
  await writeFile(note, String(startOf(process.pid)));
  return async () => {
    await rm(note, { force: true });
    let last = true;
    for (const name of await readdir(folder)) {
      const start = await readFile(join(folder, name), 'utf8');
      if (startOf(Number.parseInt(name, 10)) === start) last = false;
      else await rm(join(folder, name));
    }
    return { last };
  };
}
