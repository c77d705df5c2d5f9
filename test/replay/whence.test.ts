import { describe, expect, it } from 'vitest';
import type { Cause, Compared } from '../../src/replay/change.js';
import { toldApart } from '../../src/replay/told.js';
import { ofActs, ofAllCauses } from '../../src/replay/whence.js';

const newData: Cause = { kind: 'NEW_DATA', why: '5 posts were published since.' };
const decay: Cause = { kind: 'DECAY', why: 'It counts 80 % of what it did.' };
const compared = (...causes: Cause[]) => ({ causes }) as unknown as Compared;
const acts = (before: number, left: number, since: number) => ({
  ...{ on: 'what they say', before, left, since, after: left + since },
});

describe('ofActs', () => {
  const of = (one: ReturnType<typeof acts>, isRise: boolean) =>
    ofActs(compared(newData, decay), one, isRise, Date.UTC(2026, 2, 31));

  it('names new data where acts since outweigh what faded, and it rose', () => {
    expect(of(acts(10, 8, 5), true)).toEqual({
      cause: 'NEW_DATA',
      causes: ['NEW_DATA'],
      why: 'Of the acts on what they say, those up to 2026-03-31 counted 10 and now count 8; those since count 5.',
    });
  });

  it('names decay where they do not, and it fell', () => {
    expect(of(acts(10, 8, 1), false)).toMatchObject({ cause: 'DECAY', causes: ['DECAY'] });
  });

  it('says that others moved somebody on whom nobody acted, and names no cause', () => {
    for (const isRise of [true, false])
      expect(of(acts(0, 0, 0), isRise)).toEqual({
        cause: null,
        causes: ['NEW_DATA', 'DECAY'],
        why: "Nobody's acts on what they say count on either day, so it moved because what others did changed, or by sampling.",
      });
  });

  it('names no cause that its own figures refute', () => {
    expect(of(acts(10, 8, 5), false)).toMatchObject({
      cause: null,
      why: expect.stringContaining('That does not make it fall: it moved because what others did changed'),
    });
    expect(of(acts(10, 8, 1), true)).toMatchObject({
      cause: null,
      why: expect.stringContaining('does not make it rise'),
    });
  });

  it('tells nothing by acts where the model or its parameters are others too', () => {
    const parameters: Cause = { kind: 'PARAMETERS', why: 'halfLifeDays went from 90 to 30.' };
    const both = compared(parameters, newData);
    expect(ofActs(both, acts(10, 8, 5), true, 0)).toMatchObject({
      cause: null,
      causes: ['PARAMETERS', 'NEW_DATA'],
    });
    expect(ofActs(compared(parameters), acts(10, 10, 0), true, 0)).toMatchObject({ cause: 'PARAMETERS' });
  });
});

describe('ofAllCauses', () => {
  it('names one alone, and several as such', () => {
    expect(ofAllCauses([decay])).toEqual({ cause: 'DECAY', causes: ['DECAY'], why: decay.why });
    expect(ofAllCauses([newData, decay])).toEqual({
      cause: null,
      causes: ['NEW_DATA', 'DECAY'],
      why: `It may come of new data or decay: for this one they cannot be told apart. ${newData.why} ${decay.why}`,
    });
  });
});

describe('toldApart', () => {
  it('gives numbers the digits that it takes, six at most', () => {
    expect(toldApart(12.34, 56.78)).toEqual(['12.3', '56.8']);
    expect(toldApart(0.99, 0.998)).toEqual(['0.99', '1']);
    expect(toldApart(0.9981, 0.9984)).toEqual(['0.9981', '0.9984']);
    expect(toldApart(1.000_000_01, 1)).toBeNull();
    expect(toldApart(null, 'ONSIDE')).toEqual(['none', 'ONSIDE']);
    expect(toldApart(736, 825)).toEqual(['736', '825']);
  });
});
