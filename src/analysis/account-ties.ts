import type { Database } from '../database/database.js';
import { eachRow } from '../database/query.js';
import { type SnapshotTiesRow, snapshotTies } from '../generated/cypher.js';
import { type Actors, hiddenNode } from './actors.js';
import { cameLater, epochDay, kindOfTie, type TieNumbers, tieAsOf, undated } from './as-of-tie.js';
import type { TieCounts } from './coverage.js';
import { tieKinds } from './kernels/influence-probability.js';
import { noNode } from './number-index.js';
import { decaysOf, otherActsOf } from './other-acts.js';
import type { SnapshotOptions } from './snapshot.js';
import { ticker } from './ticker.js';
import { addTie, emptyTieList, moveTie, notYet, sortByPair, type TieList } from './tie-list.js';

const knows = tieKinds.indexOf('KNOWS');
/** Beside the kind while ties are between accounts: nothing says when it came about; it is the other way round of one counted. */
const [undatedMark, turnedMark] = [8, 16];

/** Whether a kind as {@link readTies} gives it is that of a KNOWS the other way round. */
export function isTurned(kind: number): boolean {
  return (kind & turnedMark) !== 0;
}

/**
 * Every tie between accounts, ends by the database's own numbers, those of one actor side by side; acts {@link notYet} where
 * it came after the as-of instant. A KNOWS has its twin, the other way round, behind it.
 */
export async function readTies(
  database: Database,
  { asOf, parameters, progress, signal }: SnapshotOptions,
): Promise<TieList> {
  const tick = ticker(progress, 'reading ties');
  const list = emptyTieList();
  const today = epochDay(asOf);
  const decays = decaysOf(parameters.halfLifeDays);
  const add = (actor: number, tie: TieNumbers) => {
    tick();
    const target = tie[0]!;
    const kind = kindOfTie(tie);
    const then = tieAsOf(tie, today, cameLater(tie), decays.usual);
    if (then === null) {
      addTie(list, target, actor, kind, notYet, undated);
      return;
    }
    const marked = kind | (then.isUndated ? undatedMark : 0);
    const otherActs = otherActsOf(tie, today, decays);
    addTie(list, target, actor, marked, then.acts, then.since, otherActs);
    if (kind === knows) addTie(list, actor, target, marked | turnedMark, then.acts, then.since, otherActs);
  };
  const addAll = ({ actor, known, acts }: SnapshotTiesRow) => {
    for (const tie of known) add(actor, tie);
    for (const tie of acts) add(actor, tie);
  };
  await eachRow(database, snapshotTies, { asOf }, addAll, { signal });
  return list;
}

/** Makes ties between accounts those between the actors who own them, sorted by pair, and counts what is left out. */
export function betweenActors(ties: TieList, actors: Actors): TieCounts {
  const counts: TieCounts = { ties: 0, hiddenTies: 0, laterTies: 0, looseTies: 0, undatedTies: 0 };
  let kept = 0;
  for (let tie = 0; tie < ties.length; tie++) {
    const from = actors.nodeOfAccount(ties.from[tie]);
    const to = actors.nodeOfAccount(ties.to[tie]);
    const isHidden = from === hiddenNode || to === hiddenNode;
    const isLoose = from === noNode || to === noNode;
    const isLater = ties.acts[tie] === notYet;
    if (!isTurned(ties.kind[tie])) {
      counts.ties++;
      if (isHidden) counts.hiddenTies++;
      else if (isLoose) counts.looseTies++;
      else if (isLater) counts.laterTies++;
      else if (ties.kind[tie] & undatedMark) counts.undatedTies++;
    }
    if (isHidden || isLoose || isLater || from === to) continue;
    moveTie(ties, tie, kept);
    ties.from[kept] = from;
    ties.to[kept] = to;
    ties.kind[kept++] &= undatedMark - 1;
  }
  ties.length = kept;
  sortByPair(ties, actors.ids.length);
  return counts;
}
