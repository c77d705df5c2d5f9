import { describe, expect, it } from 'vitest';
import { parseKind, parseMapping } from '../../src/import/mapping.js';

const ok = { fields: { id: 'id', network: { value: 'twitter' }, author: 'name' } };

describe('parseMapping', () => {
  it('takes the example of the contract', () => {
    const mapping = {
      kind: 'posts',
      format: 'csv',
      delimiter: '|',
      encoding: 'utf-8',
      timezone: 'UTC',
      each: 'accounts',
      fields: {
        id: 'tweet_id',
        network: { value: 'twitter' },
        author: 'name',
        publishedAt: { column: 'created', format: 'M/d/yyyy H:mm' },
        brands: { column: 'airline', split: ';' },
        sentiment: { column: 'label', values: { good: 'POSITIVE' } },
      },
    };
    expect(parseMapping(mapping, 'posts')).toEqual({
      ...mapping,
      fields: { ...mapping.fields, id: { column: 'tweet_id' }, author: { column: 'name' } },
    });
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['mapping']],
    ['nothing', null, ['mapping']],
    ['an unknown key', { ...ok, feilds: {} }, ['feilds: there is no such key']],
    [
      'an unknown key in a field',
      { fields: { ...ok.fields, text: { colum: 'x' } } },
      ['fields.text.colum: there is no such key'],
    ],
    [
      'a field the kind lacks',
      { fields: { ...ok.fields, colour: 'x' } },
      ['fields.colour: posts has no such field', 'publishedAt'],
    ],
    [
      'a required field left out',
      { fields: { id: 'id' } },
      ['fields.network: posts needs it', 'fields.author: posts needs it'],
    ],
    ['a column numbered from 0', { fields: { ...ok.fields, text: 0 } }, ['fields.text']],
    [
      'column and value',
      { fields: { ...ok.fields, text: { column: 'a', value: 'b' } } },
      ['fields.text: give either'],
    ],
    ['neither', { fields: { ...ok.fields, text: { split: ';' } } }, ['fields.text: give either']],
    [
      'an unknown time format',
      { fields: { ...ok.fields, publishedAt: { column: 'a', format: 'YYYY-QQ' } } },
      ['fields.publishedAt.format', 'QQ'],
    ],
    ['an unknown format', { ...ok, format: 'xls' }, ['format:']],
    ['a long delimiter', { ...ok, delimiter: '||' }, ['delimiter: one character']],
    ['an unknown encoding', { ...ok, encoding: 'klingon' }, ['encoding: not an encoding']],
    ['an unknown zone', { ...ok, timezone: 'Mars/Base' }, ['timezone: not a time zone']],
    ['a scale upside down', { ...ok, scale: [5, -5] }, ['scale: the first number']],
    ['another kind', { ...ok, kind: 'people' }, ['kind: the mapping is for people, the import for posts']],
  ])('says by its key what is wrong with %s', (_, mapping, words) => {
    let message = '';
    try {
      parseMapping(mapping, 'posts');
    } catch (error) {
      message = (error as Error).message;
      expect(error).toMatchObject({ name: 'OnsideError', code: 'BAD_USER_INPUT' });
    }
    for (const word of words) expect(message).toContain(word);
    expect(message).not.toBe('');
  });

  it('lets people have attributes, and nothing else', () => {
    expect(parseMapping({ fields: { id: 1, 'attributes.state': 'st' } }, 'people').fields).toHaveProperty([
      'attributes.state',
    ]);
    expect(() => parseMapping({ fields: { ...ok.fields, 'attributes.state': 'st' } }, 'posts')).toThrow(
      'attributes.state',
    );
  });
});

describe('parseKind', () => {
  it('lists the kinds and presets when it meets another word', () => {
    expect(() => parseKind('tweets', ['twitter-v1'])).toThrow(
      'There is no kind "tweets". The kinds are people, accounts, ties, posts, brands, markets, memberships, twitter-v1.',
    );
    expect(() => parseKind('__proto__')).toThrow('There is no kind');
    expect(() => parseKind('teams')).toThrow('There is no kind');
  });
});
