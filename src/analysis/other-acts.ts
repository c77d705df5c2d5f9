import { actsOnDays, cameAfter, cameLater, type TieNumbers, tieAsOf } from './as-of-tie.js';
import { type Decay, decayTable } from './kernels/influence-probability.js';
import { notYet, type OtherActs } from './tie-list.js';

/** What a back-test looks back over: days before the as-of one. */
export const windowDays = 30;

/** The last epoch day that the back-test of an analysis as of a day fits to. */
export function fittedUntil(today: number): number {
  return today - windowDays;
}

/** How acts decay at the half-life of an analysis, at half of it and at twice of it. */
export interface Decays {
  readonly usual: Decay;
  readonly shorter: Decay;
  readonly longer: Decay;
}

/** The decays that the ties of an analysis are read with. */
export function decaysOf(halfLifeDays: number): Decays {
  return {
    usual: decayTable(halfLifeDays),
    shorter: decayTable(halfLifeDays / 2),
    longer: decayTable(halfLifeDays * 2),
  };
}

/** What a tie that is there `today` was when the back-test fits, did after, and is at other half-lives. */
export function otherActsOf(tie: TieNumbers, today: number, { usual, shorter, longer }: Decays): OtherActs {
  const cut = fittedUntil(today);
  const actsAt = (day: number, isLater: boolean, decay: Decay) =>
    tieAsOf(tie, day, isLater, decay)?.acts ?? notYet;
  return {
    before: actsAt(cut, cameAfter(tie, cut), usual),
    after: actsOnDays(tie, cut, today),
    shorter: actsAt(today, cameLater(tie), shorter),
    longer: actsAt(today, cameLater(tie), longer),
  };
}
