import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { migrate } from '../../src/database/migrate.js';
import { accountOf } from '../../src/sample/leads.js';
import { loadSample } from '../../src/sample/load-sample.js';
import { emptyGraph, useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;

interface Role {
  readonly kind: string;
  readonly reasons: readonly string[];
}

async function world(without: readonly ('fan' | 'helper' | 'first-user')[]) {
  await emptyGraph(database);
  await migrate(database);
  await loadSample(database, { seed: 7, scale: 1, without });
  await analyse(database, { now: Date.now() });
}

/** Roles of the planted three, and of the first forty of the city. */
async function rolesNow(): Promise<{ fan: Role[]; helper: Role[]; firstUser: Role[]; others: Role[][] }> {
  const of = (lead: 'fan' | 'helper' | 'firstUser') =>
    `${lead}: person(by: {account: "${accountOf(lead)}"}) { roles { kind reasons } }`;
  const question = `{ ${of('fan')} ${of('helper')} ${of('firstUser')}
    market(by: {slug: "port-maren-mobile"}) { keyInfluencers(first: 40) { nodes: edges { node { roles { kind reasons } } } } } }`;
  // What the database plans for the first time may take longer than a question may.
  const first = await onside.ask(question);
  const { data, errors } = first.errors ? await onside.ask(question) : first;
  expect(errors).toBeUndefined();
  const { fan, helper, firstUser, market } = data as Record<
    'fan' | 'helper' | 'firstUser',
    { roles: Role[] }
  > & {
    market: { keyInfluencers: { nodes: { node: { roles: Role[] } }[] } };
  };
  return {
    fan: fan.roles,
    helper: helper.roles,
    firstUser: firstUser.roles,
    others: market.keyInfluencers.nodes.map(({ node }) => node.roles),
  };
}

const kinds = (roles: readonly Role[]) => roles.map(({ kind }) => kind);

beforeAll(async () => {
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

describe('roles', { timeout: 300_000 }, () => {
  it('names the planted fan, helper and visionary with the numbers that earned it', async () => {
    await world([]);
    const { fan, helper, firstUser, others } = await rolesNow();
    expect(kinds(fan)).toContain('FAN');
    expect(kinds(helper)).toContain('HELPER');
    expect(kinds(firstUser)).toContain('VISIONARY');
    expect(others.filter((roles) => kinds(roles).includes('BRIDGE')).length).toBeGreaterThan(0);
    expect(others.filter((roles) => roles.length === 0).length).toBeGreaterThan(20);
  });

  it('names none of them in the world without their causes', async () => {
    await world(['fan', 'helper', 'first-user']);
    const { fan, helper, firstUser } = await rolesNow();
    expect(kinds(fan)).not.toContain('FAN');
    expect(kinds(helper)).not.toContain('HELPER');
    expect(kinds(firstUser)).not.toContain('VISIONARY');
  });
});
