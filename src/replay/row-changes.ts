import { standingsIn } from '../analysis/standings.js';
import type { Change, Compared, Whence } from './change.js';
import type { ReplayedSource } from './replay-answer.js';
import { toldApart } from './told.js';
import { actsOnAll, ofActs, ofOthers } from './whence.js';

interface Place {
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}
type Row = Place & { readonly person: string | null };

/** Places and reach of people on either of two pages of a list: largest change of reach first. */
export function rowChanges(compared: Compared): Change[] {
  const { a, b } = compared;
  const rowsOf = ({ result }: ReplayedSource) =>
    new Map(
      (result as { rows: Row[] }).rows.flatMap((row) => (row.person === null ? [] : [[row.person, row]])),
    );
  const [before, after] = [rowsOf(a), rowsOf(b)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Change[] => {
    const [then, now] = [before.get(id) ?? placeOf(a, id), after.get(id) ?? placeOf(b, id)];
    const whence = causesFor(compared, id, then, now);
    const size = Math.abs((now?.expected ?? 0) - (then?.expected ?? 0));
    const change = (field: 'rank' | 'expected'): Change[] => {
      const values = { before: then?.[field] ?? null, after: now?.[field] ?? null };
      if (toldApart(values.before, values.after) === null) return [];
      return [
        { ...{ id, field, ...values, ...whence[field] }, lead: 0, size: field === 'rank' ? size : size / 2 },
      ];
    };
    return [...change('rank'), ...change('expected')];
  });
}

/** Where somebody stands who is on the other answer's page alone. */
function placeOf({ arguments: args, loaded }: ReplayedSource, id: string): Place | undefined {
  const node = loaded.indexOf.get(id);
  const standings = standingsIn(loaded, (args as { market: string }).market);
  if (node === undefined || standings === null) return undefined;
  const { reach, rank, rankLow, rankHigh } = standings;
  return {
    ...{ rank: rank[node], rankLow: rankLow[node], rankHigh: rankHigh[node] },
    ...{ expected: reach.expected[node], low: reach.low[node], high: reach.high[node] },
  };
}

/** The place in a market at which some reach would have stood: after all who reached more. */
function placeOfReach({ loaded }: ReplayedSource, market: string, reached: number): number {
  const { order, reach } = standingsIn(loaded, market)!;
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reach.expected[order[middle]] > reached) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** What moved somebody's reach, and their place: of the same where both moved one way, else of those they stand beside. */
function causesFor(
  compared: Compared,
  id: string,
  then: Place | undefined,
  now: Place | undefined,
): Readonly<Record<'rank' | 'expected', Whence>> {
  const { a, causes } = compared;
  const { market } = a.arguments as { market: string };
  const joined = causes.find(({ kind, why }) => kind === 'IDENTITY' && why.startsWith(`${id} `));
  if (joined) {
    const whence: Whence = { cause: 'IDENTITY', causes: ['IDENTITY'], why: joined.why };
    return { rank: whence, expected: whence };
  }
  const rise = (now?.expected ?? 0) - (then?.expected ?? 0);
  const moved = ofActs(compared, actsOnAll(compared, id), rise > 0, a.analysis.asOf);
  // The place that their reach of the later day had then: as far as that, they moved by themselves.
  const alone = then && now && placeOfReach(a, market, now.expected);
  const isOfOwn = !alone || Math.abs(alone - then.rank) >= Math.abs(now.rank - alone);
  const beside = ofOthers(
    causes,
    `With the reach they have later they would have stood at ${alone} then: the place changed because the reach of others did, or by sampling.`,
  );
  const differ = {
    ofReach: apart(then, now, 'low', 'high'),
    ofPlace: apart(then, now, 'rankLow', 'rankHigh'),
  };
  return {
    rank: maybeSampling(isOfOwn ? moved : beside, differ.ofPlace),
    expected: maybeSampling(moved, differ.ofReach),
  };
}

/** Whether the bounds of two values do not touch; true where one has none. */
function apart(
  then: Place | undefined,
  now: Place | undefined,
  low: 'low' | 'rankLow',
  high: 'high' | 'rankHigh',
): boolean {
  if (!then || !now) return true;
  return then[high] < now[low] || now[high] < then[low];
}

function maybeSampling(whence: Whence, isCertain: boolean): Whence {
  if (isCertain) return whence;
  return {
    ...whence,
    why: `${whence.why} The bounds of the two touch: sampling alone may make the difference.`,
  };
}
