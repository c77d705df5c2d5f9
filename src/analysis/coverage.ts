import type { CoverageOfImportsRow } from '../generated/cypher.js';
import type { HiddenBecause } from './actors.js';
import { tellHidden } from './market-roots.js';

/** One line of what an analysis rests on; stored with it as JSON. */
export interface CoverageRow {
  readonly source: string;
  /** What is counted. */
  readonly unit: string;
  readonly seen: number;
  /** Left out because people objected or are excluded; a few are told as ten. */
  readonly hidden: number;
  readonly dropped: number;
  readonly reason: string | null;
  readonly latestAt: number | null;
}

/** What was counted while ties were read. */
export interface TieCounts {
  ties: number;
  hiddenTies: number;
  /** Ties that came about after the as-of instant. */
  laterTies: number;
  /** Ties with an end nobody owns. */
  looseTies: number;
  undatedTies: number;
}

// In the order in which they are told: what is counted, and the rule.
const hiddenPeople: Record<HiddenBecause, readonly [unit: string, reason: string]> = {
  OBJECTION: ['people who objected', 'Left out: they objected to being processed.'],
  RING: ['people in rings', 'Left out: an account of theirs is one of a ring; see `excludedAccounts`.'],
  AUTOMATED: [
    'people with an automated account',
    'Left out: an account of theirs posts like a clock; see `excludedAccounts`.',
  ],
  SHARED: ['people with a shared account', 'Left out: several hands write for them; see `excludedAccounts`.'],
  OTHER: [
    'people left out otherwise',
    'Left out: a human or a source excluded an account of theirs; see `excludedAccounts`.',
  ],
};

const reasons = Object.keys(hiddenPeople) as HiddenBecause[];

/**
 * Coverage of an analysis: a line for each source and kind of row it brought, then people as used and those left out by
 * why, then ties. What is told of all people left out is the sum of what is told by why: nobody can be worked out from it.
 */
export function coverageOf(
  imports: readonly CoverageOfImportsRow[],
  people: { readonly counted: number; readonly hidden: ReadonlyMap<HiddenBecause, number> },
  ties: TieCounts,
): CoverageRow[] {
  const line = (unit: string, row: Partial<CoverageRow>): CoverageRow => ({
    source: 'graph',
    unit,
    seen: 0,
    hidden: 0,
    dropped: 0,
    reason: null,
    latestAt: null,
    ...row,
  });
  const left = reasons
    .map((why) => [hiddenPeople[why], tellHidden(people.hidden.get(why) ?? 0)] as const)
    .filter(([, hidden]) => hidden > 0);
  const allHidden = left.reduce((sum, [, hidden]) => sum + hidden, 0);
  return [
    ...imports.map(({ source, kind, read, rejected, latestAt }) =>
      line(kind, {
        source,
        seen: read,
        dropped: rejected,
        reason: rejected > 0 ? 'Refused at import: see the run’s rejected rows.' : null,
        latestAt,
      }),
    ),
    line('people', {
      seen: people.counted + allHidden,
      hidden: allHidden,
      reason: 'Identity, market rules, objections and exclusions are as of now, not of the as-of date.',
    }),
    ...left.map(([[unit, reason], hidden]) => line(unit, { seen: hidden, hidden, reason })),
    line('ties', {
      seen: ties.ties,
      hidden: tellHidden(ties.hiddenTies),
      dropped: ties.laterTies + ties.looseTies,
      reason: whyTies(ties),
    }),
    line('undated ties', {
      seen: ties.undatedTies,
      reason: ties.undatedTies > 0 ? 'Counted in full: nothing says how old they are.' : null,
    }),
  ];
}

/** Why ties of the line are hidden or dropped, of each only what happened; null where all were used. */
function whyTies({ hiddenTies, laterTies, looseTies }: TieCounts): string | null {
  const dropped = [
    ...(laterTies > 0 ? ['newer than the as-of date'] : []),
    ...(looseTies > 0 ? ['with an account nobody owns'] : []),
  ];
  const reasons = [
    ...(hiddenTies > 0 ? ['Hidden: somebody at an end of theirs is left out.'] : []),
    ...(dropped.length > 0 ? [`Dropped: ${dropped.join(', or ')}.`] : []),
  ];
  return reasons.length > 0 ? reasons.join(' ') : null;
}
