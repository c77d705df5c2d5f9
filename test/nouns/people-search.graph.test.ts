import { beforeAll, expect, it } from 'vitest';
import { read } from '../../src/database/query.js';
import { peopleSearch } from '../../src/generated/cypher.js';
import { useGraph } from '../support/graph.js';

const database = useGraph();
const search = async (where: { market?: string; networks?: string[] }) => {
  const params = { words: '+sam*', market: null, networks: null, skip: 0, limit: 5, ...where };
  return (await read(database, peopleSearch, params)).map(({ person }) => person.id);
};

beforeAll(() =>
  database.driver.executeQuery(
    `UNWIND range(1, 3000) AS n CREATE (:Person {id: 'x:' + n, name: 'Sam'})
     WITH count(*) AS made
     CREATE (rare:Person {id: 'x:rare', name: 'Sam of the long name that makes it the least alike'})
     CREATE (rare)-[:MEMBER_OF {by: 'LIST'}]->(:Market {slug: 'village', name: 'Village', rule: '{"all":[]}'})
     CREATE (rare)-[:OWNS]->(:Account {key: 'forum:s', network: 'forum', handle: 's'})`,
    {},
    { database: database.name },
  ),
);

it('finds the one member of a small market among thousands of the same name', async () => {
  expect(await search({ market: 'village' })).toEqual(['x:rare']);
  expect(await search({ networks: ['forum'] })).toEqual(['x:rare']);
  expect(await search({})).toHaveLength(5);
});
