/**
 * The built file of a thread. Tests and benches run the sources as they are; a thread needs the build, which their
 * commands make first.
 */
export function workerFile(name: string): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../../dist/analysis/threads/' : './';
  return new URL(`${folder}${name}.js`, import.meta.url);
}
