import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchNeo4j } from '../../../src/database/private/fetch-neo4j.js';
import { findJava } from '../../../src/database/private/find-java.js';
import { openNeo4jHome, passwordOf, refuseFullDisk } from '../../../src/database/private/neo4j-home.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onside-refusals-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Puts a program into `folder` that does what `script` says. */
async function program(name: string, script: string): Promise<void> {
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'bin', name), 0o755);
}

/** Fetches Neo4j in a process whose environment is changed; answers what it says on failure. */
async function fetchWith(environment: Record<string, string>): Promise<string> {
  const module = join(import.meta.dirname, '../../../src/database/private/fetch-neo4j.ts');
  const code = `import('${module}').then(({ fetchNeo4j }) =>
    fetchNeo4j(${JSON.stringify(join(folder, 'jars'))}, () => undefined)).catch((error) => console.log(error.message))`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', code], {
    env: { ...process.env, ...environment },
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return said;
}

describe('Java', () => {
  test('that is not there is named, with what to do', async () => {
    await expect(findJava(join(folder, 'nowhere'))).rejects.toThrow(
      /no Java in JAVA_HOME .*nowhere.*install one.*NEO4J_URI/s,
    );
  });

  test('that is too old is named with its version', async () => {
    const said = '    java.home = /opt/java11\n    java.version = 11.0.22\nopenjdk version "11.0.22"';
    await program('java', `echo '${said}' >&2`);
    await expect(findJava(folder)).rejects.toThrow(/too old \(11\).*Java 17 or 21/);
    await program('java', `echo '    java.version = 1.8.0_392\n    java.home = /opt/java8' >&2`);
    await expect(findJava(folder)).rejects.toThrow(/too old \(8\)/);
  });

  test('that does not run is told apart', async () => {
    await program('java', 'exit 3');
    await expect(findJava(folder)).rejects.toThrow(/does not run/);
  });

  test('of this machine is found by its absolute path', async () => {
    expect(await findJava()).toMatch(/^\/.*\/bin\/java$/);
  });
});

describe('Maven', () => {
  test('that is not there is named, with what to do', async () => {
    expect(await fetchWith({ PATH: folder })).toMatch(
      /Maven .* not on the PATH.*apt install maven.*NEO4J_URI/s,
    );
  });

  test('that cannot reach its repository says so, and leaves nothing behind', async () => {
    const nowhere =
      '-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=1 -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=1';
    const said = await fetchWith({ MAVEN_OPTS: `-Dmaven.repo.local=${join(folder, 'empty')} ${nowhere}` });
    expect(said).toMatch(/Maven could not fetch Neo4j.*network.*\n.*\S/s);
    expect(await readdir(folder)).toEqual(['empty']);
  }, 60_000);

  test('that is interrupted leaves nothing that a later start would trust', async () => {
    const interrupt = new AbortController();
    const fetching = fetchNeo4j(join(folder, 'jars'), () => interrupt.abort(), interrupt.signal);
    await expect(fetching).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is not called again when the jars are there', async () => {
    await mkdir(join(folder, 'jars'));
    expect(await fetchWith({ PATH: join(folder, 'bin') })).toBe('');
    expect(await readdir(join(folder, 'jars'))).toEqual([]);
  });
});

describe('the home directory', () => {
  test('that cannot be written to is named', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openNeo4jHome(join(folder, 'file'))).rejects.toThrow(/cannot be written to.*ONSIDE_HOME/);
  });

  test('may be reached by a link, and is one home all the same', async () => {
    await symlink(folder, join(folder, 'link'));
    expect(await openNeo4jHome(join(folder, 'link'))).toEqual(await openNeo4jHome(folder));
  });

  test('on a disk that is nearly full is refused up front', () => {
    expect(() => refuseFullDisk('/data/onside', 599, 600)).toThrow(
      /disk of \/data\/onside is nearly full: .* 600 MB .* 599 MB are free.*ONSIDE_HOME/,
    );
    expect(() => refuseFullDisk('/data/onside', 600, 600)).not.toThrow();
  });

  test('with data but without its password is not opened with another', async () => {
    const home = await openNeo4jHome(folder);
    const password = await passwordOf(home);
    expect(await passwordOf(home)).toBe(password);
    await mkdir(join(home.root, 'data/databases/system'), { recursive: true });
    expect(await passwordOf(home)).toBe(password);
    await rm(home.password);
    await expect(passwordOf(home)).rejects.toThrow(/password file .* is gone.*Put the file back, or delete/);
  });
});
