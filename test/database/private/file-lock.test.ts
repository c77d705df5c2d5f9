import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withFileLock } from '../../../src/database/private/file-lock.js';
import { startOf } from '../../../src/database/private/processes.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onside-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Holds the lock in another process until killed. */
async function holder() {
  const lock = join(import.meta.dirname, '../../../src/database/private/file-lock.ts');
  const code = `import('${lock}').then(({ withFileLock }) =>
    withFileLock(${JSON.stringify(folder)}, () => { console.log('in'); return new Promise((r) => setTimeout(r, 60_000)); }))`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('withFileLock', () => {
  test('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await sleep(5);
      inside--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withFileLock(folder, work)));
    expect(most).toBe(1);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('gives the lock back when the work fails', async () => {
    await expect(withFileLock(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await withFileLock(folder, async () => 'in')).toBe('in');
  });

  test('waits for another process, and takes over at once when that is killed', async () => {
    const other = await holder();
    let waited = 0;
    const mine = withFileLock(folder, async () => performance.now(), { onWait: () => waited++ });
    await sleep(500);
    expect(waited).toBeGreaterThan(0);
    const killed = performance.now();
    other.kill('SIGKILL');
    expect((await mine) - killed).toBeGreaterThan(0);
    expect((await mine) - killed).toBeLessThan(1_000);
  });

  test('stops waiting when its signal aborts', async () => {
    const other = await holder();
    const waiting = withFileLock(folder, async () => 'in', { signal: AbortSignal.timeout(200) });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    other.kill('SIGKILL');
  });

  test('does not mistake a later process with the same id for the holder', async () => {
    await writeFile(join(folder, '1'), `${process.pid} ${startOf(process.pid)}x`);
    expect(await withFileLock(folder, async () => 'in')).toBe('in');
  });
});
