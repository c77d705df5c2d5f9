import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { describeSample, wordsOfSample } from '../../src/sample/describe-sample.js';
import { onsideSchema } from '../../src/server.js';

describe('the description of the sample', () => {
  test('asks only what the schema answers', async () => {
    const { schema } = await onsideSchema();
    for (const { key, question } of describeSample())
      expect(validate(schema, parse(question)), key).toEqual([]);
  });

  test('names each truth once, with its market, its people and its question', () => {
    const truths = describeSample();
    expect(new Set(truths.map(({ key }) => key)).size).toBe(truths.length);
    const words = wordsOfSample(truths);
    for (const { key, what, who } of truths) {
      expect(words).toContain(key);
      expect(words).toContain(what);
      for (const { accounts } of who) expect(words).toContain(accounts[0]);
    }
  });
});
