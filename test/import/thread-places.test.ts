import { expect, it } from 'vitest';
import { type ThreadPost, threadPlaces } from '../../src/import/thread-places.js';

const post = (key: string, replyTo: string | null = null, given: string | null = null): ThreadPost => ({
  key,
  replyTo,
  given,
});
const standing = (posts: ThreadPost[], present: Record<string, string> = {}) => {
  const { places, joins } = threadPlaces(posts, new Map(Object.entries(present)));
  return {
    places: Object.fromEntries(places.map((place) => [place.post, place.conversation])),
    joins: Object.fromEntries(joins.map(({ from, to }) => [from, to])),
  };
};

it('puts a thread under its root, in any order, and a lonely post nowhere', () => {
  const whole = { a: 'a', b: 'a', c: 'a' };
  expect(standing([post('a'), post('b', 'a'), post('c', 'b'), post('z')])).toEqual({
    places: whole,
    joins: {},
  });
  expect(standing([post('c', 'b'), post('z'), post('b', 'a'), post('a')])).toEqual({
    places: whole,
    joins: {},
  });
});

it('lets an unseen parent head the thread, until what is above it comes', () => {
  expect(standing([post('c', 'b')])).toEqual({ places: { b: 'b', c: 'b' }, joins: {} });
  expect(standing([post('b', 'a')], { b: 'b' })).toEqual({ places: { a: 'a', b: 'a' }, joins: { b: 'a' } });
  expect(standing([post('b')], { b: 'b' })).toEqual({ places: {}, joins: {} });
});

it('follows the parent into the conversation it stands in', () => {
  expect(standing([post('c', 'b')], { b: 'a' })).toEqual({ places: { c: 'a' }, joins: {} });
  expect(standing([post('c', 'b')], { b: 'forum' })).toEqual({ places: { c: 'forum' }, joins: {} });
});

it('moves a thread to where its head moves in the same batch', () => {
  expect(standing([post('c', 'b'), post('b', 'a'), post('a', 'r')], { a: 'a', b: 'a' })).toEqual({
    places: { a: 'r', r: 'r', c: 'r' },
    joins: { a: 'r' },
  });
});

it("takes a given conversation before the thread's", () => {
  expect(standing([post('b', 'a', 'forum'), post('c', 'b')])).toEqual({
    places: { a: 'a', b: 'forum', c: 'forum' },
    joins: {},
  });
});

it('ends for posts that reply to each other in a circle', () => {
  const { places } = standing([post('a', 'b'), post('b', 'a')]);
  expect(places.a).toBe(places.b);
});
