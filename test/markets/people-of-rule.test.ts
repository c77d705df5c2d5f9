import { expect, test } from 'vitest';
import { peopleOfRule } from '../../src/markets/people-of-rule.js';
import { parseRule } from '../../src/markets/rule.js';

/** E was merged into another person. */
const population = {
  everyone: async () => new Set(['a', 'b', 'c', 'd']),
  merged: async () => new Set(['e']),
};
const segments: Record<string, string[]> = { vowel: ['a', 'e'], early: ['a', 'b'], late: ['c', 'd'] };

const people = async (json: unknown, among = population) => {
  const found = await peopleOfRule(parseRule(json), among, async (c) => new Set(segments[c.values[0]]));
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
  [{ any: [{ none: [is('early')] }, { none: [is('late')] }] }, 'abcd'],
  [{ none: [{ none: [is('vowel')] }] }, 'a'],
  [{ all: [{ none: [is('vowel')] }, { any: [is('early'), is('late')] }] }, 'bcd'],
])('the people of %j are %s', async (rule, expected) => {
  expect(await people(rule)).toBe(expected);
});

test('everyone is read only for a rule that holds for all but some', async () => {
  const unread = {
    ...population,
    everyone: () => Promise.reject<Set<string>>(new Error('Everyone was read.')),
  };
  expect(await people({ all: [is('early'), { none: [is('vowel')] }] }, unread)).toBe('b');
  await expect(people({ none: [is('vowel')] }, unread)).rejects.toThrow('Everyone was read.');
});
