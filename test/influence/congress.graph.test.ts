import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { importFile } from '../../src/import/import-file.js';
import { importRows } from '../../src/import/import-rows.js';
import { fromGlobalId } from '../../src/lib/global-id.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const congress = '../shared/data/congress-accounts';
const present = existsSync(congress);
if (!present) console.log(`skipped: the congress files are not there (${congress})`);

/** What the test reads of one status of the raw file. */
interface Status {
  readonly id_str: string;
  readonly user?: { readonly screen_name: string };
  readonly in_reply_to_status_id_str?: string | null;
  readonly retweeted_status?: Status;
  readonly quoted_status?: Status;
  readonly quoted_status_id_str?: string;
  readonly entities?: { readonly user_mentions?: readonly { readonly screen_name: string }[] };
}

interface Path {
  readonly sentence: string;
  readonly probability: number;
  readonly hops: {
    readonly probability: number;
    readonly to: { readonly id: string };
    readonly evidence: {
      readonly kind: string;
      readonly actor: { readonly accounts: { readonly handle: string }[] };
      readonly posts: { readonly id: string }[];
    }[];
  }[];
}

describe.skipIf(!present)('the people of one state in the congress files', () => {
  const database = useGraph();
  let onside: Onside;

  beforeAll(async () => {
    const now = Date.UTC(2026, 0, 1);
    const mapping = (name: string) =>
      JSON.parse(readFileSync(`test/fixtures/mappings/${name}.json`, 'utf8')) as unknown;
    await importFile(database, { file: `${congress}/users.json`, mapping: mapping('congress-people'), now });
    await importFile(database, {
      file: `${congress}/users.json`,
      mapping: mapping('congress-accounts'),
      now,
    });
    await importFile(database, { file: `${congress}/list-members.json`, kind: 'twitter-v1', now });
    const rule = { all: [{ field: 'ATTRIBUTE', name: 'state', is: 'NY' }] };
    const rows = [{ slug: 'ny', name: 'New York', rule }];
    await importRows(database, { kind: 'markets', source: 'test', requestId: 'ny', rows, now });
    await analyse(database, { now, parameters: { sets: 16_384 } });
    onside = await startOnside(database);
  }, 300_000);
  afterAll(() => onside?.stop());

  it('have key influencers, best first', async () => {
    const { errors, data } = await onside.ask(
      '{ market(by: { slug: "ny" }) { size keyInfluencers(first: 10) { reason edges { rank reach { expected low high } node { name } } } } }',
    );
    expect(errors).toBeUndefined();
    const market = data!.market as {
      size: number;
      keyInfluencers: { edges: { rank: number; reach: { expected: number; low: number; high: number } }[] };
    };
    expect(market.size).toBeGreaterThan(20);
    const { edges } = market.keyInfluencers;
    expect(edges.length).toBeGreaterThan(3);
    expect(edges.map((edge) => edge.rank)).toEqual(edges.map((_, place) => place + 1));
    const reaches = edges.map((edge) => edge.reach.expected);
    expect(reaches).toEqual([...reaches].sort((a, b) => b - a));
    for (const { reach } of edges) {
      expect(reach.expected).toBeGreaterThan(0);
      expect(reach.low).toBeLessThanOrEqual(reach.expected);
      expect(reach.high).toBeGreaterThanOrEqual(reach.expected);
    }
  });

  it('are reached along chains whose every hop names posts of the file that did what it says', async () => {
    const { data } = await onside.ask(
      '{ market(by: { slug: "ny" }) { keyInfluencers(first: 20) { nodes { id externalId } } } }',
    );
    const { nodes } = (data!.market as { keyInfluencers: { nodes: { id: string; externalId: string }[] } })
      .keyInfluencers;
    const written = statusesOfFile();
    let betweenMembers = 0;
    for (const influencer of nodes) {
      const into = await chains(influencer.id, '{ market: { slug: "ny" } }');
      expect(into.length).toBeGreaterThan(0);
      for (const path of into) {
        expect(path.sentence).toContain('New York');
        expectProved(path, written);
      }
      // Members of congress are known by their own id; others only by an account.
      if (influencer.externalId === null) continue;
      const reached = into[0].hops[into[0].hops.length - 1].to.id;
      const [path] = await chains(influencer.id, `{ person: { id: "${reached}" } }`);
      expect(path.probability).toBe(into[0].probability);
      expectProved(path, written);
      betweenMembers++;
    }
    expect(nodes.length).toBeGreaterThan(3);
    expect(betweenMembers).toBeGreaterThan(0);
  });

  async function chains(from: string, to: string): Promise<Path[]> {
    const { errors, data } = await onside.ask(
      `query ($from: ID!) {
        influencePaths(from: { id: $from }, to: ${to}) {
          nodes {
            sentence probability
            hops { probability to { id } evidence { kind actor { ... on Person { accounts { handle } } } posts { id } } }
          }
        }
      }`,
      { from },
    );
    expect(errors).toBeUndefined();
    return (data!.influencePaths as { nodes: Path[] }).nodes;
  }
});

function expectProved(path: Path, written: ReadonlyMap<string, Status>): void {
  for (const hop of path.hops) {
    expect(hop.probability).toBeGreaterThan(0);
    expect(hop.evidence.length).toBeGreaterThan(0);
    for (const { kind, actor, posts } of hop.evidence) {
      expect(posts.length).toBeGreaterThan(0);
      const handles = actor.accounts.map((account) => account.handle.toLowerCase());
      for (const post of posts) {
        const status = written.get(fromGlobalId(post.id)!.key);
        expect(status, `post ${post.id} is in the file`).toBeDefined();
        if (status!.user) expect(handles).toContain(status!.user.screen_name.toLowerCase());
        expect(does(status!, kind), `${status!.id_str} ${kind}`).toBe(true);
      }
    }
  }
}

/** Every status of the raw file by our key, also those inside others. */
function statusesOfFile(): Map<string, Status> {
  const file = JSON.parse(readFileSync(`${congress}/list-members.json`, 'utf8')) as {
    users: { readonly screen_name: string; readonly status?: Status }[];
  };
  const found = new Map<string, Status>();
  const add = (status: Status | undefined) => {
    if (!status) return;
    found.set(`twitter:${status.id_str}`, { ...found.get(`twitter:${status.id_str}`), ...status });
    add(status.retweeted_status);
    add(status.quoted_status);
  };
  for (const user of file.users) add(user.status && { ...user.status, user });
  return found;
}

/** Whether the raw status is what the evidence says it is. */
function does(status: Status, kind: string): boolean {
  if (kind === 'REPOSTED') return status.retweeted_status !== undefined;
  if (kind === 'QUOTED') return status.quoted_status_id_str !== undefined;
  if (kind === 'REPLIED') return Boolean(status.in_reply_to_status_id_str);
  return kind === 'MENTIONED' && (status.entities?.user_mentions?.length ?? 0) > 0;
}
