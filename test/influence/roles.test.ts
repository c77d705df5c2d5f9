import { describe, expect, it } from 'vitest';
import { defaultParameters } from '../../src/analysis/parameters.js';
import type { Context } from '../../src/context.js';
import { rolesOf } from '../../src/influence/roles.js';

const day = 86_400_000;
const asOf = 20_000 * day;
const quiet = { answered: 0, usual: 1, audience: 0, people: 1_000, carried: [], topics: [] };

/** The roles of somebody who spoke well of Acme so many days before, with other signs. */
async function roles(ages: readonly number[], signs: object = {}) {
  const row = {
    ...{
      brand: { slug: 'acme', name: 'Acme' },
      analysis: { id: 'a', asOf, parameters: JSON.stringify(defaultParameters) },
    },
    posts: ages.map((age) => ({ publishedAt: asOf - age * day, label: 'POSITIVE', score: null })),
  };
  const loaders = {
    postsBehindStance: { load: async () => row },
    signsOfRoles: { load: async () => ({ ...quiet, ...signs }) },
  };
  const person = { id: 'x:ann', externalId: null, name: 'Ann', country: null, location: null };
  return rolesOf({ loaders } as unknown as Context, person, null, () => undefined);
}

describe('rolesOf', () => {
  it('counts a year as 365 days', async () => {
    const ages = [1, 40, 70, 100, 130, 160, 190, 220, 250, 280, 310];
    expect(await roles([...ages, 364])).toEqual([
      {
        kind: 'FAN',
        reasons: ['12 of 12 posts about Acme in a year speak well of it, in 12 of 12 months.'],
      },
    ]);
    expect(await roles([...ages, 365])).toEqual([]);
  });

  it('says before whom somebody wrote of a topic', async () => {
    const told = async (before: number) => {
      const topic = { name: 'esim', before, after: 339 - before, tied: 30 };
      const [{ reasons }] = await roles([], { audience: 40, topics: [topic] });
      return reasons[0].split(';')[0];
    };
    expect(await told(0)).toBe('Wrote of esim before everybody else of 340 people');
    expect(await told(1)).toBe('Wrote of esim before all but 1 of 340 people');
  });

  it('says what others would lose without a bridge, and who most', async () => {
    const carried = [{ market: 'Everyone', people: 24, most: 1, name: 'Ilka Sandemoor' }];
    expect(await roles([], { carried })).toEqual([
      {
        kind: 'BRIDGE',
        reasons: [
          'Without them 24 of the first 100 in “Everyone” would each lose a fifth or more of their reach; Ilka Sandemoor would lose most, 100 %.',
        ],
      },
    ]);
  });
});
