import { expect, it } from 'vitest';
import { survey } from '../../src/import/survey.js';
import type { Fields } from '../../src/import/validate.js';

const look = (rows: readonly Fields[]) => {
  const looked = survey('posts');
  for (const [index, fields] of rows.entries())
    looked.see({ line: index + 2, supplied: [{ kind: 'posts', fields }], fault: null, raw: fields });
  return looked.end();
};
const many = (count: number, id: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => ({ id: id(index), network: 'twitter', author: `a${index}` }));

it('counts rows of a good file', () => {
  expect(look(many(300, (index) => `57030613367776051${index}`))).toBe(300);
  expect(look(many(300, (index) => index))).toBe(300);
});

it('refuses ids in scientific notation, with the line', () => {
  expect(() =>
    look([
      { id: '1', network: 'n', author: 'a' },
      { id: '5.70306E+17', network: 'n', author: 'a' },
    ]),
  ).toThrow(/Line 3: the id 5.70306E\+17/);
  expect(() => look([{ id: '1', network: 'n', author: 'a', inReplyTo: 570306133677760500 }])).toThrow(
    /inReplyTo/,
  );
});

it('takes hexadecimal ids for what they are', () => {
  const ids = ['3e123456', '507f1f77', '1e5'];
  expect(look(ids.map((id) => ({ id, network: 'n', author: 'a' })))).toBe(3);
});

it('refuses long ids that all end in zeros, and not a few that happen to', () => {
  expect(() => look(many(25, (index) => `${570306133677000 + index}000`))).toThrow(
    /All 25 long values of id end in "00"/,
  );
  expect(look(many(25, (index) => `${570306133677000 + index}${index % 3 === 0 ? '100' : '123'}`))).toBe(25);
});

it('refuses many different rows with few ids, and not a file that stands in itself several times', () => {
  expect(() => look(many(14_640, (index) => `id${index % 3}`))).toThrow('14640 different rows share 3 ids');
  const file = many(50, (index) => index);
  expect(look([...file, ...file, ...file])).toBe(150);
});

it('refuses a file in which no row has a field that is needed', () => {
  expect(() => look([{ id: '1', network: 'n', author: '' }])).toThrow(/No row has a value for author/);
});
