import { actsOnDays, epochDay, type TieNumbers, tieAsOf } from './as-of-tie.js';
import { fittedUntil } from './backtest.js';
import { notYet, type OtherActs } from './tie-list.js';

const millisecondsADay = 86_400_000;

/** What a tie that is there at `asOf` was when the back-test fits, did after, and is at other half-lives. */
export function otherActsOf(tie: TieNumbers, asOf: number, halfLifeDays: number): OtherActs {
  const cut = fittedUntil(asOf);
  const actsAt = (instant: number, halfLife: number) => tieAsOf(tie, instant, halfLife)?.acts ?? notYet;
  return {
    before: actsAt((cut + 1) * millisecondsADay - 1, halfLifeDays),
    after: actsOnDays(tie, cut, epochDay(asOf)),
    shorter: actsAt(asOf, halfLifeDays / 2),
    longer: actsAt(asOf, halfLifeDays * 2),
  };
}
