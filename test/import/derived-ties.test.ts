import { describe, expect, it } from 'vitest';
import { actsBetween, type Talk, tiesAfter } from '../../src/import/derived-ties.js';
import { emptyTie, withAct, withoutAct, withRow } from '../../src/import/tie-state.js';

const day = 86_400_000;
const talk = (rest: Partial<Talk> = {}): Talk => ({
  author: 'n:ann',
  at: 3 * day + 5,
  parents: [],
  mentions: [],
  ...rest,
});
const plain = (acts: ReturnType<typeof actsBetween>) =>
  acts.map(({ place, at, sign }) => [place.kind, place.actor, place.target, at, sign]);

describe('actsBetween', () => {
  it('derives a tie from each parent whose author is known and from each mention, none to oneself', () => {
    const after = talk({
      parents: [
        { type: 'REPLY_TO', author: 'n:bob' },
        { type: 'QUOTE_OF', author: null },
        { type: 'REPOST_OF', author: 'n:ann' },
      ],
      mentions: ['n:cy', 'n:ann'],
    });
    expect(plain(actsBetween(null, after))).toEqual([
      ['REPLIED', 'n:ann', 'n:bob', 3 * day + 5, 1],
      ['MENTIONED', 'n:ann', 'n:cy', 3 * day + 5, 1],
    ]);
  });

  it("gives a reply its tie when the parent's author becomes known, and moves it when he proves another", () => {
    const by = (author: string | null) => talk({ parents: [{ type: 'REPLY_TO', author }] });
    expect(plain(actsBetween(by(null), by('n:bob')))).toEqual([
      ['REPLIED', 'n:ann', 'n:bob', 3 * day + 5, 1],
    ]);
    expect(plain(actsBetween(by('n:bob'), by('n:bob')))).toEqual([]);
    expect(plain(actsBetween(by('n:bob'), by('n:cy')))).toEqual([
      ['REPLIED', 'n:ann', 'n:cy', 3 * day + 5, 1],
      ['REPLIED', 'n:ann', 'n:bob', 3 * day + 5, -1],
    ]);
  });
});

describe('tie states', () => {
  const empty = emptyTie('a|b|posts', 'posts', null);

  it('counts dated and undated acts, and takes one back', () => {
    const tie = withAct(withAct(withAct(empty, 5 * day), 2 * day + 1), null);
    expect(tie).toMatchObject({ count: 3, days: [2, 5], older: 0, firstAt: 2 * day + 1, lastAt: 5 * day });
    expect(withoutAct(tie, 2 * day)).toMatchObject({ count: 2, days: [5] });
    expect(withoutAct(tie, null)).toMatchObject({ count: 2, days: [2, 5] });
  });

  it('keeps the newest 400 days and counts the rest as older', () => {
    let tie = empty;
    for (let act = 0; act < 450; act++) tie = withAct(tie, ((act * 7) % 450) * day);
    expect(tie).toMatchObject({ count: 450, older: 50, firstAt: 0, lastAt: 449 * day });
    expect(tie.days).toEqual(Array.from({ length: 400 }, (_, index) => index + 50));
  });

  it('adds up acts of one pair and writes only what is left', () => {
    const place = { actor: 'a', target: 'b', kind: 'REPLIED', source: 'posts' } as const;
    const after = tiesAfter(
      [
        { place, at: day, sign: 1 },
        { place, at: 2 * day, sign: 1 },
        { place, at: day, sign: -1 },
      ],
      new Map(),
    );
    expect(after).toMatchObject([{ place, state: { key: 'a|b|posts', count: 1, days: [2] } }]);
  });

  it('takes rows as single acts, as totals, or as standing relations', () => {
    const row = { kind: 'REPOSTED', count: null, firstAt: null, lastAt: 4 * day } as const;
    expect(withRow(withRow(empty, row), { ...row, lastAt: 3 * day })).toMatchObject({
      count: 2,
      days: [3, 4],
    });
    expect(withRow(empty, { ...row, count: 9, firstAt: day })).toMatchObject({
      count: 9,
      days: [],
      firstAt: day,
      lastAt: 4 * day,
    });
    expect(
      withRow(withRow(empty, { kind: 'FOLLOWS', count: null, firstAt: 2 * day, lastAt: null }), {
        kind: 'FOLLOWS',
        count: null,
        firstAt: day,
        lastAt: null,
      }),
    ).toMatchObject({ count: 1, days: [], firstAt: day, lastAt: null });
  });
});
