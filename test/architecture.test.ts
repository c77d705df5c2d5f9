import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A source file with what it imports: paths from `src` for our own files, names for packages. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly own: readonly { path: string; typeOnly: boolean }[];
  readonly packages: readonly string[];
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map(readSource);

function readSource(path: string): SourceFile {
  const text = readFileSync(join('src', path), 'utf8');
  const imports = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'/gm)].map(
    (match) => ({
      typeOnly: match[1] !== undefined,
      target: match[2],
    }),
  );
  return {
    path,
    text,
    own: imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ target, typeOnly }) => ({
        path: normalize(join(dirname(path), target)).replace(/\.js$/, '.ts'),
        typeOnly,
      })),
    packages: imports.filter(({ target }) => !target.startsWith('.')).map(({ target }) => target),
  };
}

/** The room a file is in: its folder, kernels being a room of their own; files on top stand for themselves. */
function roomOf(path: string): string {
  if (path.startsWith('analysis/kernels/')) return 'kernels';
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

// Who may import whom, the lowest first. What is not named may be imported by nobody but main.
const foundations = ['lib', 'errors.ts', 'log.ts', 'generated', 'kernels'];
const features = ['influence', 'listening', 'replay', 'nouns', 'import', 'markets', 'sample'];
const allowed: Record<string, readonly string[]> = {
  lib: [],
  'errors.ts': [],
  'log.ts': [],
  kernels: [],
  codegen: ['lib'],
  generated: ['lib', 'context.ts', 'sources.ts'], // types only
  'config.ts': [...foundations, 'database'],
  database: ['lib', 'errors.ts', 'log.ts'],
  access: foundations,
  analysis: [...foundations, 'database', 'markets'],
  markets: [...foundations, 'database'],
  import: [...foundations, 'database', 'markets'],
  sample: [...foundations, 'database', 'markets', 'import', 'analysis'],
  'sources.ts': ['generated', 'kernels'], // types only
  'loaders.ts': [...foundations, 'database', 'sources.ts'],
  'context.ts': [...foundations, 'database', 'access', 'loaders.ts'],
  nouns: [
    ...foundations,
    'database',
    'analysis',
    'markets',
    'import',
    'context.ts',
    'loaders.ts',
    'sources.ts',
  ],
  influence: [
    ...foundations,
    'database',
    'analysis',
    'kernels',
    'nouns',
    'context.ts',
    'loaders.ts',
    'sources.ts',
  ],
  listening: [...foundations, 'database', 'influence', 'nouns', 'context.ts', 'sources.ts'],
  replay: [
    ...foundations,
    ...['database', 'analysis', 'influence', 'listening', 'nouns', 'context.ts', 'loaders.ts', 'sources.ts'],
  ],
  feeds: [
    ...foundations,
    'access',
    'database',
    'analysis',
    'context.ts',
    'sources.ts',
    'influence',
    'listening',
    'nouns',
  ],
  resolvers: [...foundations, 'access', 'context.ts', 'sources.ts', ...features],
  http: [...foundations, 'access', 'database'],
  'server.ts': [
    ...foundations,
    'access',
    'database',
    'http',
    'context.ts',
    'loaders.ts',
    'resolvers',
    'analysis',
    'import',
    'feeds',
  ],
  'command.ts': [...foundations, 'config.ts', 'database'],
  'main.ts': ['*'],
};

describe('the house', () => {
  it('lets each room import only what it may', () => {
    const strangers = files.flatMap(({ path, own }) => {
      const room = roomOf(path);
      const may = allowed[room] ?? [];
      return own
        .filter((one) => roomOf(one.path) !== room && !may.includes('*') && !may.includes(roomOf(one.path)))
        .map((one) => `${path} -> ${one.path}`);
    });
    expect(strangers).toEqual([]);
  });

  it('has no import cycle between files', () => {
    const values = new Map(
      files.map((file) => [file.path, file.own.filter((one) => !one.typeOnly).map((one) => one.path)]),
    );
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      expect(trail, `cycle ${[...trail, path].join(' -> ')}`).not.toContain(path);
      if (done.has(path)) return;
      for (const next of values.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const file of files) visit(file.path, []);
  });

  it('reaches the driver from src/database alone', () => {
    const others = files.filter(
      (file) => file.packages.includes('neo4j-driver') && roomOf(file.path) !== 'database',
    );
    expect(others.map((file) => file.path)).toEqual([]);
  });

  it('gives the foundations and kernels nothing but Node itself', () => {
    const pure = files.filter((file) => ['lib', 'kernels', 'errors.ts'].includes(roomOf(file.path)));
    const packages = pure.flatMap((file) => file.packages.filter((name) => !name.startsWith('node:')));
    expect(packages).toEqual([]);
  });

  it('reads the environment in config.ts alone', () => {
    const readers = files.filter((file) => file.text.includes('process.env')).map((file) => file.path);
    expect(readers.filter((path) => path !== 'config.ts')).toEqual([]);
  });

  it('explains every export', () => {
    const bare = files
      .filter((file) => roomOf(file.path) !== 'generated')
      .flatMap((file) =>
        [
          ...file.text.matchAll(
            /(^|\n)([^\n]*)\n(export (?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) \w+)/g,
          ),
        ]
          .filter((match) => !match[2].trimEnd().endsWith('*/'))
          .map((match) => `${file.path}: ${match[3]}`),
      );
    expect(bare).toEqual([]);
  });
});
