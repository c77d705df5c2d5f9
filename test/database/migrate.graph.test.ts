import { expect, test } from 'vitest';
import { migrate } from '../../src/database/migrate.js';
import { read, write } from '../../src/database/query.js';
import { emptyGraph, useGraph } from '../support/graph.js';
import { of, oneQuery } from '../support/one-query.js';

const database = useGraph();
const fixed = oneQuery(
  `RETURN COUNT {(:Migration)} AS migrations, COUNT {(:Market {slug: 'everyone'})} AS markets,
  COUNT {(s:Setting {name: 'dataVersion'})} AS settings, COUNT {(:Lease)} AS leases`,
  { migrations: of('Int'), markets: of('Int'), settings: of('Int'), leases: of('Int') },
);

/** Leaves a database as new as the first start finds it. */
async function dropSchema(): Promise<void> {
  const names = (kind: string) =>
    read(
      database,
      oneQuery<{ name: string }>(`SHOW ${kind} YIELD name RETURN name`, { name: of('String') }),
      {},
    );
  for (const { name } of await names('CONSTRAINTS'))
    await database.driver.executeQuery(`DROP CONSTRAINT ${name}`);
  for (const { name } of await names('INDEXES'))
    await database.driver.executeQuery(`DROP INDEX ${name} IF EXISTS`);
}

test('many processes that migrate at once apply each file once', async () => {
  for (let round = 0; round < 3; round++) {
    await emptyGraph(database);
    await dropSchema();
    await Promise.all([1, 2, 3, 4].map(() => migrate(database)));
  }
  const [row] = await read(database, fixed, {});
  expect(row).toMatchObject({ markets: 1, settings: 1, leases: 0 });
  expect(row.migrations).toBeGreaterThan(0);
});

test('a second start changes nothing, also what a fixed node was given since', async () => {
  await write(database, oneQuery(`MATCH (s:Setting {name: 'dataVersion'}) SET s.value = 7`), {});
  await migrate(database);
  const version = oneQuery(`MATCH (s:Setting {name: 'dataVersion'}) RETURN s.value AS n`, { n: of('Int') });
  expect(await read(database, version, {})).toEqual([{ n: 7 }]);
});

test('a file that changed since it was applied is refused by name', async () => {
  await write(
    database,
    oneQuery(`MATCH (m:Migration) WITH m ORDER BY m.name LIMIT 1 SET m.checksum = 'other'`),
    {},
  );
  await expect(migrate(database)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/001-keys-and-indexes\.cypher/),
  });
});
