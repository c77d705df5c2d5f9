import type { CoverageOfImportsRow } from '../generated/cypher.js';
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

/** What was counted while a snapshot was read. */
export interface SnapshotCounts {
  readonly people: number;
  readonly hiddenPeople: number;
  ties: number;
  hiddenTies: number;
  /** Ties that came about after the as-of instant. */
  laterTies: number;
  /** Ties with an end nobody owns. */
  looseTies: number;
  undatedTies: number;
}

/** Coverage of an analysis: a line for each source and kind of row it brought, then people and ties as used. */
export function coverageOf(imports: readonly CoverageOfImportsRow[], counts: SnapshotCounts): CoverageRow[] {
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
      seen: counts.people + tellHidden(counts.hiddenPeople),
      hidden: tellHidden(counts.hiddenPeople),
      reason: 'Identity, market rules and objections are as of now, not of the as-of date.',
    }),
    line('ties', {
      seen: counts.ties,
      hidden: tellHidden(counts.hiddenTies),
      dropped: counts.laterTies + counts.looseTies,
      reason: 'Dropped: newer than the as-of date, or with an account nobody owns.',
    }),
    line('undated ties', {
      seen: counts.undatedTies,
      reason: 'Counted in full: nothing says how old they are.',
    }),
  ];
}
