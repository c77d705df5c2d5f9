import type { Database } from '../database/database.js';
import { read, stream, write } from '../database/query.js';
import {
  accountsToJudge,
  busyAccounts,
  type MarkAccountsParams,
  markAccounts,
  signsJudged,
  targetsOfAccounts,
  voicesOfAccounts,
} from '../generated/cypher.js';
import type { Progress } from '../lib/progress.js';
import { fewestPosts, handsOf, postsLikeClock } from './kernels/account-signs.js';
import { denseGroups, mutualTies } from './kernels/dense-groups.js';
import { ringSign } from './kernels/ring-signs.js';

type Mark = MarkAccountsParams['marks'][number];

/**
 * Excludes the accounts that published signs give away, and lets those go that they do not any more: rings (at least five
 * accounts tied to each other both ways that post the same texts, or in the same ten minutes), accounts that post like
 * a clock, and accounts that several hands sign. What a person or a source decided stands. Looks at the graph as it is
 * now, once for each version of its data; what it changes raises that version. Whoever calls it holds the lease
 * `analysis`. Returns how many accounts it changed.
 */
export async function excludeBySigns(
  database: Database,
  { now, progress, signal }: { now: number; progress: Progress; signal: AbortSignal },
): Promise<number> {
  const [{ isCurrent }] = await read(database, signsJudged, {}, { signal });
  if (isCurrent) return 0;
  progress({ phase: 'looking for rings and automated accounts', done: 0, total: null });
  const keys = await keysByNumber(database, signal);
  const marks = new Map<string, Mark>();
  for (const mark of await ringMarks(database, keys, signal)) marks.set(mark.key, mark);
  const judged = new Set(keys.values());
  for await (const { key, instants, endings } of stream(
    database,
    busyAccounts,
    { fewest: fewestPosts },
    { signal },
  )) {
    if (!judged.has(key) || marks.has(key)) continue;
    const hands = handsOf(endings);
    if (postsLikeClock(instants)) marks.set(key, { key, kind: 'AUTOMATED', why: clockWhy(instants) });
    else if (hands.length > 0) marks.set(key, { key, kind: 'SHARED', why: handsWhy(hands) });
  }
  const inOrder = [...marks.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const [{ marked }] = await write(database, markAccounts, { marks: inOrder, now }, { signal });
  return marked;
}

async function keysByNumber(database: Database, signal: AbortSignal): Promise<Map<number, string>> {
  const keys = new Map<number, string>();
  for await (const { number, key } of stream(database, accountsToJudge, {}, { signal }))
    keys.set(number, key);
  return keys;
}

const askedAtOnce = 200;

async function ringMarks(
  database: Database,
  keys: ReadonlyMap<number, string>,
  signal: AbortSignal,
): Promise<Mark[]> {
  const byNode = [...keys.values()];
  const groups = denseGroups(mutualTies(await tiesAmong(database, keys, signal)));
  const marks: Mark[] = [];
  for (let at = 0; at < groups.length; at += askedAtOnce) {
    const asked = groups.slice(at, at + askedAtOnce);
    const wanted = asked.flatMap((group) => Array.from(group, (node) => byNode[node]));
    const rows = await read(database, voicesOfAccounts, { keys: wanted }, { signal, deadline: 60_000 });
    const posts = new Map(rows.map((row) => [row.key, row.posts]));
    for (const group of asked) {
      const names = Array.from(group, (node) => byNode[node]);
      const sign = ringSign(
        names.map((name) => {
          const own = posts.get(name) ?? [];
          const alone = own.filter(({ isReply, publishedAt }) => !isReply && publishedAt !== null);
          return {
            texts: own.map(({ text }) => text),
            instants: alone.map(({ publishedAt }) => publishedAt!),
          };
        }),
      );
      if (sign === null) continue;
      const { members } = sign;
      const among = `One of ${members.length} accounts that are tied to each other both ways and`;
      const why =
        sign.sign === 'SAME_TEXTS'
          ? `${among} post nearly the same texts (${sign.proofs.toLocaleString('en-US')} posts have a twin).`
          : `${among} post within the same ten minutes again and again (${sign.proofs.toLocaleString('en-US')} times).`;
      for (const place of members) marks.push({ key: names[place], kind: 'RING', why });
    }
  }
  return marks;
}

/** Who did anything to whom among the accounts, as reverse rows; a node is an account's place among the keys. */
async function tiesAmong(database: Database, keys: ReadonlyMap<number, string>, signal: AbortSignal) {
  const nodeOf = new Map([...keys.keys()].map((number, node) => [number, node]));
  const actors: number[] = [];
  const targets: number[] = [];
  for await (const row of stream(database, targetsOfAccounts, {}, { signal })) {
    const from = nodeOf.get(row.actor);
    if (from === undefined) continue;
    for (const number of row.targets) {
      const to = nodeOf.get(number);
      if (to === undefined || to === from) continue;
      actors.push(from);
      targets.push(to);
    }
  }
  const nodes = keys.size;
  const offsets = new Uint32Array(nodes + 1);
  for (const actor of actors) offsets[actor + 1]++;
  for (let node = 0; node < nodes; node++) offsets[node + 1] += offsets[node];
  const next = offsets.slice(0, nodes);
  const sources = new Uint32Array(actors.length);
  actors.forEach((actor, at) => {
    sources[next[actor]++] = targets[at];
  });
  return { nodes, offsets, sources };
}

function clockWhy(instants: readonly number[]): string {
  return `It posts like a clock, at all hours: ${instants.length.toLocaleString('en-US')} posts at even gaps.`;
}

function handsWhy(hands: readonly string[]): string {
  return `Several people write it and sign: ${hands.slice(0, 5).join(', ')}.`;
}
