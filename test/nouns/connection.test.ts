import { describe, expect, it } from 'vitest';
import { connectionOf, keyAfter, limitOf } from '../../src/nouns/connection.js';

const keyOf = (letter: string) => [letter];

describe('connectionOf', () => {
  it('shows the page asked for and tells from the one row more whether another follows', () => {
    const page = connectionOf('letters', { first: 2 }, ['a', 'b', 'c'], keyOf);
    expect(limitOf({ first: 2 })).toBe(3);
    expect(page.nodes).toEqual(['a', 'b']);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(keyAfter('letters', { after: page.pageInfo.endCursor }, [''])).toEqual(['b']);
  });

  it('knows how many there are where the first page holds them all', () => {
    const total = (rows: string[], args: { first?: number; after?: string }) =>
      connectionOf('letters', args, rows, keyOf).totalCount;
    expect([total([], {}), total(['a'], {}), total(['a', 'b'], { first: 2 })]).toEqual([0, 1, 2]);
    expect([total(['a', 'b'], { first: 1 }), total(['b'], { after: 'a' })]).toEqual([null, null]);
  });

  it('has no cursors when it is empty', () => {
    expect(connectionOf('letters', {}, [], keyOf).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it('refuses a cursor of another list or shape', () => {
    const { endCursor } = connectionOf('letters', {}, ['a'], keyOf).pageInfo;
    expect(() => keyAfter('numbers', { after: endCursor }, [''])).toThrow('no cursor of this list');
    expect(() => keyAfter('letters', { after: endCursor }, [0])).toThrow('no cursor of this list');
    expect(() => keyAfter('letters', { after: endCursor }, ['', ''])).toThrow('no cursor of this list');
  });
});
