import { expect, test } from 'vitest';
import { peopleOfRule } from '../../src/markets/people-of-rule.js';
import { parseRule } from '../../src/markets/rule.js';

const everyone = new Set(['a', 'b', 'c', 'd']);
const segments: Record<string, string[]> = { vowel: ['a', 'e'], early: ['a', 'b'], late: ['c', 'd'] };

const people = async (json: unknown) => {
  const found = await peopleOfRule(parseRule(json), everyone, async (c) => new Set(segments[c.values[0]]));
  return [...found].sort().join('');
};
const is = (segment: string) => ({ field: 'SEGMENT', is: segment });

test.each([
  [is('vowel'), 'a'],
  [{ all: [] }, 'abcd'],
  [{ any: [] }, ''],
  [{ none: [] }, 'abcd'],
  [{ all: [is('vowel'), is('early')] }, 'a'],
  [{ all: [is('early'), is('late')] }, ''],
  [{ any: [is('vowel'), is('late')] }, 'acd'],
  [{ none: [is('vowel'), is('late')] }, 'b'],
  [{ all: [is('early'), { none: [is('vowel')] }] }, 'b'],
  [{ none: [{ all: [is('early'), is('vowel')] }] }, 'bcd'],
  [{ any: [{ none: [is('early')] }, is('vowel')] }, 'acd'],
])('the people of %j are %s', async (rule, expected) => {
  expect(await people(rule)).toBe(expected);
});
