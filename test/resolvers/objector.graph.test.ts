import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRows } from '../../src/import/import-rows.js';
import { toGlobalId } from '../../src/lib/global-id.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';
import { loadSmallTown, townAsOf } from '../support/small-town.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadSmallTown(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

const id = {
  person: toGlobalId('Person', 'x:1'),
  account: toGlobalId('Account', 'twitter:ada'),
  post: toGlobalId('Post', 'twitter:a1'),
  answer: toGlobalId('Post', 'twitter:b1'),
  repost: toGlobalId('Post', 'twitter:b0'),
  thread: toGlobalId('Conversation', 'twitter:a1'),
};
const her = '{ name accounts { handle name } }';
const said = '{ text author { handle name person { name } } }';
const list = `answer { sentence } edges { why node ${her} through { person { name } } }`;

/** Every way to come upon Ada (person 1): by herself, and from everything that she is tied to. */
const everyWay = [
  `node(id: "${id.person}") { ... on Person ${her} }`,
  `node(id: "${id.account}") { ... on Account { handle person { name } } }`,
  `nodes(ids: ["${id.account}", "${id.post}"]) { ... on Account { name } ... on Post ${said} }`,
  `person(by: {account: "forum:ada_l"}) ${her}`,
  `person(by: {externalId: "1"}) ${her}`,
  `person(by: {email: "ada@example.test"}) ${her}`,
  `people(filter: {search: "ada"}) { nodes ${her} }`,
  `people { nodes ${her} }`,
  `posts(first: 50) { nodes ${said} }`,
  `posts(filter: {author: {externalId: "1"}}) { nodes ${said} }`,
  `node(id: "${id.answer}") { ... on Post { inReplyTo ${said} } }`,
  `node(id: "${id.answer}") { ... on Post { conversation { posts { nodes ${said} } } } }`,
  `node(id: "${id.repost}") { ... on Post { repostOf ${said} } }`,
  `node(id: "${id.thread}") { ... on Conversation { posts { nodes ${said} } } }`,
  `conversations { nodes { posts { nodes ${said} } } }`,
  `market(by: {slug: "town"}) { members { nodes ${her} } }`,
  `market(by: {slug: "everyone"}) { members { nodes ${her} } }`,
  `market(by: {slug: "town"}) { keyInfluencers { ${list} } }`,
  `market(by: {slug: "everyone"}) { keyInfluencers(membership: INSIDE) { ${list} } }`,
  'person(by: {externalId: "2"}) { influencedBy { answer { sentence } edges { node { name } } } }',
  'influencePaths(from: {externalId: "1"}, to: {market: {slug: "town"}}) { answer { sentence } nodes { sentence } }',
  'influencePaths(from: {account: "twitter:ben"}, to: {person: {account: "twitter:ada"}}, rankBy: HOPS) { answer { sentence } nodes { sentence } }',
];
const ofHers = /\bada\b|ada_l|fixed my line/i;
const ask = async (question: string) => {
  const { data, errors } = await onside.ask(`{ ${question} }`);
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
};

it.each(everyWay)('shows somebody who did not object: %s', async (question) => {
  expect(await ask(question)).toMatch(ofHers);
});

describe('a person who objects', () => {
  beforeAll(async () => {
    await importRows(database, {
      kind: 'people',
      source: 'crm',
      requestId: 'objection',
      rows: [{ id: '1', optOut: true }],
      now: townAsOf,
    });
  });

  it.each(everyWay)('is not to be seen: %s', async (question) => {
    expect(await ask(question)).not.toMatch(ofHers);
  });

  it('counts in no market that was not analysed yet', async () => {
    await database.driver.executeQuery("MATCH (a:Analysis) SET a.state = 'DROPPED'");
    const sizes = '{ size members { nodes { name } } }';
    const { data } = await onside.ask(`{ market(by: {slug: "town"}) ${sizes} markets { nodes ${sizes} } }`);
    const { market, markets } = data as Record<'market', Sized> & { markets: { nodes: Sized[] } };
    for (const { size, members } of [market, ...markets.nodes]) expect(size).toBe(members.nodes.length);
  });
});

type Sized = { size: number; members: { nodes: unknown[] } };
