import { afterAll, beforeAll, expect, it } from 'vitest';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';
import { loadSmallTown } from '../support/small-town.js';

const database = useGraph();
let onside: Onside;
const rows = async (text: string) =>
  (await database.driver.executeQuery(text, {}, { database: database.name })).records.map((record) =>
    record.toObject(),
  );
const everything = () =>
  rows(`MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN labels(n) AS labels, properties(n) AS node, type(r) AS type, properties(r) AS tie
    ORDER BY elementId(n), elementId(r)`);

beforeAll(async () => {
  await loadSmallTown(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

const belgians = { slug: 'belgians', name: 'The Belgians', rule: { any: [{ field: 'COUNTRY', is: 'BE' }] } };
interface Payload {
  market: {
    slug: string;
    name: string;
    size: number;
    timezone: string;
    population: number | null;
    rule: object;
  } | null;
  size: number | null;
  members: { name: string }[];
  errors: { code: string; field: string[]; message: string }[];
}
async function save(input: object): Promise<Payload> {
  const { data, errors } = await onside.ask(
    `mutation ($input: SaveMarketInput!) { saveMarket(input: $input) {
      market { slug name size timezone population rule members { nodes { name } } } size members { name } errors { code message field } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data!.saveMarket as Payload;
}

it('tells on a dry run whom a rule would hold, and changes nothing', async () => {
  const before = await everything();
  expect(await save({ requestId: '1', ...belgians, dryRun: true })).toEqual({
    market: null,
    size: 1,
    members: [{ name: 'Fay' }],
    errors: [],
  });
  const dutch = { any: [{ field: 'COUNTRY', is: 'NL' }] };
  // Fay is on the town's list, whatever its rule says.
  expect(
    await save({ requestId: '1', slug: 'town', name: 'the town', rule: dutch, dryRun: true }),
  ).toMatchObject({
    size: 6,
    members: ['Ada', 'Ben', 'Cleo', 'Dov', 'Eli', 'Fay'].map((name) => ({ name })),
  });
  const away = { none: [{ field: 'LOCATION', contains: 'e' }] };
  expect(await save({ requestId: '1', slug: 'away', name: 'Away', rule: away, dryRun: true })).toMatchObject({
    size: 0,
    members: [],
  });
  expect(await everything()).toEqual(before);
});

it('saves a market with its members, once for each request', async () => {
  const input = { requestId: 'save-1', ...belgians, timezone: 'Europe/Brussels', population: 7 };
  const saved = await save(input);
  expect(saved).toMatchObject({
    market: {
      slug: 'belgians',
      name: 'The Belgians',
      size: 1,
      timezone: 'Europe/Brussels',
      population: 7,
      rule: belgians.rule,
    },
    size: 1,
    members: [{ name: 'Fay' }],
    errors: [],
  });
  const version = () => rows(`MATCH (s:Setting {name: 'dataVersion'}) RETURN s.value AS value`);
  const before = await version();
  expect(await save(input)).toEqual(saved);
  expect(await version()).toEqual(before);
  expect(await save({ ...input, name: 'Belgium' })).toMatchObject({
    market: null,
    errors: [
      {
        code: 'CONFLICT',
        message: expect.stringMatching(/^The requestId "save-1" was used before/),
        field: ['input', 'requestId'],
      },
    ],
  });
});

it('changes a known market and who belongs, the next request after', async () => {
  const rule = { any: [{ field: 'COUNTRY', in: ['BE', 'NL'] }] };
  expect(await save({ requestId: 'save-2', ...belgians, name: 'Lowlands', rule })).toMatchObject({
    market: { name: 'Lowlands', size: 6, timezone: 'Europe/Brussels', population: 7 },
    size: 6,
  });
  expect(await save({ requestId: 'save-3', ...belgians, name: 'Lowlands' })).toMatchObject({
    market: { size: 1 },
  });
});

it('says what is wrong with the input, and where', async () => {
  const wrong = async (input: object) => {
    const { market, size, errors } = await save({ requestId: 'wrong', ...belgians, ...input });
    expect([market, size]).toEqual([null, null]);
    return errors.map(({ code, field, message }) => [code, field.join('.'), message]);
  };
  expect(await wrong({ rule: { any: [{ field: 'MOOD', is: 'x' }] } })).toEqual([
    ['BAD_USER_INPUT', 'input.rule', expect.stringMatching(/^rule\.any\[0\]\.field: expected LOCATION/)],
  ]);
  expect(await wrong({ timezone: 'Mars/Base' })).toEqual([
    ['BAD_USER_INPUT', 'input.timezone', '"Mars/Base" is not one of the IANA database.'],
  ]);
  expect(await wrong({ slug: 'everyone' })).toEqual([
    ['BAD_USER_INPUT', 'input.slug', '`everyone` holds everybody and cannot be changed.'],
  ]);
  expect(await wrong({ slug: 'No Slug' })).toEqual([
    ['BAD_USER_INPUT', 'input.slug', 'A slug is made of lower-case letters, digits and hyphens.'],
  ]);
  expect(await wrong({ requestId: ' ' })).toEqual([
    ['BAD_USER_INPUT', 'input.requestId', 'Give a requestId, so that the call can be repeated.'],
  ]);
});
