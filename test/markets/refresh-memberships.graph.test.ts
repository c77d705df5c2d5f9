import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { withLease } from '../../src/database/lease.js';
import { peopleOfCondition } from '../../src/markets/people-of-condition.js';
import { refreshMemberships } from '../../src/markets/refresh-memberships.js';
import { type Condition, parseRule } from '../../src/markets/rule.js';
import { useGraph } from '../support/graph.js';

const database = useGraph();
const now = Date.UTC(2026, 3, 30);
const day = 86_400_000;

async function cypher(text: string, params: Record<string, unknown> = {}) {
  const session = database.driver.session({ database: database.name });
  try {
    return (await session.run(text, params)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

const dataVersion = async () =>
  (await cypher("MATCH (s:Setting {name: 'dataVersion'}) RETURN s.value AS value"))[0].value as number;

const members = async (slug: string) =>
  (
    await cypher(
      `MATCH (p:Person)-[m:MEMBER_OF]->(:Market {slug: $slug})
       RETURN p.id + ' ' + m.by + coalesce(' ' + m.ruleVersion, '') AS member ORDER BY member`,
      { slug },
    )
  ).map((row) => row.member);

/** Ann and Bea post about mobile plans, Cid follows; Dee was merged into Ann; Eva is an empty record. */
beforeAll(async () => {
  await cypher(
    `CREATE (ann:Person {id: 'x:ann', location: 'Port Maren', country: 'FR', segments: ['Prépaid', 'family'], \`attr.state\`: 'NY'}),
      (bea:Person {id: 'x:bea', timezone: 'Europe/Paris', country: 'fr', segments: ['STUDENT'], \`attr.state\`: 'ny '}),
      (cid:Person {id: 'a:forum:cid', country: 'DE'}),
      (dee:Person {id: 'x:dee', location: 'Port Maren', country: 'FR'})-[:MERGED_INTO]->(ann),
      (:Person {id: 'x:eva'}),
      (ann)-[:OWNS]->(annT:Account {key: 'twitter:ann', network: 'twitter', timezone: 'Europe/Lisbon'}),
      (ann)-[:OWNS]->(annF:Account {key: 'forum:ann', network: 'forum', location: 'Pórt   Marén, harbour'}),
      (bea)-[:OWNS]->(beaT:Account {key: 'twitter:bea', network: 'twitter', location: 'Lyon'}),
      (cid)-[:OWNS]->(cidF:Account {key: 'forum:cid', network: 'forum', location: 'port maren'}),
      (kelpline:Brand {slug: 'kelpline'})-[:OWNS]->(kel:Account {key: 'twitter:kelpline', network: 'twitter'}),
      (orrivo:Brand {slug: 'orrivo'})-[:OWNS]->(orr:Account {key: 'twitter:orrivo', network: 'twitter'}),
      (roaming:Topic {name: 'roaming'}), (fees:Topic {name: 'roaming fees'}),
      (annT)-[:WROTE]->(p1:Post {key: 'twitter:1', language: 'en', publishedAt: $now - 10 * $day})-[:HAS_TOPIC]->(roaming),
      (p1)-[:ABOUT {labelled: true}]->(kelpline), (p1)-[:ABOUT {mentioned: true}]->(orrivo),
      (annF)-[:WROTE]->(p2:Post {key: 'forum:2', language: 'en-GB', publishedAt: $now - 200 * $day})-[:HAS_TOPIC]->(fees),
      (p2)-[:ABOUT {labelled: true}]->(kelpline),
      (beaT)-[:WROTE]->(p3:Post {key: 'twitter:3', language: 'fr'})-[:HAS_TOPIC]->(roaming),
      (p3)-[:ABOUT {labelled: true}]->(orrivo),
      (cidF)-[:FOLLOWS {key: '1', firstAt: $now - 5 * $day}]->(kel), (cidF)-[:FOLLOWS {key: '2'}]->(orr),
      (beaT)-[:FOLLOWS {key: '3', firstAt: $now - 300 * $day}]->(kel),
      (listed:Market {slug: 'listed', rule: '{"any":[]}'}), (bea)-[:MEMBER_OF {by: 'LIST', weight: 2.0}]->(listed),
      (ann)-[:MEMBER_OF {by: 'RULE'}]->(listed)`,
    { now, day },
  );
});

describe('each condition finds its people', () => {
  test.each([
    [{ field: 'LOCATION', contains: 'PORT MAREN' }, 'a:forum:cid x:ann x:dee'],
    [{ field: 'LOCATION', is: 'port maren' }, 'a:forum:cid x:ann x:dee'],
    [{ field: 'LOCATION', in: ['lyon', 'harbour'] }, 'x:bea'],
    [{ field: 'COUNTRY', is: 'FR' }, 'x:ann x:bea x:dee'],
    [{ field: 'TIMEZONE', contains: 'europe/' }, 'x:ann x:bea'],
    [{ field: 'SEGMENT', in: ['prepaid', 'student'] }, 'x:ann x:bea'],
    [{ field: 'ATTRIBUTE', name: 'state', is: 'NY' }, 'x:ann x:bea'],
    [{ field: 'ATTRIBUTE', name: 'State', is: 'NY' }, ''],
    [{ field: 'NETWORK', is: 'forum' }, 'a:forum:cid x:ann'],
    [{ field: 'LIST', is: 'listed' }, 'x:bea'],
    [{ field: 'TOPIC', is: 'Roaming' }, 'x:ann x:bea'],
    [{ field: 'TOPIC', contains: 'roaming', atLeast: 2 }, 'x:ann'],
    [{ field: 'TOPIC', contains: 'roaming', within: 'P90D' }, 'x:ann'],
    [{ field: 'TOPIC', contains: 'roaming', atLeast: 2, within: 'P90D' }, ''],
    [{ field: 'BRAND', is: 'kelpline', atLeast: 2 }, 'x:ann'],
    [{ field: 'BRAND', in: ['kelpline', 'orrivo'], atLeast: 3 }, ''],
    [{ field: 'BRAND', contains: 'orr' }, 'x:ann x:bea'],
    [{ field: 'LANGUAGE', is: 'EN' }, 'x:ann'],
    [{ field: 'LANGUAGE', contains: 'en', atLeast: 2 }, 'x:ann'],
    [{ field: 'FOLLOWS', is: 'twitter:Kelpline' }, 'a:forum:cid x:bea'],
    [{ field: 'FOLLOWS', in: ['kelpline', 'orrivo'], atLeast: 2 }, 'a:forum:cid'],
    [{ field: 'FOLLOWS', is: 'kelpline', within: 'P30D' }, 'a:forum:cid'],
    [{ field: 'FOLLOWS', contains: 'nobody' }, ''],
  ])('%j: %s', async (json, expected) => {
    const condition = parseRule(json) as Condition;
    const all = await peopleOfCondition(database, condition, { people: null, now });
    expect([...all].sort().join(' ')).toBe(expected);
    const some = await peopleOfCondition(database, condition, { people: ['x:ann', 'x:ann', 'x:none'], now });
    expect([...some]).toEqual(all.has('x:ann') ? ['x:ann'] : []);
  });
});

describe('memberships', () => {
  test('become what the rules say, list members stay, and a second run changes nothing', async () => {
    await cypher('CREATE (:Market {slug: $slug, rule: $rule, ruleVersion: 3})', {
      slug: 'maren',
      rule: JSON.stringify({
        all: [{ field: 'LOCATION', contains: 'port maren' }, { none: [{ field: 'COUNTRY', is: 'de' }] }],
      }),
    });
    const before = await dataVersion();
    expect(await refreshMemberships(database, { now })).toEqual({ added: 1, removed: 1 });
    expect(await members('maren')).toEqual(['x:ann RULE 3']);
    expect(await members('listed')).toEqual(['x:bea LIST']);
    expect(await members('everyone')).toEqual([]);
    const after = await dataVersion();
    expect(after).toBeGreaterThan(before);
    expect(await refreshMemberships(database, { now })).toEqual({ added: 0, removed: 0 });
    expect(await dataVersion()).toBe(after);
  });

  test('of the people asked for alone are refreshed, in the markets asked for alone', async () => {
    await cypher("MATCH (m:Market {slug: 'maren'}) SET m.rule = $rule, m.ruleVersion = 4", {
      rule: JSON.stringify({
        any: [
          { field: 'NETWORK', is: 'forum' },
          { field: 'COUNTRY', is: 'fr' },
        ],
      }),
    });
    expect(await refreshMemberships(database, { now, people: [] })).toEqual({ added: 0, removed: 0 });
    expect(await refreshMemberships(database, { now, slugs: ['listed', 'none'] })).toEqual({
      added: 0,
      removed: 0,
    });
    expect(await refreshMemberships(database, { now, people: ['a:forum:cid', 'x:dee'] })).toEqual({
      added: 1,
      removed: 0,
    });
    expect(await members('maren')).toEqual(['a:forum:cid RULE 4', 'x:ann RULE 3']);
    expect(await refreshMemberships(database, { now })).toEqual({ added: 1, removed: 0 });
    expect(await members('maren')).toEqual(['a:forum:cid RULE 4', 'x:ann RULE 3', 'x:bea RULE 4']);
  });

  test('wait while a snapshot is taken', async () => {
    await cypher("MATCH (m:Market {slug: 'maren'}) SET m.rule = '{\"any\":[]}'");
    const steps: string[] = [];
    let refreshing: Promise<unknown> = Promise.resolve();
    await withLease(database, 'data', async () => {
      refreshing = refreshMemberships(database, { now }).then(() => steps.push('refreshed'));
      await pause(1_000);
      expect(await members('maren')).toHaveLength(3);
      steps.push('snapshot');
    });
    await refreshing;
    expect(steps).toEqual(['snapshot', 'refreshed']);
    expect(await members('maren')).toEqual([]);
  });

  test('cannot be kept by a rule that cannot be read: the market is named', async () => {
    await cypher('MATCH (m:Market {slug: \'maren\'}) SET m.rule = \'{"any":[{"field":"AGE"}]}\'');
    await expect(refreshMemberships(database, { now })).rejects.toThrow(
      /The market "maren": rule\.any\[0\]\.field/,
    );
  });
});
