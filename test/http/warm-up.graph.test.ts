import { expect, it } from 'vitest';
import { createContext } from '../../src/context.js';
import { warmUp } from '../../src/http/warm-up.js';
import { onsideSchema } from '../../src/server.js';
import { useGraph } from '../support/graph.js';
import { loadSmallTown } from '../support/small-town.js';

const database = useGraph();

/** The questions a warm-up sent, by their first words. */
async function sent(stopped = new AbortController().signal): Promise<string[]> {
  const texts: string[] = [];
  const { driver } = database;
  const context = createContext({
    ...database,
    driver: new Proxy(driver, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (name !== 'session') return typeof value === 'function' ? value.bind(target) : value;
        return (config: object) => {
          const session = target.session(config);
          const run = session.run.bind(session);
          session.run = (text, ...rest) => {
            texts.push(String(text));
            return run(text, ...rest);
          };
          return session;
        };
      },
    }),
  });
  await warmUp((await onsideSchema()).schema, context, stopped);
  return texts.map((text) => /^\/\/ (.*)/.exec(text)?.[1] ?? text);
}

it('asks nothing of nobody in an empty graph, and ends', async () => {
  expect((await sent()).length).toBeLessThan(5);
});

it('has lists, chains and explanations planned, and the analysis loaded', async () => {
  await loadSmallTown(database);
  const asked = (await sent()).join('\n');
  for (const words of ['REACHES', 'REPLY_TO', 'HAS_PART']) expect(asked).toContain(words);
});

it('is over at once when the server stops', async () => {
  expect(await sent(AbortSignal.abort())).toEqual([]);
});
