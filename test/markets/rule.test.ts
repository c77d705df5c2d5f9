import { describe, expect, test } from 'vitest';
import { OnsideError } from '../../src/errors.js';
import { parseRule } from '../../src/markets/rule.js';

const day = 86_400_000;

describe('a rule', () => {
  test('is read with its texts folded and its counts filled in', () => {
    const rule = parseRule({
      all: [
        { field: 'LOCATION', contains: ' São  PAULO ' },
        { any: [{ field: 'BRAND', in: ['Kelpline', 'kelpline', 'orrivo'], atLeast: 2, within: 'P90D' }] },
        { none: [{ field: 'ATTRIBUTE', name: 'State', is: 'NY' }] },
      ],
    });
    expect(rule).toEqual({
      all: [
        { field: 'LOCATION', name: null, values: [], part: 'sao paulo', atLeast: 1, within: null },
        {
          any: [
            {
              field: 'BRAND',
              name: null,
              values: ['kelpline', 'orrivo'],
              part: null,
              atLeast: 2,
              within: 90 * day,
            },
          ],
        },
        {
          none: [{ field: 'ATTRIBUTE', name: 'State', values: ['ny'], part: null, atLeast: 1, within: null }],
        },
      ],
    });
  });

  test('may hold nothing', () => {
    expect(parseRule({ all: [] })).toEqual({ all: [] });
  });

  test.each([
    [null, 'rule: expected an object'],
    [[], 'rule: expected an object'],
    ['{"all":[]}', 'rule: expected an object'],
    [{}, 'rule.field: expected LOCATION'],
    [{ field: 'AGE', is: 'x' }, 'rule.field: expected LOCATION'],
    [{ all: {} }, 'rule.all: expected a list'],
    [{ all: [], any: [] }, 'rule: "all" stands alone'],
    [
      { any: [{ all: [{ field: 'TOPIC' }] }] },
      'rule.any[0].all[0]: expected exactly one of is, in, contains',
    ],
    [{ field: 'TOPIC', is: 'a', contains: 'b' }, 'rule: expected exactly one of'],
    [{ field: 'TOPIC', is: 7 }, 'rule.is: expected a text'],
    [{ field: 'TOPIC', is: '  ' }, 'rule.is: expected a text'],
    [{ field: 'TOPIC', is: 'x'.repeat(201) }, 'rule.is: expected a text'],
    [{ field: 'TOPIC', in: [] }, 'rule.in: expected a list'],
    [{ field: 'TOPIC', in: ['a', null] }, 'rule.in[1]: expected a text'],
    [{ field: 'TOPIC', in: Array(1_001).fill('a') }, 'rule.in: expected a list of 1 to 1000'],
    [{ field: 'TOPIC', is: 'a', atLeast: 0 }, 'rule.atLeast: expected a whole number'],
    [{ field: 'TOPIC', is: 'a', atLeast: 1.5 }, 'rule.atLeast: expected a whole number'],
    [{ field: 'TOPIC', is: 'a', within: '90 days' }, 'rule.within: expected an ISO 8601 duration'],
    [{ field: 'TOPIC', is: 'a', within: 'P0D' }, 'rule.within: expected an ISO 8601 duration'],
    [{ field: 'LOCATION', is: 'a', atLeast: 2 }, 'rule.atLeast: only TOPIC'],
    [{ field: 'LOCATION', is: 'a', within: 'P1D' }, 'rule.within: only TOPIC'],
    [{ field: 'ATTRIBUTE', is: 'a' }, 'rule.name: an ATTRIBUTE condition names its attribute'],
    [{ field: 'TOPIC', name: 'a', is: 'a' }, 'rule.name: an ATTRIBUTE condition names its attribute'],
    [{ field: 'TOPIC', is: 'a', constructor: 'b' }, 'rule: "constructor" is no part of a rule'],
    [JSON.parse('{"__proto__": {"all": []}}'), 'rule: "__proto__" is no part of a rule'],
  ])('%j is refused with its place and the reason', (json, message) => {
    expect(() => parseRule(json)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }),
    );
  });

  test('is refused when it is nested or grown beyond use, without exhausting the stack', () => {
    let deep: unknown = { all: [] };
    for (let depth = 0; depth < 100_000; depth++) deep = { all: [deep] };
    expect(() => parseRule(deep)).toThrow(/nested at most 8 deep/);
    const wide = { any: Array(201).fill({ field: 'COUNTRY', is: 'FR' }) };
    expect(() => parseRule(wide)).toThrow(OnsideError);
  });
});
