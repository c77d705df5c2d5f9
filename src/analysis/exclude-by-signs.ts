import type { Database } from '../database/database.js';
import { eachRow, read, write } from '../database/query.js';
import {
  type AccountsToJudgeRow,
  accountsToJudge,
  type BusyAccountsRow,
  busyAccounts,
  type MarkAccountsParams,
  markAccounts,
  signsJudged,
  voicesOfAccounts,
} from '../generated/cypher.js';
import type { Progress } from '../lib/progress.js';
import { isTurned } from './account-ties.js';
import { fewestPosts, handsOf, postsLikeClock } from './kernels/account-signs.js';
import { denseGroups, mayBeInGroup, mutualTies } from './kernels/dense-groups.js';
import { ringSign } from './kernels/ring-signs.js';
import { type NumberIndex, noNode, numberIndex } from './number-index.js';
import type { TieList } from './tie-list.js';

type Mark = MarkAccountsParams['marks'][number];

/**
 * Excludes the accounts that published signs give away, and lets those go that they do not any more: rings (at least five
 * accounts tied to each other both ways that post the same texts, or in the same ten minutes), accounts that post like
 * a clock, and accounts that several hands sign. What a person or a source decided stands. Looks at the graph as it is
 * now, once for each version of its data; what it changes raises that version. `ties`: between accounts, as `readTies` gives
 * them. Whoever calls it holds the leases `analysis` and `data`. Returns how many accounts it changed.
 */
export async function excludeBySigns(
  database: Database,
  ties: TieList,
  { now, progress, signal }: { now: number; progress: Progress; signal: AbortSignal },
): Promise<number> {
  const [{ isCurrent }] = await read(database, signsJudged, {}, { signal });
  if (isCurrent) return 0;
  progress({ phase: 'looking for rings and automated accounts', done: 0, total: null });
  const busy = await readBusy(database, signal);
  const inQuestion = new Set(busy.map(({ number }) => number));
  for (const number of mayBeInRings(ties)) inQuestion.add(number);
  const judged = await accountsJudged(database, [...inQuestion], signal);
  const marks = new Map<string, Mark>();
  for (const mark of await ringMarks(database, judged, ties, signal)) marks.set(mark.key, mark);
  const mayBeJudged = new Set(judged.keys);
  for (const { key, instants, endings } of busy) {
    if (!mayBeJudged.has(key) || marks.has(key)) continue;
    const hands = handsOf(endings);
    if (postsLikeClock(instants)) marks.set(key, { key, kind: 'AUTOMATED', why: clockWhy(instants) });
    else if (hands.length > 0) marks.set(key, { key, kind: 'SHARED', why: handsWhy(hands) });
  }
  const inOrder = [...marks.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const [{ marked }] = await write(database, markAccounts, { marks: inOrder, now }, { signal });
  return marked;
}

/** Accounts that signs may judge: a node is an account's place among the keys. */
interface Judged {
  readonly keys: readonly string[];
  readonly nodeOf: NumberIndex;
}

async function accountsJudged(
  database: Database,
  numbers: readonly number[],
  signal: AbortSignal,
): Promise<Judged> {
  const keys: string[] = [];
  const nodeOf = numberIndex();
  const asked = { numbers: [...numbers] };
  const add = ({ number, key }: AccountsToJudgeRow) => {
    nodeOf.set(number, keys.length);
    keys.push(key);
  };
  await eachRow(database, accountsToJudge, asked, add, { signal });
  return { keys, nodeOf };
}

/** The database's numbers of accounts that are tied both ways to enough of such: of all others no sign need be sought. */
function mayBeInRings(ties: TieList): number[] {
  const { from, to, length } = ties;
  const numbers: number[] = [];
  const nodeOf = numberIndex();
  const meet = (number: number) => {
    if (nodeOf.get(number) !== noNode) return;
    nodeOf.set(number, numbers.length);
    numbers.push(number);
  };
  for (let tie = 0; tie < length; tie++) {
    meet(from[tie]);
    meet(to[tie]);
  }
  const may = mayBeInGroup(mutualTies(tiesAmong(ties, numbers.length, nodeOf)));
  return numbers.filter((_, node) => may[node] === 1);
}

const askedAtOnce = 200;

async function ringMarks(
  database: Database,
  judged: Judged,
  ties: TieList,
  signal: AbortSignal,
): Promise<Mark[]> {
  const byNode = judged.keys;
  const groups = denseGroups(mutualTies(tiesAmong(ties, byNode.length, judged.nodeOf)));
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

/** Accounts that post much; one at a time, for what they posted may be long. */
async function readBusy(database: Database, signal: AbortSignal): Promise<BusyAccountsRow[]> {
  const busy: BusyAccountsRow[] = [];
  await eachRow(database, busyAccounts, { fewest: fewestPosts }, (row) => busy.push(row), { signal });
  return busy;
}

/** Who did anything to whom among the accounts, as a row an actor; a pair as often as it is tied. */
function tiesAmong({ from, to, kind, length }: TieList, nodes: number, nodeOf: NumberIndex) {
  const offsets = new Uint32Array(nodes + 1);
  const eachTie = (visit: (actor: number, target: number) => void) => {
    for (let tie = 0; tie < length; tie++) {
      if (isTurned(kind[tie])) continue;
      const actor = nodeOf.get(to[tie]);
      const target = nodeOf.get(from[tie]);
      if (actor !== noNode && target !== noNode) visit(actor, target);
    }
  };
  eachTie((actor) => offsets[actor + 1]++);
  for (let node = 0; node < nodes; node++) offsets[node + 1] += offsets[node];
  const sources = new Uint32Array(offsets[nodes]);
  const next = offsets.slice();
  eachTie((actor, target) => {
    sources[next[actor]++] = target;
  });
  return { nodes, offsets, sources };
}

function clockWhy(instants: readonly number[]): string {
  return `It posts like a clock, at all hours: ${instants.length.toLocaleString('en-US')} posts at even gaps.`;
}

function handsWhy(hands: readonly string[]): string {
  return `Several people write it and sign: ${hands.slice(0, 5).join(', ')}.`;
}
