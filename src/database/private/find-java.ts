import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OnsideError } from '../../errors.js';

const oldest = 17;
const help = `Neo4j needs Java ${oldest} or 21: install one (for example "apt install openjdk-17-jre-headless" or "brew install openjdk@21"), or set NEO4J_URI to a Neo4j of your own.`;

/**
 * The absolute path of the `java` to run Neo4j with: the one of `javaHome` (JAVA_HOME) when given, else the one on
 * the PATH. Throws an OnsideError that says what to install when there is none or it is older than Java 17.
 */
export async function findJava(javaHome?: string): Promise<string> {
  const java = javaHome ? join(javaHome, 'bin', 'java') : 'java';
  const where = javaHome ? `in JAVA_HOME (${javaHome})` : 'on the PATH';
  let said: string;
  try {
    const asked = await promisify(execFile)(java, ['-XshowSettings:properties', '-version'], {
      timeout: 30_000,
    });
    said = asked.stderr;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const what = missing ? `There is no Java ${where}.` : `The Java ${where} does not run.`;
    throw new OnsideError('INTERNAL', `${what} ${help}`, { cause: error });
  }
  // "1.8.0_392" is Java 8; since 9 the number comes first.
  const version = /^ *java\.version = (?:1\.)?(\d+)/m.exec(said)?.[1];
  const home = /^ *java\.home = (.*)$/m.exec(said)?.[1];
  if (version === undefined || home === undefined || Number(version) < oldest)
    throw new OnsideError(
      'INTERNAL',
      `The Java ${where} is too old (${version ?? 'version unknown'}). ${help}`,
    );
  return join(home, 'bin', 'java');
}
