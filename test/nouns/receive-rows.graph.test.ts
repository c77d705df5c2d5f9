import { afterAll, beforeAll, expect, it } from 'vitest';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

async function send(input: object) {
  const { data, errors } = await onside.ask(
    `mutation ($input: ImportRowsInput!) { importRows(input: $input) { run { added unchanged } rejected { line } errors { code message field } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data!.importRows;
}
const brands = { requestId: 'live-1', kind: 'brands', rows: [{ slug: 'acme', name: 'Acme' }] };
const wrong = (code: string, field: string, message: unknown) => ({
  ...{ run: null, rejected: [], errors: [{ code, message, field: ['input', field] }] },
});

it('takes rows in once for each request, and refuses its id for other rows by the caller’s own name for it', async () => {
  expect(await send(brands)).toEqual({ run: { added: 1, unchanged: 0 }, rejected: [], errors: [] });
  expect(await send(brands)).toMatchObject({ errors: [] });
  const used = 'The requestId "live-1" was used before for other rows. Use a new one for new rows.';
  expect(await send({ ...brands, rows: [{ slug: 'acme', name: 'Acme Two' }] })).toEqual(
    wrong('CONFLICT', 'requestId', used),
  );
  expect(await send({ ...brands, source: 'crm', rows: [] })).toMatchObject({ errors: [] });
});

it('says which part of the input is wrong', async () => {
  expect(await send({ ...brands, kind: 'moods' })).toEqual(
    wrong('BAD_USER_INPUT', 'kind', expect.stringMatching(/^There is no kind "moods"\./)),
  );
  expect(await send({ ...brands, source: 'a\nb' })).toEqual(
    wrong('BAD_USER_INPUT', 'source', expect.stringMatching(/^The name of the source /)),
  );
  expect(await send({ ...brands, requestId: ' ' })).toEqual(
    wrong('BAD_USER_INPUT', 'requestId', 'Give a requestId, so that the call can be repeated.'),
  );
});
